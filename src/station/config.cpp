#include "station/config.h"

#include "station/config_reader.h"
#include "station/face_facts.h"

namespace kiosk::station {
namespace {

using std::filesystem::path;

void readKiosk(ConfigReader& reader, Config& config)
{
    reader.enter("kiosk");
    reader.text("id", config.kioskId, true);
    reader.text("office", config.office, true);
    reader.text("department", config.department);
    reader.place("data", config.dataFolder, ConfigReader::Kind::NewFolder);
    reader.value("trial", config.policy.trial);
    reader.text("language", config.defaultLanguage);
}

void readBackOffice(ConfigReader& reader, Config& config)
{
    reader.enter("back_office");
    reader.https("url", config.backOffice.url, true);
    reader.https("issuer", config.backOffice.issuer, false);
    reader.text("credential_configuration", config.backOffice.credentialConfiguration);
    reader.place("ca", config.backOffice.ca, ConfigReader::Kind::File);
    reader.place("certificate", config.backOffice.certificate, ConfigReader::Kind::File);
    reader.place("key", config.backOffice.key, ConfigReader::Kind::File);
    reader.enter("sealing");
    reader.place("certificate", config.sealing.certificate, ConfigReader::Kind::File);
    reader.place("key", config.sealing.key, ConfigReader::Kind::File);
    reader.files("recipients", config.sealing.recipients);
    reader.place("receipt_certificate", config.sealing.receiptCertificate,
                 ConfigReader::Kind::File);
}

void readDevices(ConfigReader& reader, Config& config)
{
    reader.enter("trust");
    reader.place("folder", config.trustFolder, ConfigReader::Kind::Folder);
    reader.enter("models");
    reader.place("folder", config.modelsFolder, ConfigReader::Kind::Folder);
    reader.enter("devices");
    reader.camera("face_camera", config.devices.faceCamera, config.policy.trial,
                  {"file:", "person:"});
    reader.camera("document_camera", config.devices.documentCamera, config.policy.trial,
                  {"file:", "pages:"});
    reader.scanner("document_scanner", config.devices.documentScanner, config.policy.trial);
    reader.swipeReader("swipe_reader", config.devices.swipeReader);
    reader.printer("printer", config.devices.printer, config.policy.trial);
}

void readTiming(ConfigReader& reader, TimingConfig& timing)
{
    reader.enter("timing");
    reader.seconds("reader_patience", timing.readerPatience, 1);
    reader.seconds("card_patience", timing.cardPatience, 1);
    reader.seconds("document_patience", timing.documentPatience, 1);
    reader.seconds("second_side_patience", timing.secondSidePatience, 1);
    reader.seconds("face_patience", timing.facePatience, 1);
    reader.seconds("idle_warning", timing.idleWarning, 10);
    reader.seconds("idle_grace", timing.idleGrace, 20); // WCAG 2.2.1
}

void readPolicy(ConfigReader& reader, journey::Policy& policy)
{
    reader.enter("policy");
    reader.text("version", policy.version);
    reader.whole("least_age", policy.leastAge, 0, 120);
    reader.number("face_threshold", policy.faceThreshold, 0.0, 1.0);
    reader.number("face_grey_zone", policy.faceGreyZone, 0.0, policy.faceThreshold);
    reader.number("liveness_threshold", policy.livenessThreshold, 0.0, 1.0);
    reader.value("active_liveness", policy.activeLiveness);
    reader.value("screen_light", policy.screenLight);
    reader.limits("face_quality", policy.faceQuality, [](std::string_view id) {
        return id == "overall" || faceMeasureOf(id).has_value();
    });
    reader.whole("attempts_per_step", policy.attemptsPerStep, 1, 20);
    reader.value("require_chip_proof", policy.requireChipProof);
    std::int64_t days = policy.offerLife / std::chrono::hours(24);
    reader.whole("offer_life_days", days, 1, 365);
    policy.offerLife = std::chrono::hours(24 * days);
}

// The values of [policy] are for trying things out; an office works by a file that the policy's
// authority has signed.
void readPolicyFile(ConfigReader& reader, Config& config)
{
    reader.enter("policy");
    reader.optionalFile("file", config.policyFile.file);
    reader.optionalFile("authority", config.policyFile.authority);
    if (config.policyFile.file.empty() != config.policyFile.authority.empty())
        reader.complain("policy.file and policy.authority belong together");
    if (config.policyFile.file.empty() && !config.policy.trial)
        reader.complain("policy.file is missing: only a trial works without a signed policy");
}

void readAgents(ConfigReader& reader, AgentsConfig& agents)
{
    reader.enter("agents");
    reader.optionalFile("authority", agents.authority);
    reader.optionalFile("pkcs11_module", agents.pkcs11Module);
}

} // namespace

CheckedConfig checkConfig(const path& file)
{
    CheckedConfig result;
    toml::table root;
    try {
        root = toml::parse_file(file.string());
    } catch (const toml::parse_error& problem) {
        result.problems.push_back(
            {static_cast<int>(problem.source().begin.line), std::string(problem.description())});
        return result;
    }
    ConfigReader reader(root, std::filesystem::absolute(file).parent_path());
    readKiosk(reader, result.config);
    readBackOffice(reader, result.config);
    readDevices(reader, result.config);
    readTiming(reader, result.config.timing);
    readPolicy(reader, result.config.policy);
    readPolicyFile(reader, result.config);
    readAgents(reader, result.config.agents);
    reader.reportUnknownKeys();
    result.problems = reader.takeProblems();
    return result;
}

Result<Config> loadConfig(const path& file)
{
    CheckedConfig checked = checkConfig(file);
    if (!checked.problems.empty()) {
        const ConfigProblem& first = checked.problems.front();
        return fail(ErrorCode::InvalidConfiguration, file.filename().string() + ":" +
                                                         std::to_string(first.line) + ": " +
                                                         first.text);
    }
    return std::move(checked.config);
}

} // namespace kiosk::station
