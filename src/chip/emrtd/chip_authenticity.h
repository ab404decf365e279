// Is the chip the one that the data were written to, or a copy of its readable files? Said apart
// from whether the data are genuine. Three protocols can prove it (ICAO 9303-11 section
// 6, 4.4.3.3.3).
#pragma once

#include "core/secure_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::chip::emrtd {

enum class ChipProof : std::uint8_t {
    NotChecked,
    Genuine,
    NotOffered, // the chip has no such protocol: a clone is not excluded
    Failed,     // it announces a protocol and did not pass it
};
[[nodiscard]] std::string_view chipProofId(ChipProof proof) noexcept; // "genuine", "not-offered"…

// What an active authentication leaves for somebody to verify again later.
struct ActiveAuthenticationEvidence
{
    Bytes challenge; // 8 octets
    Bytes response;
};

struct ChipAuthenticity
{
    ChipProof proof = ChipProof::NotChecked;
    std::string
        method; // "chip authentication ECDH AES-128", "PACE-CAM", "active authentication RSA"
    std::string reason; // for agent and log; no personal data
    std::optional<ActiveAuthenticationEvidence> evidence;
};

} // namespace kiosk::chip::emrtd
