// Inside the room: manifest.json of a package, as values. Pure function.
#pragma once

#include "core/clock.h"
#include "core/secure_bytes.h"
#include "journey/state.h"

#include <string>
#include <vector>

namespace kiosk::backend {

struct AttachmentEntry
{
    std::string name;
    std::int64_t size = 0;
    std::string sha256; // hex
};

struct Manifest
{
    std::string packageId;
    std::string kioskId;
    TimePoint created;
    bool rePairing = false; // the holder's card on another phone ends
    bool trial = false;
    std::string policyVersion; // by which the kiosk has judged
    std::vector<AttachmentEntry> attachments;
    // The facts as the kiosk states them. `chip` holds the protocol only: what the chip says is
    // read from the attachments again and never taken from here.
    journey::State facts;
};

// Format "fr.carte-vitale.enrolment/1". Members it does not know are let pass. Fails with
// MalformedData.
[[nodiscard]] Result<Manifest> parseManifest(ByteView json);

} // namespace kiosk::backend
