// What a kiosk says of an enrolment; it may have been broken into, or be of an older version.
#include "backend/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto manifest = kiosk::backend::parseManifest({data, size});
    if (!manifest || !manifest->facts.face)
        return 0;
    const kiosk::journey::FaceFacts& face = *manifest->facts.face;
    if (face.quality < 0 || face.quality > 100 || face.frames < 0)
        __builtin_trap();
    for (const auto& challenge : face.challenges)
        if (challenge.wrong < 0)
            __builtin_trap();
    return 0;
}
