// Stored durably: the person may be told so, and what comes next.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class RegisteredPage final : public Page
{
    Q_OBJECT
public:
    explicit RegisteredPage(const PageContext& context, QWidget* parent = nullptr);
};

} // namespace kiosk::ui
