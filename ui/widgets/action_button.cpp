#include "ui/widgets/action_button.h"

#include <algorithm>

namespace kiosk::ui {

ActionButton::ActionButton(const Look& look, Emphasis emphasis, const QString& text,
                           QWidget* parent)
    : QPushButton(text, parent), m_look(look), m_emphasis(emphasis)
{
    setRole(look.tokens().appearance().density == Density::Desk ? TextRole::Body : TextRole::Lead);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ActionButton::setSign(const QString& name, SignSide side)
{
    m_sign = name;
    m_signSide = side;
    updateGeometry();
    update();
}

void ActionButton::setRole(TextRole role)
{
    setFont(m_look.tokens().font(role, true));
}

void ActionButton::setEmphasis(Emphasis emphasis)
{
    m_emphasis = emphasis;
    update();
}

int ActionButton::signRoom() const
{
    if (m_sign.isEmpty())
        return 0;
    return fontMetrics().height() + (text().isEmpty() ? 0 : m_look.tokens().unit(1) + 4);
}

QSize ActionButton::sizeHint() const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const int width =
        lineWidth(fontMetrics(), text()) + signRoom() + padding.left() + padding.right() + 2;
    return {std::max(width, m_look.tokens().targetHeight()), heightForWidth(width)};
}

QSize ActionButton::minimumSizeHint() const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const int width =
        longestWord(fontMetrics(), text()) + signRoom() + padding.left() + padding.right() + 2;
    return {std::max(width, m_look.tokens().targetHeight()), m_look.tokens().targetHeight()};
}

int ActionButton::heightForWidth(int width) const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const QRect room(0, 0, width - signRoom() - padding.left() - padding.right(), 10'000);
    const int words = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    return std::max(m_look.tokens().targetHeight(), words + padding.top() + padding.bottom());
}

QPixmap ActionButton::signPixmap(const QColor& colour) const
{
    QString name = m_sign;
    if (isRightToLeft() && name == QLatin1String("back"))
        name = QStringLiteral("forward");
    else if (isRightToLeft() && name == QLatin1String("forward"))
        name = QStringLiteral("back");
    return m_look.sign(QStringLiteral("sign-") + name, fontMetrics().height(), colour,
                       devicePixelRatioF());
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor words = paintButtonFace(painter, *this, m_look, m_emphasis);
    const QMargins padding = buttonPadding(m_look.tokens());
    QRect room = rect().marginsRemoved(padding);
    if (text().isEmpty())
        room = rect();
    const int flags = int(Qt::AlignVCenter) | int(Qt::AlignLeft) | int(Qt::TextWordWrap);
    const QRect wordsRoom(0, 0, room.width() - signRoom(), room.height());
    QSize wordsSize = fontMetrics().boundingRect(wordsRoom, flags, text()).size();
    if (text().isEmpty())
        wordsSize = {};
    // Sign and words are centred together.
    const int total = wordsSize.width() + signRoom();
    int left = room.left() + (room.width() - total) / 2;
    const bool signFirst = (m_signSide == SignSide::Leading) != isRightToLeft();
    const int side = fontMetrics().height();
    const int top = room.top() + (room.height() - side) / 2;
    if (!m_sign.isEmpty()) {
        const int x = signFirst ? left : left + total - side;
        painter.drawPixmap(x, top, signPixmap(words));
        if (signFirst)
            left += signRoom();
    }
    painter.setPen(words);
    painter.drawText(QRect(left, room.top(), wordsSize.width() + 1, room.height()),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), text());
}

} // namespace kiosk::ui
