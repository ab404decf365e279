// Back on the leading side, the one primary action on the trailing side, and between them the ways
// out: of the visit, and of a step that somebody cannot do.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ActionButton;

class BottomBar : public QWidget
{
    Q_OBJECT
public:
    explicit BottomBar(const Look& look, QWidget* parent = nullptr);
    void setActions(const PageActions& actions);
    [[nodiscard]] ActionButton& primaryButton() { return *m_primary; }
    [[nodiscard]] ActionButton& backButton() { return *m_back; }

Q_SIGNALS:
    void back();
    void stop();
    void skip();
    void primary();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    ActionButton* m_back;
    ActionButton* m_stop;
    ActionButton* m_skip;
    ActionButton* m_primary;
};

} // namespace kiosk::ui
