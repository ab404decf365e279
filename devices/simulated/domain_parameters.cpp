#include "simulated/domain_parameters.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<DomainParameters, 14> all{{
    {0, "DH-1024-160", "dh_1024_160", false},
    {1, "DH-2048-224", "dh_2048_224", false},
    {2, "DH-2048-256", "dh_2048_256", false},
    {8, "P-192", "prime192v1", true},
    {9, "brainpoolP192r1", "brainpoolP192r1", true},
    {10, "P-224", "secp224r1", true},
    {11, "brainpoolP224r1", "brainpoolP224r1", true},
    {12, "P-256", "prime256v1", true},
    {13, "brainpoolP256r1", "brainpoolP256r1", true},
    {14, "brainpoolP320r1", "brainpoolP320r1", true},
    {15, "P-384", "secp384r1", true},
    {16, "brainpoolP384r1", "brainpoolP384r1", true},
    {17, "brainpoolP512r1", "brainpoolP512r1", true},
    {18, "P-521", "secp521r1", true},
}};

template <typename Wanted>
std::optional<DomainParameters> first(const Wanted& wanted)
{
    const auto found = std::ranges::find_if(all, wanted);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::span<const DomainParameters> allDomainParameters() noexcept
{
    return all;
}

std::optional<DomainParameters> domainParameters(std::string_view text) noexcept
{
    int id = -1;
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, id).ptr == end && id >= 0)
        return domainParameters(id);
    return first([&](const DomainParameters& each) { return each.name == text; });
}

std::optional<DomainParameters> domainParameters(int id) noexcept
{
    return first([&](const DomainParameters& each) { return each.id == id; });
}

} // namespace kiosk::devices::simulated
