#include "ui/pages/face_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/live_view.h"

namespace kiosk::ui {

using station::Guidance;

FacePage::FacePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Look at the camera"), parent),
      m_view(
          new LiveView(look(), tr("Live picture of your face"), QStringLiteral("face-oval"), this))
{
    m_view->setGuide(LiveView::Guide::Oval);
    m_view->setMirrored(true);
    m_view->setAspect({4, 5});
    auto& column = bodyBesideWhole(m_view, 50);
    column.addStretch(1);
    m_guidance = addText(column, TextRole::Heading, guidanceText(Guidance::LookAtCamera));
    addText(column, TextRole::Body,
            tr("Take off hat and sunglasses. It takes a few seconds; no time limit."), Tone::Muted);
    column.addSpacing(look().tokens().unit(2));
    m_agent = addChoice(column, tr("An agent compares instead"),
                        tr("If the camera is difficult for you, or you prefer a person."));
    m_agent->setObjectName(QStringLiteral("agent-instead"));
    column.addStretch(1);
    connect(m_agent, &QPushButton::clicked, this, [this] { post(journey::event::AskAgent{}); });
    connect(&context.station, &station::StationPort::faceFrame, m_view, &LiveView::show);
    connect(&context.station, &station::StationPort::guidanceChanged, this, &FacePage::guide);
}

void FacePage::guide(Guidance guidance)
{
    const QString text = guidanceText(guidance);
    m_view->setGood(guidance == Guidance::HoldStill);
    // Said once: repeating it at every frame would drown everything else.
    if (text.isEmpty() || text == m_said)
        return;
    m_said = text;
    m_guidance->setText(text);
    say(*m_guidance, text);
}

QString FacePage::lead() const
{
    return m_guidance->text();
}

QString FacePage::status() const
{
    return state().pending ? tr("The camera is looking for your face…") : QString();
}

void FacePage::showState(const journey::State&)
{
    // At large type the words about a problem need the width.
    m_view->setVisible(!hasLargeType() || !state().problem);
    m_agent->setVisible(context().station.choices().canAskAgent && !state().problem);
}

} // namespace kiosk::ui
