// The invented country's signing authority behind the simulated passport: a root (CSCA) that is
// made once for a folder, and a document signer under it that is made anew at each start. Its names
// say that it is simulated. A kiosk trusts it only when it is pointed to the folder `trust`.
#pragma once

#include "core/random_source.h"
#include "core/result.h"
#include "crypto/certificate.h"

#include <filesystem>
#include <map>

namespace kiosk::devices::simulated {

class TestAuthority
{
public:
    // Reads folder/private/csca.pem and folder/trust/csca.cer, or makes both.
    // Fails with StorageFailed, MalformedData or CryptoFailed.
    [[nodiscard]] static Result<TestAuthority> openOrCreate(const std::filesystem::path& folder,
                                                            core::RandomSource& random);

    // EF.SOD over the data groups, by number (9303-10 section 4.6.2).
    [[nodiscard]] Result<Bytes> securityObject(const std::map<int, Bytes>& dataGroups) const;

    [[nodiscard]] const crypto::Certificate& root() const { return m_root; }

private:
    TestAuthority(crypto::Certificate root, crypto::Certificate signer, crypto::PrivateKey key)
        : m_root(std::move(root)), m_signer(std::move(signer)), m_signerKey(std::move(key))
    {
    }

    crypto::Certificate m_root;
    crypto::Certificate m_signer;
    crypto::PrivateKey m_signerKey;
};

} // namespace kiosk::devices::simulated
