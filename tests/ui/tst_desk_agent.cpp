// The desk and its agent: signing in, the lock, what each role sees, the case as a whole, drafts.
#include "support/fake_station.h"
#include "ui/desk/desk_window.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace kiosk;
using identity::AgentRole;
using journey::Mode;
using journey::Step;

namespace {

station::DraftRow draft(const char* id, bool own)
{
    return {*CaseId::parse(id),
            own ? QStringLiteral("n.exemple") : QStringLiteral("p.specimen"),
            QStringLiteral("face"),
            TimePoint(std::chrono::minutes(60)),
            TimePoint(std::chrono::hours(49)),
            own};
}

constexpr auto ownDraft = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
constexpr auto othersDraft = "0f8fad5b-d9cb-469f-a165-70867728950e";

} // namespace

class DeskAgentTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeStation> m_station;
    std::unique_ptr<ui::DeskWindow> m_desk;

    void open()
    {
        m_desk = std::make_unique<ui::DeskWindow>(
            *m_station, std::make_shared<core::FixedClock>(TimePoint(std::chrono::minutes(72))));
        m_desk->show();
        QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
    }
    void openOn(Step step, AgentRole role = AgentRole::Agent)
    {
        m_station->setAgent(test::sampleAgent(role));
        m_station->setState(test::sampleState(step), test::sampleChoices(step));
        open();
    }
    template <typename T = QAbstractButton>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_desk->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] bool isVisible(const char* name) const
    {
        const auto* widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QStringList visibleWords() const
    {
        QStringList all;
        for (const auto* label : m_desk->findChildren<QLabel*>())
            if (label->isVisible())
                all.append(label->text());
        return all;
    }
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init() { m_station = std::make_unique<test::FakeStation>(); }
    void cleanup()
    {
        m_desk.reset();
        m_station.reset();
    }

    void signIn_byNameAndPassword_asksTheStationOnceAndForgetsThePassword()
    {
        open();
        QVERIFY(!find("sign-in")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("sign-in-id"), "n.exemple");
        QTest::keyClicks(find<QLineEdit>("sign-in-secret"), "correct horse");
        QTest::keyClick(find<QLineEdit>("sign-in-secret"), Qt::Key_Return);
        QCOMPARE(m_station->signIns().size(), std::size_t(1));
        const auto& [id, secret] = m_station->signIns().front();
        QCOMPARE(id, QString("n.exemple"));
        QCOMPARE(std::string(secret.begin(), secret.end()), std::string("correct horse"));
        QVERIFY(find<QLineEdit>("sign-in-secret")->text().isEmpty());
    }
    void signIn_byCard_sendsNoName()
    {
        open();
        find("sign-in-card")->click();
        QVERIFY(!isVisible("sign-in-id"));
        QTest::keyClicks(find<QLineEdit>("sign-in-secret"), "0420");
        find("sign-in")->click();
        QCOMPARE(m_station->signIns().front().first, QString());
    }
    void signIn_whileBusy_cannotBeSentAgain()
    {
        open();
        QTest::keyClicks(find<QLineEdit>("sign-in-id"), "n.exemple");
        QTest::keyClicks(find<QLineEdit>("sign-in-secret"), "x");
        station::AgentState busy;
        busy.busy = true;
        m_station->setAgent(busy);
        QVERIFY(!find("sign-in")->isEnabled());
        QVERIFY(find("sign-in")->text().contains("Signing in"));
    }
    void signIn_locked_saysUntilWhen()
    {
        open();
        station::AgentState refused;
        refused.problem = ErrorCode::SignInLocked;
        refused.lockedUntil = TimePoint(std::chrono::hours(500'000));
        m_station->setAgent(refused);
        const QString words = visibleWords().join(u'|');
        QVERIFY(words.contains("Signing in is locked"));
        QVERIFY(words.contains("Locked until"));
    }
    void lock_byKeyAndOnItsOwn_showsTheSignInAndNothingOfTheCase()
    {
        openOn(Step::Agent);
        QVERIFY(visibleWords().join(u'|').contains(test::sampleSurname));
        QTest::keyClick(m_desk.get(), Qt::Key_L, Qt::ControlModifier);
        settle();
        QVERIFY(m_station->agent().locked);
        QVERIFY(isVisible("sign-in"));
        QVERIFY(!find<QWidget>("desk-person")); // not hidden: gone
        QVERIFY(!visibleWords().join(u'|').contains(test::sampleSurname));
        QCOMPARE(find<QLineEdit>("sign-in-id")->text(), QString("n.exemple"));
    }
    void signOut_byButton_asksTheStation()
    {
        openOn(Step::Agent);
        find("agent-sign-out")->click();
        settle();
        QVERIFY(m_station->agent().id.isEmpty());
        QVERIFY(isVisible("sign-in"));
    }
    void touches_atTheDesk_keepTheLockWaiting()
    {
        openOn(Step::Agent);
        const int before = m_station->touches();
        QTest::keyClick(m_desk.get(), Qt::Key_Tab);
        QVERIFY(m_station->touches() > before);
    }
    void touches_elsewhere_doNot()
    {
        openOn(Step::Agent);
        QWidget kiosk;
        kiosk.show();
        const int before = m_station->touches();
        QTest::keyClick(&kiosk, Qt::Key_A);
        QTest::mouseClick(&kiosk, Qt::LeftButton);
        QCOMPARE(m_station->touches(), before);
    }
    void roles_withoutCases_seeTheOfficeOnly_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("maintainer") << static_cast<int>(AgentRole::Maintainer);
        QTest::newRow("auditor") << static_cast<int>(AgentRole::Auditor);
    }
    void roles_withoutCases_seeTheOfficeOnly()
    {
        QFETCH(const int, role);
        openOn(Step::Agent, static_cast<AgentRole>(role));
        QVERIFY(!find<QWidget>("desk-person"));
        QVERIFY(!find<QWidget>("drafts"));
        QVERIFY(isVisible("queue"));
    }
    void case_takenOverByKey_asksTheStationForTheMode_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("mode");
        QTest::newRow("desk") << int(Qt::Key_F2) << static_cast<int>(Mode::Desk);
        QTest::newRow("assisted") << int(Qt::Key_F3) << static_cast<int>(Mode::Assisted);
    }
    void case_takenOverByKey_asksTheStationForTheMode()
    {
        QFETCH(const int, key);
        QFETCH(const int, mode);
        openOn(Step::Face);
        QTest::keyClick(m_desk.get(), static_cast<Qt::Key>(key));
        QCOMPARE(m_station->takeOvers().size(), std::size_t(1));
        QCOMPARE(static_cast<int>(m_station->takeOvers().front()), mode);
    }
    void case_whatTheJourneyDoesNotOffer_hasNoButtonAndNoKey()
    {
        openOn(Step::Face);
        for (const char* name : {"case-hand-back", "case-put-aside", "case-again"})
            QVERIFY2(!isVisible(name), name);
        for (const auto key : {Qt::Key_F4, Qt::Key_F6, Qt::Key_F7})
            QTest::keyClick(m_desk.get(), key);
        QVERIFY(m_station->posted().empty());
    }
    void case_inAgentsHands_canBePutAsideAndHandedBack()
    {
        openOn(Step::Face);
        auto choices = test::sampleChoices(Step::Face);
        choices.canHandBack = choices.canPutAside = choices.canRetry = true;
        m_station->setState(m_station->state(), choices);
        QTest::keyClick(m_desk.get(), Qt::Key_F6);
        QVERIFY(m_station->last<journey::event::PutAside>());
        QTest::keyClick(m_desk.get(), Qt::Key_F4);
        QCOMPARE(m_station->takeOvers(), std::vector{Mode::SelfService});
        QTest::keyClick(m_desk.get(), Qt::Key_F7);
        QVERIFY(m_station->last<journey::event::Retry>());
        QTest::keyClick(m_desk.get(), Qt::Key_F11);
        QVERIFY(m_station->last<journey::event::AskAgent>());
    }
    void case_ofTheAgentThemselves_isSaid()
    {
        openOn(Step::Face);
        QVERIFY(!isVisible("agent-problem"));
        auto agent = test::sampleAgent();
        agent.problem = ErrorCode::OwnCase;
        m_station->setAgent(agent);
        QVERIFY(isVisible("agent-problem"));
        QVERIFY(visibleWords().join(u'|').contains("Nobody decides on their own registration."));
    }
    void view_whenSomebodyComesAndGoes_follows()
    {
        openOn(Step::Welcome);
        QVERIFY(isVisible("queue"));
        m_station->setState(test::sampleState(Step::Consent), test::sampleChoices(Step::Consent));
        QVERIFY(isVisible("desk-step"));
        QTest::keyClick(m_desk.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(isVisible("queue"));
        m_station->setState(test::sampleState(Step::Agent), test::sampleChoices(Step::Agent));
        QVERIFY(isVisible("decision-approve"));
        m_station->setState(test::sampleState(Step::Welcome), {});
        QVERIFY(isVisible("queue"));
    }
    void drafts_rows_sayStepAgeAndWhose()
    {
        m_station->setDrafts({draft(ownDraft, true), draft(othersDraft, false)});
        openOn(Step::Welcome);
        const auto* model = find<QTableView>("drafts")->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data().toString(), QString("7C9E6679"));
        QCOMPARE(model->index(0, 1).data().toString(), QString("Your face"));
        QCOMPARE(model->index(0, 2).data().toString(), QString("12 min"));
        QCOMPARE(model->index(0, 4).data().toString(), QString("yours"));
        QCOMPARE(model->index(1, 4).data().toString(), QString("p.specimen"));
    }
    void drafts_own_isOpenedByEnter()
    {
        m_station->setDrafts({draft(ownDraft, true)});
        openOn(Step::Welcome);
        find<QTableView>("drafts")->setFocus();
        QTest::keyClick(find<QTableView>("drafts"), Qt::Key_Return);
        QCOMPARE(m_station->resumed(), std::vector{*CaseId::parse(ownDraft)});
    }
    void drafts_ofAnother_canBeNeitherOpenedNorDiscarded()
    {
        m_station->setDrafts({draft(othersDraft, false)});
        openOn(Step::Welcome);
        QVERIFY(!find("draft-open")->isEnabled());
        QVERIFY(!find("draft-discard")->isEnabled());
        QVERIFY(visibleWords().join(u'|').contains("Only the agent who began it"));
    }
    void drafts_whileACaseIsOn_areNotOpened()
    {
        m_station->setDrafts({draft(ownDraft, true)});
        openOn(Step::Face);
        m_desk->showView(ui::DeskWindow::View::Office);
        QVERIFY(!find("draft-open")->isEnabled());
        QVERIFY(visibleWords().join(u'|').contains("End the present case first"));
    }
    void drafts_registeredBeforeTheCrash_isSaid()
    {
        m_station->setDrafts({draft(ownDraft, true)});
        openOn(Step::Welcome);
        QVERIFY(!isVisible("draft-registered"));
        Q_EMIT m_station->draftRegistered(*CaseId::parse(ownDraft));
        QVERIFY(isVisible("draft-registered"));
        QVERIFY(visibleWords().join(u'|').contains("7C9E6679 had been registered already"));
    }
    void drafts_discarded_onlyAfterAskingAgain()
    {
        m_station->setDrafts({draft(ownDraft, true)});
        openOn(Step::Welcome);
        QTest::keyClick(find<QTableView>("drafts"), Qt::Key_Delete);
        QVERIFY(m_station->discarded().empty());
        find("draft-keep")->click();
        QVERIFY(!isVisible("draft-discard-now"));
        find("draft-discard")->click();
        QVERIFY(isVisible("draft-discard-now"));
        find("draft-discard-now")->click();
        QCOMPARE(m_station->discarded(), std::vector{*CaseId::parse(ownDraft)});
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DeskAgentTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_agent.moc"
