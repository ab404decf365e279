// Every step and every event on the usual way. A pair that is not in the table must change nothing.
#include "support/journey_facts.h"

#include <QTest>

#include <algorithm>
#include <span>

using namespace kiosk;
using namespace kiosk::test;

namespace {

struct Row
{
    Step step;
    std::string_view event;
    Step next;
    std::string_view effects;
};

constexpr std::string_view agentTakesOver = "stop-work call-agent audit:agent.called";
constexpr std::string_view agentComes = "call-agent audit:agent.called";

constexpr Row table[] = {
    {Step::Welcome, "begin", Step::Comfort, "audit:case.begun"},
    {Step::Welcome, "resume-draft", Step::Face, "audit:case.resumed ask-record capture-face"},
    {Step::Comfort, "continue", Step::Consent, "audit:step.completed.comfort"},
    {Step::Comfort, "ask-agent", Step::Comfort, agentComes},
    {Step::Consent, "give-consent", Step::Reason,
     "audit:consent.given audit:step.completed.consent"},
    {Step::Consent, "refuse-consent", Step::Refused,
     "audit:consent.refused audit:case.refused.consent.refused"},
    {Step::Consent, "go-back", Step::Comfort, ""},
    {Step::Consent, "ask-agent", Step::Consent, agentComes},
    {Step::Reason, "choose-reason", Step::HealthCard,
     "audit:step.completed.reason read-health-card"},
    {Step::Reason, "go-back", Step::Consent, ""},
    {Step::Reason, "ask-agent", Step::Reason, agentComes},
    {Step::ResumeCode, "continue", Step::HealthCard,
     "audit:step.completed.resume-code read-health-card"},
    {Step::ResumeCode, "type-resume-code", Step::ResumeCode, "fetch-resume"},
    {Step::ResumeCode, "go-back", Step::Reason, ""},
    {Step::ResumeCode, "ask-agent", Step::ResumeCode, agentComes},
    {Step::HealthCard, "health-card-read", Step::HealthCard, "ask-record"},
    {Step::HealthCard, "type-nir", Step::HealthCard, "stop-work ask-record"},
    {Step::HealthCard, "failed", Step::HealthCard, ""},
    {Step::HealthCard, "go-back", Step::Reason, "stop-work"},
    {Step::HealthCard, "ask-agent", Step::Agent, agentTakesOver},
    {Step::Document, "document-read", Step::Chip, "audit:step.completed.document read-chip"},
    {Step::Document, "failed", Step::Document, ""},
    {Step::Document, "go-back", Step::HealthCard, "stop-work read-health-card"},
    {Step::Document, "ask-agent", Step::Agent, agentTakesOver},
    {Step::Chip, "chip-read", Step::Chip, ""},
    {Step::Chip, "type-can", Step::Chip, "stop-work read-chip"},
    {Step::Chip, "attempts-left", Step::Chip, ""},
    {Step::Chip, "failed", Step::Chip, ""},
    {Step::Chip, "skip", Step::Review, "stop-work audit:step.skipped.chip-damaged"},
    {Step::Chip, "go-back", Step::Document, "stop-work read-document"},
    {Step::Chip, "ask-agent", Step::Agent, agentTakesOver},
    {Step::Face, "face-captured", Step::Review, "audit:step.completed.face"},
    {Step::Face, "failed", Step::Face, ""},
    {Step::Face, "go-back", Step::Chip, "stop-work read-chip"},
    {Step::Face, "ask-agent", Step::Agent, agentTakesOver},
    {Step::Review, "continue", Step::TransactionCode, "audit:step.completed.review"},
    {Step::Review, "go-back", Step::Face, "capture-face"},
    {Step::Review, "ask-agent", Step::Agent, agentComes},
    {Step::TransactionCode, "choose-code", Step::Sealing,
     "audit:step.completed.transaction-code seal-package"},
    {Step::TransactionCode, "go-back", Step::Review, ""},
    {Step::TransactionCode, "ask-agent", Step::TransactionCode, agentComes},
    {Step::Sealing, "package-stored", Step::Registered,
     "audit:package.sealed record-findings audit:step.completed.sealing"},
    {Step::Sealing, "failed", Step::Sealing, ""},
    {Step::Sealing, "ask-agent", Step::Sealing, agentComes},
    {Step::Registered, "continue", Step::Pairing, "audit:step.completed.registered watch-pairing"},
    {Step::Registered, "print-ticket", Step::Registered, "print-ticket"},
    {Step::Registered, "ask-agent", Step::Registered, agentComes},
    {Step::Pairing, "pairing-changed", Step::Pairing, ""},
    {Step::Pairing, "failed", Step::Pairing, ""},
    {Step::Pairing, "continue", Step::Receipt, "audit:step.completed.pairing stop-work"},
    {Step::Pairing, "print-ticket", Step::Pairing, "print-ticket"},
    {Step::Pairing, "ask-agent", Step::Pairing, agentComes},
    {Step::Receipt, "continue", Step::Wiped, "stop-work wipe audit:case.finished"},
    {Step::Receipt, "print-ticket", Step::Receipt, "print-ticket"},
    {Step::Receipt, "ask-agent", Step::Receipt, agentComes},
    {Step::Agent, "agent-decided", Step::TransactionCode,
     "audit:agent.accepted audit:step.completed.agent"},
    {Step::Agent, "go-back", Step::Review, ""},
    {Step::Refused, "continue", Step::Wiped, "stop-work wipe audit:case.ended"},
    {Step::Refused, "ask-agent", Step::Refused, agentComes},
    {Step::Wiped, "wipe-done", Step::Welcome, "audit:case.wiped"},
};

// On the document's step while the person is asked about what nothing proves.
constexpr Row whileConfirming[] = {
    {Step::Document, "confirm-document", Step::Chip, "audit:step.completed.document read-chip"},
    {Step::Document, "retry", Step::Document, "read-document"},
    {Step::Document, "go-back", Step::HealthCard, "read-health-card"},
    {Step::Document, "ask-agent", Step::Agent, agentComes},
};

// One of each, plausible, with the number that is being waited for.
std::vector<Event> oneOfEach(RequestId request)
{
    return {event::Begin{Mode::Desk, someCase()},
            event::ChooseLanguage{"ar"},
            event::SetComfort{{.largeText = true}},
            event::Continue{},
            event::GiveConsent{"fr-1", true},
            event::RefuseConsent{},
            event::ChooseReason{Reason::NoPhone},
            event::TypeResumeCode{PersonalText("AB3D7K2P")},
            event::ChooseHolder{0},
            event::TypeNir{holder().nir},
            event::TypeCan{PersonalText("493017")},
            event::ConfirmDocument{},
            event::Skip{SkipReason::ChipDamaged},
            event::MoveFromPhone{},
            event::Retry{},
            event::AskAgent{},
            event::ChooseCode{PersonalText("274915")},
            event::NewOffer{},
            event::PrintTicket{},
            event::GoBack{},
            event::Cancel{},
            event::TimeOut{},
            event::AgentDecided{agentDecision(true), {}},
            event::TakeOver{"agent-7", Mode::Assisted},
            event::HandBack{},
            event::PutAside{},
            event::ResumeDraft{draft(), "agent-7"},
            event::HealthCardRead{request, healthCard()},
            event::DocumentRead{request, document()},
            event::ChipRead{request, chip()},
            event::AttemptsLeft{request, 2},
            event::FaceCaptured{request, face()},
            event::ResumeFetched{request, resumeFacts()},
            event::RecordAnswered{request, record()},
            event::PackageStored{request, handoff()},
            event::OfferReissued{request, handoff()},
            event::PairingChanged{request, Pairing::Deferred, true},
            event::Failed{request, ErrorCode::DeviceTimeout},
            event::WipeDone{}};
}

QString told(const std::vector<Effect>& effects)
{
    QStringList words;
    for (const Effect& effect : effects) {
        QString word = QString::fromLatin1(effectId(effect).data());
        if (const auto* audit = std::get_if<effect::Audit>(&effect))
            word += QLatin1Char(':') + QString::fromStdString(audit->event);
        words += word;
    }
    return words.join(QLatin1Char(' '));
}

const Row* rowOf(std::span<const Row> rows, Step step, std::string_view event)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
        return candidate.step == step && candidate.event == event;
    });
    return row == rows.end() ? nullptr : &*row;
}

// What `event` does to the visit must be what the table says, or nothing.
void compare(Visit& visit, const Event& event, std::span<const Row> rows)
{
    const State before = visit.state();
    visit.send(event);
    const Row* row = rowOf(rows, before.step, eventId(event));
    if (row == nullptr) {
        QVERIFY(visit.state() == before);
        QVERIFY(visit.effects().empty());
        return;
    }
    QCOMPARE(stepId(visit.state().step), stepId(row->next));
    QCOMPARE(told(visit.effects()), QString::fromLatin1(row->effects.data()));
    const bool onlyEffects = row->event == "print-ticket";
    QCOMPARE(visit.state() == before, onlyEffects);
}

// On every page; they have tests of their own.
bool isEverywhere(std::string_view event)
{
    return event == "cancel" || event == "time-out" || event == "choose-language" ||
           event == "set-comfort" || event == "take-over";
}

} // namespace

class TransitionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids_everyEvent_isDistinct()
    {
        const auto events = oneOfEach(1);
        QCOMPARE(events.size(), std::variant_size_v<Event>);
        QSet<QString> ids;
        for (std::size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events[i].index(), i);
            ids.insert(QString::fromLatin1(eventId(events[i]).data()));
        }
        QCOMPARE(static_cast<std::size_t>(ids.size()), events.size());
        QVERIFY(!ids.contains(QString()));
        for (const Row& row : table)
            QVERIFY2(ids.contains(QString::fromLatin1(row.event.data())), row.event.data());
    }
    void everyStep_everyEvent_asInTheTable_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("event");
        for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step) {
            const auto events = oneOfEach(1);
            for (std::size_t i = 0; i < events.size(); ++i) {
                if (isEverywhere(eventId(events[i])))
                    continue;
                const auto name = std::string(stepId(static_cast<Step>(step))) + " + " +
                                  std::string(eventId(events[i]));
                QTest::newRow(name.c_str()) << step << static_cast<int>(i);
            }
        }
    }
    void everyStep_everyEvent_asInTheTable()
    {
        QFETCH(const int, step);
        QFETCH(const int, event);
        Visit visit;
        QCOMPARE(visit.to(static_cast<Step>(step)).state().step, static_cast<Step>(step));
        compare(visit, oneOfEach(visit.request())[static_cast<std::size_t>(event)], table);
    }
    void whileConfirming_everyEvent_asInTheTable_data()
    {
        QTest::addColumn<int>("event");
        const auto events = oneOfEach(1);
        for (std::size_t i = 0; i < events.size(); ++i)
            if (!isEverywhere(eventId(events[i])))
                QTest::newRow(eventId(events[i]).data()) << static_cast<int>(i);
    }
    void whileConfirming_everyEvent_asInTheTable()
    {
        QFETCH(const int, event);
        Visit visit;
        QVERIFY(isConfirming(visit.toConfirming().state()));
        compare(visit, oneOfEach(visit.request())[static_cast<std::size_t>(event)],
                whileConfirming);
    }
    void everyStep_staleAnswer_changesNothing()
    {
        for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step) {
            Visit visit;
            const State before = visit.to(static_cast<Step>(step)).state();
            for (const RequestId stale : {RequestId{0}, visit.request() - 1, visit.request() + 1}) {
                if (stale == before.inquiry)
                    continue;
                for (const Event& event : oneOfEach(stale)) {
                    const bool isAnswer =
                        event.index() >= oneOfEach(0).size() - 12 && eventId(event) != "wipe-done";
                    if (!isAnswer)
                        continue;
                    visit.send(event);
                    QVERIFY2(visit.state() == before, eventId(event).data());
                    QVERIFY(visit.effects().empty());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TransitionsTest)
#include "tst_transitions.moc"
