// Keys and certificates of the back office: its authority, its servers, its seals, its issuer; and
// what a kiosk gets of them. Plain functions over files; call from one thread.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "core/result.h"
#include "crypto/certificate.h"

#include <filesystem>
#include <string>

namespace kiosk::backend {

// Makes the directory (0700) with everything that is missing in it; keeps what is there. Keys are
// files of mode 0600. Fails with StorageFailed or CryptoFailed.
[[nodiscard]] Result<void> initialise(const std::filesystem::path& directory,
                                      const std::string& host, const Clock& clock,
                                      core::RandomSource& random);

// Writes what the kiosk `kioskId` needs (its TLS and station keys, this back office's certificates)
// to `out` (0700). Keeps keys that are there. Fails with InvalidArgument when the id is not
// [A-Za-z0-9._-]{1,64}, NotFound when the directory was never initialised.
[[nodiscard]] Result<void> provision(const std::filesystem::path& directory,
                                     const std::string& kioskId, const std::filesystem::path& out,
                                     const Clock& clock, core::RandomSource& random);

inline constexpr const char* agentAuthority = "agents-ca"; // issues agents' certificates

[[nodiscard]] bool isKioskId(std::string_view text) noexcept;

struct Credentials // a certificate with its key
{
    crypto::Certificate certificate;
    crypto::PrivateKey key;
};
// NAME.pem and NAME.key. Fails with NotFound, MalformedData.
[[nodiscard]] Result<Credentials> loadCredentials(const std::filesystem::path& directory,
                                                  const std::string& name);
[[nodiscard]] Result<crypto::Certificate> loadCertificate(const std::filesystem::path& file);

} // namespace kiosk::backend
