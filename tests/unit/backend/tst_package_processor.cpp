#include "agents_office.h"

#include "backend/files.h"
#include "backend/package_worker.h"
#include "identity/nir.h"
#include "outbox/package.h"
#include "trust/trust_store.h"

#include <QTest>

#include <functional>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

const std::filesystem::path chips = KIOSK_SOURCE_DIR "/tests/data/emrtd";

// What a kiosk puts into a package; a test changes what it is about.
struct Draft
{
    std::string id;
    json manifest;
    std::vector<outbox::Attachment> attachments;
};

outbox::Attachment chipFile(const std::string& dataSet, const char* file, const char* name)
{
    const auto octets = must(readFile(chips / "dev" / dataSet / file));
    return {name, "application/octet-stream", core::toSecure(octets)};
}

Draft goodDraft(Office& office, const std::string& dataSet = "s1-td3-bac-aa")
{
    Draft draft;
    draft.id = must(core::newUuid(office.random));
    const json card = json::parse(must(readFile(chips / "dev" / dataSet / "card.json")));
    const std::string thirteen = "2850675999045"; // born in June 1985
    const int key = must(identity::nirKey(thirteen));
    const auto now = core::toRfc3339(office.clock.now());
    draft.manifest = {
        {"format", "fr.carte-vitale.enrolment/1"},
        {"created_at", now},
        {"kiosk_id", "kiosk-1"},
        {"trial", true},
        {"simulated", {"card-reader", "document-camera", "face-camera"}},
        {"consent", {{"at", now}, {"text_version", "1"}, {"biometrics", true}}},
        {"reason", "no-phone"},
        {"holder",
         {{"nir", thirteen + (key < 10 ? "0" : "") + std::to_string(key)},
          {"surname", card["person"]["surname"]},
          {"given_names", card["person"]["given"]},
          {"birth", "1985-06-14"},
          {"typed", false}}},
        {"document", {{"mrz", card["mrz"]}, {"confidence", 0.97}}},
        {"chip", {{"protocol", "BAC"}, {"verdict", "genuine"}}},
        {"face",
         {{"similarity", 0.71},
          {"reference", "chip"},
          {"liveness", 0.93},
          {"verdict", "live"},
          {"rule", "fusion 1"},
          {"channels", {{{"channel", "texture"}, {"verdict", "live"}, {"score", 0.93}}}},
          {"challenges",
           {{{"challenge", "turn_left"}, {"done", true}}, {{"challenge", "nod"}, {"done", true}}}},
          {"quality", 81},
          {"quality_faults", json::array()},
          {"frames", 12},
          {"models", json::array()}}}};
    draft.attachments.push_back(chipFile(dataSet, "011D.bin", "chip/ef.sod"));
    draft.attachments.push_back(chipFile(dataSet, "0101.bin", "chip/dg1.bin"));
    draft.attachments.push_back(chipFile(dataSet, "0102.bin", "chip/dg2.bin"));
    return draft;
}

// An office with its keys, and stations that make packages.
class ProcessingOffice : public Office
{
public:
    explicit ProcessingOffice(bool acceptTrial = true, const AgentCheck* agents = nullptr)
        : processor({sealing, authority.certificate,
                     must(trust::loadTrust(chips / "trust-dev/testland-rsa.cer")), acceptTrial,
                     nullptr, agents})
    {
    }
    Bytes seal(const Draft& draft, const Credentials& signer)
    {
        outbox::PackageContent content;
        content.id = must(PackageId::parse(draft.id));
        content.manifestJson = draft.manifest.dump();
        content.attachments = draft.attachments;
        return must(outbox::sealPackage(content, {},
                                        {signer.certificate, signer.key, {sealing.certificate}},
                                        clock.now()))
            .octets;
    }
    CaseResult process(const Draft& draft, const Bytes& sealed,
                       const std::string& kiosk = "kiosk-1") const
    {
        StoredPackage package;
        package.packageId = draft.id;
        package.kioskId = kiosk;
        return processor.process(package, sealed, clock.now());
    }
    CaseResult process(const Draft& draft) { return process(draft, seal(draft, station)); }

    Credentials authority = selfSigned("Kiosk authority", clock.now());
    Credentials sealing =
        issuedBy(authority, crypto::CertificateUse::Sealing, "Sealing", clock.now());
    Credentials station =
        issuedBy(authority, crypto::CertificateUse::StationSigning, "kiosk-1", clock.now());
    PackageProcessor processor;
};

std::string only(const std::vector<std::string>& reasons)
{
    return reasons.size() == 1 ? reasons.front() : "(" + std::to_string(reasons.size()) + ")";
}

bool has(const std::vector<std::string>& reasons, const std::string& reason)
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

} // namespace

class PackageProcessorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void process_goodPackage_ready()
    {
        ProcessingOffice office;
        const auto result = office.process(goodDraft(office));
        QCOMPARE(only(result.reasons), std::string("all.checks_passed"));
        QCOMPARE(result.state, CaseState::Ready);
        QVERIFY(result.trial);
        const json claims = json::parse(result.claimsJson.value_or("{}"));
        QCOMPARE(claims["family_name"].get<std::string>(), std::string("MOREAU"));
        QCOMPARE(claims["given_name"].get<std::string>(), std::string("CAMILLE SOPHIE"));
        QCOMPARE(claims["birth_date"].get<std::string>(), std::string("1985-06-14"));
        QCOMPARE(claims.size(), std::size_t{4});
    }
    // What a kiosk doubts counts here too; that a chip proves the page is judged again.
    void process_doubtsAboutTheDocument_count_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* reason, const char* document) {
            QTest::newRow(reason) << QString::fromLatin1(document) << QString::fromLatin1(reason);
        };
        row("document.printed_mismatch", R"({"comparison":{"birth":"conflict","name":"match"}})");
        row("document.seal_contradicts", R"({"seal":{"verdict":"contradicts"}})");
        row("document.unconfirmed", R"({"unproven":["name"]})");
    }
    void process_doubtsAboutTheDocument_count()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["document"].update(json::parse(document.toStdString()));
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        QCOMPARE(only(result.reasons), reason.toStdString());
    }
    void process_doubtsAboutTheFace_count_data()
    {
        QTest::addColumn<QString>("face");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* reason, const char* face) {
            QTest::newRow(name) << QString::fromLatin1(face) << QString::fromLatin1(reason);
        };
        row("attack", "face.not_live", R"({"verdict":"attack"})");
        row("unsure", "face.liveness_unsure", R"({"verdict":"unsure"})");
        row("unknown verdict", "face.liveness_unsure", R"({"verdict":"certainly"})");
        row("verdict of another type", "face.liveness_unsure", R"({"verdict":true})");
        row("skipped", "face.liveness_unsure",
            R"({"challenges":[{"challenge":"nod","skipped":true},{"challenge":"blink","done":true}]})");
        row("no list", "face.liveness_unsure", R"({"challenges":"two"})");
        row("texture", "face.liveness_unsure", R"({"liveness":0.2})");
        row("quality", "face.low_quality", R"({"quality_faults":["sharpness"]})");
        row("printed", "face.printed_reference", R"({"reference":"printed"})");
        row("unknown reference", "face.printed_reference", R"({"reference":"drawn"})");
        row("grey zone", "face.grey_zone", R"({"similarity":0.36})");
        row("similarity that is none", "face.no_match", R"({"similarity":"high"})");
    }
    void process_doubtsAboutTheFace_count()
    {
        QFETCH(const QString, face);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["face"].update(json::parse(face.toStdString()));
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        QCOMPARE(only(result.reasons), reason.toStdString());
    }
    void process_faceOfAnOlderKiosk_isReadAndReviewed()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["face"] = {
            {"similarity", 0.71}, {"liveness", 0.93}, {"frames", 12}, {"models", json::array()}};
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        QVERIFY(has(result.reasons, "face.liveness_unsure"));
        QVERIFY(!has(result.reasons, "face.no_match"));
    }
    void process_pageWithoutChip_isJudgedByWhatWasSeen()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest.erase("chip");
        draft.attachments.clear();
        draft.manifest["document"].update(
            {{"source", "swipe-reader"}, {"confirmed", {"name"}}, {"copy_suspected", true}});
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        for (const char* reason : {"document.swiped_only", "document.confirmed_by_person",
                                   "document.copy_suspected", "chip.absent"})
            QVERIFY2(has(result.reasons, reason), reason);
    }
    void process_documentWithoutLines_isForAnOfficer()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest.erase("chip");
        draft.attachments.clear();
        draft.manifest["document"] = {{"mrz", json::array()}, {"kind", "unknown"}};
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        QVERIFY(has(result.reasons, "document.unknown_kind"));
    }
    void process_policyOfTheKiosk_isTheOneThatCounts_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* version, CaseState state, const char* reason) {
            QTest::newRow(version) << QString::fromLatin1(version) << static_cast<int>(state)
                                   << QString::fromLatin1(reason);
        };
        row("lenient", CaseState::Ready, "all.checks_passed");
        row("strict", CaseState::Refused, "age.too_young");
        row("unheard-of", CaseState::Review, "policy.unknown");
        row("unsigned", CaseState::Review, "policy.unknown");
    }
    void process_policyOfTheKiosk_isTheOneThatCounts()
    {
        QFETCH(const QString, version);
        QFETCH(const int, state);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        const Credentials policyAuthority = selfSigned("Policy authority", office.clock.now());
        const Credentials signer = issuedBy(
            policyAuthority, crypto::CertificateUse::DocumentSigning, "Signer", office.clock.now());
        const auto folder = office.path() / "policies";
        std::filesystem::create_directory(folder);
        const auto give = [&](const std::string& name, int age, bool isSigned) {
            const std::string toml =
                "version = \"" + name + "\"\n[ages]\nholder = " + std::to_string(age) + "\n";
            const auto file = folder / (name + ".toml");
            must(writeFile(file, core::asBytes(toml), 0644));
            if (isSigned)
                must(writeFile(policy::signatureOf(file),
                               must(policy::signPolicy(toml, signer.certificate, signer.key,
                                                       office.clock.now())),
                               0644));
        };
        give("lenient", 12, true);
        give("strict", 60, true);
        give("unsigned", 12, false);
        const PackageProcessor processor(
            {office.sealing, office.authority.certificate,
             must(trust::loadTrust(chips / "trust-dev/testland-rsa.cer")), true, nullptr, nullptr,
             policy::PolicyFolder(folder, policyAuthority.certificate)});
        Draft draft = goodDraft(office);
        draft.manifest["decision"] = {{"policy_version", version.toStdString()}};
        StoredPackage package;
        package.packageId = draft.id;
        package.kioskId = "kiosk-1";
        const auto result =
            processor.process(package, office.seal(draft, office.station), office.clock.now());
        QCOMPARE(static_cast<int>(result.state), state);
        QVERIFY(has(result.reasons, reason.toStdString()));
    }
    void process_helpersPhone_delegated()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["reason"] = "helpers-phone";
        QVERIFY(office.process(draft).delegated);
    }
    void process_anyOctetChanged_rejected()
    {
        ProcessingOffice office;
        const Draft draft = goodDraft(office);
        const Bytes sealed = office.seal(draft, office.station);
        for (std::size_t at = 0; at < sealed.size(); at += sealed.size() / 40) {
            Bytes altered = sealed;
            altered[at] ^= 0x01;
            QCOMPARE(office.process(draft, altered).state, CaseState::Rejected);
        }
    }
    void process_wrongSigner_rejected_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("reason");
        QTest::newRow("station of another kiosk") << "other"
                                                  << "package.foreign_kiosk";
        QTest::newRow("another authority") << "stranger"
                                           << "package.station";
        QTest::newRow("self-signed") << "self"
                                     << "package.station";
        QTest::newRow("expired") << "expired"
                                 << "package.station";
    }
    void process_wrongSigner_rejected()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        const auto now = office.clock.now();
        constexpr auto use = crypto::CertificateUse::StationSigning;
        Credentials signer = office.station;
        if (who == "other")
            signer = issuedBy(office.authority, use, "kiosk-2", now);
        if (who == "stranger")
            signer = issuedBy(selfSigned("Kiosk authority", now), use, "kiosk-1", now);
        if (who == "self")
            signer = selfSigned("kiosk-1", now);
        const Draft draft = goodDraft(office);
        const Bytes sealed = office.seal(draft, signer);
        if (who == "expired")
            office.clock.advance(std::chrono::hours(24 * 366));
        const auto result = office.process(draft, sealed);
        QCOMPARE(result.state, CaseState::Rejected);
        QCOMPARE(only(result.reasons), reason.toStdString());
    }
    void process_uploadedByAnotherKiosk_rejected()
    {
        ProcessingOffice office;
        const Draft draft = goodDraft(office);
        const auto result = office.process(draft, office.seal(draft, office.station), "kiosk-2");
        QCOMPARE(only(result.reasons), std::string("package.foreign_kiosk"));
    }
    void process_manifestThatDoesNotFit_rejected_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("reason");
        QTest::newRow("format") << R"({"format":"x"})"
                                << "package.manifest";
        QTest::newRow("kiosk") << R"({"kiosk_id":"kiosk-2"})"
                               << "package.other_id";
        QTest::newRow("time") << R"({"created_at":"yesterday"})"
                              << "package.manifest";
        QTest::newRow("future") << R"({"created_at":"2026-11-23T08:00:00Z"})"
                                << "package.from_the_future";
        QTest::newRow("nir") << R"({"holder":{"nir":"285067599904500"}})"
                             << "package.manifest";
        QTest::newRow("mrz") << R"({"document":{"mrz":["P<"]}})"
                             << "package.manifest";
    }
    void process_manifestThatDoesNotFit_rejected()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest.merge_patch(json::parse(change.toStdString()));
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Rejected);
        QCOMPARE(only(result.reasons), reason.toStdString());
    }
    void process_underAnotherId_rejected()
    {
        ProcessingOffice office;
        const Draft draft = goodDraft(office);
        Draft announced = draft;
        announced.id = must(core::newUuid(office.random));
        const auto result = office.process(announced, office.seal(draft, office.station));
        QCOMPARE(only(result.reasons), std::string("package.other_id"));
    }
    void process_kioskClaimsGenuine_chipIsAskedItself_data()
    {
        QTest::addColumn<QString>("dataSet");
        QTest::addColumn<QString>("reason");
        QTest::newRow("altered") << "b1-dg1-altered"
                                 << "chip.altered";
        QTest::newRow("unknown issuer") << "b3-unknown-csca"
                                        << "chip.unknown_issuer";
    }
    void process_kioskClaimsGenuine_chipIsAskedItself()
    {
        QFETCH(const QString, dataSet);
        QFETCH(const QString, reason);
        ProcessingOffice office;
        const auto result = office.process(goodDraft(office, dataSet.toStdString()));
        QVERIFY(result.state == CaseState::Review || result.state == CaseState::Refused);
        QVERIFY2(has(result.reasons, reason.toStdString()), result.reasons.front().c_str());
    }
    // The kiosk's good word is not needed, its bad one is heeded: chip authentication leaves
    // nothing that could be verified here.
    void process_kioskSaysCloned_isHeeded()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["chip"]["proof"] = "failed";
        const auto result = office.process(draft);
        QVERIFY(result.state != CaseState::Ready);
        QVERIFY(has(result.reasons, "chip.cloned"));
    }
    void process_noChipFiles_notTakenOnTrust()
    {
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.attachments.clear();
        const auto result = office.process(draft);
        QCOMPARE(result.state, CaseState::Review);
        QVERIFY(has(result.reasons, "chip.not_checked"));
    }
    void process_simulatedDevices_onlyWhereTrialIsAllowed()
    {
        ProcessingOffice strict(false);
        QVERIFY(strict.process(goodDraft(strict)).state != CaseState::Ready);
        ProcessingOffice office;
        Draft draft = goodDraft(office);
        draft.manifest["trial"] = false; // simulated, and does not say so
        QVERIFY(office.process(draft).state != CaseState::Ready);
    }
    // What the kiosk's agent has settled is settled here, by the agent's own signature.
    void process_agentsWord_settlesADoubt()
    {
        AgentsOffice desk;
        ProcessingOffice office(true, &desk.check);
        Draft draft = goodDraft(office);
        draft.id = desk.package;
        draft.manifest["case_id"] = desk.caseId.text();
        draft.manifest["face"]["similarity"] = 0.36;
        QCOMPARE(office.process(draft).state, CaseState::Review);
        const auto word = desk.word(desk.agent("a.modele", identity::AgentRole::Agent));
        draft.manifest["agents"] = {AgentsOffice::member(word)};
        QCOMPARE(only(office.process(draft).reasons), std::string("agent.accepted"));
        QCOMPARE(office.process(draft).state, CaseState::Ready);

        auto forged = word;
        forged.text = PersonalText("nothing to see");
        draft.manifest["agents"] = {AgentsOffice::member(forged)};
        QCOMPARE(office.process(draft).state, CaseState::Review);
    }
    void worker_twoOnOnePackage_effectOnce()
    {
        ProcessingOffice office;
        const Draft draft = goodDraft(office);
        const Bytes sealed = office.seal(draft, office.station);
        const std::string octets(sealed.begin(), sealed.end());
        Announcement announcement{draft.id, "kiosk-1", must(sha256Hex(octets)),
                                  static_cast<std::int64_t>(octets.size()),
                                  office.digests("code", "493817")};
        must(office.cases.announce(announcement, office.clock.now()));
        const auto package = office.store(draft.id, octets);
        const PackageWorker worker(office.cases, office.bodies, office.processor, office.clock);

        // One claims it and dies; while its lease holds, nobody else touches it.
        QVERIFY(must(
            office.cases.claimJob(office.clock.now(), office.clock.now() + PackageWorker::lease)));
        QVERIFY(!must(worker.processOne()));
        office.clock.advance(PackageWorker::lease);
        QVERIFY(must(worker.processOne()));
        QVERIFY(!must(worker.processOne()));
        // The dead one was only slow: its result comes late and changes nothing.
        CaseResult late;
        late.state = CaseState::Rejected;
        must(office.cases.finishJob(package, late, office.clock.now()));
        QCOMPARE(must(office.cases.caseOf(draft.id))->state, CaseState::Ready);
        const auto list = must(office.cases.list());
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list.front().attempts, 2);
    }
};

QTEST_APPLESS_MAIN(PackageProcessorTest)
#include "tst_package_processor.moc"
