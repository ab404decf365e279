// What the reviewing agent is shown of a case.
#include "station/review_lines.h"
#include "support/journey_facts.h"

#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::station;
using Tone = ReviewLine::Tone;

namespace {

const identity::Date today{2026, 11, 22};

journey::State goodCase()
{
    journey::State state = test::Visit().toSealing().state();
    state.record = journey::RecordFacts{};
    state.record->answer = journey::RecordAnswer::Known;
    return state;
}

std::vector<ReviewLine> linesOf(const journey::State& state, const journey::Policy& policy = {})
{
    return reviewLines(journey::findingsOf(state, today), policy);
}

const ReviewLine* find(const std::vector<ReviewLine>& lines, const QString& id)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&id](const ReviewLine& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

class ReviewLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodCase_everyTopicIsGood()
    {
        const auto lines = linesOf(goodCase());
        for (const char* topic : {"card", "document", "chip", "face", "identity", "record"}) {
            const ReviewLine* line = find(lines, QString::fromLatin1(topic) + ".ok");
            QVERIFY2(line != nullptr, topic);
            QCOMPARE(line->tone, Tone::Good);
        }
        QVERIFY(std::none_of(lines.begin(), lines.end(),
                             [](const ReviewLine& line) { return line.tone > Tone::Open; }));
    }
    void face_belowThreshold_showsBothFigures()
    {
        journey::State state = goodCase();
        state.face = test::face(0.36);
        const auto lines = linesOf(state);
        const ReviewLine* line = find(lines, "face.grey_zone");
        QVERIFY(line);
        QCOMPARE(line->tone, Tone::Doubt);
        QCOMPARE(line->topic, QString("face"));
        QCOMPARE(line->score, 0.36);
        QCOMPARE(line->limit, journey::Policy{}.faceThreshold);
        QCOMPARE(line->who, journey::SettledBy::Agent);
        QVERIFY(!find(lines, "face.ok"));
    }
    void chip_altered_isBadAndForTwo()
    {
        journey::State state = goodCase();
        state.chip = test::chip(journey::ChipVerdict::Altered);
        const auto lines = linesOf(state);
        const ReviewLine* line = find(lines, "chip.altered");
        QVERIFY(line);
        QCOMPARE(line->tone, Tone::Bad);
        QCOMPARE(line->who, journey::SettledBy::TwoAgents);
    }
    void otherPerson_saysWhichPartDiffers()
    {
        journey::State state = goodCase();
        state.document = test::document(test::otherPassport());
        state.chip = test::chip(journey::ChipVerdict::Genuine, test::otherPassport());
        const auto lines = linesOf(state);
        const ReviewLine* line = find(lines, "identity.name");
        QVERIFY(line);
        QCOMPARE(line->topic, QString("identity"));
        QVERIFY(!line->detail.isEmpty());
        QVERIFY(!find(lines, "identity.ok"));
    }
    void record_warns_theGravestComesFirst()
    {
        journey::State state = goodCase();
        state.record->deceased = true;
        state.record->activePhone = true;
        const auto lines = linesOf(state);
        const auto first = std::find_if(lines.begin(), lines.end(), [](const ReviewLine& line) {
            return line.topic == QLatin1String("record");
        });
        QVERIFY(first != lines.end());
        QCOMPARE(first->id, QString("record.deceased"));
        QCOMPARE(first->tone, Tone::Bad);
        QVERIFY(find(lines, "record.active_phone"));
    }
    void skippedStep_belongsToItsTopic_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("topic");
        const auto row = [](const char* name, journey::SkipReason reason, const char* topic) {
            QTest::newRow(name) << static_cast<int>(reason) << QString::fromLatin1(topic);
        };
        row("card", journey::SkipReason::CardLost, "card");
        row("document", journey::SkipReason::NoDocument, "document");
        row("chip", journey::SkipReason::ChipDamaged, "chip");
        row("face", journey::SkipReason::FaceCovered, "face");
    }
    void skippedStep_belongsToItsTopic()
    {
        QFETCH(const int, reason);
        QFETCH(const QString, topic);
        journey::State state = goodCase();
        state.skipped = {static_cast<journey::SkipReason>(reason)};
        const auto id = "skip." + std::string(journey::skipReasonId(state.skipped.front()));
        const auto lines = linesOf(state);
        const ReviewLine* line = find(lines, QString::fromStdString(id));
        QVERIFY(line);
        QCOMPARE(line->topic, topic);
    }
    void settledByAnAgent_isNoDoubtAnyMore()
    {
        journey::State state = goodCase();
        state.face = test::face(0.36);
        state.agents = {test::agentDecision(true)};
        const auto lines = linesOf(state);
        const ReviewLine* line = find(lines, "face.grey_zone");
        QVERIFY(line);
        QCOMPARE(line->tone, Tone::Open);
        QCOMPARE(line->detail, QString("settled"));
    }
    void nothingKnown_noLineClaimsAnything()
    {
        const auto lines = linesOf({});
        QVERIFY(std::none_of(lines.begin(), lines.end(),
                             [](const ReviewLine& line) { return line.tone == Tone::Good; }));
    }
};

QTEST_GUILESS_MAIN(ReviewLinesTest)
#include "tst_review_lines.moc"
