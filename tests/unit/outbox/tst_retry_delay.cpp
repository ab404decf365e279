#include "outbox_fixture.h"

#include "outbox/retry_delay.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

namespace {

class BrokenRandom final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t>) override { return fail(ErrorCode::CryptoFailed); }
};

} // namespace

class RetryDelayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delay_failures_doublesUpToAQuarter_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("1") << 1 << qint64{2};
        QTest::newRow("2") << 2 << qint64{4};
        QTest::newRow("9") << 9 << qint64{512};
        QTest::newRow("10") << 10 << qint64{900};
        QTest::newRow("1000") << 1000 << qint64{900};
        QTest::newRow("nonsense") << -5 << qint64{1};
    }
    void delay_failures_doublesUpToAQuarter()
    {
        QFETCH(const int, failures);
        QFETCH(const qint64, seconds);
        BrokenRandom none;
        QCOMPARE(retryDelay(failures, {}, none), std::chrono::milliseconds(seconds * 1000));
    }
    void delay_jitter_isHalfToOneAndAHalf()
    {
        ConstantRandom least(0x00);
        ConstantRandom most(0xFF);
        QCOMPARE(retryDelay(3, {}, least), std::chrono::milliseconds(4s));
        QVERIFY(retryDelay(3, {}, most) > 11'990ms);
        QVERIFY(retryDelay(3, {}, most) < 12'000ms);
    }
    void delay_retryAfter_isTheLeast()
    {
        ConstantRandom least(0x00);
        QCOMPARE(retryDelay(1, 120s, least), std::chrono::milliseconds(120s));
        QCOMPARE(retryDelay(1, 0s, least), std::chrono::milliseconds(1s));
        QCOMPARE(retryDelay(1, 1'000'000s, least), std::chrono::milliseconds(24h));
    }
    void mustWait_farFuture_isAWrongClock()
    {
        const TimePoint now = at("2026-11-22T08:00:00Z");
        QVERIFY(!mustWait({}, now));
        QVERIFY(!mustWait(now, now));
        QVERIFY(mustWait(now + 1s, now));
        QVERIFY(mustWait(now + 24h, now));
        QVERIFY(!mustWait(now + 24h + 1s, now));
    }
};

QTEST_APPLESS_MAIN(RetryDelayTest)
#include "tst_retry_delay.moc"
