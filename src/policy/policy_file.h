// The policy as a file: TOML for people (docs/policy.md), and beside it FILE.p7s with the
// signature: CMS SignedData, DER, by a certificate of the policy authority. The signed octets are
// in it as well, and have to be those of the file. Read by kiosks and back office. Pure functions,
// any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/certificate.h"
#include "crypto/key.h"
#include "journey/policy.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::policy {

struct PolicyProblem
{
    int line = 0; // from 1; 0 when it is about the whole file
    std::string text;
};

struct CheckedPolicy
{
    journey::Policy policy;
    std::vector<PolicyProblem> problems; // empty: it can be used
};

// Every problem of the text: syntax, unknown keys, kinds, steps and reasons, wrong types, values
// out of range, and faultsOf(). `trial` is the kiosk's and never in the file.
[[nodiscard]] CheckedPolicy parsePolicy(std::string_view toml);
// A policy as a file; parsePolicy() gives it back.
enum class PolicyExtent : std::uint8_t {
    Changes,    // what is as by default is left out
    Everything, // with who settles each reason
};
[[nodiscard]] std::string writePolicy(const journey::Policy& policy,
                                      PolicyExtent extent = PolicyExtent::Changes);
// Every reason with who settles it by default and what it means: Markdown, for docs/policy.md.
[[nodiscard]] std::string reasonTable();
// "policy.toml.p7s"
[[nodiscard]] std::filesystem::path signatureOf(const std::filesystem::path& file);

// Fails with SignatureInvalid (none, another's, other octets, a signer that was not valid at
// `now`) or InvalidConfiguration, naming the first problem.
[[nodiscard]] Result<journey::Policy> openPolicy(std::string_view toml, ByteView signature,
                                                 const crypto::Certificate& authority,
                                                 TimePoint now);
// The same from FILE and FILE.p7s. Fails with NotFound too.
[[nodiscard]] Result<journey::Policy>
loadPolicy(const std::filesystem::path& file, const crypto::Certificate& authority, TimePoint now);
// For FILE.p7s. Fails with InvalidConfiguration, naming the first problem, InvalidArgument (a
// certificate that is not valid at `now`) or CryptoFailed.
[[nodiscard]] Result<Bytes> signPolicy(std::string_view toml,
                                       const crypto::Certificate& certificate,
                                       const crypto::PrivateKey& key, TimePoint now);

} // namespace kiosk::policy
