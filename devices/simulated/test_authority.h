// The invented country's signing authority behind the simulated documents: a root (CSCA) that is
// made once for a folder, and document signers under it that are made anew at each start. Its names
// say that it is simulated. A kiosk trusts it only when it is pointed to the folder `trust`.
#pragma once

#include "core/random_source.h"
#include "core/result.h"
#include "crypto/certificate.h"
#include "simulated/data_groups.h"
#include "simulated/document_signer.h"
#include "simulated/signer_description.h"

#include <filesystem>
#include <map>
#include <memory>

namespace kiosk::devices::simulated {

class TestAuthority
{
public:
    // Reads folder/private/csca.pem and folder/trust/csca.cer, or makes both. Writes anew, with
    // this start's signers, folder/trust/csca.crl and folder/masterlist.ml. `random` must outlive
    // the authority. Fails with StorageFailed, MalformedData or CryptoFailed.
    [[nodiscard]] static Result<TestAuthority> openOrCreate(const std::filesystem::path& folder,
                                                            core::RandomSource& random);

    // EF.SOD over the data groups (9303-10 section 4.6.2). All fail with CryptoFailed.
    [[nodiscard]] Result<Bytes> securityObject(const DataGroups& dataGroups,
                                               const SignerDescription& by = {}) const;
    // EF.CardSecurity (9303-11 section 9.2.11).
    [[nodiscard]] Result<Bytes> cardSecurity(ByteView securityInfos,
                                             const SignerDescription& by = {}) const;

    [[nodiscard]] const crypto::Certificate& root() const { return m_root; }

private:
    struct State; // signers that were made so far
    TestAuthority(crypto::Certificate root, std::shared_ptr<State> state)
        : m_root(std::move(root)), m_state(std::move(state))
    {
    }
    [[nodiscard]] Result<const DocumentSigner*> signer(const SignerDescription& description) const;

    crypto::Certificate m_root;
    std::shared_ptr<State> m_state;
};

} // namespace kiosk::devices::simulated
