// What the back office answers about a person, as facts of the case. Pure functions, any thread.
#pragma once

#include "core/image.h"
#include "core/result.h"
#include "journey/state.h"

namespace kiosk::station {

// What the phone app had proven, and the portrait that it was proven with.
struct PhoneProof
{
    journey::ResumeFacts facts;
    SharedImage portrait; // null: none
};

// The answer to POST /kiosk/v1/record about `nir`. Fails with MalformedData.
[[nodiscard]] Result<journey::RecordFacts> readRecord(ByteView json, const identity::Nir& nir);
// The answer to POST /kiosk/v1/resume. A document whose check digits do not hold is left out: it is
// read again here. Fails with MalformedData, UnreadableImage.
[[nodiscard]] Result<PhoneProof> readResume(ByteView json, const identity::Date& today);

} // namespace kiosk::station
