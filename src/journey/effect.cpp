#include "journey/effect.h"

#include <array>

namespace kiosk::journey {

std::string_view effectId(const Effect& effect) noexcept
{
    // In the order of the variant.
    static constexpr std::array<std::string_view, std::variant_size_v<Effect>> ids{
        "read-health-card", "fetch-resume",  "ask-record",   "read-document",
        "read-chip",        "capture-face",  "stop-work",    "seal-package",
        "watch-pairing",    "reissue-offer", "print-ticket", "call-agent",
        "record-findings",  "put-aside",     "wipe",         "audit"};
    return effect.index() < ids.size() ? ids[effect.index()] : "";
}

std::optional<RequestId> requestOf(const Effect& effect) noexcept
{
    if (effect.valueless_by_exception())
        return std::nullopt;
    return std::visit(
        [](const auto& what) -> std::optional<RequestId> {
            if constexpr (requires { what.request; })
                return what.request;
            else
                return std::nullopt;
        },
        effect);
}

} // namespace kiosk::journey
