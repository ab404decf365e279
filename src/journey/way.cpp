// Where the person can go from here, and what can be done: questions to the state alone.
#include "journey/change.h"

#include <algorithm>
#include <array>
#include <climits>

namespace kiosk::journey {

namespace {

constexpr std::array redoable{Step::HealthCard, Step::Document, Step::Chip, Step::Face,
                              Step::Review};

constexpr std::array everySkip{SkipReason::CardLost,        SkipReason::CardUnreadable,
                               SkipReason::NoDocument,      SkipReason::ChipDamaged,
                               SkipReason::FaceNotPossible, SkipReason::FaceRefused,
                               SkipReason::FaceCovered};

// What the step asks for has come in, even if it does not fit: that is no longer left undone.
bool isFound(const State& state, Step step)
{
    switch (step) {
    case Step::HealthCard:
        return state.healthCard.has_value();
    case Step::Document:
        return state.document.has_value();
    case Step::Chip:
        return state.chip.has_value();
    case Step::Face:
        return state.face.has_value();
    default:
        return false;
    }
}

bool canBeRedone(const State& state, Step step)
{
    // What nobody has looked at is looked at first.
    const bool isOpen = state.document && !state.document->toConfirm.empty();
    if (isOpen && (step == Step::Chip || step == Step::Face))
        return false;
    switch (step) {
    case Step::Chip:
        return state.document && state.document->source != DocumentSource::PhoneApp &&
               identity::accessKeySeed(state.document->mrz).has_value();
    case Step::Face:
        return state.consent && state.consent->biometrics && hasFaceReference(state);
    default:
        return true;
    }
}

// No scheme takes anybody younger. Which one the holder is in is only known from the record.
int leastAgeOfAll(const Policy& policy)
{
    int least = policy.leastAge;
    for (const auto& [name, scheme] : policy.schemes)
        least = std::min(least, scheme.leastAge.value_or(INT_MAX));
    return least;
}

} // namespace

bool isAccessNumber(std::string_view text)
{
    return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char character) {
               return character >= '0' && character <= '9';
           });
}

bool isOnTheWay(const State& state, Step step)
{
    switch (step) {
    case Step::Comfort:
    case Step::Consent:
    case Step::Reason:
        return true;
    case Step::ResumeCode:
        return state.reason == Reason::FaceCheckFailed;
    case Step::HealthCard:
        return !(state.healthCard && state.healthCard->fromPhone);
    case Step::Document:
        return !(state.document && state.document->source == DocumentSource::PhoneApp);
    case Step::Chip:
    case Step::Face:
        return isFound(state, step) || isSkipped(state, step);
    default:
        return false;
    }
}

std::optional<Step> stepBefore(const State& state)
{
    switch (state.step) {
    case Step::TransactionCode: // not for a new offer: the package is stored already
        return state.handoff ? std::optional<Step>() : Step::Review;
    case Step::Agent:
        return state.calledFrom;
    default:
        break;
    }
    if (state.step < Step::Consent || state.step > Step::Review)
        return std::nullopt;
    auto before = static_cast<int>(state.step) - 1;
    while (!isOnTheWay(state, static_cast<Step>(before)))
        --before;
    return static_cast<Step>(before);
}

std::vector<Step> stepsToRedo(const State& state)
{
    std::vector<Step> steps;
    if (state.step != Step::Agent || !state.calledFrom)
        return steps;
    for (const Step step : redoable)
        if (step <= *state.calledFrom && canBeRedone(state, step))
            steps.push_back(step);
    return steps;
}

std::vector<SkipReason> skipsNow(const State& state)
{
    std::vector<SkipReason> reasons;
    if (isFound(state, state.step) || isSkipped(state, state.step))
        return reasons;
    for (const SkipReason reason : everySkip)
        if (stepOf(reason) == state.step)
            reasons.push_back(reason);
    return reasons;
}

bool heedsRecord(const State& state) noexcept
{
    const bool before = state.step >= Step::HealthCard && state.step <= Step::TransactionCode;
    return (before || state.step == Step::Agent) && !state.handoff;
}

bool canMoveFromPhone(const State& state) noexcept
{
    return heedsRecord(state) && state.record && state.record->activePhone && !state.movesFromPhone;
}

bool maySeal(const State& state) noexcept
{
    return state.decision && (state.decision->verdict == Verdict::Accept ||
                              state.decision->verdict == Verdict::ReviewLater);
}

bool refusedForAge(Change& change)
{
    const auto age = provenAge(change.state, change.today());
    if (!age || *age >= leastAgeOfAll(change.policy))
        return false;
    Decision decision = decide(change.state, change.policy, change.today());
    if (decision.verdict != Verdict::Refuse)
        return false; // this policy leaves it to somebody
    change.state.decision = std::move(decision);
    change.refuse(ErrorCode::TooYoung);
    return true;
}

} // namespace kiosk::journey
