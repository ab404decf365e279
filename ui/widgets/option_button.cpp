#include "ui/widgets/option_button.h"

#include <QStyle>

#include <algorithm>

namespace kiosk::ui {

OptionButton::OptionButton(const Look& look, const QString& text, QWidget* parent)
    : QRadioButton(text, parent), m_look(look)
{
    setFont(look.tokens().font(TextRole::Body, true));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int OptionButton::markSide() const
{
    return fontMetrics().height();
}

int OptionButton::markRoom() const
{
    return markSide() + m_look.tokens().unit(1);
}

QSize OptionButton::sizeHint() const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const int width =
        lineWidth(fontMetrics(), text()) + markRoom() + padding.left() + padding.right() + 2;
    return {width, heightForWidth(width)};
}

QSize OptionButton::minimumSizeHint() const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    return {longestWord(fontMetrics(), text()) + markRoom() + padding.left() + padding.right() + 2,
            m_look.tokens().targetHeight()};
}

int OptionButton::heightForWidth(int width) const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const QRect room(0, 0, width - markRoom() - padding.left() - padding.right(), 10'000);
    const int words = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    return std::max(m_look.tokens().targetHeight(), words + padding.top() + padding.bottom());
}

bool OptionButton::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void OptionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& c = m_look.colours();
    const QColor words = paintButtonFace(painter, *this, m_look,
                                         isChecked() ? Emphasis::Primary : Emphasis::Secondary);
    const QRect room = rect().marginsRemoved(buttonPadding(m_look.tokens()));
    const auto place = [this](const QRect& logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const int side = markSide();
    const QRectF mark =
        place(QRect(room.left(), room.top() + (room.height() - side) / 2, side, side))
            .adjusted(3, 3, -3, -3);
    painter.setPen(QPen(words, 3));
    painter.setBrush(isChecked() ? c.primary : c.raised);
    painter.drawEllipse(mark);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(words);
        const qreal inset = mark.width() * 0.28;
        painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset));
    }
    painter.setPen(words);
    painter.drawText(place(room.adjusted(markRoom(), 0, 0, 0)),
                     int(Qt::TextWordWrap) | int(Qt::AlignVCenter) | int(Qt::AlignLeft), text());
}

} // namespace kiosk::ui
