#include "backend_fixture.h"

#include "backend/rights_api.h"

#include <QTest>

#include <fstream>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

const char* const number = "185057599904506";

json someone()
{
    return {{"nir", number},
            {"birth", "1985-05-12"},
            {"rights", {{"organism", {{"regime", "01"}}}, {"periods", json::array()}}}};
}

class Unavailable final : public EligibilitySource
{
public:
    explicit Unavailable(ErrorCode code) : m_code(code) {}
    Result<std::optional<json>> rightsOf(const identity::Nir&, const identity::Date&) const override
    {
        return fail(m_code, "no answer");
    }
    Result<std::optional<PersonRecord>> recordOf(const identity::Nir&,
                                                 const identity::Date&) const override
    {
        return fail(m_code, "no answer");
    }

private:
    ErrorCode m_code;
};

HttpResponse ask(const EligibilitySource& source, const std::string& body)
{
    RightsApi api(source);
    Router router;
    api.addRoutes(router);
    return router.answer(request("POST", "/kiosk/v1/rights", body));
}

HttpResponse ask(const EligibilitySource& source, const std::string& nir, const std::string& birth)
{
    return ask(source, json{{"nir", nir}, {"birth", birth}}.dump());
}

} // namespace

class RightsApiTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder.filePath("eligibility.json").toStdString();
    }
    Result<std::unique_ptr<EligibilityTable>> load(const std::string& content)
    {
        std::ofstream(file()) << content;
        return EligibilityTable::load(file());
    }

private Q_SLOTS:
    void rights_knownPerson_areTold()
    {
        const auto table = must(load(json{{"persons", {someone()}}}.dump()));
        const auto answer = ask(*table, number, "1985-05-12");
        QCOMPARE(answer.status, 200);
        QVERIFY(bodyOf(answer)["known"] == true);
        QVERIFY(bodyOf(answer)["organism"]["regime"] == "01");
        QCOMPARE(headerOf(answer, "Cache-Control"), std::string("no-store"));
    }
    void rights_unknownNumberOrWrongBirth_lookTheSame()
    {
        const auto table = must(load(json{{"persons", {someone()}}}.dump()));
        const auto unknown = ask(*table, "292066999912797", "1985-05-12");
        const auto wrongBirth = ask(*table, number, "1985-05-13");
        QCOMPARE(unknown.status, 200);
        QVERIFY(bodyOf(unknown) == (json{{"known", false}}));
        QCOMPARE(wrongBirth.body, unknown.body);
    }
    void rights_badQuestion_isRefused_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("empty") << "";
        QTest::newRow("no birth") << R"({"nir":"185057599904506"})";
        QTest::newRow("no number") << R"({"birth":"1985-05-12"})";
        QTest::newRow("wrong key") << R"({"nir":"185057599904507","birth":"1985-05-12"})";
        QTest::newRow("number of another type")
            << R"({"nir":185057599904506,"birth":"1985-05-12"})";
        QTest::newRow("compact date") << R"({"nir":"185057599904506","birth":"19850512"})";
    }
    void rights_badQuestion_isRefused()
    {
        QFETCH(const QString, body);
        const auto answer = ask(*must(load(R"({"persons":[]})")), body.toStdString());
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.find("18505") == std::string::npos);
    }
    void rights_sourceCannotBeAsked_isBusyOrAFailure()
    {
        QCOMPARE(ask(Unavailable(ErrorCode::BackOfficeUnreachable), number, "1985-05-12").status,
                 503);
        QCOMPARE(ask(Unavailable(ErrorCode::BackOfficeBusy), number, "1985-05-12").status, 503);
        QCOMPARE(ask(Unavailable(ErrorCode::Internal), number, "1985-05-12").status, 500);
    }
    void load_noFile_knowsNobody()
    {
        const auto table = must(EligibilityTable::load(file().string() + ".missing"));
        QVERIFY(bodyOf(ask(*table, number, "1985-05-12")) == (json{{"known", false}}));
    }
    void load_badFile_isRefused_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("no JSON") << "persons";
        QTest::newRow("no list") << R"({"persons":{}})";
        QTest::newRow("no person") << R"({"persons":[1]})";
        QTest::newRow("no rights")
            << R"({"persons":[{"nir":"185057599904506","birth":"1985-05-12"}]})";
        QTest::newRow("bad number")
            << R"({"persons":[{"nir":"1","birth":"1985-05-12","rights":{}}]})";
        QTest::newRow("bad birth")
            << R"({"persons":[{"nir":"185057599904506","birth":"","rights":{}}]})";
    }
    void load_badFile_isRefused()
    {
        QFETCH(const QString, content);
        QCOMPARE(load(content.toStdString()).error().code, ErrorCode::InvalidConfiguration);
    }
};

QTEST_GUILESS_MAIN(RightsApiTest)
#include "tst_rights_api.moc"
