#include "ui/pages/agent_page.h"

#include "ui/widgets/picture_view.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

// The agent is here because of a document that the kiosk does not know.
bool hasUnknownDocument(const journey::State& state)
{
    const auto& ids = state.decision ? state.decision->reasons : state.agentReasons;
    return std::any_of(ids.begin(), ids.end(), [](const std::string& id) {
        return id == "document.unknown_kind" || id == "document.kind_not_listed";
    });
}

// The agent is here to compare the faces, after the camera did or could not.
bool hasFaceToCompare(const journey::State& state)
{
    const auto& ids = state.decision ? state.decision->reasons : state.agentReasons;
    return std::any_of(ids.begin(), ids.end(), [](const std::string& id) {
        return id.starts_with("face.") || id == "biometrics.refused";
    });
}

} // namespace

AgentPage::AgentPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("An agent is coming to you"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("agent"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead, tr("Please stay here. What you have done so far is kept."));
    if (hasUnknownDocument(state()))
        addText(column, TextRole::Body,
                tr("This kiosk does not know your document. Its pictures go to the agent, who "
                   "looks at it with you."));
    if (hasFaceToCompare(state()))
        addText(column, TextRole::Body,
                tr("A person compares you with the photograph. That happens often and says nothing "
                   "against you."));
    const QString number = QString::fromStdString(state().caseId.text()).left(8).toUpper();
    if (!number.isEmpty())
        addText(column, TextRole::Body, tr("Your number: %1").arg(number));
    addText(column, TextRole::Body, tr("The agent goes on with you at this screen."), Tone::Muted);
    column.addStretch(1);
}

QString AgentPage::status() const
{
    return tr("Waiting for an agent…");
}

} // namespace kiosk::ui
