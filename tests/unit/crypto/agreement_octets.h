// Octets as the agreement tests write and compare them.
#pragma once

#include "core/text_codec.h"
#include "crypto/agreement_group.h"

#include <initializer_list>

namespace kiosk::crypto::test {

inline Bytes hex(std::string_view text)
{
    return *core::fromHex(text);
}

inline Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

inline Bytes point(std::string_view x, std::string_view y)
{
    return joined({{0x04}, hex(x), hex(y)});
}

inline Bytes plain(ByteView octets)
{
    return {octets.begin(), octets.end()};
}

inline ErrorCode codeOf(const auto& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace kiosk::crypto::test
