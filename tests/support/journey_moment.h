// One transition of a journey under test, as the rules of journey_invariants.h look at it.
#pragma once

#include "journey/apply.h"

#include <functional>
#include <optional>
#include <string>

namespace kiosk::test {

using ApplyFunction = std::function<journey::Transition(
    const journey::State&, const journey::Occurrence&, const journey::Policy&)>;

struct Moment
{
    const journey::State& before;
    const journey::Occurrence& occurrence;
    const journey::Transition& after;
    const journey::Policy& policy;
    const ApplyFunction& apply; // the one under test, to ask what would happen next
};

using Violation = std::optional<std::string>;

namespace invariants {

using namespace journey;

template <typename T>
const T* find(const std::vector<Effect>& effects)
{
    for (const Effect& effect : effects)
        if (const T* found = std::get_if<T>(&effect))
            return found;
    return nullptr;
}

template <typename T>
bool isEvent(const Moment& moment)
{
    return std::holds_alternative<T>(moment.occurrence.event);
}

// The number that an answer carries; nothing for the events of persons.
inline std::optional<RequestId> answered(const Event& event)
{
    return std::visit(
        [](const auto& what) -> std::optional<RequestId> {
            if constexpr (requires { what.request; })
                return what.request;
            else
                return std::nullopt;
        },
        event);
}

inline bool isVisit(const State& state)
{
    return state.step != Step::Welcome && state.step != Step::Wiped;
}

template <typename T>
const T* eventOf(const Moment& moment)
{
    return std::get_if<T>(&moment.occurrence.event);
}

} // namespace invariants

} // namespace kiosk::test
