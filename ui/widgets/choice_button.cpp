#include "ui/widgets/choice_button.h"

#include <QStyle>

#include <algorithm>

namespace kiosk::ui {

ChoiceButton::ChoiceButton(const Look& look, const QString& title, const QString& sentence,
                           const QString& picture, QWidget* parent)
    : QPushButton(title, parent), m_look(look), m_sentence(sentence), m_picture(picture),
      m_sentenceFont(look.tokens().font(TextRole::Body))
{
    setFont(look.tokens().font(TextRole::Lead, true));
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setEmphasis(Emphasis emphasis)
{
    m_emphasis = emphasis;
    update();
}

int ChoiceButton::pictureRoom() const
{
    return m_picture.isEmpty() ? 0 : m_look.tokens().targetHeight() + m_look.tokens().unit(2);
}

int ChoiceButton::arrowRoom() const
{
    return fontMetrics().height() + m_look.tokens().unit(2);
}

int ChoiceButton::titleHeight(int width) const
{
    return fontMetrics()
        .boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text())
        .height();
}

int ChoiceButton::sentenceHeight(int width) const
{
    if (m_sentence.isEmpty())
        return 0;
    return QFontMetrics(m_sentenceFont)
        .boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, m_sentence)
        .height();
}

QSize ChoiceButton::sizeHint() const
{
    const int width = m_look.tokens().unit(60);
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const int words = std::max(longestWord(fontMetrics(), text()),
                               longestWord(QFontMetrics(m_sentenceFont), m_sentence));
    return {words + padding.left() + padding.right() + pictureRoom() + arrowRoom() + 2,
            m_look.tokens().targetHeight()};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QMargins padding = buttonPadding(m_look.tokens());
    const int words = width - padding.left() - padding.right() - pictureRoom() - arrowRoom();
    const int text = titleHeight(words) + sentenceHeight(words);
    const int least = m_look.tokens().targetHeight() + (m_picture.isEmpty() ? 0 : 24);
    return std::max(least, text + padding.top() + padding.bottom());
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor words = paintButtonFace(painter, *this, m_look, m_emphasis);
    const auto& tokens = m_look.tokens();
    const QRect room = rect().marginsRemoved(buttonPadding(tokens));
    // Laid out left to right, then mirrored as a whole where the language asks for it.
    const auto place = [this](const QRect& logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    if (!m_picture.isEmpty()) {
        const int side = tokens.targetHeight();
        const QRect box(room.left(), room.top() + (room.height() - side) / 2, side, side);
        const QPixmap pixmap = m_look.picture(m_picture, box.size(), devicePixelRatioF());
        QRect target(QPoint(0, 0), pixmap.size() / pixmap.devicePixelRatio());
        target.moveCenter(place(box).center());
        painter.drawPixmap(target, pixmap);
    }
    const int arrow = fontMetrics().height();
    const QRect arrowBox(room.right() - arrow + 1, room.top() + (room.height() - arrow) / 2, arrow,
                         arrow);
    painter.drawPixmap(
        place(arrowBox).topLeft(),
        m_look.sign(isRightToLeft() ? QStringLiteral("sign-back") : QStringLiteral("sign-forward"),
                    arrow, words, devicePixelRatioF()));

    const int width = room.width() - pictureRoom() - arrowRoom();
    const int title = titleHeight(width);
    const int sentence = sentenceHeight(width);
    const int top = room.top() + (room.height() - title - sentence) / 2;
    const int left = room.left() + pictureRoom();
    const int flags = int(Qt::TextWordWrap) | int(Qt::AlignLeft) | int(Qt::AlignTop);
    painter.setPen(words);
    painter.drawText(place(QRect(left, top, width, title)), flags, text());
    painter.setFont(m_sentenceFont);
    painter.setPen(
        m_emphasis == Emphasis::Primary || m_look.colours().flat ? words : m_look.colours().text);
    painter.drawText(place(QRect(left, top + title, width, sentence)), flags, m_sentence);
}

} // namespace kiosk::ui
