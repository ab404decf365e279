#include "policy/case_file.h"

#include "support/some_findings.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace kiosk;
using namespace kiosk::policy;
using namespace kiosk::test;
using journey::Policy;
using journey::Verdict;

namespace {

const std::filesystem::path recorded = KIOSK_SOURCE_DIR "/tests/data/policy/cases.jsonl";

std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<RecordedCase> recordedCases()
{
    std::vector<RecordedCase> cases;
    for (const std::string& line : linesOf(recorded))
        cases.push_back(parseCase(line).value());
    return cases;
}

std::string someCase()
{
    return linesOf(recorded).at(0);
}

std::string with(std::string text, const std::string& what, const std::string& instead)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        throw std::runtime_error("nothing to replace: " + what);
    return text.replace(at, what.size(), instead);
}

} // namespace

class CaseFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_written_isTheSame()
    {
        FindingsMaker maker(10);
        for (int round = 0; round < 500; ++round) {
            const journey::Findings findings = maker.make();
            const RecordedCase one{findings, journey::judge(findings, maker.policy())};
            const auto read = parseCase(writeCase(one));
            QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
            QVERIFY(read->findings == one.findings);
            QVERIFY(read->decision == one.decision);
        }
    }
    void parse_recorded_areJudgedAsTheyWere()
    {
        const auto cases = recordedCases();
        QVERIFY(cases.size() >= 8);
        for (const RecordedCase& one : cases)
            QCOMPARE(journey::judge(one.findings, {}), one.decision);
    }
    void parse_wrong_namesTheMember_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("instead");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char* what, const char* instead, const char* complaint) {
            QTest::newRow(instead) << QString::fromLatin1(what) << QString::fromLatin1(instead)
                                   << QString::fromLatin1(complaint);
        };
        row("\"consent\":true", "\"consent\":1", "findings.consent is not true or false");
        row("\"consent\":true,", "", "findings.consent is missing");
        row("\"consent\":true", "\"consent\":true,\"deseased\":true",
            "findings.deseased is not known");
        row("\"consent\":true", "\"consent\":true,\"Zo\\u00e9 Lef\\u00e8vre\":1",
            "findings is not known");
        row("\"holder_age\":26", "\"holder_age\":26.5", "findings.holder_age is no whole number");
        row("\"holder_age\":26", "\"holder_age\":1e30", "findings.holder_age is no whole number");
        row("\"day\":\"2026-11-22\"", "\"day\":\"2026-11-31\"", "findings.day is no date");
        row("\"mode\":\"desk\"", "\"mode\":\"sofa\"", "findings.mode is none of the ids");
        row("\"department\":\"75\"", "\"department\":\"12 rue de la Paix\"",
            "findings.department is no id");
        row("\"skipped\":[]", "\"skipped\":{}", "findings.skipped is no list, or a too long one");
        row("\"chip\":{", "\"chip\":[{", "");
        row("\"doubts\":[]", "\"doubts\":[\"document.ugly\"]",
            "findings.document.doubts names a reason that is none");
        row("\"verdict\":\"accept\"", "\"verdict\":\"perhaps\"",
            "decision.verdict is none of the ids");
        row("fr.carte-vitale.case/1", "fr.carte-vitale.case/2", "format is another one");
    }
    void parse_wrong_namesTheMember()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, instead);
        QFETCH(const QString, complaint);
        const auto read = parseCase(with(someCase(), what.toStdString(), instead.toStdString()));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedData);
        if (!complaint.isEmpty())
            QCOMPARE(QString::fromStdString(read.error().detail),
                     QStringLiteral("case: ") + complaint);
    }
    void parse_noObject_isRefused()
    {
        for (const char* text : {"", "[]", "7", "null", "{", "{}"})
            QVERIFY2(!parseCase(text), text);
    }

    void try_samePolicy_changesNothing()
    {
        const auto cases = recordedCases();
        const Trial trial = tryPolicy(cases, {});
        QCOMPARE(trial.cases, cases.size());
        QVERIFY(trial.changes.empty());
    }
    void try_stricterPolicy_tellsWhatItChanges()
    {
        Policy stricter;
        stricter.version = "stricter";
        stricter.leastAge = 18;
        stricter.faceThreshold = 0.9;
        const auto cases = recordedCases();
        const Trial trial = tryPolicy(cases, stricter);
        QVERIFY(!trial.changes.empty());
        bool toRefusal = false;
        bool toAgent = false;
        for (const Trial::Change& change : trial.changes) {
            QCOMPARE(change.before, cases.at(change.index).decision);
            QCOMPARE(change.after, journey::judge(cases[change.index].findings, stricter));
            toRefusal = toRefusal || change.after.verdict == Verdict::Refuse;
            toAgent = toAgent || (change.before.verdict == Verdict::Accept &&
                                  change.after.verdict == Verdict::AskAgent);
        }
        QVERIFY(toRefusal);
        QVERIFY(toAgent);
    }
    // A trial's simulated devices are no reason against it.
    void try_casesOfATrial_areJudgedAsInATrial()
    {
        RecordedCase one = recordedCases().at(0);
        one.findings.simulated = true;
        QVERIFY(tryPolicy({one}, {}).changes.empty());
        one.decision = journey::judge(one.findings, {});
        QCOMPARE(one.decision.verdict, Verdict::Refuse);
        QVERIFY(tryPolicy({one}, {}).changes.empty());
    }
};

QTEST_APPLESS_MAIN(CaseFileTest)
#include "tst_case_file.moc"
