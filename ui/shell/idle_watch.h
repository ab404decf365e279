// Notices that nobody has touched anything for a while. Sees every key, click and touch of the
// application; asks first, and gives up only when the warning went unanswered.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace kiosk::ui {

class IdleWatch : public QObject
{
    Q_OBJECT
public:
    IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds warning,
              QObject* parent = nullptr);

    // `patience` multiplies the idle time where a page asks for things done elsewhere (a phone).
    void start(int patience = 1);
    void stop();
    // Somebody was seen who touches nothing: as a touch is.
    void seen();
    [[nodiscard]] bool isWarning() const { return m_giveUp.isActive(); }
    [[nodiscard]] std::chrono::milliseconds remaining() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void warn();
    void gaveUp();

private:
    std::chrono::milliseconds m_idle;
    std::chrono::milliseconds m_warning;
    QTimer m_quiet;
    QTimer m_giveUp;
};

} // namespace kiosk::ui
