// The head file of a draft, as it lies on the disk: whoever finds the kiosk can write there. What
// is readable is the same when written again.
#include "outbox/draft_file.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::outbox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    if (const auto index = DraftIndex::read(octets)) {
        const SecureBytes again = index->write();
        if (!std::equal(again.begin(), again.end(), octets.begin(), octets.end()))
            __builtin_trap();
    }
    const auto file = DraftFile::parse(octets);
    if (!file)
        return 0;
    const Bytes again = file->octets();
    if (!std::equal(again.begin(), again.end(), octets.begin(), octets.end()))
        __builtin_trap();
    for (const std::string& name : file->partFiles)
        if (name.size() != 64 || name.find('/') != std::string::npos)
            __builtin_trap();
    return 0;
}
