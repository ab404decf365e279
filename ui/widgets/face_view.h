// The person's own live face as in a mirror: an oval to come into, the face that was found, a sign
// and a word for how it is, and how far the picture or the movement has come. The progress runs
// along the oval; with motion off it is a bar of steps.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/live_view.h"

#include <QVariantAnimation>

namespace kiosk::ui {

class FaceView final : public LiveView
{
    Q_OBJECT
public:
    FaceView(const Look& look, const QString& name, const QString& placeholder,
             QWidget* parent = nullptr);

    void setFace(const station::FaceOutline& face);
    void setTask(const station::FaceTask& task);
    // The face's outline as it is drawn now, in the widget's pixels; empty while none is found.
    [[nodiscard]] QRectF outline() const;
    // What the sign on the picture says: "Good".
    [[nodiscard]] QString stateWord() const;
    [[nodiscard]] double progress() const; // 0…1, as it is drawn

protected:
    void paintOver(QPainter& painter, const QRect& target) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // A place in the camera's picture, mirrored, as it is cut to `target`.
    [[nodiscard]] QRectF placeIn(const QRect& target, const QRectF& box) const;
    [[nodiscard]] QRectF shownBox() const;
    [[nodiscard]] bool isTaken() const;
    void tellState();
    void paintOval(QPainter& painter, const QRectF& oval, const QRect& target) const;
    void paintFace(QPainter& painter, const QRectF& face) const;
    void paintArc(QPainter& painter, const QRectF& oval) const;
    void paintSteps(QPainter& painter, const QRect& target) const;
    void paintState(QPainter& painter, const QRect& target) const;

    station::FaceOutline m_face;
    station::FaceTask m_task;
    QRectF m_from;
    QVariantAnimation m_move;
};

} // namespace kiosk::ui
