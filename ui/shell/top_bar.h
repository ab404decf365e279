// Where the person is, and what is always at hand: language, comfort, help.
#pragma once

#include "journey/state.h"
#include "ui/shell/look.h"

namespace kiosk::ui {

class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(const Look& look, journey::Step step, QWidget* parent = nullptr);

Q_SIGNALS:
    void settings();
    void help();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace kiosk::ui
