#include "serial/serial_line_reader.h"

#include <QSerialPort>

namespace kiosk::devices {

SerialLineReader::SerialLineReader(QObject* parent)
    : QObject(parent), m_port(std::make_unique<QSerialPort>())
{
    connect(m_port.get(), &QSerialPort::readyRead, this, &SerialLineReader::take);
    connect(m_port.get(), &QSerialPort::errorOccurred, this,
            [this](QSerialPort::SerialPortError error) {
                // A pulled plug is told as ReadError or ResourceError, again and again until the
                // port is closed. Other errors (a missing DTR line) do not stop the reading.
                const bool gone =
                    error == QSerialPort::ReadError || error == QSerialPort::ResourceError;
                if (!gone || !m_port->isOpen())
                    return;
                close();
                Q_EMIT lost();
            });
}

SerialLineReader::~SerialLineReader() = default;

Result<void> SerialLineReader::open(const QString& port, int baud)
{
    close();
    m_port->setPortName(port);
    m_port->setBaudRate(baud);
    if (m_port->open(QIODevice::ReadOnly))
        return {};
    const bool busy = m_port->error() == QSerialPort::PermissionError;
    return fail(busy ? ErrorCode::CardBusy : ErrorCode::NotFound, "serial port");
}

void SerialLineReader::close()
{
    if (m_port->isOpen())
        m_port->close();
    m_line.clear();
    m_tooLong = false;
}

void SerialLineReader::take()
{
    const QByteArray octets = m_port->readAll();
    for (const char octet : octets) {
        if (octet == '\r' || octet == '\n')
            emitLine();
        else if (static_cast<qsizetype>(m_line.size()) < longestLine)
            m_line.push_back(static_cast<std::uint8_t>(octet));
        else
            m_tooLong = true;
    }
}

void SerialLineReader::emitLine()
{
    const SecureBytes line = std::exchange(m_line, {});
    const bool tooLong = std::exchange(m_tooLong, false);
    if (!line.empty() && !tooLong)
        Q_EMIT lineRead(PersonalText({reinterpret_cast<const char*>(line.data()), line.size()}));
}

} // namespace kiosk::devices
