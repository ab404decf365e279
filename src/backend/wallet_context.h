// Inside the room: what the wallet's endpoints share. Owned by BackOffice; outlives them.
#pragma once

#include "backend/case_store.h"
#include "backend/issuance_store.h"
#include "core/random_source.h"

namespace kiosk::backend {

// Paths below the credential issuer identifier, which has no path of its own: some wallets insert
// well-known parts before a path and some append them.
namespace path {
inline constexpr const char* token = "/token";
inline constexpr const char* nonce = "/nonce";
inline constexpr const char* credential = "/credential";
inline constexpr const char* deferred = "/deferred-credential";
inline constexpr const char* notification = "/notification";
inline constexpr const char* statusList = "/status/1";
inline constexpr const char* keys = "/jwks.json";
} // namespace path

inline constexpr const char* configurationId = "carte_vitale_sd_jwt";
inline constexpr const char* credentialType = "urn:fr:assurance-maladie:carte-vitale:1";

struct WalletContext
{
    std::string issuer; // the credential issuer identifier, https://host[:port]
    const CaseStore& cases;
    const IssuanceStore& issuance;
    const Clock& clock;
    core::RandomSource& random;
};

} // namespace kiosk::backend
