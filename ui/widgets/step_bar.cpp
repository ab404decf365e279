#include "ui/widgets/step_bar.h"

#include "ui/widgets/button_face.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr int markHeight = 8;

} // namespace

StepBar::StepBar(const Look& look, const QStringList& names, int current, const QString& title,
                 QWidget* parent)
    : QWidget(parent), m_look(look), m_names(names), m_current(current), m_title(title)
{
    setFont(look.tokens().font(TextRole::Body, true));
    setAccessibleName(words(false));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString StepBar::words(bool brief) const
{
    if (m_current < 0)
        return m_title;
    if (brief)
        return tr("%1/%2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names[m_current]);
    return tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names[m_current]);
}

// The largest type has room for the short form only; assistive technology always gets the long one.
QString StepBar::shownWords() const
{
    return words(m_look.tokens().appearance().scalePercent > 150);
}

int StepBar::heightForWidth(int width) const
{
    const QRect room(0, 0, width, 10'000);
    const int text = fontMetrics().boundingRect(room, Qt::TextWordWrap, shownWords()).height();
    return text + (m_current < 0 ? 0 : markHeight + m_look.tokens().unit(1));
}

QSize StepBar::sizeHint() const
{
    return {m_look.tokens().unit(50),
            fontMetrics().height() + markHeight + m_look.tokens().unit(1)};
}

QSize StepBar::minimumSizeHint() const
{
    return {longestWord(fontMetrics(), words(true)) + 8, fontMetrics().height() + markHeight};
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = m_look.colours();
    const int gap = m_look.tokens().unit(1);
    const int flags = int(Qt::TextWordWrap) | int(Qt::AlignVCenter) |
                      int(Qt::AlignLeft); // the leading side: the painter mirrors it
    painter.setPen(c.text);
    const QString text = shownWords();
    const int marksRoom = m_current < 0 ? 0 : markHeight + gap;
    const int textHeight =
        fontMetrics().boundingRect(QRect(0, 0, width(), 10'000), flags, text).height();
    const int top = std::max(0, (height() - textHeight - marksRoom) / 2);
    painter.drawText(QRect(0, top, width(), textHeight), flags, text);
    if (m_current < 0)
        return;
    const int count = static_cast<int>(m_names.size());
    const int markWidth = (std::min(width(), 640) - gap * (count - 1)) / count;
    for (int i = 0; i < count; ++i) {
        const QRect logical(i * (markWidth + gap), top + textHeight + gap, markWidth, markHeight);
        const QRectF mark =
            QRectF(QStyle::visualRect(layoutDirection(), rect(), logical)).adjusted(1, 1, -1, -1);
        // Done: filled. Here: filled and outlined by height. To come: outline only.
        painter.setPen(QPen(i <= m_current ? c.primary : c.outline, 2));
        painter.setBrush(i <= m_current ? QBrush(c.primary) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(mark, 3, 3);
    }
}

} // namespace kiosk::ui
