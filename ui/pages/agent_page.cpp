#include "ui/pages/agent_page.h"

#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

AgentPage::AgentPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("An agent is coming to you"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("agent"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead, tr("Please stay here. What you have done so far is kept."));
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
