// The drawing beside an instruction about the face: one of our pictures, or a head that does the
// movement that is asked for. With motion off the head is drawn still, in the middle of its
// movement. Sides are the screen's, as in a mirror, in every language. Decoration: what it shows is
// always said in words beside it.
#pragma once

#include "station/station_port.h"
#include "ui/shell/look.h"

#include <QVariantAnimation>

namespace kiosk::ui {

class FaceCue final : public QWidget
{
    Q_OBJECT
public:
    explicit FaceCue(const Look& look, QWidget* parent = nullptr);
    void showPicture(const QString& name);
    void showMovement(station::FaceTask::Kind kind);

    [[nodiscard]] bool isMoving() const { return m_turn.state() == QAbstractAnimation::Running; }
    [[nodiscard]] const QString& picture() const noexcept { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void start();

    const Look& m_look;
    QString m_picture; // empty: the movement
    station::FaceTask::Kind m_kind = station::FaceTask::Kind::Position;
    QVariantAnimation m_turn;
};

} // namespace kiosk::ui
