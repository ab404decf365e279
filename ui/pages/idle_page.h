// Asks whether anybody is still there, and says how long it will wait.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class IdlePage final : public Page
{
    Q_OBJECT
public:
    explicit IdlePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    void setSecondsLeft(int seconds);

private:
    Text* m_left;
};

} // namespace kiosk::ui
