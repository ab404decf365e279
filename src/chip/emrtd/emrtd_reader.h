// Reads the chip of a passport, identity card or residence permit (ICAO 9303-10, -11): access
// control, the files that an enrolment needs, and the verdicts on data and chip. One call, one
// worker thread; blocks as long as the card takes (seconds).
#pragma once

#include "api/card_channel.h"
#include "chip/emrtd/chip_access.h"
#include "chip/emrtd/chip_authenticity.h"
#include "chip/emrtd/document_details.h"
#include "chip/emrtd/passive_authentication.h"
#include "core/image.h"
#include "core/random_source.h"
#include "identity/mrz.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kiosk::chip::emrtd {

struct ChipReading
{
    std::string protocol;                  // "PACE-ECDH-GM-AES-128 brainpoolP256r1", "BAC", "none"
    std::map<int, SecureBytes> dataGroups; // number → raw EF octets: 1, 2, and what else there is
                                           // of 7, 11, 12, 13, 14, 15
    SecureBytes efCom;
    SecureBytes efSod;
    SecureBytes cardSecurity; // only with PACE-CAM
    identity::Mrz mrz;        // of DG1
    EncodedImage portrait;    // of DG2
    std::optional<PersonalDetails> person;
    std::optional<DocumentIssue> issue;
    std::optional<FrenchCardDetails> frenchCard;
    std::vector<EncodedImage> signatures; // of DG7
    // What of the optional files is missing, refused or malformed, and why; no personal data. Their
    // octets, as far as they were read, are in dataGroups all the same.
    std::vector<std::string> notes;
    DataAuthenticity authenticity;
    ChipAuthenticity chip;
    int apduCount = 0;
    std::size_t octets = 0;    // both directions
    std::size_t blockSize = 0; // octets of a file that one command brought at most
    std::chrono::milliseconds untilDg1{};
    std::chrono::milliseconds duration{};
};

// Fails with AccessDenied (no secret is this chip's), AccessBlocked, UnsupportedChip, WrongCard (no
// LDS application), SecureMessaging, MissingFile, MalformedData, Cancelled (events.stop), or with
// what the channel failed with. A verdict other than genuine is not a failure: it is in
// `authenticity` and `chip`. A chip that fails chip authentication is opened once more without it,
// so that agent and log see what it claims to be.
[[nodiscard]] Result<ChipReading> readChip(devices::CardChannel& channel, const ChipAccess& access,
                                           const TrustList& trust, const Clock& clock,
                                           core::RandomSource& random,
                                           const ChipEvents& events = {});

} // namespace kiosk::chip::emrtd
