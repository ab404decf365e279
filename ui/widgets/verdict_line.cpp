#include "ui/widgets/verdict_line.h"

#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace kiosk::ui {
namespace {

QString signOf(VerdictTone tone)
{
    switch (tone) {
    case VerdictTone::Good:
        return QStringLiteral("sign-check");
    case VerdictTone::Open:
        return QStringLiteral("sign-warning");
    case VerdictTone::Note:
        return QStringLiteral("sign-help");
    case VerdictTone::Bad:
        break;
    }
    return QStringLiteral("sign-stop");
}

Tone textTone(VerdictTone tone)
{
    switch (tone) {
    case VerdictTone::Good:
        return Tone::Success;
    case VerdictTone::Open:
        return Tone::Attention;
    case VerdictTone::Note:
        return Tone::Muted;
    case VerdictTone::Bad:
        break;
    }
    return Tone::Danger;
}

} // namespace

VerdictTone toneOf(journey::ChipVerdict verdict)
{
    switch (verdict) {
    case journey::ChipVerdict::Genuine:
        return VerdictTone::Good;
    case journey::ChipVerdict::Altered:
    case journey::ChipVerdict::RevokedSigner:
        return VerdictTone::Bad;
    default:
        return VerdictTone::Open;
    }
}

VerdictTone toneOf(journey::ChipProof proof)
{
    switch (proof) {
    case journey::ChipProof::Genuine:
        return VerdictTone::Good;
    case journey::ChipProof::Failed:
        return VerdictTone::Bad;
    default:
        return VerdictTone::Open;
    }
}

VerdictLine::VerdictLine(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_sign(new QLabel(this)),
      m_words(new Text(look, TextRole::Body, {}, this)), m_column(new QVBoxLayout)
{
    m_words->setStrong(true);
    m_words->setAlignment((m_words->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.tokens().unit(2));
    row->addWidget(m_sign, 0, Qt::AlignTop);
    m_column->setSpacing(0);
    m_column->addWidget(m_words);
    row->addLayout(m_column, 1);
    hide();
}

void VerdictLine::show(VerdictTone tone, const QString& words, const QString& figures)
{
    const int side = m_look.tokens().fontPixels(TextRole::Heading);
    m_sign->setPixmap(m_look.sign(signOf(tone), side, toneColour(m_look.colours(), textTone(tone)),
                                  devicePixelRatioF()));
    m_words->setText(words);
    if (!m_figures && !figures.isEmpty()) {
        m_figures = new Text(m_look, TextRole::Body, {}, this);
        m_figures->setTone(Tone::Muted);
        m_column->addWidget(m_figures);
    }
    if (m_figures) {
        m_figures->setText(figures);
        m_figures->setVisible(!figures.isEmpty());
    }
    // Beside the first line, which is higher in some scripts.
    const int line =
        m_words->fontMetrics().boundingRect(QRect(0, 0, QWIDGETSIZE_MAX, 1), 0, words).height();
    m_sign->setMinimumHeight(line);
    setVisible(!words.isEmpty());
}

} // namespace kiosk::ui
