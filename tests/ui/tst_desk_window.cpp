// The agent's window: case, queue and devices in words.
#include "support/fake_station.h"
#include "ui/access/access.h"
#include "ui/desk/desk_window.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languages.h"
#include "ui/shell/wording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace kiosk;

class DeskWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void case_decisionWithReasons_isShownInWords()
    {
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        ui::DeskWindow desk(station);
        auto state = test::sampleState(journey::Step::Agent);
        state.decision = journey::Decision{journey::Verdict::AskAgent, {"face.grey_zone"}, "1"};
        station.setState(state);
        QCOMPARE(desk.findChild<QLabel*>("desk-verdict")->text(),
                 QString("An agent has to decide"));
        QVERIFY(desk.findChild<QLabel*>("desk-reasons")->text().contains("nearly matches"));
        QVERIFY(desk.findChild<QLabel*>("desk-person")->text().contains(test::sampleSurname));
    }
    void chip_bothVerdicts_areShownWithReasonsAndTheListsAge()
    {
        using namespace std::chrono;
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        const auto clock = std::make_shared<core::FixedClock>(sys_days(year(2026) / 11 / 22));
        ui::DeskWindow desk(station, clock);
        auto state = test::sampleState(journey::Step::Agent);
        state.chip->verdict = journey::ChipVerdict::UnknownIssuer;
        state.chip->verdictReason = "no anchor for the signer";
        state.chip->proof = journey::ChipProof::Genuine;
        state.decision = journey::Decision{
            journey::Verdict::AskAgent, {"chip.unknown_issuer"}, "1", {"chip.clone_not_excluded"}};
        station.setState(state);
        const auto textOf = [&desk](const char* name) {
            const auto* widget = desk.findChild<QWidget*>(name);
            QStringList all;
            for (const auto* label : widget->findChildren<QLabel*>())
                all.append(label->text());
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                all.append(label->text());
            return all.join(u'|');
        };
        QVERIFY(textOf("desk-chip-data").contains("issuer is not known"));
        QVERIFY(textOf("desk-chip-data").contains("no anchor for the signer"));
        QVERIFY(textOf("desk-chip-proof").contains("The chip is the original"));
        QVERIFY(textOf("desk-reasons").contains("cannot prove that it is no copy"));
        QVERIFY(textOf("desk-figures").contains("PACE-ECDH-GM-AES-128"));
        QVERIFY(textOf("desk-figures").contains("chip authentication ECDH"));
        QVERIFY(textOf("desk-figures").contains("38 commands in 0.83 s"));
        QVERIFY(textOf("desk-figures").contains("age in days: 19"));
    }
    void queue_rows_areListedWithStateAndProblem()
    {
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        ui::DeskWindow desk(station);
        station.setQueue({{"0f8fad5b-d9cb-469f-a165-70867728950e",
                           "uploading",
                           {},
                           4'000'000,
                           1'000'000,
                           2,
                           "backoffice.unreachable"}});
        const auto* model = desk.findChild<QTableView*>("queue")->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), QString("0F8FAD5B"));
        QCOMPARE(model->index(0, 1).data().toString(), QString("Being sent"));
        QVERIFY(model->index(0, 5).data().toString().contains("cannot be reached"));
    }
    void sync_byKeyAndByButton_asksTheStation()
    {
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        ui::DeskWindow desk(station);
        desk.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk));
        QTest::keyClick(&desk, Qt::Key_F5);
        QCOMPARE(station.syncs(), 1);
        desk.findChild<QAbstractButton*>("sync-now")->click();
        QCOMPARE(station.syncs(), 2);
    }
    void language_theOffices_staysWhateverThePersonChooses()
    {
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        auto state = test::sampleState(journey::Step::Agent);
        state.homeLanguage = "fr";
        station.setState(state);
        ui::LanguageSwitch person;
        person.use(QStringLiteral("ar"));
        ui::DeskWindow desk(station);
        station.setState(state);
        QCOMPARE(desk.findChild<QLabel*>("desk-step")->text(), QString("Avec un agent"));
        QCOMPARE(desk.layoutDirection(), Qt::LeftToRight);
        desk.findChild<QAbstractButton*>("decision-refuse")->click();
        QVERIFY(desk.findChild<QAbstractButton*>("decision-sign")->text().contains("Signer"));
        // And the person's words stay the person's.
        QVERIFY(ui::stepName(journey::Step::Agent) != QString("Avec un agent"));
        person.use(QStringLiteral("en"));
        QCOMPARE(desk.findChild<QLabel*>("desk-step")->text(), QString("Avec un agent"));
        station.setState(state);
        QCOMPARE(desk.findChild<QLabel*>("desk-step")->text(), QString("Avec un agent"));
        QCOMPARE(ui::stepName(journey::Step::Agent), QString("With an agent"));
    }
    void language_whatTheAgentAsksFor_isWordedForThePersonAgain()
    {
        test::FakeStation station;
        auto state = test::sampleState(journey::Step::Welcome);
        state.homeLanguage = "fr";
        station.setState(state);
        ui::LanguageSwitch person;
        person.use(QStringLiteral("en"));
        ui::DeskWindow desk(station);
        QStringList heard;
        const auto hear = [&] { heard.append(ui::stepName(journey::Step::Agent)); };
        connect(&station, &station::StationPort::agentChanged, this, hear);
        station.setAgent(test::sampleAgent());
        desk.findChild<QAbstractButton*>("agent-lock")->click();
        QCOMPARE(heard, QStringList({"With an agent", "With an agent"}));
        QVERIFY(desk.findChild<QAbstractButton*>("sign-in")->text().contains("Se connecter"));
    }
    void controls_focusable_haveNames()
    {
        test::FakeStation station;
        station.setAgent(test::sampleAgent());
        ui::DeskWindow desk(station);
        for (auto* widget : desk.findChildren<QWidget*>()) {
            const bool inner =
                widget->parentWidget() && qobject_cast<QAbstractItemView*>(widget->parentWidget());
            if (widget->focusPolicy() != Qt::NoFocus && !inner)
                QVERIFY2(!ui::access::nameOf(*widget).isEmpty(), widget->metaObject()->className());
        }
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DeskWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_window.moc"
