#include "simulated/secret_guard.h"

#include <QTest>

using namespace kiosk::devices::simulated;
using namespace std::chrono_literals;

class SimulatedSecretGuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delay_growsWithWrongSecrets_andEndsWithARightOne()
    {
        SecretGuard guard({100ms, std::nullopt});
        QCOMPARE(guard.delay(), 0ms);
        for (const auto expected : {100ms, 200ms, 400ms, 800ms}) {
            QCOMPARE(guard.wrong(false), sw::authentication);
            QCOMPARE(guard.delay(), expected);
        }
        for (int i = 0; i < 40; ++i)
            QCOMPARE(guard.wrong(false), sw::authentication);
        QCOMPARE(guard.delay(), 8s);
        guard.right(false);
        QCOMPARE(guard.delay(), 0ms);
    }
    void can_wrongThrice_isBlocked()
    {
        SecretGuard guard({0ms, 3U});
        QCOMPARE(guard.beforeCan(), sw::ok);
        QCOMPARE(guard.wrong(true), StatusWord{0x63C2});
        QCOMPARE(guard.beforeCan(), StatusWord{0x63C2});
        QCOMPARE(guard.wrong(true), StatusWord{0x63C1});
        QVERIFY(!guard.isBlocked());
        QCOMPARE(guard.wrong(true), StatusWord{0x63C0});
        QVERIFY(guard.isBlocked());
        QCOMPARE(guard.beforeCan(), StatusWord{0x63C0});
    }
    void can_right_givesAllTriesBack()
    {
        SecretGuard guard({0ms, 3U});
        QCOMPARE(guard.wrong(true), StatusWord{0x63C2});
        guard.right(true);
        QCOMPARE(guard.beforeCan(), sw::ok);
    }
    void mrz_wrong_takesNoTry()
    {
        SecretGuard guard({0ms, 3U});
        QCOMPARE(guard.wrong(false), sw::authentication);
        QCOMPARE(guard.beforeCan(), sw::ok);
    }
};

QTEST_APPLESS_MAIN(SimulatedSecretGuardTest)
#include "tst_simulated_secret_guard.moc"
