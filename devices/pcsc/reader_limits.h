// What a reader and its driver say of the longest APDU that they exchange (PC/SC part 10,
// FEATURE_GET_TLV_PROPERTIES). Blocks like any call: on a VendorThread only.
#pragma once

#include "core/secure_bytes.h"
#include "pcsc/pcsc_api.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace kiosk::devices {

// The most data octets of an APDU; nothing when the reader does not say.
[[nodiscard]] std::optional<std::size_t> askMaxData(PcscApi& api, SCARDHANDLE card);

// Inside: the control code of the TLV properties, out of the list of features (part 10, 2.2); the
// property dwMaxAPDUDataSize, out of the properties (2.6.14), where 0 means short APDUs only.
[[nodiscard]] std::optional<std::uint32_t> propertiesCode(ByteView features);
[[nodiscard]] std::optional<std::size_t> maxDataProperty(ByteView properties);

} // namespace kiosk::devices
