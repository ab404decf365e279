// What carries the page (picture, live view) and what is done about it, side by side where there is
// width and one above the other where there is not.
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace kiosk::ui {

class Look;

class TwoPane : public QWidget
{
    Q_OBJECT
public:
    // `narrowBelow`: width of the window, in pixels, under which the panes stack.
    TwoPane(const Look& look, int narrowBelow, QWidget* parent = nullptr);
    void setPanes(QWidget* carrying, QWidget* acting, int carryingShare = 45);
    [[nodiscard]] bool stacked() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    QWidget* m_decoration = nullptr;
    int m_narrowBelow;
    int m_share = 45;
};

} // namespace kiosk::ui
