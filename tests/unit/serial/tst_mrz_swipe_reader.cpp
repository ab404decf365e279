#include "serial/mrz_swipe_reader.h"
#include "unit/serial/swiper.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;
using kiosk::test::Swiper;

Q_DECLARE_METATYPE(std::vector<kiosk::core::PersonalText>)

namespace {

// Specimens of 9303.
const QByteArray td3First = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const QByteArray td3Second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const QByteArray td1First = "I<UTOD231458907<<<<<<<<<<<<<<<";
const QByteArray td1Second = "7408122F1204159UTO<<<<<<<<<<<6";
const QByteArray td1Third = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

QByteArray joined(const std::vector<PersonalText>& lines)
{
    QByteArrayList texts;
    for (const PersonalText& line : lines)
        texts << QByteArray(line.reveal().data(), static_cast<qsizetype>(line.reveal().size()));
    return texts.join('|');
}

} // namespace

class MrzSwipeReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::vector<core::PersonalText>>(); }

    void swipe_wholeZone_isGivenOnce_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("lines");
        const QByteArray td3 = td3First + '|' + td3Second;
        const QByteArray td1 = td1First + '|' + td1Second + '|' + td1Third;
        QTest::newRow("CR") << td3First + '\r' + td3Second + '\r' << td3;
        QTest::newRow("CR LF") << td3First + "\r\n" + td3Second + "\r\n" << td3;
        QTest::newRow("LF") << td1First + '\n' + td1Second + '\n' + td1Third + '\n' << td1;
        QTest::newRow("framed by STX, ETX")
            << "\x02" + td3First + '\r' + td3Second + "\r\x03\r" << td3;
        QTest::newRow("ETX after the last character")
            << "\x02" + td3First + '\r' + td3Second + "\x03\r" << td3;
    }
    void swipe_wholeZone_isGivenOnce()
    {
        QFETCH(const QByteArray, octets);
        QFETCH(const QByteArray, lines);
        Swiper swiper;
        MrzSwipeReader reader;
        QSignalSpy swiped(&reader, &MrzSwipeReader::swiped);
        QSignalSpy misread(&reader, &MrzSwipeReader::misread);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send(octets));
        QTRY_COMPARE(swiped.count(), 1);
        QCOMPARE(joined(swiped[0][0].value<std::vector<core::PersonalText>>()), lines);
        QCOMPARE(misread.count(), 0);
    }

    void swipe_noZone_isMisread_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("one line of two") << td3First + '\r';
        QTest::newRow("two lines of three") << td1First + '\r' + td1Second + '\r';
        QTest::newRow("four lines")
            << td1First + '\r' + td1Second + '\r' + td1Third + '\r' + td1Third + '\r';
        QTest::newRow("lines of different formats") << td3First + '\r' + td1Second + '\r';
        QTest::newRow("a character too few") << td3First.chopped(1) + '\r' + td3Second + '\r';
        QTest::newRow("small letters") << td3First.toLower() + '\r' + td3Second + '\r';
        QTest::newRow("a question mark for what was not read")
            << QByteArray(td3First).replace(4, 1, "?") + '\r' + td3Second + '\r';
        QTest::newRow("no text") << QByteArray("\x80\xff\x01\x7f\r");
    }
    void swipe_noZone_isMisread()
    {
        QFETCH(const QByteArray, octets);
        Swiper swiper;
        MrzSwipeReader reader;
        QSignalSpy swiped(&reader, &MrzSwipeReader::swiped);
        QSignalSpy misread(&reader, &MrzSwipeReader::misread);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send(octets));
        QTRY_COMPARE(misread.count(), 1);
        QCOMPARE(swiped.count(), 0);
    }

    void swipe_afterAMisreadOne_isGiven()
    {
        Swiper swiper;
        MrzSwipeReader reader;
        QSignalSpy swiped(&reader, &MrzSwipeReader::swiped);
        QSignalSpy misread(&reader, &MrzSwipeReader::misread);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send(td3First + '\r'));
        QTRY_COMPARE(misread.count(), 1);
        QVERIFY(swiper.send(td3First + '\r' + td3Second + '\r'));
        QTRY_COMPARE(swiped.count(), 1);
    }

    void unplugged_midSwipe_isToldAndForgotten()
    {
        Swiper swiper;
        MrzSwipeReader reader;
        QSignalSpy lost(&reader, &MrzSwipeReader::lost);
        QSignalSpy misread(&reader, &MrzSwipeReader::misread);
        QVERIFY(reader.open(swiper.port()).has_value());
        QVERIFY(swiper.send(td3First + '\r'));
        swiper.unplug();
        QTRY_COMPARE(lost.count(), 1);
        Swiper another;
        QSignalSpy swiped(&reader, &MrzSwipeReader::swiped);
        QVERIFY(reader.open(another.port()).has_value());
        QVERIFY(another.send(td3First + '\r' + td3Second + '\r'));
        QTRY_COMPARE(swiped.count(), 1);
        QCOMPARE(lost.count(), 1);
        QCOMPARE(misread.count(), 0);
    }

    void open_missingPort_fails()
    {
        MrzSwipeReader reader;
        const auto opened = reader.open(QStringLiteral("/dev/there-is-no-such-port"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(MrzSwipeReaderTest)
#include "tst_mrz_swipe_reader.moc"
