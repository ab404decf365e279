// Where digits, or a code of letters and digits, go, from the keypad on the screen or from a
// keyboard: grouped as people read them, or as dots when they are secret.
#pragma once

#include "ui/shell/look.h"

#include <QLineEdit>

#include <vector>

namespace kiosk::ui {

class DigitField : public QLineEdit
{
    Q_OBJECT
public:
    enum class Characters : std::uint8_t {
        Digits,
        Nir,  // A and B too, of people born in Corsica
        Code, // every letter from A to Z too
    };
    // `groups`: how many characters stand together, e.g. {1,2,2,2,3,3,2}; their sum is the length.
    DigitField(const Look& look, const QString& name, std::vector<int> groups,
               Characters characters, bool secret, QWidget* parent = nullptr);
    [[nodiscard]] QString characters() const; // without the blanks between groups
    [[nodiscard]] bool isComplete() const;
    void type(QChar character);
    void erase();

Q_SIGNALS:
    void edited();

private:
    void regroup(const QString& text);
    [[nodiscard]] QString accepted(const QString& text) const;

    std::vector<int> m_groups;
    int m_length = 0;
    Characters m_characters;
};

} // namespace kiosk::ui
