// "I cannot do this": the ways on without the present step, each with what happens next. Lies over
// the step's page, whose work goes on meanwhile.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class SkipPage final : public Page
{
    Q_OBJECT
public:
    explicit SkipPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    void back() override;

protected:
    [[nodiscard]] QString lead() const override;
};

} // namespace kiosk::ui
