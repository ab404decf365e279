// Six digits of the person's choice, for the phone to ask for; on a keypad that can be shuffled.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class DigitField;
class Keypad;

class TransactionCodePage final : public Page
{
    Q_OBJECT
public:
    explicit TransactionCodePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;

private:
    void setKeypad(bool shuffled);
    void edited();

    DigitField* m_field;
    Text* m_hint;
    QVBoxLayout* m_keys;
    Keypad* m_keypad = nullptr;
};

} // namespace kiosk::ui
