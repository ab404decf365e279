// Inside the room: the chip's raw files of a package, verified once more. The kiosk's own verdict
// is not asked: a kiosk that was broken into would say "genuine". Pure function.
#pragma once

#include "backend/package_archive.h"
#include "chip/emrtd/trust_list.h"
#include "core/clock.h"
#include "journey/state.h"

#include <vector>

namespace kiosk::backend {

// Passive authentication of chip/ef.sod over every chip/dgN.bin, the active authentication of
// chip/aa-*.bin once more, and the MRZ of DG1. The verdict is NotChecked without EF.SOD or DG1, the
// proof without such evidence. Fails with MalformedData when a genuine DG1 does not parse.
[[nodiscard]] Result<journey::ChipFacts>
checkChip(const PackageFiles& files, const chip::emrtd::TrustList& trust, TimePoint at);

} // namespace kiosk::backend
