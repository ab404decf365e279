// A view that is of no use when it is cut (a code to scan, a live picture) beside words that
// scroll: only the words move, the view keeps its place and its whole height. In upright windows
// the view stands above the words. Nothing of the view may be hidden by large type, which is why it
// is not inside the scrolled contents.
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace kiosk::ui {

class Look;

class PinnedPane : public QWidget
{
    Q_OBJECT
public:
    // Takes both; `viewShare` in percent: of the height in upright windows, less of the width in
    // others, since words need width at large type. The words have all while the view is hidden.
    PinnedPane(const Look& look, QWidget* view, QWidget* words, int viewShare,
               QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    QBoxLayout* m_around; // the view's margins
    int m_margin;         // pixels
    QWidget* m_view;
    int m_viewShare;
};

} // namespace kiosk::ui
