// Finds out while a chip is being read whether it is the one that the data were written to, by
// whichever protocol it offers: chip authentication, active authentication, or the mapping that
// PACE left. One reading, one worker thread.
#pragma once

#include "chip/emrtd/chip_authenticity.h"
#include "chip/emrtd/chip_session.h"
#include "chip/emrtd/passive_authentication.h"

#include <map>

namespace kiosk::chip::emrtd {

class ChipProver
{
public:
    // Both must outlive the object.
    ChipProver(ChipSession& session, core::RandomSource& random)
        : m_session(session), m_random(random)
    {
    }

    // Chip authentication, if DG14 offers it. A chip that does not pass is opened again without.
    // Fails only with what ends the reading.
    [[nodiscard]] Result<void> useDg14(ByteView file);
    // A file by the session. The first one after chip authentication proves the chip: a clone
    // cannot answer under the new keys.
    [[nodiscard]] Result<SecureBytes> read(const FileSpec& file, const FileReader::Growth& growth);
    // Active authentication, unless something else has already decided.
    [[nodiscard]] Result<void> useDg15(ByteView file);
    void useMapping(ChipAuthenticity result);

    [[nodiscard]] bool isDecided() const noexcept;
    // The verdict. A proof counts only when the key that it was given with is signed: `groups` are
    // compared with what `verified` says of them. A group that is signed, but that the chip holds
    // back, is a failure, since a clone would hide it.
    [[nodiscard]] ChipAuthenticity conclude(const Result<VerifiedSecurityObject>& verified,
                                            const std::map<int, SecureBytes>& groups);

private:
    [[nodiscard]] Result<void> giveUpChipAuthentication(const Error& why);
    [[nodiscard]] ChipAuthenticity undecided(const Result<VerifiedSecurityObject>& verified,
                                             const std::map<int, SecureBytes>& groups) const;

    ChipSession& m_session;
    core::RandomSource& m_random;
    SecurityInfos m_infos;       // of DG14
    std::string m_pendingMethod; // of chip authentication, until the first answer
    std::string m_obstacle;      // why a protocol that is offered could not be used
    int m_keyGroup = 0;          // the data group that the proving key is in
    ChipAuthenticity m_result;
};

} // namespace kiosk::chip::emrtd
