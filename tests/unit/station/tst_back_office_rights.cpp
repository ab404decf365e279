#include "station/back_office_rights.h"

#include "core/text_codec.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

Result<identity::CoverageRights> read(const QString& json)
{
    return readRights(core::asBytes(json.toStdString()));
}

const QString organism = R"("organism":{"regime":"01","fund":"349","centre":"9881"})";

} // namespace

class BackOfficeRightsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readRights_everything_isRead()
    {
        const auto rights = read(
            R"({"known":true,"organism":{"regime":"01","fund":"349","centre":"9881"},)"
            R"("management_code":"10","periods":[{"from":"2026-01-01","to":"2026-12-31"}],)"
            R"("exemptions":[{"code":"00100","rate":100,"from":"2026-02-01"}],)"
            R"("complementary":[{"insurer":"12345678","guarantees":"A1","from":"2026-01-01"}]})");
        QVERIFY2(rights, rights ? "" : rights.error().detail.c_str());
        identity::CoverageRights expected;
        expected.organism = {"01", "349", "9881"};
        expected.managementCode = "10";
        expected.periods = {{{2026, 1, 1}, {2026, 12, 31}}};
        expected.exemptions = {{"00100", 100, {{2026, 2, 1}, {}}}};
        expected.complementary = {{"12345678", "A1", {{2026, 1, 1}, {}}}};
        QCOMPARE(*rights, expected);
    }
    void readRights_onlyTheOrganism_isEnough()
    {
        const auto rights = read("{\"known\":true," + organism + "}");
        QVERIFY(rights);
        QVERIFY(rights->periods.empty());
    }
    void readRights_nobody_isNotFound()
    {
        QCOMPARE(read(R"({"known":false})").error().code, ErrorCode::NotFound);
    }
    void readRights_badAnswer_isRefused_data()
    {
        QTest::addColumn<QString>("json");
        const auto with = [](const char* more) {
            return "{\"known\":true," + organism + "," + more + "}";
        };
        QTest::newRow("nothing") << "";
        QTest::newRow("list") << "[]";
        QTest::newRow("does not say") << "{" + organism + "}";
        QTest::newRow("says it in words") << R"({"known":"yes"})";
        QTest::newRow("no organism") << R"({"known":true})";
        QTest::newRow("short fund")
            << R"({"known":true,"organism":{"regime":"01","fund":"34","centre":"9881"}})";
        QTest::newRow("letters")
            << R"({"known":true,"organism":{"regime":"0A","fund":"349","centre":"9881"}})";
        QTest::newRow("periods") << with(R"("periods":{})");
        QTest::newRow("period") << with(R"("periods":["2026"])");
        QTest::newRow("date") << with(R"("periods":[{"from":"20260101"}])");
        QTest::newRow("rate") << with(R"("exemptions":[{"code":"00100","rate":101}])");
        QTest::newRow("negative rate") << with(R"("exemptions":[{"code":"00100","rate":-1}])");
        QTest::newRow("insurer") << with(R"("complementary":[{"insurer":"1"}])");
    }
    void readRights_badAnswer_isRefused()
    {
        QFETCH(const QString, json);
        QCOMPARE(read(json).error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(BackOfficeRightsTest)
#include "tst_back_office_rights.moc"
