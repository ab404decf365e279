// The person's live face, mirrored, with one instruction at a time; an agent may compare instead.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class LiveView;

class FacePage final : public Page
{
    Q_OBJECT
public:
    explicit FacePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;

private:
    void guide(station::Guidance guidance);

    LiveView* m_view;
    Text* m_guidance;
    ChoiceButton* m_agent;
    QString m_said;
};

} // namespace kiosk::ui
