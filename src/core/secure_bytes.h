// Bytes: plain octets of a protocol. SecureBytes: octets that must not outlive their use (keys,
// images of a person, the content of a chip); their memory is zeroed before it is given back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kiosk::core {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Overwrites memory in a way that the compiler may not remove.
void secureZero(void* memory, std::size_t size) noexcept;

template <typename T>
struct ZeroingAllocator
{
    using value_type = T;
    ZeroingAllocator() = default;
    template <typename U>
    constexpr ZeroingAllocator(const ZeroingAllocator<U>&) noexcept
    {
    }
    T* allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T* memory, std::size_t count) noexcept
    {
        secureZero(memory, count * sizeof(T));
        std::allocator<T>{}.deallocate(memory, count);
    }
    friend bool operator==(const ZeroingAllocator&, const ZeroingAllocator&) { return true; }
};

using SecureBytes = std::vector<std::uint8_t, ZeroingAllocator<std::uint8_t>>;

[[nodiscard]] inline SecureBytes toSecure(ByteView view)
{
    return {view.begin(), view.end()};
}
[[nodiscard]] inline Bytes toBytes(ByteView view)
{
    return {view.begin(), view.end()};
}

} // namespace kiosk::core

namespace kiosk {
using core::Bytes;
using core::ByteView;
using core::SecureBytes;
} // namespace kiosk
