#include "policy_authority.h"

#include "crypto/cms.h"
#include "support/some_findings.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::policy;
using namespace kiosk::test;
using journey::Policy;

namespace {

std::string readText(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

const std::filesystem::path example = KIOSK_SOURCE_DIR "/tests/data/policy/example.toml";

QString problemsOf(const CheckedPolicy& checked)
{
    QStringList all;
    for (const PolicyProblem& problem : checked.problems)
        all += QStringLiteral("%1: %2").arg(problem.line).arg(QString::fromStdString(problem.text));
    return all.join(QLatin1Char('\n'));
}

const std::string head = "version = \"2027-1\"\nsequence = 2\n";

} // namespace

class PolicyFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_least_isTheDefault()
    {
        const CheckedPolicy checked = parsePolicy("version = \"2026-11-1\"");
        QVERIFY2(checked.problems.empty(), qPrintable(problemsOf(checked)));
        QVERIFY(checked.policy == Policy{});
    }
    void parse_example_isWhatItSays()
    {
        const CheckedPolicy checked = parsePolicy(readText(example));
        QVERIFY2(checked.problems.empty(), qPrintable(problemsOf(checked)));
        const Policy& policy = checked.policy;
        QCOMPARE(policy.version, std::string("2027-01-1"));
        QCOMPARE(policy.sequence, 4);
        QVERIFY(!policy.trial);
        QCOMPARE(policy.schemes.at("msa").regimes, std::vector<std::string>{"02"});
        QCOMPARE(policy.schemes.at("mgen").leastAge, std::optional(18));
        QVERIFY(!policy.schemes.at("navy").from);
        QCOMPARE(policy.departments.at("2A"), (identity::Date{2027, 3, 1}));
        QCOMPARE(journey::settledBy(policy, "chip.cloned"), journey::SettledBy::TwoAgents);
        QCOMPARE(journey::settledBy(policy, "record.not_asked"), journey::SettledBy::BackOffice);
        QCOMPARE(policy.offerLife, std::chrono::hours(24 * 14));
        QCOMPARE(policy.draftLife, std::chrono::hours(36));
        QCOMPARE(journey::attemptsOn(policy, "face"), 5);
    }
    // The page for people shows the very file that is tested here.
    void documentation_showsTheExample()
    {
        const std::string page = readText(KIOSK_SOURCE_DIR "/docs/policy.md");
        QVERIFY(page.find(readText(example)) != std::string::npos);
    }
    // kioskctl policy reasons writes the table.
    void documentation_listsEveryReason()
    {
        const std::string page = readText(KIOSK_SOURCE_DIR "/docs/policy.md");
        QVERIFY(page.find(reasonTable()) != std::string::npos);
    }

    void parse_problem_isToldWithItsLine_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        auto row = [number = 0](const char* toml, int line, const char* text) mutable {
            QTest::addRow("%02d", ++number)
                << QString::fromLatin1(toml) << line << QString::fromUtf8(text);
        };
        row("a = ", 3, "");
        row("colour = 1", 3, "unknown key colour");
        row("trial = true", 3, "unknown key trial");
        row("[ages]\nholder = 16.5", 4, "ages.holder is not a whole number");
        row("[ages]\nholder = 121", 4, "the least age is not in 0…120");
        row("[ages]\nholder = 99999999999", 4, "ages.holder is not a whole number");
        row("[ages]\nkeeper = 1", 4, "unknown key ages.keeper");
        row("ages = 16", 3, "ages is not a table");
        row("[documents.library-card]\naccepted = true", 3,
            "documents.library-card is no kind of document");
        row("[documents.passport]\nexpired_days = -1", 4,
            "the days after the expiry are not in 0…7320");
        row("[documents.passport]\nexpired = 1", 4, "unknown key documents.passport.expired");
        row("[documents.driving-licence]\naccepted = true", 4,
            "a driving-licence is no proof of identity");
        row("[schemes.general]\nregimes = [\"1\"]", 4, "the regime \"1\" is not two digits");
        row("[schemes.general]\nregimes = \"01\"", 4, "schemes.general.regimes is not a list");
        row("[schemes.general]\nregimes = [1]", 4,
            "schemes.general.regimes holds something that is not a text");
        row("[schemes.a]\nregimes = [\"01\"]\n[schemes.b]\nregimes = [\"01\"]", 6,
            "the regime \"01\" is named twice");
        row("[schemes.a]\n[schemes.b]", 3, "several schemes are for all other regimes");
        row("[schemes.a]\nfrom = \"2027-01-01\"", 4,
            "schemes.a.from is not a date such as 2026-11-22");
        row("[departments]\n75 = 2027", 4, "departments.75 is not a date such as 2026-11-22");
        row("[departments]\nParis = 2027-01-01", 4, "\"Paris\" is no department");
        row("[settlement]\nchip.dirty = \"agent\"", 4, "\"chip.dirty\" is no reason");
        row("[settlement]\n\"chip.altered\" = \"director\"", 4,
            "settlement.chip.altered is none of \"nothing\", \"agent\", \"supervisor\", "
            "\"two-agents\", \"back-office\", \"nobody\"");
        row("[settlement]\nconsent.absent = \"agent\"", 4,
            "\"consent.absent\" cannot be settled otherwise than by default");
        row("[settlement]\nagent.refused = \"supervisor\"", 4,
            "\"agent.refused\" cannot be settled otherwise than by default");
        row("[face]\nthreshold = nan", 4, "the face threshold is not in 0…1");
        row("[face]\ngrey_zone = 0.5", 4,
            "the grey zone does not end at or below the face threshold");
        row("[face]\nthreshold = \"high\"", 4, "face.threshold is not a number");
        row("[face]\nactive_liveness = 1", 4, "face.active_liveness is not true or false");
        row("[face.quality]\nbeauty = 50", 4, "face.quality.beauty is no measure of a face");
        row("[face.quality]\nsharpness = 101", 4, "a limit of the face's quality is not in 0…100");
        row("[attempts]\nper_step = 0", 4, "the attempts a step are not in 1…20");
        row("[attempts]\ndancing = 3", 4, "\"dancing\" is no step");
        row("[life]\noffer_days = 0", 4, "an offer does not live for an hour to 365 days");
        row("[life]\ndraft_days = 1\ndraft_hours = 2", 3,
            "life.draft is given in days and in hours");
        row("[life]\nagent_lock_minutes = 61", 4,
            "an agent's screen is not locked after 1…60 minutes");
    }
    void parse_problem_isToldWithItsLine()
    {
        QFETCH(const QString, toml);
        QFETCH(const int, line);
        QFETCH(const QString, text);
        const CheckedPolicy checked = parsePolicy(head + toml.toStdString());
        QVERIFY2(checked.problems.size() == 1 || text.isEmpty(), qPrintable(problemsOf(checked)));
        QCOMPARE(checked.problems.at(0).line, line);
        if (!text.isEmpty())
            QCOMPARE(QString::fromStdString(checked.problems[0].text), text);
    }
    void parse_withoutVersion_isAProblem()
    {
        for (const char* toml : {"", "version = \"\"", "version = 7", "version = \"a b\""})
            QVERIFY2(!parsePolicy(toml).problems.empty(), toml);
    }
    void parse_everyProblem_isToldInTheirOrder()
    {
        const CheckedPolicy checked =
            parsePolicy(head + "x = 1\n[ages]\nholder = 200\ny = 1\n[face]\nthreshold = 7\n");
        QCOMPARE(problemsOf(checked), QStringLiteral("3: unknown key x\n"
                                                     "5: the least age is not in 0…120\n"
                                                     "6: unknown key ages.y\n"
                                                     "8: the face threshold is not in 0…1"));
    }
    void write_policies_areReadBackTheSame()
    {
        FindingsMaker maker(9);
        for (int round = 0; round < 500; ++round) {
            Policy policy = maker.policy();
            policy.trial = false;
            policy.version = "v" + std::to_string(round);
            policy.faceThreshold = 0.4 + static_cast<double>(maker.roll(1000)) / 7919;
            policy.draftLife = std::chrono::hours(1 + maker.roll(500));
            policy.attempts = {{"face", 1 + static_cast<int>(maker.roll(9))}};
            const CheckedPolicy changes = parsePolicy(writePolicy(policy));
            QVERIFY2(changes.problems.empty(), qPrintable(problemsOf(changes)));
            QVERIFY(changes.policy == policy);
            // Everything means the same; it only says what is not said otherwise.
            const CheckedPolicy all = parsePolicy(writePolicy(policy, PolicyExtent::Everything));
            QVERIFY2(all.problems.empty(), qPrintable(problemsOf(all)));
            for (const journey::ReasonDefault& reason : journey::reasonDefaults())
                QCOMPARE(journey::settledBy(all.policy, reason.id),
                         journey::settledBy(policy, reason.id));
        }
    }
    void write_oddNames_areQuoted()
    {
        Policy policy;
        policy.schemes["a \"b\"\\ \n é"] = {{"01"}, {}, {}};
        const CheckedPolicy checked = parsePolicy(writePolicy(policy));
        QVERIFY2(checked.problems.empty(), qPrintable(problemsOf(checked)));
        QVERIFY(checked.policy == policy);
    }

    // ---- signatures ----
    void load_signed_isThePolicy()
    {
        PolicyAuthority authority;
        const PolicyFolder folder;
        folder.put(head, authority.signer());
        const auto policy = loadPolicy(folder.file(), authority.certificate(), noon());
        QVERIFY(policy.has_value());
        QCOMPARE(policy->version, std::string("2027-1"));
    }
    void load_notAsSigned_isRefused()
    {
        PolicyAuthority authority;
        const Signer signer = authority.signer();
        const auto refused = [&](const PolicyFolder& folder, const crypto::Certificate& trusted) {
            const auto policy = loadPolicy(folder.file(), trusted, noon());
            return !policy && policy.error().code == ErrorCode::SignatureInvalid;
        };
        const PolicyFolder unsignedOne;
        PolicyFolder::write(unsignedOne.file(), head);
        QVERIFY(refused(unsignedOne, authority.certificate()));

        const PolicyFolder changed;
        changed.put(head, signer);
        PolicyFolder::write(changed.file(), head + "# later\n");
        QVERIFY(refused(changed, authority.certificate()));

        const PolicyFolder another;
        another.put(head, signer);
        const PolicyAuthority stranger;
        QVERIFY(refused(another, stranger.certificate()));

        const PolicyFolder ended;
        ended.put(head, authority.signer(true));
        QVERIFY(refused(ended, authority.certificate()));

        const PolicyFolder broken;
        broken.put(head, signer);
        PolicyFolder::write(signatureOf(broken.file()), "no signature");
        QVERIFY(refused(broken, authority.certificate()));
    }
    void load_anyOctetOfTheSignatureChanged_isNeverAnotherPolicy()
    {
        PolicyAuthority authority;
        const Signer signer = authority.signer();
        const Bytes signature = signPolicy(head, signer.certificate, signer.key, noon()).value();
        for (std::size_t at = 0; at < signature.size(); at += 7) {
            Bytes altered = signature;
            altered[at] ^= 0x20;
            const auto policy = openPolicy(head, altered, authority.certificate(), noon());
            QVERIFY(!policy || policy->version == "2027-1");
        }
    }
    void load_missingFile_isNotFound()
    {
        const PolicyAuthority authority;
        const PolicyFolder folder;
        const auto policy = loadPolicy(folder.file(), authority.certificate(), noon());
        QCOMPARE(policy.error().code, ErrorCode::NotFound);
    }
    void sign_unusablePolicy_isRefused()
    {
        PolicyAuthority authority;
        const Signer signer = authority.signer();
        const auto refused =
            signPolicy(head + "[ages]\nholder = 200", signer.certificate, signer.key, noon());
        QCOMPARE(refused.error().code, ErrorCode::InvalidConfiguration);
        QCOMPARE(refused.error().detail, std::string("policy:4: the least age is not in 0…120"));
        const Signer ended = authority.signer(true);
        QCOMPARE(signPolicy(head, ended.certificate, ended.key, noon()).error().code,
                 ErrorCode::InvalidArgument);
    }
    // Somebody signed it all the same, with other means.
    void open_signedButUnusable_isRefused()
    {
        PolicyAuthority authority;
        const Signer signer = authority.signer();
        const std::string toml = head + "[ages]\nholder = 200";
        const Bytes signature =
            crypto::signCms(core::asBytes(toml), signer.certificate, signer.key).value();
        QCOMPARE(openPolicy(toml, signature, authority.certificate(), noon()).error().code,
                 ErrorCode::InvalidConfiguration);
    }
};

QTEST_APPLESS_MAIN(PolicyFileTest)
#include "tst_policy_file.moc"
