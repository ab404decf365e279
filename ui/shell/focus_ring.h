// The ring round the control that has the focus: drawn above everything, at a distance from the
// control, so that no style and no neighbour can hide it. A transparent cover of its window.
#pragma once

#include "ui/shell/look.h"

#include <QPointer>

namespace kiosk::ui {

class FocusRing : public QWidget
{
    Q_OBJECT
public:
    FocusRing(const Look& look, QWidget& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* focused);
    [[nodiscard]] QRect ring() const;

    const Look& m_look;
    QPointer<QWidget> m_focused;
};

} // namespace kiosk::ui
