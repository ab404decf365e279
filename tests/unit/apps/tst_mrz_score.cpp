#include "apps/kioskctl/mrz_score.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace kiosk;
using namespace kiosk::apps;
using identity::MrzField;

namespace {

// Invented; the check digits are right.
const std::vector<std::string> passport = {"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                                           "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"};
const std::vector<std::string> visa = {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<",
                                       "SPECV00013BRA8304173M2609016<<<<<<<<"};

MrzOutcome readAs(std::vector<std::string> lines, std::vector<MrzField> unproven = {})
{
    MrzOutcome outcome;
    outcome.lines = std::move(lines);
    outcome.unproven = std::move(unproven);
    return outcome;
}

MrzOutcome refused(ErrorCode code)
{
    MrzOutcome outcome;
    outcome.refusal = code;
    return outcome;
}

std::vector<std::string> with(std::vector<std::string> lines, std::size_t line, std::size_t at,
                              char character)
{
    lines[line][at] = character;
    return lines;
}

class List
{
public:
    explicit List(const std::string& text) { std::ofstream(path()) << text; }
    std::filesystem::path path() const { return m_folder.path().toStdString() + "/list"; }

private:
    QTemporaryDir m_folder;
};

} // namespace

class MrzScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editDistance_isFewestEdits_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("edits");
        QTest::newRow("same") << "ABC"
                              << "ABC" << 0;
        QTest::newRow("replaced") << "ABC"
                                  << "AXC" << 1;
        QTest::newRow("inserted") << "ABC"
                                  << "AXBC" << 1;
        QTest::newRow("empty") << ""
                               << "ABC" << 3;
        QTest::newRow("shifted") << "ABCDEF"
                                 << "BCDEFG" << 2;
    }
    void editDistance_isFewestEdits()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, edits);
        QCOMPARE(editDistance(a.toStdString(), b.toStdString()), static_cast<std::size_t>(edits));
        QCOMPARE(editDistance(b.toStdString(), a.toStdString()), static_cast<std::size_t>(edits));
    }

    void judge_sameLines_isExact()
    {
        const MrzVerdict verdict = judge(passport, readAs(passport));
        QVERIFY(verdict.exact());
        QCOMPARE(verdict.edits, std::size_t{0});
        QVERIFY(verdict.silentlyWrong.empty());
    }

    void judge_refused_countsEveryCharacter()
    {
        const MrzVerdict verdict = judge(passport, refused(ErrorCode::MrzUnreliable));
        QVERIFY(!verdict.exact());
        QCOMPARE(verdict.edits, verdict.characters);
        QVERIFY(verdict.silentlyWrong.empty());
    }

    void judge_wrongName_isSilentButNotProtected()
    {
        const MrzVerdict verdict = judge(passport, readAs(with(passport, 0, 5, 'I')));
        QCOMPARE(verdict.silentlyWrong, std::vector<std::string>{"name"});
        QVERIFY(!verdict.protectedWrong);
        QCOMPARE(verdict.exactLines, std::size_t{1});
    }

    void judge_wrongNameThatIsShown_isNotSilent()
    {
        const auto read = readAs(with(passport, 0, 5, 'I'), {MrzField::Name});
        QVERIFY(judge(passport, read).silentlyWrong.empty());
        QVERIFY(!judge(passport, read).exact());
    }

    void judge_wrongNumber_isProtected()
    {
        // G and 6 have the same check digit.
        auto truth = with(passport, 1, 8, '6');
        const MrzVerdict verdict = judge(truth, readAs(with(passport, 1, 8, 'G')));
        QCOMPARE(verdict.silentlyWrong, std::vector<std::string>{"number"});
        QVERIFY(verdict.protectedWrong);
    }

    void judge_wrongOptionalField_isProtectedWhereADigitCoversIt()
    {
        QVERIFY(judge(passport, readAs(with(passport, 1, 30, 'A'))).protectedWrong);
        const MrzVerdict ofVisa = judge(visa, readAs(with(visa, 1, 30, 'A')));
        QVERIFY(!ofVisa.protectedWrong);
        QCOMPARE(ofVisa.silentlyWrong, std::vector<std::string>{"optional"});
    }

    void judge_otherFormat_isProtected() { QVERIFY(judge(passport, readAs(visa)).protectedWrong); }

    void score_mixedOutcomes_countsEach()
    {
        MrzScore score;
        score.add({"a", passport, ""}, readAs(passport));
        score.add({"b", passport, ""}, readAs(with(passport, 0, 5, 'I'), {MrzField::Name}));
        score.add({"c", passport, ""}, readAs(with(passport, 0, 5, 'I')));
        score.add({"d", passport, ""}, refused(ErrorCode::MrzNotFound));
        score.add({"e", {}, ""}, refused(ErrorCode::MrzNotFound));
        score.add({"f", {}, ""}, readAs(passport));
        const nlohmann::json sums = score.toJson();
        QCOMPARE(sums["documents"].get<int>(), 4);
        QCOMPARE(sums["exact"].get<int>(), 1);
        QCOMPARE(sums["accepted"].get<int>(), 2);
        QCOMPARE(sums["to_confirm"].get<int>(), 1);
        QCOMPARE(sums["refused"].get<int>(), 1);
        QCOMPARE(sums["wrong_accepted"].get<int>(), 1);
        QCOMPARE(sums["wrong_protected_accepted"].get<int>(), 0);
        QCOMPARE(sums["lines"].get<int>(), 8);
        QCOMPARE(sums["exact_lines"].get<int>(), 4);
        QCOMPARE(sums["must_refuse"].get<int>(), 2);
        QCOMPARE(sums["must_refuse_refused"].get<int>(), 1);
        QCOMPARE(sums["character_error_rate"].get<double>(), 90.0 / 352.0);
    }

    void list_table_isRead()
    {
        const List list("# a comment\na.jpg\tAB|CD\tmild\n\nb.jpg\tEF|GH|IJ\nc.jpg\t\tsevere\r\n");
        const auto tasks = readMrzList(list.path());
        QVERIFY(tasks.has_value());
        QCOMPARE(tasks->size(), std::size_t{3});
        QCOMPARE(tasks->at(0).picture, list.path().parent_path() / "a.jpg");
        QCOMPARE(tasks->at(0).lines, (std::vector<std::string>{"AB", "CD"}));
        QCOMPARE(tasks->at(0).severity, std::string("mild"));
        QCOMPARE(tasks->at(1).lines.size(), std::size_t{3});
        QVERIFY(tasks->at(2).lines.empty());
        QCOMPARE(tasks->at(2).severity, std::string("severe"));
    }

    void list_truth_isRead()
    {
        const List list(R"([{"file":"a.jpg","mrz":["AB","CD"],"in_view":true},
                            {"file":"b.jpg","lines":["EF"],"severity":"mild"},
                            {"file":"c.jpg","mrz":["AB"],"in_view":false},
                            {"file":"d.jpg","mrz":["D1"],"expect":"refuse"}])");
        const auto tasks = readMrzList(list.path());
        QVERIFY(tasks.has_value());
        QCOMPARE(tasks->at(0).lines.size(), std::size_t{2});
        QCOMPARE(tasks->at(1).severity, std::string("mild"));
        QCOMPARE(tasks->at(1).lines, std::vector<std::string>{"EF"});
        QVERIFY(tasks->at(2).lines.empty());
        QVERIFY(tasks->at(3).lines.empty());
    }

    void list_malformed_isMalformedData_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one column") << QByteArray("a.jpg\n");
        QTest::newRow("four columns") << QByteArray("a.jpg\tAB\tmild\tmore\n");
        QTest::newRow("no picture") << QByteArray("\tAB\n");
        QTest::newRow("broken truth") << QByteArray("[{\"file\":\"a.jpg\"");
        QTest::newRow("truth without a file") << QByteArray("[{\"mrz\":[\"AB\"]}]");
        QTest::newRow("lines of numbers") << QByteArray("[{\"file\":\"a\",\"mrz\":[1]}]");
    }
    void list_malformed_isMalformedData()
    {
        QFETCH(QByteArray, text);
        const List list(text.toStdString());
        QCOMPARE(readMrzList(list.path()).error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(MrzScoreTest)
#include "tst_mrz_score.moc"
