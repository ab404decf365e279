#include "ui/exception_scenes.h"

namespace kiosk::test {
namespace {

using journey::Choices;
using journey::State;
using journey::Step;
using journey::Verdict;
using Change = std::function<void(State&, Choices&)>;

Change returned(const char* why)
{
    return [why](State& state, Choices&) { state.returned = why; };
}

Change judged(Verdict verdict, std::vector<std::string> reasons)
{
    return [=](State& state, Choices&) {
        state.decision = journey::Decision{verdict, reasons, "2026-11-1"};
    };
}

void unknownCode(State& state, Choices&)
{
    state.problem = journey::Problem{ErrorCode::ResumeCodeInvalid};
}

void onOtherPhone(State&, Choices& choices)
{
    choices.canMoveFromPhone = true;
}

void represented(State& state, Choices&)
{
    state.reason = journey::Reason::Represented;
    state.authority = journey::Authority::Guardian;
    state.movesFromPhone = true;
    state.healthCard->holders[0].name.givenNames = PersonalText("Dominique");
}

void reviewedLater(State& state, Choices&)
{
    state.decision = journey::Decision{Verdict::ReviewLater, {"holder.provisional"}, "2026-11-1"};
}

} // namespace

std::vector<ExceptionScene> exceptionScenes()
{
    return {
        {"04-reason-authority", Step::Reason, {}, "reason-represented"},
        {"04-resume-code", Step::ResumeCode, {}, "key-K"},
        {"04-resume-code-unknown", Step::ResumeCode, unknownCode},
        {"09-review-other-phone", Step::Review, onOtherPhone},
        {"09-review-represented", Step::Review, represented},
        {"12-registered-review-later", Step::Registered, reviewedLater},
        {"15-agent-two", Step::Agent, judged(Verdict::AskTwoAgents, {"skip.no-document"})},
        {"15-agent-covered", Step::Agent, judged(Verdict::AskAgent, {"skip.face-covered"})},
        {"15-agent-many", Step::Agent,
         judged(Verdict::AskAgent, {"represented.guardian", "identity.name", "face.no_match"})},
        {"16-refused-scheme", Step::Refused, judged(Verdict::Refuse, {"scheme.not_open"})},
        {"16-refused-department", Step::Refused, judged(Verdict::Refuse, {"department.not_open"})},
        {"16-refused-agent", Step::Refused,
         judged(Verdict::Refuse, {"agent.refused", "document.expired"})},
        {"24-skip-card", Step::HealthCard, {}, "no-card"},
        {"24-skip-document", Step::Document, {}, "way-out"},
        {"24-skip-chip", Step::Chip, {}, "way-out"},
        {"24-skip-face", Step::Face, {}, "agent-instead"},
        {"25-returned-document", Step::Document, returned("other-side-missing")},
        {"25-returned-face", Step::Face, returned("picture-unusable")},
    };
}

} // namespace kiosk::test
