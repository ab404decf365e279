// The registration is being protected and stored; seconds.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class SealingPage final : public Page
{
    Q_OBJECT
public:
    explicit SealingPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QString status() const override;
};

} // namespace kiosk::ui
