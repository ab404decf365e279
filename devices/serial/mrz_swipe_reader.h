// A swipe reader for machine readable zones on a serial port: lines come one by one or together,
// ended by CR, LF or both, with or without a frame of control characters. Collects them to a zone.
// Lives on a thread with an event loop; its signals come there. Owned by the station.
#pragma once

#include "serial/serial_line_reader.h"

#include <QTimer>

#include <vector>

namespace kiosk::devices {

class MrzSwipeReader : public QObject
{
    Q_OBJECT
public:
    explicit MrzSwipeReader(QObject* parent = nullptr);
    ~MrzSwipeReader() override;

    // As SerialLineReader::open().
    [[nodiscard]] Result<void> open(const QString& port, int baud = 9600);
    void close();

Q_SIGNALS:
    // Two or three lines of 30, 36 or 44 characters of the MRZ's alphabet, in the order of the
    // swipe. Not parsed, check digits not looked at.
    void swiped(std::vector<kiosk::core::PersonalText> lines);
    void misread(); // something came that is no zone: "swipe again"
    void lost();    // unplugged; the port is closed

private:
    void take(const PersonalText& line);
    void settle();

    SerialLineReader m_reader;
    std::vector<PersonalText> m_lines;
    bool m_tooMany = false;
    QTimer m_pause; // a swipe is over when nothing more comes
};

} // namespace kiosk::devices
