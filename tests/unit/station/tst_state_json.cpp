#include "station/state_json.h"

#include "support/journey_walk.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using station::readState;
using station::withoutMoment;
using station::writeState;

namespace {

std::string_view textOf(const SecureBytes& json)
{
    return core::asText(json);
}

// A state where every member has another value than a fresh one's.
State fullState()
{
    Visit visit;
    State state = visit.toReview().state();
    state.step = Step::Agent;
    state.mode = Mode::Assisted;
    state.language = "ar";
    state.homeLanguage = "en";
    state.comfort = {
        .largeText = true, .highContrast = true, .speech = true, .reducedMotion = true};
    state.problem = Problem{ErrorCode::FaceMismatch};
    state.attempts = 2;
    state.department = "2A";
    state.authority = Authority::Guardian;
    state.resume = ResumeFacts{"resume-1", child(), document(frenchCard())};
    state.healthCard = familyCard();
    state.healthCard->chosen = 1;
    state.record = RecordFacts{.answer = RecordAnswer::Known,
                               .person = {.birthName = PersonalText("Lefèvre"),
                                          .usageName = PersonalText("O'Connor"),
                                          .givenNames = PersonalText("Zoé Adèle"),
                                          .birth = {.year = 2000, .month = 0, .day = 0},
                                          .sex = identity::Sex::Female,
                                          .nir = holder().nir},
                               .deceased = true,
                               .duplicate = true,
                               .activePhone = true,
                               .regime = "91"};
    state.movesFromPhone = true;
    state.document->printed = {.name = holder().name,
                               .usageName = PersonalText("O'Connor"),
                               .birth = holder().birth,
                               .expiry = identity::Date{2035, 1, 1},
                               .number = PersonalText("00SP00001"),
                               .can = PersonalText("493017")};
    state.document->plausibility = {
        .hints = {"number.form"},
        .notChecked = {"number.inner_check"},
        .printed = {{identity::PrintedField::Birth, identity::PrintedMatch::Explainable}}};
    state.document->toConfirm = {identity::MrzField::Sex};
    state.document->confirmed = {identity::MrzField::Name};
    state.document->sealReason = "signer.unknown";
    state.chipAttemptsLeft = 3;
    state.skipped = {SkipReason::CardLost, SkipReason::FaceCovered};
    AgentDecision decision = agentDecision(true);
    decision.role = identity::AgentRole::Supervisor;
    decision.at = noon();
    decision.text = PersonalText("„même personne“, 同一人");
    decision.judged = {"face.grey_zone"};
    decision.certificate = {0x30, 0x82, 0x00};
    state.agents = {agentDecision(false), decision};
    state.decision->remarks = {"resume.proven_by_phone"};
    state.decision->rules = {"face.threshold"};
    state.agentReasons = {"face.grey_zone"};
    state.agentCalled = true;
    state.calledFrom = Step::Face;
    state.handledBy = "agent-7";
    state.returned = "picture.blurred";
    return state;
}

// NaN is no equal of itself: what holds one is compared by its text.
void roundTrip(const State& state)
{
    const State expected = withoutMoment(state);
    const SecureBytes json = writeState(state);
    const auto read = readState(json);
    QVERIFY2(read.has_value(), json.empty() ? "" : std::string(textOf(json)).c_str());
    QCOMPARE(textOf(writeState(*read)), textOf(json));
    if (expected == expected)
        QVERIFY2(*read == expected, std::string(textOf(json)).c_str());
}

} // namespace

class StateJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_everyMemberFilled_onEveryStep_isTheSame()
    {
        State state = fullState();
        for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step) {
            state.step = static_cast<Step>(step);
            roundTrip(state);
        }
    }
    void roundTrip_fresh_isTheSame() { roundTrip(State()); }

    // What an agent resumes on the way is a draft that has been written and read.
    void roundTrip_randomVisits_areTheSame()
    {
        const Policy policy;
        Dice dice(20261122);
        State state;
        State draft;
        std::size_t drafts = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto number = dice.roll(std::numeric_limits<std::uint32_t>::max());
            const Event event = chanceEvent(number, state, draft);
            state = apply(state, Occurrence{noon(), event}, policy).state;
            roundTrip(state);
            if (QTest::currentTestFailed())
                return;
            if (!isDraft(state))
                continue;
            ++drafts;
            draft = readState(writeState(state)).value();
        }
        QVERIFY2(drafts > 200, std::to_string(drafts).c_str());
    }

    void write_secretsOfTheMoment_areLeftOut()
    {
        State state = Visit().toSealing().state();
        state.accessNumber = PersonalText("817263");
        state.handoff = handoff();
        QVERIFY(!state.transactionCode.empty() && state.pending);
        const SecureBytes json = writeState(state);
        for (const std::string_view secret :
             {state.transactionCode.reveal(), state.accessNumber.reveal(),
              state.handoff->offerUri.reveal()})
            QVERIFY(textOf(json).find(secret) == std::string_view::npos);
        const State read = readState(json).value();
        QVERIFY(read.transactionCode.empty() && read.accessNumber.empty());
        QVERIFY(!read.pending && !read.inquiry && !read.handoff);
        QCOMPARE(read.lastRequest, state.lastRequest);
    }
    void write_octetsThatAreNoText_areReplacedAndReadable()
    {
        State state = fullState();
        state.chip->verdictReason = "issuer \xE9t\xE9";
        const auto read = readState(writeState(state));
        QVERIFY(read.has_value());
        QVERIFY(read->chip->verdictReason.starts_with("issuer "));
    }

    void read_memberMissingUnknownOrOfAnotherType_isRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("missing") << QByteArray("\"attempts\":2,") << QByteArray();
        QTest::newRow("unknown") << QByteArray("\"attempts\":2,")
                                 << QByteArray("\"attempts\":2,\"attempts2\":2,");
        QTest::newRow("text for number")
            << QByteArray("\"attempts\":2") << QByteArray("\"attempts\":\"2\"");
        QTest::newRow("fraction") << QByteArray("\"attempts\":2") << QByteArray("\"attempts\":2.5");
        QTest::newRow("too large")
            << QByteArray("\"attempts\":2") << QByteArray("\"attempts\":4294967296");
        QTest::newRow("negative request")
            << QByteArray("\"last_request\":") << QByteArray("\"last_request\":-");
        QTest::newRow("no such step")
            << QByteArray("\"step\":\"agent\"") << QByteArray("\"step\":\"agents\"");
        QTest::newRow("a number for a step")
            << QByteArray("\"step\":\"agent\"") << QByteArray("\"step\":4");
        QTest::newRow("no NIR") << QByteArray("\"200029999901461\"")
                                << QByteArray("\"200029999901460\"");
        QTest::newRow("no case") << QByteArray("\"6f1c2b0a-") << QByteArray("\"6f1c2b0a_");
        QTest::newRow("another version")
            << QByteArray("\"version\":1") << QByteArray("\"version\":2");
        QTest::newRow("cut") << QByteArray("\"version\":1}") << QByteArray("\"version\":1");
    }
    void read_memberMissingUnknownOrOfAnotherType_isRefused()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        const SecureBytes json = writeState(fullState());
        QByteArray text(reinterpret_cast<const char*>(json.data()),
                        static_cast<qsizetype>(json.size()));
        QVERIFY(readState(json).has_value());
        QVERIFY2(text.contains(from), text.constData());
        text.replace(from, to);
        const auto read = readState(core::asBytes(text.toStdString()));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedData);
    }
    void read_otherJson_isRefused()
    {
        for (const std::string_view json : {"", "null", "[]", "7", "{}", "{\"version\":1}",
                                            "{\"version\":1,\"state\":null}", "\xFF\xFE"})
            QVERIFY(!readState(core::asBytes(json)));
    }
};

QTEST_APPLESS_MAIN(StateJsonTest)
#include "tst_state_json.moc"
