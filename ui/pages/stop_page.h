// Asks once before everything is erased. Lies over the journey's page.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class StopPage final : public Page
{
    Q_OBJECT
public:
    explicit StopPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
};

} // namespace kiosk::ui
