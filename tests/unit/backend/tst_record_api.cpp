// What a kiosk is told of a person, and of what the phone app had proven.
#include "office_fixture.h"

#include "backend/record_api.h"

#include <QTest>

#include <fstream>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

const char* const number = "185057599904506";
const char* const birth = "1985-05-12";
const char* const code = "7K4M2Q9X";

json persons()
{
    return {{"persons",
             {{{"nir", number},
               {"birth", birth},
               {"rights", {{"organism", {{"regime", "01"}}}}},
               {"record",
                {{"birth_name", "MARTIN"},
                 {"usage_name", "DURAND"},
                 {"given_names", "CLAIRE"},
                 {"sex", "F"},
                 {"duplicate", true}}}}}}};
}

json codes()
{
    return {{"codes",
             {{{"code", code},
               {"expires_at", "2026-11-22T09:00:00Z"},
               {"proven",
                {{"reference", "app-17"}, {"holder", {{"nir", number}, {"birth", birth}}}}}}}}};
}

// An office that knows one person and one code.
struct Records : Office
{
    Records()
        : eligibility(must(EligibilityTable::load(file("eligibility.json", persons())))),
          resumes(must(ResumeTable::load(file("resume-codes.json", codes())))), holders(*database),
          book(*eligibility, holders, must(loadPersonKey(path(), random))),
          api(book, *resumes, holders, clock)
    {
        api.addRoutes(router);
    }

    [[nodiscard]] std::filesystem::path file(const char* name, const json& content) const
    {
        std::ofstream(path() / name) << content.dump();
        return path() / name;
    }
    HttpResponse ask(const char* what, const json& body, const std::string& kiosk = "kiosk-1")
    {
        auto asked = request("POST", std::string("/kiosk/v1/") + what, body.dump());
        asked.client = kiosk;
        return router.answer(asked);
    }
    HttpResponse resume(const std::string& typed, const std::string& kiosk = "kiosk-1")
    {
        return ask("resume", {{"code", typed}}, kiosk);
    }
    [[nodiscard]] bool isActive(const std::string& except = {}) const
    {
        return must(book.factsOf(must(identity::Nir::parse(number)),
                                 must(identity::parseIsoDate(birth)), except, clock.now()))
            .activePhone;
    }
    // A package of the person's that was accepted, with a credential on a phone.
    std::string enrol(const std::string& name, bool delegated = false, bool rePairing = false,
                      CaseState state = CaseState::Ready)
    {
        const auto id = announce(name, digests(name, "123456"));
        const auto package = store(id, name);
        CaseResult result;
        result.state = state;
        result.delegated = delegated;
        result.rePairing = rePairing;
        result.person = must(book.personOf(must(identity::Nir::parse(number))));
        must(cases.finishJob(package, result, clock.now()));
        return id;
    }
    void deliver(const std::string& id, const std::string& name, std::int64_t place)
    {
        const Grant grant{name, id, must(sha256Hex(name)), std::nullopt,
                          clock.now() + std::chrono::hours(1)};
        QVERIFY(must(issuance.spend(grant)));
        QVERIFY(must(issuance.recordCredential(
            grant, {place, name, clock.now(), clock.now() + std::chrono::hours(24)},
            std::nullopt)));
    }

    std::unique_ptr<EligibilityTable> eligibility;
    std::unique_ptr<ResumeTable> resumes;
    HolderStore holders;
    RecordBook book;
    RecordApi api;
    Router router;
};

} // namespace

class RecordApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void record_knownPerson_isTold()
    {
        Records office;
        const auto answer = office.ask("record", {{"nir", number}, {"birth", birth}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(headerOf(answer, "Cache-Control"), std::string("no-store"));
        QCOMPARE(bodyOf(answer).dump(), json({{"known", true},
                                              {"birth_name", "MARTIN"},
                                              {"usage_name", "DURAND"},
                                              {"given_names", "CLAIRE"},
                                              {"birth", birth},
                                              {"sex", "F"},
                                              {"deceased", false},
                                              {"duplicate", true},
                                              {"active_phone", false},
                                              {"regime", "01"}})
                                            .dump());
    }
    void record_unknownNumberOrWrongBirth_lookTheSame()
    {
        Records office;
        const auto unknown = office.ask("record", {{"nir", "292066999912797"}, {"birth", birth}});
        const auto wrong = office.ask("record", {{"nir", number}, {"birth", "1985-05-13"}});
        QCOMPARE(bodyOf(unknown).dump(), json({{"known", false}}).dump());
        QCOMPARE(wrong.body, unknown.body);
        QCOMPARE(office.ask("record", {{"nir", "1"}, {"birth", birth}}).status, 400);
        QCOMPARE(office.ask("record", {{"nir", number}}).status, 400);
    }

    void record_officeWithoutRecords_saysThatItCannotBeAsked()
    {
        Records office;
        const auto table = must(EligibilityTable::load(office.path() / "none.json"));
        const RecordBook book(*table, office.holders, SecureBytes(32));
        RecordApi api(book, *office.resumes, office.holders, office.clock);
        Router router;
        api.addRoutes(router);
        const json question{{"nir", number}, {"birth", birth}};
        QCOMPARE(router.answer(request("POST", "/kiosk/v1/record", question.dump())).status, 503);
    }

    void resume_code_isUsedOnceByOneKiosk()
    {
        Records office;
        QCOMPARE(bodyOf(office.resume("7k4m-2q9x"))["reference"].get<std::string>(),
                 std::string("app-17"));
        QCOMPARE(office.resume(code).status, 200); // the answer was lost
        QCOMPARE(office.resume(code, "kiosk-2").status, 404);
        office.clock.advance(std::chrono::minutes(16));
        QCOMPARE(office.resume(code).status, 404);
    }
    void resume_unknownOrExpired_lookTheSame()
    {
        Records office;
        const auto unknown = office.resume("00000000");
        QCOMPARE(unknown.status, 404);
        office.clock.advance(std::chrono::hours(1));
        const auto expired = office.resume(code);
        QCOMPARE(expired.status, 404);
        QCOMPARE(expired.body, unknown.body);
        QCOMPARE(office.resume("7K4M2Q9U").status, 400); // no U among the letters
        QCOMPARE(office.resume("7K4M2Q9XX").status, 400);
    }
    void resume_guessing_isStoppedForThatKioskOnly()
    {
        Records office;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(office.resume("0000000" + std::to_string(i)).status, 404);
        const auto stopped = office.resume(code);
        QCOMPARE(stopped.status, 429);
        QCOMPARE(headerOf(stopped, "Retry-After"), std::string("600"));
        QCOMPARE(office.resume(code, "kiosk-2").status, 200);
        office.clock.advance(std::chrono::minutes(11));
        QCOMPARE(office.resume("00000000").status, 404);
    }
    void load_badCodes_areRefused_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("no list") << "{}";
        QTest::newRow("no code")
            << R"({"codes":[{"expires_at":"2026-11-22T09:00:00Z","proven":{}}]})";
        QTest::newRow("no end") << R"({"codes":[{"code":"7K4M2Q9X","proven":{}}]})";
        QTest::newRow("nothing proven")
            << R"({"codes":[{"code":"7K4M2Q9X","expires_at":"2026-11-22T09:00:00Z"}]})";
        QTest::newRow("picture not there")
            << R"({"codes":[{"code":"7K4M2Q9X","expires_at":"2026-11-22T09:00:00Z",)"
               R"("proven":{"portrait_file":"none.jpg"}}]})";
    }
    void load_badCodes_areRefused()
    {
        QFETCH(const QString, content);
        QTemporaryDir folder;
        const auto file = folder.filePath("codes.json").toStdString();
        std::ofstream(file) << content.toStdString();
        QCOMPARE(ResumeTable::load(file).error().code, ErrorCode::InvalidConfiguration);
    }
    void load_picture_isCarriedAlong()
    {
        Records office;
        std::ofstream(office.path() / "face.jpg") << "a picture";
        json list = codes();
        list["codes"][0]["proven"]["portrait_file"] = "face.jpg";
        const auto table = must(ResumeTable::load(office.file("more.json", list)));
        const auto record = must(table->find(code));
        QCOMPARE(record->proven["portrait"].get<std::string>(), std::string("YSBwaWN0dXJl"));
        QVERIFY(!record->proven.contains("portrait_file"));
    }

    void activePhone_deliveredCredential_isKnown()
    {
        Records office;
        QVERIFY(!office.isActive());
        const auto id = office.enrol("first");
        QVERIFY(!office.isActive());
        office.deliver(id, "first", 1);
        QVERIFY(office.isActive());
        QVERIFY(!office.isActive(id));
        QCOMPARE(must(office.issuance.revoke(id)), 1);
        QVERIFY(!office.isActive());
    }
    void activePhone_delegatedOrExpired_doesNotCount()
    {
        Records office;
        office.deliver(office.enrol("helper", true), "helper", 1);
        QVERIFY(!office.isActive());
        office.deliver(office.enrol("own"), "own", 2);
        QVERIFY(office.isActive());
        office.clock.advance(std::chrono::hours(25));
        QVERIFY(!office.isActive());
    }
    void rePairing_ready_endsTheOtherPhone()
    {
        Records office;
        office.deliver(office.enrol("first"), "first", 1);
        office.deliver(office.enrol("helper", true), "helper", 2);
        const auto waiting = office.enrol("waiting"); // not fetched yet
        const auto next = office.enrol("next", false, true);
        QCOMPARE(must(office.issuance.revokedIndices()), std::vector<std::int64_t>{1});
        QVERIFY(!must(office.issuance.livingCode(waiting)));
        QVERIFY(must(office.issuance.livingCode(next)).has_value());
    }
    void rePairing_underReview_endsNothingBeforeItIsAccepted()
    {
        Records office;
        office.deliver(office.enrol("first"), "first", 1);
        const auto next = office.enrol("next", false, true, CaseState::Review);
        QVERIFY(must(office.issuance.revokedIndices()).empty());
        QCOMPARE(must(office.cases.settleReview(next, {true, "officer-1", "compared"},
                                                office.clock.now())),
                 Outcome::Done);
        QCOMPARE(must(office.issuance.revokedIndices()), std::vector<std::int64_t>{1});
    }
    void enrolment_besideAnotherPhone_endsNothing()
    {
        Records office;
        office.deliver(office.enrol("first"), "first", 1);
        office.enrol("second");
        QVERIFY(must(office.issuance.revokedIndices()).empty());
    }
    void personKey_isMadeOnceAndChecked()
    {
        Records office;
        const auto key = must(loadPersonKey(office.path(), office.random));
        QCOMPARE(key.size(), std::size_t(32));
        QVERIFY(key == must(loadPersonKey(office.path(), office.random)));
        std::ofstream(office.path() / "persons.key") << "short";
        QCOMPARE(loadPersonKey(office.path(), office.random).error().code,
                 ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(RecordApiTest)
#include "tst_record_api.moc"
