// A page's contents, scrolled when large type needs more room than the screen has. Then arrows
// beside them say that there is more, so that nobody has to guess; touch, wheel and keys work too.
#pragma once

#include "ui/shell/look.h"

#include <QScrollArea>

namespace kiosk::ui {

class ActionButton;

class ScrollPane : public QWidget
{
    Q_OBJECT
public:
    ScrollPane(const Look& look, QWidget* contents, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void scroll(int direction);

    QScrollArea* m_area;
    QWidget* m_arrows;
    ActionButton* m_up;
    ActionButton* m_down;
    bool m_arrowsNeeded = false;
    int m_turns = 0;
};

} // namespace kiosk::ui
