// The files of a chip that say what is there and who it is: EF.COM and DG1 (ICAO 9303-10 4.6, 4.7).
// Pure functions over octets as read; every failure is MalformedData.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "identity/mrz.h"

#include <set>

namespace kiosk::chip::emrtd {

// The numbers of the data groups that EF.COM lists. It is not signed: a hint, not a proof.
[[nodiscard]] Result<std::set<int>> parseEfCom(ByteView file);
// The MRZ in 5F1F: 90, 72 or 88 characters for TD1, TD2, TD3.
[[nodiscard]] Result<identity::Mrz> parseDg1(ByteView file);

} // namespace kiosk::chip::emrtd
