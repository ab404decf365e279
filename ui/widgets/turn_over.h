// A card that turns over: its front with the photograph, then its back with the lines. Still, as
// two cards with an arrow, for those who asked for no movement. Decoration: the words beside it say
// the same.
#pragma once

#include "ui/shell/look.h"

#include <QVariantAnimation>

namespace kiosk::ui {

class TurnOver : public QWidget
{
    Q_OBJECT
public:
    explicit TurnOver(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool isMoving() const { return m_turn.state() == QAbstractAnimation::Running; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void paintMoving(QPainter& painter) const;

    const Look& m_look;
    QVariantAnimation m_turn; // 0…1: front, back, front
};

} // namespace kiosk::ui
