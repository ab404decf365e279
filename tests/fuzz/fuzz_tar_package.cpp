// The archive inside a package: made by a kiosk that may have been broken into.
#include "backend/manifest.h"
#include "backend/package_archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto files = kiosk::backend::unpackArchive({data, size});
    if (!files)
        return 0;
    if (files->attachments.size() >= kiosk::backend::mostEntries)
        __builtin_trap();
    for (const auto& [name, octets] : files->attachments) {
        if (!kiosk::backend::isAttachmentName(name) ||
            octets.size() > kiosk::backend::largestArchive)
            __builtin_trap();
    }
    static_cast<void>(kiosk::backend::parseManifest(files->manifest));
    return 0;
}
