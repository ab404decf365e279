// A device on a serial port that sends lines of text: an MRZ swipe reader. Lives on a thread with
// an event loop; its signals come there. Owned by the station.
#pragma once

#include "core/personal_text.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <memory>

class QSerialPort;

namespace kiosk::devices {

class SerialLineReader : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longestLine = 512; // octets; a longer one is dropped whole

    explicit SerialLineReader(QObject* parent = nullptr);
    ~SerialLineReader() override;

    // 9600 baud, 8N1 unless told otherwise. Fails with NotFound or CardBusy (another program has
    // it).
    [[nodiscard]] Result<void> open(const QString& port, int baud = 9600);
    void close();

Q_SIGNALS:
    void lineRead(kiosk::core::PersonalText line); // without its end; never empty
    void lost();                                   // unplugged; the port is closed

private:
    void take();
    void emitLine();

    std::unique_ptr<QSerialPort> m_port;
    SecureBytes m_line;
    bool m_tooLong = false;
};

} // namespace kiosk::devices
