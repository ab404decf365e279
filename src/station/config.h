// What a kiosk is told by its configuration file (TOML): who it is, which devices and back office
// it uses, and the policy. Paths in the file are relative to the file. Values only; read once, at
// start.
#pragma once

#include "core/result.h"
#include "journey/policy.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::station {

struct BackOfficeConfig
{
    std::string url;    // the kiosk side, https://host:port
    std::string issuer; // credential issuer identifier that the offer names, https, no path
    std::string credentialConfiguration = "carte_vitale_sd_jwt";
    std::filesystem::path ca;          // PEM: the only authority trusted for the server
    std::filesystem::path certificate; // PEM, TLS client
    std::filesystem::path key;         // PEM
};

struct SealingConfig
{
    std::filesystem::path certificate;             // PEM, this station's, signs packages
    std::filesystem::path key;                     // PEM
    std::vector<std::filesystem::path> recipients; // PEM certificates that packages are sealed to
    std::filesystem::path receiptCertificate;      // PEM: who signs receipts
};

struct DevicesConfig
{
    // "default", "id:…", "file:VIDEO" (trial only); the face camera also "person:FILE", the
    // document camera also "pages:IMAGE" (trial only).
    std::string faceCamera = "default";
    std::string documentCamera = "default";
    // "none", "default" (the first that is found), "sane:ID".
    std::string documentScanner = "none";
    // "none", "serial:PATH".
    std::string swipeReader = "none";
    // "none", "default", "name:NAME" of the print service, "folder:DIR" (trial only).
    std::string printer = "none";
};

struct TimingConfig
{
    std::chrono::seconds readerPatience{5};      // without any reader, before saying so
    std::chrono::seconds cardPatience{120};      // without a card, before saying so
    std::chrono::seconds documentPatience{45};   // without a readable page, before saying so
    std::chrono::seconds secondSidePatience{30}; // without the other side, before going on
    std::chrono::seconds facePatience{45};       // without a usable face, before saying so
    std::chrono::seconds idleWarning{90};        // without a touch, before the person is asked
    std::chrono::seconds idleGrace{30};          // then until everything is erased; never below 20
};

// Where the policy comes from, when not from the configuration itself.
struct PolicyFileConfig
{
    std::filesystem::path file;      // TOML, with its signature beside it; empty: none
    std::filesystem::path authority; // PEM certificate: who signs policies
};

// The agents of this kiosk; without an authority there are none.
struct AgentsConfig
{
    std::filesystem::path authority;    // PEM certificate: who issues agents' certificates
    std::filesystem::path pkcs11Module; // of agents' cards; empty: passwords only
};

struct Config
{
    std::string kioskId;
    std::string office;
    std::string department;           // of the office, "75"; empty: not said
    std::filesystem::path dataFolder; // journal, audit, log, agents, drafts
    std::string defaultLanguage = "fr";
    BackOfficeConfig backOffice;
    SealingConfig sealing;
    std::filesystem::path trustFolder; // a trust store: kioskctl trust
    std::filesystem::path modelsFolder;
    DevicesConfig devices;
    TimingConfig timing;
    journey::Policy policy; // where no file is named, and until it has been read
    PolicyFileConfig policyFile;
    AgentsConfig agents;
};

struct ConfigProblem
{
    int line = 0; // from 1; 0 when it is about the whole file
    std::string text;
};

struct CheckedConfig
{
    Config config;
    std::vector<ConfigProblem> problems; // empty: the configuration is usable
};

// Reads the file and finds every problem in it: syntax, unknown and missing keys, wrong types and
// ranges, files that are not there, simulated devices outside trial mode.
[[nodiscard]] CheckedConfig checkConfig(const std::filesystem::path& file);
// The same for a program that only wants to run. Fails with InvalidConfiguration, naming the first
// problem.
[[nodiscard]] Result<Config> loadConfig(const std::filesystem::path& file);

} // namespace kiosk::station
