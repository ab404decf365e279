#include "apps/kioskctl/name_list.h"
#include "apps/kioskctl/name_score.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace kiosk;
using namespace kiosk::apps;
using identity::NameMatch;

namespace {

NamePair pairOf(NameMatch label, const char* rule)
{
    return {{}, {}, label, rule, "french", "tune", "A||B / A||C"};
}

NameOutcome judged(NameMatch match, double microseconds = 1)
{
    return {match, match == NameMatch::Match ? "" : "name.usage", microseconds};
}

} // namespace

class NameScoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toJson_pairs_countsBothKindsOfFault()
    {
        NameScore score;
        score.add(pairOf(NameMatch::Match, "zone"), judged(NameMatch::Match, 3));
        score.add(pairOf(NameMatch::Explainable, "usage"), judged(NameMatch::Explainable, 5));
        score.add(pairOf(NameMatch::Explainable, "usage"), judged(NameMatch::Conflict, 7));
        score.add(pairOf(NameMatch::Conflict, "sibling"), judged(NameMatch::Conflict, 9));
        score.add(pairOf(NameMatch::Conflict, "sibling"), judged(NameMatch::Match, 11));
        score.add(pairOf(NameMatch::Conflict, "sibling"), judged(NameMatch::Explainable, 13));
        QCOMPARE(score.falseConflicts(), std::size_t{1});
        QCOMPARE(score.falseAgreements(), std::size_t{2});

        const auto json = score.toJson();
        QCOMPARE(json["one_person"].get<int>(), 3);
        QCOMPARE(json["two_persons"].get<int>(), 3);
        QCOMPARE(json["confusion"]["explainable"]["conflict"].get<int>(), 1);
        QCOMPARE(json["by_rule"]["usage"]["false_conflicts"].get<int>(), 1);
        QCOMPARE(json["by_rule"]["zone"]["false_conflicts"].get<int>(), 0);
        QCOMPARE(json["by_tradition"]["french"]["false_agreements"].get<int>(), 2);
        QCOMPARE(json["by_part"]["tune"]["one_person"].get<int>(), 3);
        QCOMPARE(json["us_median"].get<double>(), 9.0);
    }
    void isFalse_labelAndOutcome_isJudged()
    {
        const auto one = pairOf(NameMatch::Match, "zone");
        const auto two = pairOf(NameMatch::Conflict, "sibling");
        QVERIFY(!NameScore::isFalseConflict(one, judged(NameMatch::Explainable)));
        QVERIFY(NameScore::isFalseConflict(one, judged(NameMatch::Conflict)));
        QVERIFY(!NameScore::isFalseConflict(two, judged(NameMatch::Conflict)));
        QVERIFY(NameScore::isFalseAgreement(two, judged(NameMatch::Explainable)));
        QVERIFY(!NameScore::isFalseAgreement(one, judged(NameMatch::Match)));
    }

    void readNameList_lines_becomePairs()
    {
        const auto pairs = read("# comment\nMARTIN|DUPONT|ZOE\tDUPONT||ZOE\texplainable\tusage\t"
                                "french\ttest\n");
        QVERIFY(pairs);
        QCOMPARE(pairs->size(), std::size_t{1});
        const NamePair& pair = pairs->front();
        QVERIFY(pair.a.birthName == PersonalText("MARTIN"));
        QVERIFY(pair.a.usageName == PersonalText("DUPONT"));
        QVERIFY(pair.b.givenNames == PersonalText("ZOE"));
        QVERIFY(pair.b.usageName.empty());
        QCOMPARE(pair.label, NameMatch::Explainable);
        QCOMPARE(QString::fromStdString(pair.rule + pair.tradition + pair.part),
                 QString("usagefrenchtest"));
    }
    void readNameList_otherLines_areRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("columns") << "A||B\tA||B\tmatch\tzone\tfrench";
        QTest::newRow("fields") << "A|B\tA||B\tmatch\tzone\tfrench\ttest";
        QTest::newRow("label") << "A||B\tA||B\tsame\tzone\tfrench\ttest";
    }
    void readNameList_otherLines_areRefused()
    {
        QFETCH(const QString, line);
        const auto pairs = read("\n" + line.toStdString() + "\n");
        QVERIFY(!pairs);
        QCOMPARE(pairs.error().code, ErrorCode::MalformedData);
        QVERIFY(QString::fromStdString(pairs.error().detail).startsWith("line 2"));
    }

private:
    Result<std::vector<NamePair>> read(const std::string& text)
    {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "pairs.tsv";
        std::ofstream(file) << text;
        return readNameList(file);
    }
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(NameScoreTest)
#include "tst_name_score.moc"
