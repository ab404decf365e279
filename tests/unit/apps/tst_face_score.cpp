#include "apps/kioskctl/face_score.h"
#include "apps/kioskctl/person_bootstrap.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <limits>

using namespace kiosk;
using namespace kiosk::apps;

namespace {

// Persons with two pictures each, every pair of a kind in the list once.
FaceList listOf(int persons)
{
    std::string text;
    const auto name = [](int person, const char* letter) {
        return std::to_string(person) + letter;
    };
    for (int i = 0; i < persons; ++i)
        text += name(i, "a") + '\t' + name(i, "b") + "\tsame\n";
    for (int i = 0; i < persons; ++i)
        text += name(i, "a") + '\t' + name((i + 1) % persons, "b") + "\tdifferent\n";
    return parseFaceList(text, "/pictures").value();
}

std::vector<std::optional<double>> separable(const FaceList& list)
{
    std::vector<std::optional<double>> scores;
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const double little = static_cast<double>(i % 7) / 100;
        scores.emplace_back(list.pairs[i].same ? 0.6 + little : 0.1 + little);
    }
    return scores;
}

} // namespace

class FaceScoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseFaceList_lines_arePairsOfPicturesOfPersons()
    {
        const auto list = parseFaceList("# a comment\n\na.jpg\tb.jpg\tsame\told\r\n"
                                        "b.jpg\t./c.jpg\tsame\told\n"
                                        "a.jpg\td.jpg\tdifferent\tnew\n"
                                        "d.jpg\t/elsewhere/e.jpg\tdifferent\tnew",
                                        "/pictures");
        QVERIFY(list.has_value());
        QCOMPARE(list->pictures.size(), std::size_t{5});
        QCOMPARE(list->persons, std::size_t{3});
        QCOMPARE(list->pictures[0].person, list->pictures[2].person);
        QVERIFY(list->pictures[0].person != list->pictures[3].person);
        QCOMPARE(list->pictures[4].file.string(), std::string("/elsewhere/e.jpg"));
        QCOMPARE(list->pictures[1].group, std::string("old"));
        QCOMPARE(list->pictures[0].group, std::string()); // of both
        QCOMPARE(list->pairs.size(), std::size_t{4});
        QVERIFY(list->pairs[0].same && !list->pairs[3].same);
    }

    void parseFaceList_malformedLine_namesIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("two columns") << QByteArray("a\tb\tsame\na\tb") << QByteArray("line 2");
        QTest::newRow("five columns") << QByteArray("a\tb\tsame\tg\tx") << QByteArray("line 1");
        QTest::newRow("another word") << QByteArray("a\tb\tmaybe") << QByteArray("line 1");
        QTest::newRow("no second picture") << QByteArray("a\t\tsame") << QByteArray("line 1");
        QTest::newRow("same and different")
            << QByteArray("a\tb\tsame\nb\tc\tsame\nc\ta\tdifferent") << QByteArray("line 3");
    }
    void parseFaceList_malformedLine_namesIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, where);
        const auto list = parseFaceList(text.toStdString(), "/pictures");
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::MalformedData);
        QVERIFY(QByteArray::fromStdString(list.error().detail).contains(where));
    }

    void addAllImpostors_personsWithTwoPictures_addsWhatIsMissing()
    {
        FaceList list = listOf(5);
        addAllImpostors(list);
        // 10 pictures have 45 pairs, 5 of them of one person.
        QCOMPARE(std::ranges::count_if(list.pairs, [](const FacePair& p) { return !p.same; }), 40);
        QCOMPARE(std::ranges::count_if(list.pairs, [](const FacePair& p) { return p.same; }), 5);
    }

    void addAllImpostors_withinAGroup_countsForTheGroup()
    {
        FaceList list = parseFaceList("a\tb\tsame\tx\nc\td\tsame\tx\ne\tf\tsame\ty", "/").value();
        addAllImpostors(list);
        QCOMPARE(std::ranges::count_if(list.pairs,
                                       [](const FacePair& p) { return !p.same && p.group == "x"; }),
                 4);
        QCOMPARE(std::ranges::count_if(
                     list.pairs, [](const FacePair& p) { return !p.same && p.group.empty(); }),
                 8);
    }

    void accuracy_fewPairs_isAtTheBestThresholdAndSaysSo()
    {
        const FaceList list = listOf(20);
        const FaceScore score(list, separable(list), 0.409);
        QVERIFY(!score.accuracy().tenFold);
        QCOMPARE(score.accuracy().value.value(), 1.0);
        QVERIFY(score.toJson().at("accuracy_protocol").get<std::string>() != "10-fold");
    }

    // One pair of each tenth is wrong: no threshold mends that.
    void accuracy_hundredPairsOfAKind_isTenFold()
    {
        const FaceList list = listOf(100);
        auto scores = separable(list);
        for (std::size_t i = 0; i < 100; i += 10)
            scores[i] = -0.5;
        const FaceScore score(list, scores, 0.409);
        QVERIFY(score.accuracy().tenFold);
        QVERIFY(std::abs(*score.accuracy().value - 0.95) < 1e-9);
        QVERIFY(std::abs(*score.accuracy().standardError) < 1e-9);
        QVERIFY(*score.accuracy().threshold > 0.16 && *score.accuracy().threshold <= 0.6);
    }

    void toJson_picturesWithoutAFace_areCountedApart()
    {
        const FaceList list = listOf(20);
        auto scores = separable(list);
        scores[3].reset();                                     // a same pair
        scores[25] = std::numeric_limits<double>::quiet_NaN(); // a different one
        const auto json = FaceScore(list, scores, 0.409).toJson();
        QCOMPARE(json.at("pairs").get<int>(), 40);
        QCOMPARE(json.at("non_response").get<int>(), 2);
        QCOMPARE(json.at("non_response_same").get<int>(), 1);
        QCOMPARE(json.at("genuine").get<int>(), 19);
        QCOMPARE(json.at("impostors").get<int>(), 19);
        QCOMPARE(json.at("product").at("false_non_match").at("trials").get<int>(), 19);
    }

    void toJson_tooFewImpostorsForARate_inventsNoFigure()
    {
        FaceList list = listOf(10);
        addAllImpostors(list); // 180
        const auto json = FaceScore(list, separable(list), 0.409).toJson();
        QVERIFY(json.at("fnmr_at_fmr").at("1e-2").is_number());
        QVERIFY(json.at("fnmr_at_fmr").at("1e-3").is_null());
        QVERIFY(json.at("fnmr_at_fmr").at("1e-4").is_null());
        QCOMPARE(json.at("threshold_at_fmr").at("1e-4").at("impostors_needed").get<int>(), 10'000);
        QVERIFY(json.at("threshold_at_fmr").at("1e-2").contains("ci95_persons"));
    }

    void toJson_noPairs_isNullAndNoCrash()
    {
        const auto json = FaceScore(FaceList{}, {}, 0.409).toJson();
        QVERIFY(json.at("accuracy").is_null());
        QVERIFY(json.at("threshold").is_null());
        QVERIFY(json.at("product").at("false_match").at("rate").is_null());
        QCOMPARE(json.at("pairs").get<int>(), 0);
    }

    void toJson_groups_haveTheirOwnRates()
    {
        const FaceList list = parseFaceList("a\tb\tsame\tx\nc\td\tsame\ty\na\tc\tdifferent\tx\n"
                                            "e\tf\tsame",
                                            "/")
                                  .value();
        const auto json = FaceScore(list, {0.9, 0.2, 0.5, std::nullopt}, 0.4).toJson();
        QCOMPARE(json.at("by_group").size(), std::size_t{2});
        QCOMPARE(json.at("by_group").at("x").at("false_match").at("errors").get<int>(), 1);
        QCOMPARE(json.at("by_group").at("y").at("false_non_match").at("errors").get<int>(), 1);
        QVERIFY(json.at("by_group").at("y").at("false_match").at("rate").is_null());
    }

    void wrongPairs_judgedByTheProductsThreshold_areNamed()
    {
        const FaceList list =
            parseFaceList("a\tb\tsame\na\tc\tdifferent\nb\tc\tdifferent", "/").value();
        const auto wrong = FaceScore(list, {0.3, 0.1, 0.45}, 0.409).wrongPairs();
        QCOMPARE(wrong.size(), std::size_t{2});
        QCOMPARE(wrong.at(0).at("a").get<std::string>(), std::string("a"));
        QCOMPARE(wrong.at(1).at("same").get<bool>(), false);
    }

    // One person is like everybody: pairs are many, yet what they tell hangs on that one.
    void bootstrapThreshold_onePersonDecides_isWiderThanPairsAlone()
    {
        std::vector<ImpostorScore> impostors;
        std::vector<double> scores;
        for (std::size_t a = 0; a < 40; ++a) {
            for (std::size_t b = a + 1; b < 40; ++b) {
                const double score =
                    (a == 0 ? 0.5 : 0.1) + static_cast<double>((a * 31 + b * 17) % 97) / 1000;
                impostors.push_back({score, a, b});
                scores.push_back(score);
            }
        }
        const auto persons = bootstrapThreshold(impostors, 40, 0.05);
        const auto pairs = ErrorRates({}, scores).thresholdFor(0.05)->interval;
        QVERIFY(persons.has_value());
        QVERIFY(persons->high - persons->low > pairs.high - pairs.low);
        QCOMPARE(bootstrapThreshold(impostors, 40, 0.05)->low, persons->low);
        QVERIFY(!bootstrapThreshold(impostors, 40, 1e-4));
        QVERIFY(!bootstrapThreshold({}, 0, 0.5));
    }
};

QTEST_APPLESS_MAIN(FaceScoreTest)
#include "tst_face_score.moc"
