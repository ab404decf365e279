#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

class ApplyHandoffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void code_notSixDigits_isAProblem_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << "";
        QTest::newRow("five") << "12345";
        QTest::newRow("seven") << "1234567";
        QTest::newRow("letter") << "12345a";
        QTest::newRow("other digits") << QStringLiteral("١٢٣");
    }
    void code_notSixDigits_isAProblem()
    {
        QFETCH(const QString, code);
        Visit visit;
        visit.toTransactionCode().send(event::ChooseCode{PersonalText(code.toStdString())});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
        QVERIFY(visit.state().transactionCode.empty());
        QVERIFY(visit.effects().empty());
        visit.send(event::ChooseCode{PersonalText("274915")});
        QCOMPARE(visit.state().step, Step::Sealing);
    }
    void sealing_stored_forgetsTheCode()
    {
        Visit visit;
        visit.toSealing();
        const auto& seal = std::get<effect::SealPackage>(visit.effects().back());
        QCOMPARE(seal.transactionCode, PersonalText("274915"));
        QCOMPARE(visit.state().transactionCode, PersonalText("274915"));
        visit.send(event::PackageStored{visit.request(), handoff()});
        QCOMPARE(visit.state().step, Step::Registered);
        QVERIFY(visit.state().transactionCode.empty());
        QCOMPARE(*visit.state().handoff, handoff());
        QVERIFY(!choices(visit.state(), {}).canGoBack);
    }
    void sealing_failed_sealsAgainWithTheSameCode()
    {
        Visit visit;
        visit.toSealing().send(event::Failed{visit.request(), ErrorCode::StorageFull});
        QCOMPARE(visit.state().step, Step::Sealing);
        QVERIFY(choices(visit.state(), {}).canRetry);
        QVERIFY(!choices(visit.state(), {}).canGoBack);
        const RequestId failed = visit.request();
        visit.send(event::Retry{});
        const auto& seal = std::get<effect::SealPackage>(visit.effects().back());
        QCOMPARE(seal.request, failed + 1);
        QCOMPARE(seal.transactionCode, PersonalText("274915"));
    }
    void pairing_changes_areShownUntilThePersonGoesOn()
    {
        Visit visit;
        visit.toPairing();
        const auto& watch = std::get<effect::WatchPairing>(visit.effects().back());
        QCOMPARE(watch.package, somePackage());
        const RequestId request = visit.request();
        visit.send(event::PairingChanged{request, Pairing::Deferred, true});
        QCOMPARE(visit.state().handoff->pairing, Pairing::Deferred);
        QVERIFY(visit.state().handoff->sent);
        visit.send(event::PairingChanged{request, Pairing::Delivered, true});
        QCOMPARE(visit.state().step, Step::Pairing);
        QCOMPARE(std::get<effect::Audit>(visit.effects().front()).event,
                 std::string("offer.delivered"));
        visit.send(event::PairingChanged{request, Pairing::Delivered, true});
        QVERIFY(visit.effects().empty()); // told once
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::Receipt);
        const State receipt = visit.state();
        visit.send(event::PairingChanged{request, Pairing::Locked, true});
        QVERIFY(visit.state() == receipt);
    }
    void pairing_watchFailed_canBeRetriedOrLeft()
    {
        Visit visit;
        visit.toPairing().send(event::Failed{visit.request(), ErrorCode::BackOfficeUnreachable});
        QVERIFY(choices(visit.state(), {}).canContinue);
        visit.send(event::Retry{});
        QVERIFY(std::holds_alternative<effect::WatchPairing>(visit.effects().back()));
    }
    void newOffer_lockedOrExpired_isReissuedForTheSamePackage_data()
    {
        QTest::addColumn<int>("pairing");
        QTest::newRow("locked") << static_cast<int>(Pairing::Locked);
        QTest::newRow("expired") << static_cast<int>(Pairing::Expired);
    }
    void newOffer_lockedOrExpired_isReissuedForTheSamePackage()
    {
        QFETCH(const int, pairing);
        Visit visit;
        visit.toPairing().send(
            event::PairingChanged{visit.request(), static_cast<Pairing>(pairing), true});
        visit.send(event::NewOffer{});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QVERIFY(std::holds_alternative<effect::StopWork>(visit.effects().front()));
        QVERIFY(!choices(visit.state(), {}).canGoBack);
        visit.send(event::ChooseCode{PersonalText("503816")});
        const auto& reissue = std::get<effect::ReissueOffer>(visit.effects().back());
        QCOMPARE(reissue.package, somePackage());
        QCOMPARE(reissue.transactionCode, PersonalText("503816"));
        visit.send(event::OfferReissued{visit.request(), handoff()});
        QCOMPARE(visit.state().step, Step::Pairing);
        QCOMPARE(visit.state().handoff->pairing, Pairing::Waiting);
        QVERIFY(visit.state().transactionCode.empty());
        QVERIFY(std::holds_alternative<effect::WatchPairing>(visit.effects().back()));
    }
    void newOffer_goodOffer_isNotReplaced()
    {
        for (const Pairing pairing :
             {Pairing::Waiting, Pairing::Offline, Pairing::Deferred, Pairing::Delivered}) {
            Visit visit;
            visit.toPairing().send(event::PairingChanged{visit.request(), pairing, false});
            visit.send(event::NewOffer{});
            QCOMPARE(visit.state().step, Step::Pairing);
        }
    }
    void reissue_secondCodeMeanwhile_isIgnored()
    {
        Visit visit;
        const State waiting = visit.toReissue().state();
        visit.send(event::ChooseCode{PersonalText("111222")});
        QVERIFY(visit.state() == waiting);
        QVERIFY(visit.effects().empty());
    }
    void reissue_failed_canBeRetriedWithTheSameOrAnotherCode()
    {
        Visit visit;
        visit.toReissue().send(event::Failed{visit.request(), ErrorCode::BackOfficeUnreachable});
        QVERIFY(choices(visit.state(), {}).canRetry);
        Visit same = visit;
        same.send(event::Retry{});
        QCOMPARE(std::get<effect::ReissueOffer>(same.effects().back()).transactionCode,
                 PersonalText("503816"));
        visit.send(event::ChooseCode{PersonalText("12")});
        QVERIFY(!choices(visit.state(), {}).canRetry); // the first code was taken back
        visit.send(event::ChooseCode{PersonalText("640217")});
        QCOMPARE(std::get<effect::ReissueOffer>(visit.effects().back()).transactionCode,
                 PersonalText("640217"));
    }
    void ticket_whilePaired_isPrintedForThePackage()
    {
        Visit visit;
        visit.toPairing().send(event::PrintTicket{});
        QCOMPARE(std::get<effect::PrintTicket>(visit.effects().front()).package, somePackage());
    }
};

QTEST_APPLESS_MAIN(ApplyHandoffTest)
#include "tst_apply_handoff.moc"
