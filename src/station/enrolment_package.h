// The content of a package: the manifest (docs: src/backend/README.md has its fields) and the
// attachments, from the journey's facts and the evidence. Pure.
#pragma once

#include "journey/policy.h"
#include "journey/state.h"
#include "outbox/package.h"
#include "station/config.h"
#include "station/evidence.h"

namespace kiosk::station {

// Fails with InvalidArgument when the state is not one that may be sealed (no consent, no
// decision that lets it go), UnreadableImage when a picture cannot be encoded.
[[nodiscard]] Result<outbox::PackageContent>
makePackageContent(const PackageId& id, const journey::State& state, const Evidence& evidence,
                   const outbox::HandoffDigests& handoff, const Config& config, TimePoint now);

} // namespace kiosk::station
