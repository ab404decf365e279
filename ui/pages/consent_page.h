// What is recorded and for how long; yes, yes with a person comparing, or no. All three lead on.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ConsentPage final : public Page
{
    Q_OBJECT
public:
    explicit ConsentPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
};

} // namespace kiosk::ui
