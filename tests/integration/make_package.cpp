// A kiosk's work without a kiosk: makes the sealed package of an invented person from a data set of
// tests/data/emrtd, and the announcement and offer that go with it. For tests of the back office.
//
//   make_package --keys KDIR --kiosk ID --chip DATA_SET --issuer URL --out DIR [--similarity 0.71]
//
// writes DIR/package.p7, DIR/announcement.json, DIR/handoff.json and prints one line:
// PACKAGE_ID SHA256 OFFER_URI TX_CODE
#include "backend/files.h"
#include "backend/pki.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "handoff/offer.h"
#include "identity/nir.h"
#include "outbox/package.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace {

using namespace kiosk;
using nlohmann::json;
using std::filesystem::path;

constexpr auto transactionCode = "493817";
constexpr auto nirWithoutKey = "2850675999045"; // born in June 1985, like the data set's person

struct Options
{
    std::string keys;
    std::string kiosk;
    std::string chip;
    std::string issuer;
    std::string out;
    double similarity = 0.71;
};

Result<outbox::Attachment> attach(const path& file, const char* name, const char* mediaType)
{
    KIOSK_TRY(const Bytes octets, backend::readFile(file));
    return outbox::Attachment{name, mediaType, core::toSecure(octets)};
}

json moved(const char* challenge)
{
    return {{"challenge", challenge}, {"done", true}, {"wrong", 0}, {"skipped", false}};
}

Result<json> makeManifest(const Options& options, const json& card, const PackageId& id,
                          const CaseId& caseId, TimePoint now)
{
    KIOSK_TRY(const int key, identity::nirKey(nirWithoutKey));
    const std::string nir = nirWithoutKey + std::string(key < 10 ? "0" : "") + std::to_string(key);
    return json{
        {"format", "fr.carte-vitale.enrolment/1"},
        {"package_id", id.text()},
        {"case_id", caseId.text()},
        {"created_at", core::toRfc3339(now)},
        {"kiosk_id", options.kiosk},
        {"office", "Test"},
        {"mode", "headless"},
        {"language", "fr"},
        {"trial", true},
        {"simulated", {"card-reader", "document-camera", "face-camera"}},
        {"consent", {{"at", core::toRfc3339(now)}, {"text_version", "1"}, {"biometrics", true}}},
        {"reason", "no-phone"},
        {"holder",
         {{"nir", nir},
          {"surname", card["person"]["surname"]},
          {"given_names", card["person"]["given"]},
          {"birth", "1985-06-14"},
          {"typed", false}}},
        {"document", {{"mrz", card["mrz"]}, {"confidence", 0.97}}},
        {"chip", {{"protocol", "BAC"}, {"verdict", "genuine"}, {"verdict_reason", ""}}},
        {"face",
         {{"similarity", options.similarity},
          {"liveness", 0.93},
          {"verdict", "live"},
          {"rule", "test"},
          {"challenges", json::array({moved("turn_left"), moved("nod")})},
          {"quality", 80},
          {"reference", "chip"},
          {"frames", 12},
          {"models", json::array({"test"})}}},
        {"decision",
         {{"verdict", "accept"},
          {"reasons", json::array({"all.checks_passed"})},
          {"policy_version", "2026-11-1"}}}};
}

Result<std::vector<outbox::Attachment>> readChip(const path& dataSet)
{
    std::vector<outbox::Attachment> attachments;
    constexpr auto binary = "application/octet-stream";
    for (const auto& [file, name] :
         {std::pair{"011E.bin", "chip/ef.com"}, std::pair{"011D.bin", "chip/ef.sod"},
          std::pair{"0101.bin", "chip/dg1.bin"}, std::pair{"0102.bin", "chip/dg2.bin"}}) {
        KIOSK_TRY(auto attachment, attach(dataSet / file, name, binary));
        attachments.push_back(std::move(attachment));
    }
    return attachments;
}

Result<void> writeText(const path& file, const std::string& text)
{
    return backend::writeFile(file, core::asBytes(text), 0600);
}

Result<std::string> run(const Options& options, core::RandomSource& random, TimePoint now)
{
    const path keys = options.keys;
    KIOSK_TRY(const Bytes cardText, backend::readFile(path(options.chip) / "card.json"));
    const json card = json::parse(cardText);
    KIOSK_TRY(const auto station, backend::loadCredentials(keys, "station"));
    KIOSK_TRY(const auto recipient, backend::loadCertificate(keys / "sealing.pem"));
    KIOSK_TRY(const auto id, PackageId::create(random));
    KIOSK_TRY(const auto caseId, CaseId::create(random));
    KIOSK_TRY(const auto code, handoff::newPreAuthorizedCode(random));
    KIOSK_TRY(const auto digests, handoff::digestsOf(code, PersonalText(transactionCode)));

    outbox::PackageContent content;
    content.id = id;
    KIOSK_TRY(const json manifest, makeManifest(options, card, id, caseId, now));
    content.manifestJson = manifest.dump();
    KIOSK_TRY(content.attachments, readChip(options.chip));
    const outbox::HandoffDigests handoffDigests{digests.codeSha256, digests.txHmac,
                                                now + std::chrono::hours(24)};
    KIOSK_TRY(const auto package,
              outbox::sealPackage(content, handoffDigests,
                                  {station.certificate, station.key, {recipient}}, now));

    const json handoffJson{{"code_sha256", digests.codeSha256},
                           {"tx_hmac", digests.txHmac},
                           {"expires_at", core::toRfc3339(handoffDigests.expires)}};
    json announcement = handoffJson;
    announcement["package_id"] = id.text();
    announcement["sealed_sha256"] = package.sha256;
    announcement["size"] = package.octets.size();
    const path out = options.out;
    KIOSK_CHECK(backend::writeFile(out / "package.p7", package.octets, 0600));
    KIOSK_CHECK(writeText(out / "announcement.json", announcement.dump()));
    KIOSK_CHECK(writeText(out / "handoff.json", handoffJson.dump()));
    const auto offer = handoff::offerUri(options.issuer, "carte_vitale_sd_jwt", code);
    return id.text() + ' ' + package.sha256 + ' ' + std::string(offer.reveal()) + ' ' +
           transactionCode;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App program{"Makes a sealed package of an invented person"};
    program.add_option("--keys", options.keys)->required();
    program.add_option("--kiosk", options.kiosk)->required();
    program.add_option("--chip", options.chip)->required();
    program.add_option("--issuer", options.issuer)->required();
    program.add_option("--out", options.out)->required();
    program.add_option("--similarity", options.similarity);
    CLI11_PARSE(program, argc, argv);
    crypto::SystemRandom random;
    const auto line = run(options, random, core::SystemClock().now());
    if (!line) {
        std::cerr << "make_package: " << core::errorId(line.error().code) << ' '
                  << line.error().detail << '\n';
        return 3;
    }
    std::cout << *line << '\n';
    return 0;
}
