// Says across the whole window that a device is not real. Shown at all times while that is so.
#pragma once

#include "ui/shell/look.h"

namespace kiosk::ui {

class TrialMark : public QWidget
{
    Q_OBJECT
public:
    explicit TrialMark(const Look& look, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace kiosk::ui
