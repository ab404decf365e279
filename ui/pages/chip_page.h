// The document on the contactless reader: progress, then the verdict on the chip.
#pragma once

#include "ui/pages/page.h"

#include <QProgressBar>

namespace kiosk::ui {

class ChipPage final : public Page
{
    Q_OBJECT
public:
    explicit ChipPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;

private:
    QProgressBar* m_progress;
    Text* m_guidance;
};

} // namespace kiosk::ui
