// The code that the phone app gave when its face check failed: what was proven there is not asked
// again. Without a code the visit goes on as any other.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ResumeCodePage final : public Page
{
    Q_OBJECT
public:
    explicit ResumeCodePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;

private:
    DigitField* m_field;
    QWidget* m_keys;
    ChoiceButton* m_without = nullptr;
};

} // namespace kiosk::ui
