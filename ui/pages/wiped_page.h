// Everything is erased; a good-bye.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class WipedPage final : public Page
{
    Q_OBJECT
public:
    explicit WipedPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
};

} // namespace kiosk::ui
