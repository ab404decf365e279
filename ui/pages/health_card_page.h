// The carte Vitale in the reader; the choice of a holder when it names several; or the number
// typed.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class DigitField;

class HealthCardPage final : public Page
{
    Q_OBJECT
public:
    explicit HealthCardPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    void back() override;
    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;

private:
    void buildWaiting();
    void buildTyping();
    void showHolders(const journey::HealthCardFacts& facts);
    void showRead(const identity::Holder& holder);
    void forget(QWidget& panel);
    void showOnly(QWidget* panel);
    void startTyping();
    void endTyping();
    void typedChanged();
    void sendTyped();

    QWidget* m_waiting = nullptr;
    QWidget* m_typing = nullptr;
    QWidget* m_holders = nullptr;
    QWidget* m_read = nullptr;
    DigitField* m_field = nullptr;
    Text* m_fieldProblem = nullptr;
    Text* m_guidance = nullptr;
    Text* m_explanation = nullptr;
    ChoiceButton* m_without = nullptr;
    bool m_isTyping = false;
};

} // namespace kiosk::ui
