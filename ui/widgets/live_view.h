// A camera's picture, or a still portrait, with a frame that shows where the face or the page
// should be. Holds the newest picture only, and lets go of it on clear().
#pragma once

#include "core/image.h"
#include "ui/shell/look.h"

namespace kiosk::ui {

class LiveView : public QWidget
{
    Q_OBJECT
public:
    enum class Guide : std::uint8_t { None, Oval, Page };

    // `name` for assistive technology; `placeholder` is the drawing shown until a picture comes.
    LiveView(const Look& look, const QString& name, const QString& placeholder,
             QWidget* parent = nullptr);
    void setGuide(Guide guide);
    void setMirrored(bool mirrored); // as a mirror does; for a person's own live face
    void setAspect(QSize aspect);    // of the frame on screen
    void setHeightFromWidth();       // as high as its frame, so that a caption stands close below
    void setGood(bool good);         // the guide in the colour and stroke of success
    void show(core::SharedImage image);
    void clear();
    [[nodiscard]] bool hasPicture() const noexcept { return m_image != nullptr; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    // Over the picture, which fills `target`; clipped to the frame. Here: the guide.
    virtual void paintOver(QPainter& painter, const QRect& target) const;
    void paintGuide(QPainter& painter, const QRect& target) const;
    [[nodiscard]] const Look& look() const noexcept { return m_look; }
    [[nodiscard]] const core::SharedImage& picture() const noexcept { return m_image; }
    [[nodiscard]] QSize aspect() const noexcept { return m_aspect; }
    [[nodiscard]] QRect frame() const; // where the picture is drawn

private:
    void paintPicture(QPainter& painter, const QRect& target) const;

    const Look& m_look;
    QString m_placeholder;
    core::SharedImage m_image;
    Guide m_guide = Guide::None;
    QSize m_aspect{4, 3};
    bool m_mirrored = false;
    bool m_good = false;
};

} // namespace kiosk::ui
