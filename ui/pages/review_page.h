// What will be sent, for the person to check, with both portraits at the same size.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ReviewPage final : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
};

} // namespace kiosk::ui
