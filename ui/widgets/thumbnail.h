// A small still picture of a side that was taken, with a check mark and its name below. Hidden
// until there is one.
#pragma once

#include "core/image.h"
#include "ui/shell/look.h"

namespace kiosk::ui {

class Thumbnail : public QWidget
{
    Q_OBJECT
public:
    Thumbnail(const Look& look, const QString& caption, QWidget* parent = nullptr);
    // Null hides it.
    void show(const core::SharedImage& image);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int captionHeight() const;

    const Look& m_look;
    core::SharedImage m_image;
};

} // namespace kiosk::ui
