#include "serial/serial_line_reader.h"
#include "unit/serial/swiper.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;
using kiosk::test::Swiper;

Q_DECLARE_METATYPE(kiosk::core::PersonalText)

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
