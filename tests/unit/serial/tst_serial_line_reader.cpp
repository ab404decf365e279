#include "serial/serial_line_reader.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::devices;

Q_DECLARE_METATYPE(kiosk::core::PersonalText)

namespace {

// The device's end of a pseudo terminal.
class Swiper
{
public:
    Swiper() : m_device(posix_openpt(O_RDWR | O_NOCTTY))
    {
        grantpt(m_device);
        unlockpt(m_device);
        termios settings{};
        tcgetattr(m_device, &settings);
        cfmakeraw(&settings);
        tcsetattr(m_device, TCSANOW, &settings);
    }
    ~Swiper() { unplug(); }
    [[nodiscard]] QString port() const { return QString::fromUtf8(ptsname(m_device)); }
    [[nodiscard]] bool send(const QByteArray& octets) const
    {
        return write(m_device, octets.constData(), static_cast<std::size_t>(octets.size())) ==
               octets.size();
    }
    void unplug()
    {
        if (m_device >= 0)
            ::close(m_device);
        m_device = -1;
    }

private:
    int m_device;
};

} // namespace

class SerialLineReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<core::PersonalText>(); }

    void swipe_linesInPieces_areJoined()
    {
        Swiper swiper;
        SerialLineReader reader;
        QSignalSpy lines(&reader, &SerialLineReader::lineRead);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send("P<UTOERIK"));
        QVERIFY(swiper.send("SSON\r\nL898902C\r"));
        QTRY_COMPARE(lines.count(), 2);
        QCOMPARE(lines[0][0].value<core::PersonalText>().reveal(),
                 std::string_view("P<UTOERIKSSON"));
        QCOMPARE(lines[1][0].value<core::PersonalText>().reveal(), std::string_view("L898902C"));
    }

    void swipe_endlessLine_isDropped()
    {
        Swiper swiper;
        SerialLineReader reader;
        QSignalSpy lines(&reader, &SerialLineReader::lineRead);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send(QByteArray(2000, 'A') + "\rOK\r"));
        QTRY_COMPARE(lines.count(), 1);
        QCOMPARE(lines[0][0].value<core::PersonalText>().reveal(), std::string_view("OK"));
    }

    void unplug_whileOpen_isToldOnce()
    {
        Swiper swiper;
        SerialLineReader reader;
        QSignalSpy lost(&reader, &SerialLineReader::lost);
        QVERIFY(reader.open(swiper.port()).has_value());
        swiper.unplug();
        QTRY_COMPARE(lost.count(), 1);
    }

    void open_missingPort_isNotFound()
    {
        SerialLineReader reader;
        QCOMPARE(reader.open("/dev/none-such").error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(SerialLineReaderTest)
#include "tst_serial_line_reader.moc"
