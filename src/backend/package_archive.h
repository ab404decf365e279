// Inside the room: the tar archive of an opened package, unpacked into memory. Bounded, since a
// kiosk that was broken into makes it. Pure function.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <map>
#include <string>
#include <string_view>

namespace kiosk::backend {

inline constexpr std::size_t largestArchive = std::size_t{64} << 20; // octets, unpacked
inline constexpr std::size_t mostEntries = 64;

struct PackageFiles
{
    SecureBytes manifest;                           // manifest.json, which comes first
    std::map<std::string, SecureBytes> attachments; // by name
};

// Plain files only, names of [a-z0-9._-] parts separated by single slashes, none "." or "..", each
// once. Fails with MalformedData.
[[nodiscard]] Result<PackageFiles> unpackArchive(ByteView tar);
[[nodiscard]] bool isAttachmentName(std::string_view name) noexcept;

} // namespace kiosk::backend
