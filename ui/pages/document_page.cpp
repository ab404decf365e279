#include "ui/pages/document_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/live_view.h"

namespace kiosk::ui {

using station::Guidance;

DocumentPage::DocumentPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Show your identity document"), parent),
      m_view(new LiveView(look(), tr("Live picture of your document"),
                          QStringLiteral("passport-camera"), this))
{
    m_view->setGuide(LiveView::Guide::Page);
    auto& column = bodyBesideWhole(m_view, 55);
    column.addStretch(1);
    m_guidance = addText(column, TextRole::Heading, guidanceText(Guidance::ShowPage));
    addText(column, TextRole::Body,
            tr("Passport, identity card or residence permit. The lines with the arrows < < < must "
               "be in "
               "the picture."),
            Tone::Muted);
    column.addStretch(1);
    connect(&context.station, &station::StationPort::documentFrame, m_view, &LiveView::show);
    connect(&context.station, &station::StationPort::guidanceChanged, this,
            [this](Guidance guidance) {
                if (const QString text = guidanceText(guidance); !text.isEmpty())
                    m_guidance->setText(text);
                m_view->setGood(guidance == Guidance::HoldPageStill);
                Q_EMIT actionsChanged();
            });
}

QString DocumentPage::status() const
{
    return state().pending ? tr("Reading your document…") : QString();
}

void DocumentPage::showState(const journey::State& state)
{
    // At large type the words about a problem need the width.
    m_view->setVisible(!hasLargeType() || !state.problem);
    if (state.document && !state.problem && !state.pending)
        m_guidance->setText(tr("Read: %1").arg(documentKind(state.document->mrz)));
}

} // namespace kiosk::ui
