#include "apps/kioskctl/liveness_score.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace kiosk;
using namespace kiosk::apps;
using nlohmann::json;

namespace {

LivenessOutcome scored(double score, double texture)
{
    LivenessOutcome outcome;
    outcome.judgement.score = score;
    outcome.judgement.channels = {
        {vision::LivenessChannel::Texture, vision::LivenessVerdict::Live, texture},
        {vision::LivenessChannel::Depth, vision::LivenessVerdict::NotTried, 0}};
    outcome.ms = 20;
    return outcome;
}

LivenessOutcome silent()
{
    LivenessOutcome outcome;
    outcome.refusal = ErrorCode::NoFace;
    return outcome;
}

const LivenessTask livePerson{"a.jpg", true, {}};
const LivenessTask print{"b.jpg", false, "print"};
const LivenessTask replay{"c.jpg", false, "replay"};

bool isNear(const json& value, double expected)
{
    return std::abs(value.get<double>() - expected) < 1e-9;
}

std::filesystem::path written(const QTemporaryDir& folder, const char* name, const char* text)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return folder.filePath(name).toStdString();
}

} // namespace

class LivenessScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toJson_countsEachSpeciesApart()
    {
        LivenessScore score(0.5);
        for (const double value : {0.9, 0.8, 0.7, 0.4})
            score.add(livePerson, scored(value, 0.9));
        for (const double value : {0.1, 0.2, 0.3, 0.5}) // from the threshold on: live
            score.add(print, scored(value, 0.2));
        for (const double value : {0.6, 0.75})
            score.add(replay, scored(value, 0.95));
        const json result = score.toJson();
        QCOMPARE(result["live"].get<int>(), 4);
        QCOMPARE(result["attacks"].get<int>(), 6);
        QVERIFY(isNear(result["bpcer"], 0.25));
        QVERIFY(isNear(result["apcer"]["print"], 0.25));
        QVERIFY(isNear(result["apcer"]["replay"], 1));
        QCOMPARE(result["worst"]["species"].get<std::string>(), std::string("replay"));
        QCOMPARE(result["ms_median"].get<double>(), 20.0);
        QVERIFY(isNear(result["channels"]["texture"]["bpcer"]["rate"], 0));
        QVERIFY(isNear(result["channels"]["texture"]["apcer"]["print"]["rate"], 0));
        QVERIFY(!result["channels"].contains("depth"));
    }

    void toJson_itemsWithoutAnswer_areInNoRate()
    {
        LivenessScore score(0.5);
        score.add(livePerson, scored(0.9, 0.9));
        score.add(livePerson, silent());
        score.add(print, scored(0.1, 0.1));
        score.add(print, silent());
        score.add(replay, silent());
        const json result = score.toJson();
        QCOMPARE(result["live"].get<int>(), 2);
        QCOMPARE(result["attacks"].get<int>(), 3);
        QCOMPARE(result["non_response"].get<int>(), 3);
        QVERIFY(isNear(result["non_response_live"]["rate"], 0.5));
        QVERIFY(isNear(result["bpcer"], 0));
        QVERIFY(isNear(result["apcer"]["print"], 0));
        QVERIFY(!result["apcer"].contains("replay"));
        QCOMPARE(result["non_response_species"]["replay"].get<int>(), 1);
    }

    void toJson_operatingPoints_areThoseOfTheWorstSpecies()
    {
        LivenessScore score(0.5);
        for (int i = 0; i < 100; ++i) {
            score.add(livePerson, scored(0.5 + i / 200.0, 0.9)); // 0.5 … 0.995
            score.add(print, scored(i / 250.0, 0.1));            // 0 … 0.396
            score.add(replay, scored(0.3 + i / 250.0, 0.9));     // 0.3 … 0.696
        }
        const json result = score.toJson();
        // Ten of hundred live ones are below 0.55; of the replays 37 are not.
        QVERIFY(isNear(result["apcer_at_bpcer"]["0.1"]["worst"], 0.37));
        QVERIFY(isNear(result["apcer_at_bpcer"]["0.1"]["species"]["print"]["rate"], 0));
        // Where at most 10 of hundred replays pass (from 0.66 on), 32 of the live ones do not.
        QVERIFY(isNear(result["bpcer10"]["bpcer"]["rate"], 0.32));
        QVERIFY(result["bpcer100"]["bpcer"]["rate"] > result["bpcer20"]["bpcer"]["rate"]);
        QVERIFY(result["bpcer20"]["bpcer"]["rate"] > result["bpcer10"]["bpcer"]["rate"]);
    }

    void toJson_oneKindOnly_hasNoRateOfTheOther()
    {
        LivenessScore score(0.5);
        QVERIFY(score.toJson()["bpcer"].is_null());
        score.add(livePerson, scored(0.9, 0.9));
        const json result = score.toJson();
        QVERIFY(result["apcer"].empty());
        QVERIFY(result["worst"].is_null());
        QVERIFY(isNear(result["bpcer"], 0));
    }

    void isWrong_followsTheThreshold()
    {
        const LivenessScore score(0.5);
        QVERIFY(!score.isWrong(livePerson, scored(0.5, 1)));
        QVERIFY(score.isWrong(livePerson, scored(0.49, 1)));
        QVERIFY(score.isWrong(print, scored(0.5, 1)));
        QVERIFY(!score.isWrong(print, scored(0.49, 1)));
        QVERIFY(score.isWrong(print, silent()));
    }

    void readLivenessList_linesOfEveryKind_areTasks()
    {
        const QTemporaryDir folder;
        const auto list = written(folder, "list.tsv",
                                  "# comment\n\na.jpg\tlive\r\nsub/b.png\tattack\n"
                                  "film\tattack:bent print\n");
        const auto tasks = readLivenessList(list);
        QVERIFY(tasks.has_value());
        QCOMPARE(tasks->size(), std::size_t{3});
        QVERIFY((*tasks)[0].live);
        QCOMPARE((*tasks)[1].item, list.parent_path() / "sub/b.png");
        QCOMPARE((*tasks)[1].species, std::string("attack"));
        QCOMPARE((*tasks)[2].species, std::string("bent print"));
        QVERIFY(!(*tasks)[2].live);
    }

    void readLivenessList_malformed_namesTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no truth") << QByteArray("\na.jpg\n");
        QTest::newRow("unknown truth") << QByteArray("\na.jpg\tperson\n");
        QTest::newRow("species without a name") << QByteArray("\na.jpg\tattack:\n");
        QTest::newRow("no picture") << QByteArray("\n\tlive\n");
        QTest::newRow("spaces") << QByteArray("\na.jpg live\n");
    }
    void readLivenessList_malformed_namesTheLine()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const auto tasks = readLivenessList(written(folder, "list.tsv", text.constData()));
        QVERIFY(!tasks.has_value());
        QCOMPARE(tasks.error().code, ErrorCode::MalformedData);
        QVERIFY(tasks.error().detail.find("line 2") != std::string::npos);
    }

    void readLivenessList_missing_isNotFound()
    {
        QCOMPARE(readLivenessList("no such list").error().code, ErrorCode::NotFound);
    }

    void framesIn_folder_areSortedPictures()
    {
        const QTemporaryDir folder;
        for (const char* name : {"10.jpg", "02.PNG", "notes.txt", "01.jpg"})
            written(folder, name, "x");
        const auto frames = framesIn(folder.path().toStdString());
        QVERIFY(frames.has_value());
        QCOMPARE(frames->size(), std::size_t{3});
        QCOMPARE(frames->front().filename().string(), std::string("01.jpg"));
        QCOMPARE(frames->back().filename().string(), std::string("10.jpg"));
        QCOMPARE(framesIn("no such folder").error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(LivenessScoreTest)
#include "tst_liveness_score.moc"
