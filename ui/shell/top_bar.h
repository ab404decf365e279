// Where the person is, and what is always at hand: language, comfort, help.
#pragma once

#include "journey/state.h"
#include "ui/shell/look.h"

namespace kiosk::ui {

class TopBar : public QWidget
{
    Q_OBJECT
public:
    // `speaks`: the person asked for speech; then there is a button that reads the page aloud.
    TopBar(const Look& look, journey::Step step, bool speaks, QWidget* parent = nullptr);

Q_SIGNALS:
    void settings();
    void help();
    void readAloud();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace kiosk::ui
