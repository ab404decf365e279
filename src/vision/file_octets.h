// Private to vision: numbers at any place of a file from outside.
#pragma once

#include "core/secure_bytes.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosk::vision {

using Number = std::optional<std::uint64_t>;

enum class Order : std::uint8_t { Little, Big };

// Reads numbers at any place of a file; outside of it there is nothing.
class Octets
{
public:
    explicit Octets(ByteView file) : m_file(file) {}

    [[nodiscard]] Number number(std::uint64_t at, unsigned size, Order order) const
    {
        if (at > m_file.size() || m_file.size() - at < size)
            return std::nullopt;
        std::uint64_t value = 0;
        for (unsigned i = 0; i < size; ++i) {
            const unsigned place = order == Order::Big ? i : size - 1 - i;
            value = value << 8 | m_file[at + place];
        }
        return value;
    }
    [[nodiscard]] Number big(std::uint64_t at, unsigned size) const
    {
        return number(at, size, Order::Big);
    }
    [[nodiscard]] Number little(std::uint64_t at, unsigned size) const
    {
        return number(at, size, Order::Little);
    }
    [[nodiscard]] bool has(std::uint64_t at, std::string_view text) const
    {
        return at <= m_file.size() && m_file.size() - at >= text.size() &&
               std::equal(text.begin(), text.end(),
                          m_file.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
    }
    [[nodiscard]] std::uint64_t size() const { return m_file.size(); }

private:
    ByteView m_file;
};

} // namespace kiosk::vision
