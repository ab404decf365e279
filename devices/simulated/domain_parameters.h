// The standardized domain parameters (ICAO 9303-11 section 9.5.1): numbers, names, and the names
// that OpenSSL has for them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::devices::simulated {

struct DomainParameters
{
    int id;
    std::string_view name;       // "P-256", "brainpoolP256r1", "DH-1024-160"
    std::string_view vendorName; // OpenSSL's
    bool isEllipticCurve;
};

[[nodiscard]] std::span<const DomainParameters> allDomainParameters() noexcept;
// By number ("13") or by name, as personalisation files have it.
[[nodiscard]] std::optional<DomainParameters> domainParameters(std::string_view text) noexcept;
[[nodiscard]] std::optional<DomainParameters> domainParameters(int id) noexcept;

} // namespace kiosk::devices::simulated
