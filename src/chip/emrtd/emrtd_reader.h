// Reads the chip of a passport, identity card or residence permit (ICAO 9303-10, -11): access
// control, EF.COM, EF.SOD, DG1, DG2, and the verdict on the data. One call, one worker thread;
// blocks as long as the card takes (seconds).
#pragma once

#include "api/card_channel.h"
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

struct ChipAccess
{
    PersonalText seed; // identity::accessKeySeed() of the page's MRZ
};

struct ChipReading
{
    std::string protocol;                  // "BAC"
    std::map<int, SecureBytes> dataGroups; // number → raw EF octets: 1 and 2
    SecureBytes efCom;
    SecureBytes efSod;
    identity::Mrz mrz;     // of DG1
    EncodedImage portrait; // of DG2
    DataAuthenticity authenticity;
    int apduCount = 0;
    std::chrono::milliseconds duration{};
};

// 0…1, called on the worker thread after each block read.
using ChipProgress = std::function<void(double)>;

// Fails with AccessDenied (the seed is not this chip's), UnsupportedChip, WrongCard (no LDS
// application), SecureMessaging, MissingFile, MalformedData, Cancelled never, or with what the
// channel failed with. A verdict other than Genuine is not a failure: it is in `authenticity`.
[[nodiscard]] Result<ChipReading> readChip(devices::CardChannel& channel, const ChipAccess& access,
                                           const std::vector<crypto::Certificate>& anchors,
                                           const Clock& clock, core::RandomSource& random,
                                           const ChipProgress& progress = {});

} // namespace kiosk::chip::emrtd
