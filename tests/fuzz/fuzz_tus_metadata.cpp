// The Upload-Metadata header of a kiosk's upload.
#include "backend/http.h"
#include "backend/tus_metadata.h"
#include "core/ids.h"
#include "core/text_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto metadata = kiosk::backend::parseUploadMetadata(kiosk::core::asText({data, size}));
    if (metadata && (!kiosk::core::isUuid(metadata->packageId) ||
                     !kiosk::backend::isSha256Hex(metadata->sha256)))
        __builtin_trap();
    return 0;
}
