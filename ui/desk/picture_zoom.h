// One picture over the whole window, as large as fits or pixel by pixel, for an agent who looks
// closely. Escape or its button closes it; plus and minus change the size, arrows move. Covers its
// parent and is deleted when it closes.
#pragma once

#include "core/image.h"
#include "ui/shell/look.h"

class QScrollArea;

namespace kiosk::ui {

class PictureZoom : public QWidget
{
    Q_OBJECT
public:
    PictureZoom(const Look& look, const QString& name, core::SharedImage image, QWidget* parent);

    // Of a pixel of the picture on screen.
    [[nodiscard]] double scale() const noexcept { return m_scale; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Canvas;
    void setScale(double scale);
    [[nodiscard]] double fittingScale() const;
    void fit();

    const Look& m_look;
    core::SharedImage m_image;
    QScrollArea* m_area;
    Canvas* m_canvas;
    double m_scale = 0;
    bool m_fits = true;
};

} // namespace kiosk::ui
