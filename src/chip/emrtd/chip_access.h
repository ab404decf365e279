// What a reading of an identity document's chip is given, and what it tells while it goes on.
#pragma once

#include "core/image.h"
#include "core/personal_text.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace kiosk::chip::emrtd {

// What proves that the document lies open before the reader (ICAO 9303-11 section 4.4.4).
struct AccessSecret
{
    enum class Kind : std::uint8_t {
        Mrz, // identity::accessKeySeed() of the page's MRZ; for BAC and PACE
        Can, // the card access number as printed, six digits mostly; for PACE only
    };
    Kind kind = Kind::Mrz;
    PersonalText value;
};

struct ChipAccess
{
    // In the order to try them: mostly one. Several are readings of one MRZ that its check digits
    // cannot tell apart (identity::accessKeySeeds()). No more than four are tried, since chips slow
    // down after each wrong one, and none after a chip that counts says that one try is left.
    std::vector<AccessSecret> secrets;
};

// Called on the worker thread, between commands. Empty functions are not called.
struct ChipEvents
{
    std::function<void(double)> progress; // 0…1
    // The portrait as far as it has come; a JPEG can be shown before it is whole. Whole at last.
    std::function<void(const EncodedImage& soFar, bool whole)> portrait;
    // The chip counts wrong secrets and so many tries are left, 0 for blocked. Before each try if
    // the chip says so then, and after each wrong one.
    std::function<void(int)> attemptsLeft;
    // Asked before each command; the reading then ends with Cancelled. A command that is on its way
    // is waited for, unless the reader is interrupted too.
    std::stop_token stop;
};

} // namespace kiosk::chip::emrtd
