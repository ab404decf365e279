// Inside the room only: a POSIX ustar archive in memory that is zeroed after use.
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <string>
#include <vector>

namespace kiosk::outbox {

struct ArchiveMember
{
    std::string name;
    ByteView octets;
};

// Members in the given order, all with the same time and no owner, so that equal content gives
// equal octets. Fails with Internal when libarchive does.
[[nodiscard]] Result<SecureBytes> writeTar(const std::vector<ArchiveMember>& members,
                                           TimePoint time);

} // namespace kiosk::outbox
