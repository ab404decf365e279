#include "ui/pages/agent_page.h"

#include "ui/widgets/picture_view.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

const std::vector<std::string>& reasonsOf(const journey::State& state)
{
    return state.decision ? state.decision->reasons : state.agentReasons;
}

template <typename Matches>
bool hasReason(const journey::State& state, Matches&& matches)
{
    const auto& ids = reasonsOf(state);
    return std::any_of(ids.begin(), ids.end(), matches);
}

bool isAnyOf(const std::string& id, std::initializer_list<std::string_view> wanted)
{
    return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

bool startsWith(const journey::State& state, std::string_view prefix)
{
    return hasReason(state, [&](const std::string& id) { return id.starts_with(prefix); });
}

bool has(const journey::State& state, std::initializer_list<std::string_view> wanted)
{
    return hasReason(state, [&](const std::string& id) { return isAnyOf(id, wanted); });
}

// Why the agent is here, for whoever waits: what happens, never a reproach. At most two sentences,
// the most particular first.
QStringList whys(const journey::State& state)
{
    QStringList all;
    const auto add = [&all](bool holds, const QString& sentence) {
        if (holds && all.size() < 2)
            all.append(sentence);
    };
    add(has(state, {"skip.face-covered"}),
        AgentPage::tr("The agent takes you to a place apart, where nobody else sees your face."));
    add(has(state, {"skip.no-document"}),
        AgentPage::tr("You have no document: the agent looks with you who can attest who you are, "
                      "such as a social worker."));
    add(startsWith(state, "represented."),
        AgentPage::tr("You act for another person: the agent asks to see the paper that says so."));
    add(has(state, {"document.unknown_kind", "document.kind_not_listed"}),
        AgentPage::tr("This kiosk does not know your document. Its pictures go to the agent, who "
                      "looks at it with you."));
    add(startsWith(state, "face.") ||
            has(state, {"biometrics.refused", "skip.face-refused", "skip.face-not-possible"}),
        AgentPage::tr("A person compares you with the photograph. That happens often and says "
                      "nothing against you."));
    add(startsWith(state, "record."),
        AgentPage::tr("Something in your health insurance's record has to be cleared up. That is "
                      "mostly a mistake there."));
    add(startsWith(state, "identity."),
        AgentPage::tr("Your card and your document are not written alike. The agent looks at "
                      "both; a change of name is often the cause."));
    add(has(state, {"skip.card-lost", "skip.card-unreadable", "holder.not_proven_by_card"}),
        AgentPage::tr("Your number was typed, so the agent looks whether it is yours."));
    return all;
}

bool needsTwo(const journey::State& state)
{
    return state.decision && state.decision->verdict == journey::Verdict::AskTwoAgents;
}

} // namespace

AgentPage::AgentPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("An agent is coming to you"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("agent"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead, tr("Please stay here. What you have done so far is kept."));
    m_why = addText(column, TextRole::Body, {});
    m_why->setObjectName(QStringLiteral("why"));
    const QString number = QString::fromStdString(state().caseId.text()).left(8).toUpper();
    if (!number.isEmpty())
        addText(column, TextRole::Body, tr("Your number: %1").arg(number));
    addText(column, TextRole::Body, tr("The agent goes on with you at this screen."), Tone::Muted);
    column.addStretch(1);
}

bool AgentPage::isHere() const
{
    return !state().handledBy.empty();
}

QString AgentPage::lead() const
{
    return whys(state()).join(QLatin1Char(' '));
}

void AgentPage::showState(const journey::State& state)
{
    if (needsTwo(state))
        setTitle(tr("Two agents look at this with you"));
    else
        setTitle(isHere() ? tr("An agent is with you") : tr("An agent is coming to you"));
    QStringList words = whys(state);
    if (needsTwo(state))
        words.prepend(state.agents.empty()
                          ? tr("For some cases the rule asks for two. It says nothing against you.")
                          : tr("The first agent has agreed. A second one is coming."));
    m_why->setText(words.join(QStringLiteral("\n\n")));
    m_why->setVisible(!words.isEmpty());
}

QString AgentPage::status() const
{
    return isHere() ? tr("The agent decides…") : tr("Waiting for an agent…");
}

} // namespace kiosk::ui
