// An agent has been called; the person waits, sees why, and that nothing is lost.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class AgentPage final : public Page
{
    Q_OBJECT
public:
    explicit AgentPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;

private:
    [[nodiscard]] bool isHere() const; // the agent has taken the case over

    Text* m_why = nullptr;
};

} // namespace kiosk::ui
