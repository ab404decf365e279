#include "simulated/misbehaviour.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

using enum Misbehaviour;

constexpr std::array<std::pair<std::string_view, Misbehaviour>, 17> names{{
    {"none", None},
    {"garbage", Garbage},
    {"truncated", TruncatedAnswers},
    {"endless", EndlessData},
    {"wrong-mac", WrongMac},
    {"wrong-status", WrongStatus},
    {"replay", ReplayedAnswer},
    {"altered-dg1", AlteredDg1},
    {"altered-dg2", AlteredDg2},
    {"oversized", OversizedLength},
    {"cloned", ClonedChip},
    {"expired-signer", ExpiredSigner},
    {"revoked-signer", RevokedSigner},
    {"unknown-issuer", UnknownIssuer},
    {"wrong-token", WrongToken},
    {"reflected-key", ReflectedKey},
    {"off-curve", OffCurvePoint},
}};

} // namespace

std::optional<Misbehaviour> misbehaviourNamed(std::string_view name) noexcept
{
    const auto found =
        std::ranges::find_if(names, [&](const auto& each) { return each.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

bool isOfAnyCard(Misbehaviour how) noexcept
{
    return how == None || how == Garbage || how == TruncatedAnswers || how == EndlessData;
}

bool changesAFile(Misbehaviour how) noexcept
{
    return how == AlteredDg1 || how == AlteredDg2 || how == OversizedLength ||
           how == ExpiredSigner || how == RevokedSigner || how == UnknownIssuer;
}

} // namespace kiosk::devices::simulated
