// NIR, the social security number: 13 characters and a two-digit key (97 − N mod 97; Corsica
// 2A/2B).
#pragma once

#include "core/personal_text.h"
#include "core/result.h"

#include <cstdint>
#include <string_view>

namespace kiosk::identity {

// Provisional: leading digit 3–8, given while a person is being registered; never taken for
// certified.
enum class NirKind : std::uint8_t { Certified, Provisional };
enum class Sex : std::uint8_t { Unspecified, Male, Female };

class Nir
{
public:
    Nir() = default;
    // 15 characters, spaces allowed anywhere, lower-case a/b accepted. Fails with NirInvalid on
    // wrong form or key. Month 19 (test cards) only with `allowTestMonth`.
    [[nodiscard]] static Result<Nir> parse(std::string_view text, bool allowTestMonth = false);

    [[nodiscard]] NirKind kind() const noexcept { return m_kind; }
    [[nodiscard]] Sex sex() const noexcept;
    [[nodiscard]] const PersonalText& compact() const noexcept { return m_text; } // 15 characters
    [[nodiscard]] PersonalText grouped() const; // "1 85 05 75 999 045 06", for the person's eyes
    [[nodiscard]] bool empty() const noexcept { return m_text.empty(); }
    friend bool operator==(const Nir&, const Nir&) = default;

private:
    PersonalText m_text;
    NirKind m_kind = NirKind::Certified;
};

// The key (1…97) of 13 characters. Fails with NirInvalid when they do not have the form of a NIR;
// month, place and order are not judged.
[[nodiscard]] Result<int> nirKey(std::string_view thirteen);

} // namespace kiosk::identity
