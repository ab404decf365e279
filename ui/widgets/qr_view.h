// The QR code: black on white in every theme, whole pixels a module, with its quiet zone, as large
// as there is room for.
#pragma once

#include "ui/shell/look.h"

#include <vector>

namespace kiosk::ui {

class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(const Look& look, QWidget* parent = nullptr);
    // Row by row, side × side; empty shows nothing.
    void setModules(std::vector<bool> modules);

    [[nodiscard]] QSize sizeHint() const override { return {340, 340}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 320}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    std::vector<bool> m_modules;
    int m_side = 0;
};

} // namespace kiosk::ui
