#include "ui/widgets/digit_field.h"

#include <QSignalBlocker>

#include <numeric>

namespace kiosk::ui {
namespace {

// Before A: none.
QChar lastLetterOf(DigitField::Characters characters)
{
    switch (characters) {
    case DigitField::Characters::Nir:
        return QLatin1Char('B');
    case DigitField::Characters::Code:
        return QLatin1Char('Z');
    case DigitField::Characters::Digits:
        break;
    }
    return QLatin1Char('@');
}

} // namespace

DigitField::DigitField(const Look& look, const QString& name, std::vector<int> groups,
                       Characters characters, bool secret, QWidget* parent)
    : QLineEdit(parent), m_groups(std::move(groups)),
      m_length(std::accumulate(m_groups.begin(), m_groups.end(), 0)), m_characters(characters)
{
    setAccessibleName(name);
    setFont(look.tokens().font(TextRole::Heading, true));
    setAlignment(Qt::AlignCenter);
    // Numbers run left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setContextMenuPolicy(Qt::NoContextMenu);
    if (secret)
        setEchoMode(QLineEdit::Password);
    connect(this, &QLineEdit::textChanged, this, &DigitField::regroup);
}

QString DigitField::characters() const
{
    return accepted(text());
}

bool DigitField::isComplete() const
{
    return characters().size() == m_length;
}

void DigitField::type(QChar character)
{
    setText(characters() + character);
}

void DigitField::erase()
{
    QString text = characters();
    text.chop(1);
    setText(text);
}

QString DigitField::accepted(const QString& text) const
{
    QString kept;
    const QChar lastLetter = lastLetterOf(m_characters);
    for (const QChar character : text.toUpper()) {
        const bool digit = character >= QLatin1Char('0') && character <= QLatin1Char('9');
        const bool letter = character >= QLatin1Char('A') && character <= lastLetter;
        if ((digit || letter) && kept.size() < m_length)
            kept.append(character);
    }
    return kept;
}

void DigitField::regroup(const QString& text)
{
    const QString kept = accepted(text);
    QString grouped;
    int from = 0;
    for (const int size : m_groups) {
        if (from >= kept.size())
            break;
        // Dots are not grouped: their number alone counts.
        if (from > 0 && echoMode() == QLineEdit::Normal)
            grouped.append(QLatin1Char(' '));
        grouped.append(QStringView(kept).mid(from, size));
        from += size;
    }
    if (grouped != text) {
        const QSignalBlocker quiet(this);
        setText(grouped);
    }
    Q_EMIT edited();
}

} // namespace kiosk::ui
