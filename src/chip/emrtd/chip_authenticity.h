// Is the chip the one that the data were written to, or a copy of its readable files? Three
// protocols can prove it (ICAO 9303-11 sections 6.1, 6.2 and 4.4.3.5). Said apart from whether the
// data are genuine: DG14 and DG15, by which the chip is judged, are proven by passive
// authentication only, so that a genuine chip with altered data is no genuine document.
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
    // "chip authentication ECDH AES-128", "PACE-CAM", "active authentication RSA SHA-1".
    std::string method;
    std::string reason; // for agent and log; no personal data
    std::optional<ActiveAuthenticationEvidence> evidence;
};

} // namespace kiosk::chip::emrtd
