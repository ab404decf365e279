// An agent has been called; the person waits, and can see that nothing is lost.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class AgentPage final : public Page
{
    Q_OBJECT
public:
    explicit AgentPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;
};

} // namespace kiosk::ui
