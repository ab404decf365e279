// A clear no, with its reasons in words and a next step.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class RefusedPage final : public Page
{
    Q_OBJECT
public:
    explicit RefusedPage(const PageContext& context, QWidget* parent = nullptr);
};

} // namespace kiosk::ui
