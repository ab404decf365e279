// The commands of kioskctl. Each takes its options, prints through Output and gives the exit
// status.
#pragma once

#include "apps/kioskctl/output.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::apps {

enum class DeviceKind : std::uint8_t { Any, Reader, Camera, Scanner };

struct CardOptions
{
    std::string reader; // a name, or a number from 0; empty: the first with a fitting card
    std::vector<std::string> mrz; // lines, for the chip's access key; or instead
    std::string can;              // the card access number
    std::filesystem::path trust;
    std::filesystem::path out;
    bool testCards = false;
};

struct TrustOptions
{
    std::filesystem::path store; // empty: the configuration's
    std::vector<std::filesystem::path> files;
    std::vector<std::filesystem::path> signedBy; // whom a master list's signer may lead to
    std::vector<std::string> confirm;            // SHA-256 of roots
    std::string sealAuthority; // "FR03": the files are for the seals of this authority
    std::string sha256;        // of the entry to remove
};

struct AgentOptions
{
    std::filesystem::path authority; // empty: the configuration's
    std::filesystem::path module;    // PKCS#11; empty: the configuration's
    std::vector<std::filesystem::path> files;
    std::string id;
    std::string supervisor;                 // who unlocks
    std::filesystem::path secretFile = "-"; // password or PIN: its first line; standard input
    std::filesystem::path newSecretFile;    // of a new password
};

struct EvaluateOptions
{
    std::filesystem::path list;
    bool failures = false;               // name the pictures that were not right
    bool allImpostors = false;           // faces: every two pictures of different persons too
    double livenessThreshold = 0.5;      // of the fused score
    std::size_t toleratedAgreements = 0; // names: of different persons
};

struct DocumentOptions
{
    std::vector<std::filesystem::path> pictures; // of the sides, in any order
    std::filesystem::path trust;                 // whose seals are believed; empty: nobody's
    std::filesystem::path out;                   // for the straightened sides and the portrait
    bool force = false;                          // writes over what is there
};

struct FaceCaptureOptions
{
    std::string camera = "default";    // as devices.face_camera
    std::filesystem::path reference;   // a portrait to compare with; empty: none
    std::filesystem::path out;         // for the best frame
    std::chrono::seconds patience{45}; // without a usable face
    std::chrono::seconds limit{180};   // for everything; nobody could stop it otherwise
    bool still = false;                // no movements are asked for
};

struct PolicyOptions
{
    std::filesystem::path file;        // the policy; for explain: the case
    std::filesystem::path policy;      // explain: by this one; empty: the defaults
    std::filesystem::path authority;   // check: who may sign; empty: the signature is not looked at
    std::filesystem::path certificate; // sign
    std::filesystem::path key;         // sign
    std::filesystem::path cases;       // try: a folder or a list
};

ExitStatus listDevices(const Output& output, DeviceKind kind);
ExitStatus readVitaleCard(const Output& output, const CardOptions& options);
// What the back office of `config` says of the rights of the card's holders.
ExitStatus askRights(const Output& output, const CardOptions& options,
                     const std::filesystem::path& config);
ExitStatus readIdentityChip(const Output& output, const CardOptions& options);
// Files that were read off a chip, each known by its tag: what they hold, and the verdict on them.
ExitStatus judgeChipFiles(const Output& output, const CardOptions& options,
                          const std::vector<std::filesystem::path>& paths);

ExitStatus readDocument(const Output& output, const std::filesystem::path& models,
                        const DocumentOptions& options);
ExitStatus inspectFace(const Output& output, const std::filesystem::path& models,
                       const std::filesystem::path& picture);
// A live capture without a window; instructions go to standard error.
ExitStatus captureFace(const Output& output, const std::filesystem::path& models,
                       const FaceCaptureOptions& options);
ExitStatus compareFaces(const Output& output, const std::filesystem::path& models,
                        const std::filesystem::path& a, const std::filesystem::path& b,
                        double threshold);

// Reads every picture of a list and compares with what the list says.
ExitStatus evaluateMrz(const Output& output, const std::filesystem::path& models,
                       const EvaluateOptions& options);

// Compares the faces of every pair of a list.
ExitStatus evaluateFaces(const Output& output, const std::filesystem::path& models,
                         const EvaluateOptions& options);
// Tells live persons from attacks in pictures and films.
ExitStatus evaluateLiveness(const Output& output, const std::filesystem::path& models,
                            const EvaluateOptions& options);

// Compares the names of every pair of a list. A negative verdict on any false conflict, and on more
// false agreements than are tolerated.
ExitStatus evaluateNames(const Output& output, const EvaluateOptions& options);

ExitStatus enrol(const Output& output, const std::filesystem::path& config,
                 const std::filesystem::path& scenario, bool progress);

ExitStatus listOutbox(const Output& output, const std::filesystem::path& config);
ExitStatus verifyOutbox(const Output& output, const std::filesystem::path& config);
ExitStatus syncOutbox(const Output& output, const std::filesystem::path& config,
                      int patienceSeconds);
ExitStatus exportOutbox(const Output& output, const std::filesystem::path& config,
                        const std::filesystem::path& folder);
ExitStatus importOutbox(const Output& output, const std::filesystem::path& config,
                        const std::filesystem::path& folder);
ExitStatus importTrust(const Output& output, const std::filesystem::path& config,
                       const TrustOptions& options);
ExitStatus listTrust(const Output& output, const std::filesystem::path& config,
                     const TrustOptions& options);
ExitStatus removeTrust(const Output& output, const std::filesystem::path& config,
                       const TrustOptions& options);
ExitStatus verifyTrust(const Output& output, const std::filesystem::path& config,
                       const TrustOptions& options);

// Records of agents, as vitale-backend agents add makes them.
ExitStatus importAgents(const Output& output, const std::filesystem::path& config,
                        const AgentOptions& options);
ExitStatus listAgents(const Output& output, const std::filesystem::path& config,
                      const AgentOptions& options);
ExitStatus removeAgent(const Output& output, const std::filesystem::path& config,
                       const AgentOptions& options);
ExitStatus unlockAgent(const Output& output, const std::filesystem::path& config,
                       const AgentOptions& options);
// A new password for an agent who knows the old one.
ExitStatus changeAgentPassword(const Output& output, const std::filesystem::path& config,
                               const AgentOptions& options);
// Tries a sign-in, which counts as any other does.
ExitStatus signInAgent(const Output& output, const std::filesystem::path& config,
                       const AgentOptions& options);

// Every problem of a policy file, and whether its signature holds.
ExitStatus checkPolicy(const Output& output, const PolicyOptions& options);
ExitStatus signPolicyFile(const Output& output, const PolicyOptions& options);
// Every value of a policy, the defaults without a file, and who settles each reason.
ExitStatus showPolicy(const Output& output, const PolicyOptions& options);
// Every reason, as the table of docs/policy.md.
ExitStatus listReasons(const Output& output, const PolicyOptions& options);
// Why a recorded case is judged as it is: each rule, what was found and what is demanded.
ExitStatus explainCase(const Output& output, const PolicyOptions& options);
// Which verdicts on recorded cases another policy changes.
ExitStatus tryPolicyOn(const Output& output, const PolicyOptions& options);

ExitStatus verifyAudit(const Output& output, const std::filesystem::path& config);
ExitStatus checkConfiguration(const Output& output, const std::filesystem::path& file);

} // namespace kiosk::apps
