// Text about a person: a name, a number, an address. It has no formatter and no stream operator, so
// writing it to a log does not compile; its memory is zeroed. reveal() is the one, greppable way
// out: to the screen, into the sealed package, to a comparison.
#pragma once

#include "core/secure_bytes.h"

#include <string>
#include <string_view>

namespace kiosk::core {

class PersonalText
{
public:
    PersonalText() = default;
    explicit PersonalText(std::string_view utf8) : m_utf8(utf8.begin(), utf8.end()) {}

    [[nodiscard]] std::string_view reveal() const noexcept
    {
        return {reinterpret_cast<const char*>(m_utf8.data()), m_utf8.size()};
    }
    [[nodiscard]] bool empty() const noexcept { return m_utf8.empty(); }

    friend bool operator==(const PersonalText&, const PersonalText&) = default;

private:
    SecureBytes m_utf8;
};

} // namespace kiosk::core

namespace kiosk {
using core::PersonalText;
} // namespace kiosk
