#include "station/parts.h"

#include <fstream>
#include <iterator>

namespace kiosk::station {

Result<SecureBytes> readFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::NotFound, "cannot read " + file.filename().string());
    return SecureBytes(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

} // namespace kiosk::station
