// The journey's state as text and back, for drafts only. Pure, any thread.
//
// The text and the reader's tree are in memory that is zeroed (station/secure_json.h); what a
// standard container keeps of a short text on the stack is not, as everywhere.
#pragma once

#include "core/result.h"
#include "journey/state.h"

namespace kiosk::station {

// What may outlive the moment: no transaction code, no typed access number, no offer; and nothing
// is waited for, since whatever ran has ended.
[[nodiscard]] journey::State withoutMoment(journey::State state);

// JSON, UTF-8, of withoutMoment(state).
[[nodiscard]] SecureBytes writeState(const journey::State& state);
// Fails with MalformedData: no such JSON, or a member that is missing, unknown, or not what it can
// be. Only authenticated octets come here, so strictness is against other versions.
[[nodiscard]] Result<journey::State> readState(ByteView json);

} // namespace kiosk::station
