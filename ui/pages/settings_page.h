// Language and comfort from any page. Lies over the journey's page.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
};

} // namespace kiosk::ui
