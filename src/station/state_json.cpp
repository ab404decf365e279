#include "station/state_json.h"

#include "station/state_fields.h"

namespace kiosk::station {
namespace {

// Raised when a text or a rule changes its meaning; a member that comes or goes shows by itself.
constexpr int version = 1;

struct VersionedState
{
    int version = 0;
    journey::State state;
};

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, VersionedState>& value)
{
    visit("version", value.version);
    visit("state", value.state);
}

} // namespace

journey::State withoutMoment(journey::State state)
{
    state.pending.reset();
    state.inquiry.reset();
    state.accessNumber = {};
    state.transactionCode = {};
    state.handoff.reset();
    return state;
}

SecureBytes writeState(const journey::State& state)
{
    return writeJson(JsonWriter::object(VersionedState{version, withoutMoment(state)}));
}

Result<journey::State> readState(ByteView json)
{
    KIOSK_TRY(const SecureJson tree, readJson(json));
    VersionedState read;
    if (!JsonReader::object(tree, read) || read.version != version)
        return fail(ErrorCode::MalformedData, "a draft's state is not one of this version");
    return std::move(read.state);
}

} // namespace kiosk::station
