// The kiosk's question for a person's rights against the real back office, both in this process,
// over TLS with client certificates.
#include "unit/backend/backend_fixture.h"

#include "backend/back_office.h"
#include "station/back_office_rights.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>

using namespace kiosk;
using namespace kiosk::backend::test;

class RightsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    core::SystemClock m_clock; // TLS looks at the real time
    crypto::SystemRandom m_random;
    std::unique_ptr<backend::BackOffice> m_office;

    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] station::BackOfficeConfig access(const char* kiosk = "kiosk") const
    {
        station::BackOfficeConfig config;
        config.url = m_office->kioskUrl();
        config.ca = path(kiosk) / "ca.pem";
        config.certificate = path(kiosk) / "tls.pem";
        config.key = path(kiosk) / "tls.key";
        return config;
    }
    static Result<identity::CoverageRights> ask(const station::BackOfficeConfig& config,
                                                const char* nir = "284057599904208",
                                                const identity::Date& birth = {1984, 5, 12})
    {
        station::BackOfficeRights provider(config);
        std::optional<Result<identity::CoverageRights>> answer;
        provider.ask(must(identity::Nir::parse(nir)), birth,
                     [&answer](auto rights) { answer = std::move(rights); });
        if (answer)
            return fail(ErrorCode::Internal, "answered inside the call");
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return fail(ErrorCode::TimedOut);
        return *answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        must(backend::initialise(path("office"), "localhost", m_clock, m_random));
        must(backend::provision(path("office"), "kiosk-1", path("kiosk"), m_clock, m_random));
        must(backend::initialise(path("stranger"), "localhost", m_clock, m_random));
        must(backend::provision(path("stranger"), "kiosk-1", path("forged"), m_clock, m_random));
        std::ofstream(path("office") / "eligibility.json") << R"({"persons":[
            {"nir":"284057599904208","birth":"1984-05-12","rights":{
                "organism":{"regime":"01","fund":"349","centre":"9881"},"management_code":"10",
                "periods":[{"from":"2026-01-01","to":"2026-12-31"}]}}]})";
        backend::ServeSettings settings;
        settings.directory = path("office");
        m_office = must(backend::BackOffice::create(settings, m_clock, m_random));
        m_office->start();
    }
    void cleanupTestCase() { m_office->stop(); }

    void ask_knownPerson_givesTheRights()
    {
        const auto rights = ask(access());
        QVERIFY2(rights, rights ? "" : rights.error().detail.c_str());
        QCOMPARE(rights->organism, (identity::Organism{"01", "349", "9881"}));
        QVERIFY(rights->isOpenOn({2026, 6, 1}));
        QVERIFY(!rights->isOpenOn({2027, 1, 1}));
    }
    void ask_unknownPerson_isNotFound()
    {
        QCOMPARE(ask(access(), "292066999912797").error().code, ErrorCode::NotFound);
        QCOMPARE(ask(access(), "284057599904208", {1984, 5, 13}).error().code, ErrorCode::NotFound);
    }
    void ask_kioskOfAnotherOffice_getsNothing()
    {
        auto config = access("forged");
        config.ca = path("kiosk") / "ca.pem"; // it trusts the office, not the other way round
        QCOMPARE(ask(config).error().code, ErrorCode::BackOfficeUnreachable);
    }
    void ask_officeNotTrusted_isNotEvenAsked()
    {
        auto config = access();
        config.ca = path("forged") / "ca.pem";
        QCOMPARE(ask(config).error().code, ErrorCode::BackOfficeUnreachable);
    }
    void ask_nobodyListens_isUnreachable()
    {
        auto config = access();
        config.url = "https://localhost:1";
        QCOMPARE(ask(config).error().code, ErrorCode::BackOfficeUnreachable);
    }
    void ask_noKey_isInvalidConfiguration()
    {
        auto config = access();
        config.key = path("nowhere");
        QCOMPARE(ask(config).error().code, ErrorCode::InvalidConfiguration);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
