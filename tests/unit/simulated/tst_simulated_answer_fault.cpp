#include "hex.h"
#include "simulated/answer_fault.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedAnswerFaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void none_answer_staysAsItIs()
    {
        QCOMPARE(shown(spoiled(Misbehaviour::None, octets("00B0000000"), octets("AABB9000"))),
                 QByteArray("AABB9000"));
    }
    void truncated_longAnswersOnly_loseTheirSecondHalf()
    {
        const auto truncated = [](Bytes answer) {
            return spoiled(Misbehaviour::TruncatedAnswers, {}, std::move(answer));
        };
        QCOMPARE(truncated(octets("9000")).size(), std::size_t{2});
        Bytes whole(100);
        whole[98] = 0x90;
        const Bytes half = truncated(whole);
        QCOMPARE(half.size(), std::size_t{52});
        QVERIFY(shown(half).endsWith("9000"));
    }
    void endless_everyCommand_promisesMore()
    {
        QCOMPARE(shown(spoiled(Misbehaviour::EndlessData, octets("00A40000"), octets("9000"))),
                 QByteArray("6110"));
        const auto fetched =
            spoiled(Misbehaviour::EndlessData, octets("00C0000010"), octets("6985"));
        QCOMPARE(fetched.size(), std::size_t{18});
        QVERIFY(shown(fetched).endsWith("6110"));
    }
    void names_ofAllMisbehaviours_areKnownAndDifferent()
    {
        for (const char* name : {"garbage", "truncated", "endless"})
            QVERIFY(isOfAnyCard(misbehaviourNamed(name).value()));
        for (const char* name : {"wrong-mac", "cloned", "expired-signer", "off-curve"})
            QVERIFY(!isOfAnyCard(misbehaviourNamed(name).value()));
        QVERIFY(!misbehaviourNamed("sulk"));
    }
};

QTEST_APPLESS_MAIN(SimulatedAnswerFaultTest)
#include "tst_simulated_answer_fault.moc"
