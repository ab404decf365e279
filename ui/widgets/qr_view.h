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

    // A phone reads it well from four pixels a module, and still with three.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    // Pixels a module as drawn now; 0 without a code.
    [[nodiscard]] int modulePixels() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize extentAt(int pixels) const; // a module, quiet zone included

    const Look& m_look;
    std::vector<bool> m_modules;
    int m_side = 0;
};

} // namespace kiosk::ui
