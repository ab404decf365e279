// A picture that opens large when it is pressed. A push button to assistive technology, named by
// what it shows.
#pragma once

#include "core/image.h"
#include "ui/shell/look.h"

#include <QPushButton>

namespace kiosk::ui {

class PictureButton : public QPushButton
{
    Q_OBJECT
public:
    PictureButton(const Look& look, const QString& name, QWidget* parent = nullptr);
    // Null: says that there is none, and cannot be pressed.
    void setPicture(const core::SharedImage& image);
    [[nodiscard]] const core::SharedImage& picture() const noexcept { return m_image; }

    [[nodiscard]] QSize sizeHint() const override { return {280, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    core::SharedImage m_image;
    QString m_none; // said where there is no picture
};

} // namespace kiosk::ui
