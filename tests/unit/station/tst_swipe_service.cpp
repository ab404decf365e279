#include "station/swipe_service.h"
#include "unit/serial/swiper.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using kiosk::test::Swiper;

class SwipeServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void port_thatIsThere_isReadAtOnce()
    {
        Swiper swiper;
        SwipeService service(swiper.port().toStdString());
        QVERIFY(service.isReady());
        std::size_t lines = 0;
        connect(&service, &SwipeService::swiped, this,
                [&lines](const std::vector<PersonalText>& all) { lines = all.size(); });
        QVERIFY(swiper.send("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r"
                            "L898902C36UTO7408122F1204159ZE184226B<<<<<10\r"));
        QTRY_COMPARE(lines, std::size_t{2});
    }
    void port_noZone_isMisread()
    {
        Swiper swiper;
        SwipeService service(swiper.port().toStdString());
        QSignalSpy misread(&service, &SwipeService::misread);
        QVERIFY(swiper.send("HELLO\r"));
        QTRY_COMPARE(misread.count(), 1);
    }
    void port_pluggedInLater_isFound()
    {
        const QTemporaryDir folder;
        const QString port = folder.filePath("swipe");
        SwipeService service(port.toStdString());
        QVERIFY(!service.isReady());
        QCOMPARE(service.problem(), ErrorCode::NotFound);
        Swiper swiper;
        QVERIFY(QFile::link(swiper.port(), port));
        QTRY_VERIFY_WITH_TIMEOUT(service.isReady(), 8000);
    }
    void port_pulled_isTold()
    {
        auto swiper = std::make_unique<Swiper>();
        SwipeService service(swiper->port().toStdString());
        QSignalSpy changed(&service, &SwipeService::readyChanged);
        swiper.reset();
        QTRY_VERIFY(!service.isReady());
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(SwipeServiceTest)
#include "tst_swipe_service.moc"
