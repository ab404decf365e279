// A swipe reader on its serial port: opened when it is there, and again when it comes back. Lives
// on the GUI thread.
#pragma once

#include "serial/mrz_swipe_reader.h"

namespace kiosk::station {

class SwipeService : public QObject
{
    Q_OBJECT
public:
    // Looks for the port at once, then every few seconds until it is there.
    explicit SwipeService(const std::string& port, QObject* parent = nullptr);
    ~SwipeService() override;

    [[nodiscard]] bool isReady() const noexcept { return m_ready; }
    // Why it is not.
    [[nodiscard]] ErrorCode problem() const noexcept { return m_problem; }

Q_SIGNALS:
    void swiped(std::vector<kiosk::core::PersonalText> lines);
    void misread();
    void readyChanged();

private:
    void open();
    void setReady(bool ready, ErrorCode problem);

    QString m_port;
    devices::MrzSwipeReader m_reader;
    QTimer m_again;
    bool m_ready = false;
    ErrorCode m_problem = ErrorCode::NotFound;
};

} // namespace kiosk::station
