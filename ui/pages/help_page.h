// Help from any page: call an agent, or go on. Lies over the journey's page.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class HelpPage final : public Page
{
    Q_OBJECT
public:
    explicit HelpPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
};

} // namespace kiosk::ui
