#include "journey/policy.h"

#include <QTest>

#include <limits>

using namespace kiosk::journey;

class PolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faults_default_areNone() { QVERIFY(faultsOf(Policy{}).empty()); }
    void faults_oneWrongValue_areOne_data()
    {
        using Change = void (*)(Policy&);
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("no version", [](Policy& policy) { policy.version.clear(); });
        row("age", [](Policy& policy) { policy.leastAge = -1; });
        row("threshold", [](Policy& policy) { policy.faceThreshold = 1.2; });
        row("grey zone above", [](Policy& policy) { policy.faceGreyZone = 0.5; });
        row("grey zone no number",
            [](Policy& policy) { policy.faceGreyZone = std::numeric_limits<double>::quiet_NaN(); });
        row("liveness", [](Policy& policy) { policy.livenessThreshold = 0; });
        row("quality", [](Policy& policy) { policy.faceQuality = {{"sharpness", 101}}; });
        row("quality below nothing", [](Policy& policy) {
            policy.faceQuality = {{"overall", -1}, {"sharpness", 50}};
        });
        row("quality of nothing", [](Policy& policy) { policy.faceQuality = {{"", 50}}; });
        row("attempts", [](Policy& policy) { policy.attemptsPerStep = 0; });
        row("offer", [](Policy& policy) { policy.offerLife = std::chrono::hours{0}; });
    }
    void faults_oneWrongValue_areOne()
    {
        using Change = void (*)(Policy&);
        QFETCH(const Change, change);
        Policy policy;
        change(policy);
        QCOMPARE(faultsOf(policy).size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "tst_policy.moc"
