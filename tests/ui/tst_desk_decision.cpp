// The agents' decision at the desk: what is judged, what is missing, the three words, the second
// agent.
#include "support/fake_station.h"
#include "ui/access/access.h"
#include "ui/desk/desk_window.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace kiosk;
using identity::AgentRole;
using journey::AgentWord;
using journey::Step;
using journey::Verdict;

class DeskDecisionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeStation> m_station;
    std::unique_ptr<ui::DeskWindow> m_desk;

    void open(std::vector<std::string> reasons, Verdict verdict = Verdict::AskAgent,
              AgentRole role = AgentRole::Agent)
    {
        m_station->setAgent(test::sampleAgent(role));
        m_desk = std::make_unique<ui::DeskWindow>(*m_station);
        m_desk->show();
        QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
        auto state = test::sampleState(Step::Agent);
        state.decision = journey::Decision{verdict, std::move(reasons), "1"};
        m_station->setState(state, test::sampleChoices(Step::Agent));
    }
    void change(const std::function<void(journey::State&)>& how)
    {
        auto state = m_station->state();
        how(state);
        m_station->setState(state);
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
    [[nodiscard]] QString wordsIn(const char* name) const
    {
        QStringList all;
        const auto* widget = find<QWidget>(name);
        for (const auto* label : widget->findChildren<QLabel*>())
            all.append(label->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            all.append(label->text());
        return all.join(u'|');
    }
    void choose(const char* list, const char* id) const
    {
        auto* rows = find<QListWidget>(list);
        for (int i = 0; i < rows->count(); ++i)
            if (rows->item(i)->data(Qt::UserRole).toString() == QLatin1String(id))
                rows->setCurrentRow(i);
    }
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    static journey::AgentDecision word(const char* id, AgentRole role, const char* judged)
    {
        journey::AgentDecision word;
        word.agentId = id;
        word.role = role;
        word.word = AgentWord::Accept;
        word.reason = "record-clarified";
        word.judged = {judged};
        return word;
    }

private Q_SLOTS:
    void init() { m_station = std::make_unique<test::FakeStation>(); }
    void cleanup()
    {
        m_desk.reset();
        m_station.reset();
    }

    void review_lines_areInWordsWithScoreLimitAndWho()
    {
        using Line = station::ReviewLine;
        m_station->setReview({Line{QStringLiteral("face"),
                                   QStringLiteral("face.grey_zone"),
                                   Line::Tone::Doubt,
                                   {},
                                   0.372,
                                   0.409,
                                   journey::SettledBy::Agent},
                              Line{QStringLiteral("identity"),
                                   QStringLiteral("identity.explainable"),
                                   Line::Tone::Open,
                                   QStringLiteral("name.truncated"),
                                   {},
                                   {},
                                   journey::SettledBy::Nothing}});
        open({"face.grey_zone"});
        const QString words = wordsIn("desk-review");
        QVERIFY(words.contains("The face nearly matches"));
        QVERIFY(words.contains("doubt · 0.37, limit 0.41 · an agent settles it"));
        QVERIFY(words.contains("remark · A long name was cut short"));
    }
    void refuse_withReasonTextAndPassword_ordersItOnce()
    {
        open({"face.no_match"});
        QTest::keyClick(m_desk.get(), Qt::Key_F9);
        QVERIFY(!find("decision-sign")->isEnabled());
        choose("decision-reasons", "not-the-person");
        QTest::keyClicks(find<QLineEdit>("decision-text"), "another man");
        QTest::keyClicks(find<QLineEdit>("decision-secret"), "pass");
        QTest::keyClick(find<QLineEdit>("decision-secret"), Qt::Key_Return);
        QCOMPARE(m_station->orders().size(), std::size_t(1));
        const auto& order = m_station->orders().front();
        QCOMPARE(order.word, AgentWord::Refuse);
        QCOMPARE(order.reason, std::string("not-the-person"));
        QCOMPARE(order.text.reveal(), std::string_view("another man"));
        QCOMPARE(order.agentId, QString("n.exemple"));
        QCOMPARE(std::string(order.secret.begin(), order.secret.end()), std::string("pass"));
        QVERIFY(!order.returnTo);
        QVERIFY(find<QLineEdit>("decision-secret")->text().isEmpty());
    }
    void return_toAStep_ordersIt()
    {
        open({"face.low_quality"});
        QTest::keyClick(m_desk.get(), Qt::Key_F10);
        choose("decision-reasons", "picture-unusable");
        auto* steps = find<QListWidget>("decision-steps");
        QCOMPARE(steps->currentItem()->text(), QString("Check")); // where the call came from
        steps->setCurrentRow(3);
        QCOMPARE(steps->currentItem()->text(), QString("Your face"));
        QTest::keyClicks(find<QLineEdit>("decision-secret"), "pass");
        find("decision-sign")->click();
        QCOMPARE(m_station->orders().front().returnTo, std::optional(Step::Face));
    }
    void form_whileSigning_isBusyThenGoes()
    {
        open({"face.no_match"});
        find("decision-approve")->click();
        choose("decision-reasons", "compared-in-person");
        QTest::keyClicks(find<QLineEdit>("decision-secret"), "pass");
        find("decision-sign")->click();
        auto agent = test::sampleAgent();
        agent.busy = true;
        m_station->setAgent(agent);
        QVERIFY(!find("decision-sign")->isEnabled());
        QVERIFY(!find<QLineEdit>("decision-secret")->isEnabled());
        m_station->setAgent(test::sampleAgent());
        settle();
        QVERIFY(!find<QWidget>("decision-sign"));
        QVERIFY(isVisible("decision-approve"));
    }
    void form_wrongPassword_saysSoAndKeepsWhatWasChosen()
    {
        open({"face.no_match"});
        find("decision-approve")->click();
        choose("decision-reasons", "compared-in-person");
        QTest::keyClicks(find<QLineEdit>("decision-secret"), "wrong");
        find("decision-sign")->click();
        auto agent = test::sampleAgent();
        agent.problem = ErrorCode::SignInFailed;
        m_station->setAgent(agent);
        QVERIFY(wordsIn("decision-problem").contains("could not be signed in"));
        QVERIFY(find<QListWidget>("decision-reasons")->currentItem());
        QVERIFY(!find("decision-sign")->isEnabled()); // the password is asked anew
    }
    void form_escape_decidesNothing()
    {
        open({"face.no_match"});
        find("decision-refuse")->click();
        QTest::keyClick(find<QListWidget>("decision-reasons"), Qt::Key_Escape);
        settle();
        QVERIFY(!find<QWidget>("decision-sign"));
        QVERIFY(m_station->orders().empty());
    }
    void form_everyControl_hasAName()
    {
        open({"face.no_match"});
        find("decision-return")->click();
        for (auto* widget : m_desk->findChildren<QWidget*>()) {
            const bool inner =
                widget->parentWidget() && qobject_cast<QAbstractItemView*>(widget->parentWidget());
            if (widget->focusPolicy() != Qt::NoFocus && !inner)
                QVERIFY2(!ui::access::nameOf(*widget).isEmpty(), widget->metaObject()->className());
        }
    }
    void form_caseGone_isClosedWithWhatWasTyped()
    {
        open({"face.no_match"});
        find("decision-refuse")->click();
        QTest::keyClicks(find<QLineEdit>("decision-text"), "about somebody");
        m_station->setState(test::sampleState(Step::Welcome), {});
        settle();
        QVERIFY(!find<QWidget>("decision-text"));
    }
    void approve_supervisorsReasonByAnAgent_onlyAColleagueCanSign()
    {
        open({"record.duplicate"});
        QVERIFY(wordsIn("decision-missing").contains("A supervisor's approval is needed"));
        find("decision-approve")->click();
        QVERIFY(!find("decision-myself")->isEnabled());
        QVERIFY(wordsIn("decision-why-not").contains("a supervisor has to"));
        choose("decision-reasons", "record-clarified");
        QTest::keyClicks(find<QLineEdit>("decision-id"), "s.chef");
        QTest::keyClicks(find<QLineEdit>("decision-secret"), "her password");
        find("decision-sign")->click();
        QCOMPARE(m_station->orders().front().agentId, QString("s.chef"));
    }
    void approve_supervisorsReasonByASupervisor_isTheirOwn()
    {
        open({"record.duplicate"}, Verdict::AskAgent, AgentRole::Supervisor);
        find("decision-approve")->click();
        QVERIFY(find("decision-myself")->isEnabled());
        QVERIFY(!isVisible("decision-id"));
    }
    void approve_afterOnesOwnWord_waitsForTheSecondAgent()
    {
        open({"record.deceased"}, Verdict::AskTwoAgents);
        QVERIFY(wordsIn("decision-missing").contains("Two agents are needed"));
        change([](journey::State& state) {
            state.agents = {word("n.exemple", AgentRole::Agent, "record.deceased")};
        });
        QVERIFY(wordsIn("decision-missing").contains("One more agent is needed: a supervisor"));
        QVERIFY(wordsIn("decision-given").contains("Approved by n.exemple (Agent)"));
        find("decision-approve")->click();
        QVERIFY(!find("decision-myself")->isEnabled());
        QVERIFY(wordsIn("decision-why-not").contains("You have approved already"));
        QVERIFY(isVisible("decision-id"));
    }
    void approve_whatNobodyMay_isDisabledWithItsReason()
    {
        open({"scheme.not_open"});
        QVERIFY(!find("decision-approve")->isEnabled());
        QVERIFY(wordsIn("decision-missing").contains("Nobody may approve this here"));
        QVERIFY(find("decision-refuse")->isEnabled());
    }
    void decision_beforeAnAgentIsAsked_isNotOffered()
    {
        open({"face.no_match"});
        m_station->setState(test::sampleState(Step::Face), test::sampleChoices(Step::Face));
        for (const char* name : {"decision-approve", "decision-refuse", "decision-return"})
            QVERIFY2(!isVisible(name), name);
        QTest::keyClick(m_desk.get(), Qt::Key_F9);
        QVERIFY(!find<QWidget>("decision-sign"));
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DeskDecisionTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_decision.moc"
