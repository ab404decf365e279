// Language and comfort before the first question.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ComfortPage final : public Page
{
    Q_OBJECT
public:
    explicit ComfortPage(const PageContext& context, QWidget* parent = nullptr);
};

} // namespace kiosk::ui
