#include "ui/pages/chip_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

#include <algorithm>

namespace kiosk::ui {

using station::Guidance;

ChipPage::ChipPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Lay your document on the reader"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("passport-chip"), this));
    column.addStretch(1);
    m_guidance = addText(column, TextRole::Heading, guidanceText(Guidance::PlaceOnReader));
    addText(column, TextRole::Body,
            tr("Its chip is read without contact. Do not move it until the bar is full."),
            Tone::Muted);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the chip"));
    column.addWidget(m_progress);
    column.addStretch(1);
    connect(&context.station, &station::StationPort::progressChanged, this,
            [this](double fraction) {
                m_progress->setValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100));
                Q_EMIT actionsChanged();
            });
    connect(&context.station, &station::StationPort::guidanceChanged, this,
            [this](Guidance guidance) {
                if (const QString text = guidanceText(guidance); !text.isEmpty())
                    m_guidance->setText(text);
            });
}

QString ChipPage::status() const
{
    if (!state().pending)
        return {};
    return m_progress->value() > 0 ? tr("Reading the chip…") : tr("Waiting for your document…");
}

void ChipPage::showState(const journey::State& state)
{
    if (!state.chip)
        return;
    m_progress->setValue(100);
    m_guidance->setText(chipVerdictText(state.chip->verdict));
}

} // namespace kiosk::ui
