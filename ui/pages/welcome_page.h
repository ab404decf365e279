// The first page, shown to whoever walks by: what this is, the languages, and Start.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class WelcomePage final : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
};

} // namespace kiosk::ui
