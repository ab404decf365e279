// Inside the room: the Upload-Metadata header of tus 1.0: "name base64,name base64". Pure.
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace kiosk::backend {

struct UploadMetadata
{
    std::string packageId; // a canonical UUID
    std::string sha256;    // hex
};

// Names besides package_id and sha256 are let pass. Fails with MalformedData: one of the two is
// missing, comes twice, or is no id or hash.
[[nodiscard]] Result<UploadMetadata> parseUploadMetadata(std::string_view header);

} // namespace kiosk::backend
