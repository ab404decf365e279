#include "station/case_json.h"

#include <nlohmann/json.hpp>

namespace kiosk::station {
namespace {

using nlohmann::json;

// A card on another phone ends when this package is accepted.
bool isRePairing(const journey::State& state)
{
    return state.reason == journey::Reason::NewPhone || state.movesFromPhone;
}

// Without who the person is: that is the holder's.
json recordJson(const journey::RecordFacts& record)
{
    return {{"answer", journey::recordAnswerId(record.answer)},
            {"deceased", record.deceased},
            {"duplicate", record.duplicate},
            {"active_phone", record.activePhone},
            {"regime", record.regime}};
}

} // namespace

void addCircumstances(json& manifest, const journey::State& state)
{
    if (!state.department.empty())
        manifest["department"] = state.department;
    manifest["kind"] = isRePairing(state) ? "re-pairing" : "enrolment";
    if (state.reason)
        manifest["reason"] = journey::reasonId(*state.reason);
    if (journey::isProxy(state))
        manifest["representative"] = true;
    if (state.authority)
        manifest["authority"] = journey::authorityId(*state.authority);
    for (const journey::SkipReason skipped : state.skipped)
        manifest["skipped"].push_back(journey::skipReasonId(skipped));
    if (state.resume)
        manifest["resume"] = {{"reference", state.resume->reference},
                              {"holder", state.resume->holder.has_value()},
                              {"document", state.resume->document.has_value()}};
    if (state.record)
        manifest["record"] = recordJson(*state.record);
}

} // namespace kiosk::station
