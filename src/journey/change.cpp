#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

// A chip is tried with no more: chips slow down after each wrong secret.
constexpr std::size_t mostSecrets = 4;

// The code that the person typed; otherwise what the page says: its lines, then the access number
// printed on it, then other readings of the lines. The printed number is never the first: it was
// read by machine, a wrong one counts, and the chip's reader stops when one try is left.
std::vector<ChipSecret> secretsOf(const State& state)
{
    using Kind = ChipSecret::Kind;
    if (!state.accessNumber.empty())
        return {{Kind::Can, state.accessNumber}};
    std::vector<ChipSecret> secrets;
    if (!state.document)
        return secrets;
    for (auto& seed : identity::accessKeySeeds(state.document->mrz))
        secrets.push_back({Kind::Mrz, std::move(seed)});
    const PersonalText& can = state.document->printed.can;
    if (!secrets.empty() && isAccessNumber(can.reveal()))
        secrets.insert(secrets.begin() + 1, {Kind::Can, can});
    if (secrets.size() > mostSecrets)
        secrets.resize(mostSecrets);
    return secrets;
}

// The effect that a step waits for, if it waits for any now.
std::optional<Effect> workOf(const State& state, RequestId request)
{
    switch (state.step) {
    case Step::HealthCard:
        return effect::ReadHealthCard{request};
    case Step::Document:
        return effect::ReadDocument{request};
    case Step::Chip:
        return effect::ReadChip{request, secretsOf(state)};
    case Step::Face:
        return effect::CaptureFace{request};
    case Step::TransactionCode:
        if (!state.handoff || state.transactionCode.empty())
            return std::nullopt;
        return effect::ReissueOffer{request, state.handoff->package, state.transactionCode};
    case Step::Sealing:
        return effect::SealPackage{request, state.transactionCode};
    case Step::Pairing:
        if (!state.handoff)
            return std::nullopt;
        return effect::WatchPairing{request, state.handoff->package};
    default:
        return std::nullopt;
    }
}

// What a review, an agent or the policy have made of the facts.
void dropJudgement(State& state)
{
    state.decision.reset();
    state.agents.clear();
    state.agentReasons.clear();
}

// What `step` and those after it have found. Agent, Refused and Wiped stand behind all others and
// drop nothing here.
void dropFactsFrom(State& state, Step step)
{
    if (step <= Step::Consent)
        state.consent.reset();
    if (step <= Step::Reason) {
        state.reason.reset();
        state.authority.reset();
    }
    if (step <= Step::ResumeCode)
        state.resume.reset();
    if (step <= Step::HealthCard)
        dropHolder(state);
    if (step <= Step::Document) {
        state.document.reset();
        state.accessNumber = {};
    }
    if (step <= Step::Chip) {
        state.chip.reset();
        state.chipAttemptsLeft.reset();
    }
    if (step <= Step::Face)
        state.face.reset();
    if (step <= Step::Review)
        dropJudgement(state);
    if (step <= Step::TransactionCode)
        state.transactionCode = {};
    std::erase_if(state.skipped, [step](SkipReason reason) { return stepOf(reason) >= step; });
}

} // namespace

void dropHolder(State& state)
{
    state.healthCard.reset();
    state.record.reset();
    state.inquiry.reset();
    state.movesFromPhone = state.reason == Reason::NewPhone;
}

bool Change::takesAnswer(Step step, RequestId request)
{
    if (!isOn(step) || state.pending != request)
        return false;
    state.pending.reset();
    return true;
}

void Change::enter(Step step)
{
    stopWork();
    dropFactsFrom(state, step);
    state.step = step;
    state.problem.reset();
    state.attempts = 0;
    state.agentCalled = false;
    state.calledFrom.reset();
    state.returned.reset();
    startWork();
}

void Change::completeTo(Step step)
{
    audit("step.completed." + std::string(stepId(state.step)));
    enter(step);
}

void Change::startWork()
{
    const RequestId request = state.lastRequest + 1;
    auto work = workOf(state, request);
    if (!work)
        return;
    state.lastRequest = request;
    state.pending = request;
    emit(*std::move(work));
}

void Change::stopWork()
{
    if (!state.pending)
        return;
    state.pending.reset();
    emit(effect::StopWork{});
}

void Change::failStep(ErrorCode code)
{
    state.problem = Problem{code};
    ++state.attempts;
}

void Change::undoSkip()
{
    std::erase_if(state.skipped,
                  [this](SkipReason reason) { return stepOf(reason) == state.step; });
}

void Change::askRecord()
{
    const identity::Holder* holder = chosenHolder(state);
    if (holder == nullptr || holder->nir.empty() || state.inquiry)
        return;
    state.record = RecordFacts{};
    state.inquiry = ++state.lastRequest;
    emit(effect::AskRecord{*state.inquiry, holder->nir, holder->birth});
}

void Change::refuse(ErrorCode code)
{
    enter(Step::Refused);
    state.inquiry.reset();
    state.problem = Problem{code};
    audit("case.refused." + std::string(core::errorId(code)));
    if (state.decision && state.decision->verdict == Verdict::Refuse)
        emit(effect::RecordFindings{findingsOf(state, today()), *state.decision});
}

void Change::callAgent(Step from, std::vector<std::string> reasons)
{
    enter(Step::Agent);
    state.calledFrom = from;
    state.agentCalled = true;
    state.decision = decide(state, policy, today()); // the question that the agent's word answers
    state.agentReasons = std::move(reasons);
    emit(effect::CallAgent{state.agentReasons.front()});
    audit("agent.called");
}

// What an agent has decided of these very facts stands when the person only looks at them again.
void Change::enterReview()
{
    std::vector<AgentDecision> words;
    if (state.step > Step::Review)
        words = std::move(state.agents);
    enter(Step::Review);
    state.agents = std::move(words);
    state.decision = decide(state, policy, today());
}

void Change::judgeFrom(Step from)
{
    Decision decision = decide(state, policy, today());
    switch (decision.verdict) {
    case Verdict::AskAgent:
    case Verdict::AskTwoAgents:
        return callAgent(from, std::move(decision.reasons));
    case Verdict::Refuse:
        state.decision = std::move(decision);
        return refuse(ErrorCode::PolicyRefused);
    case Verdict::Accept:
    case Verdict::ReviewLater:
        return enterReview();
    }
}

void Change::judgeAnew()
{
    if (!state.decision)
        return;
    state.decision = decide(state, policy, today());
    if (isOn(Step::TransactionCode) && !maySeal(state))
        enterReview();
}

void Change::leaveHolder()
{
    if (!state.resume || !state.resume->document)
        return completeTo(Step::Document);
    audit("step.completed." + std::string(stepId(state.step)));
    state.document = state.resume->document;
    goToFace();
}

void Change::goToFace()
{
    if (state.consent && state.consent->biometrics && hasFaceReference(state))
        enter(Step::Face);
    else
        enterReview();
}

void Change::wipe()
{
    State wiped;
    wiped.step = Step::Wiped;
    wiped.mode = state.mode;
    wiped.language = state.language; // for the good-bye
    wiped.homeLanguage = state.homeLanguage;
    wiped.comfort = state.comfort;
    wiped.caseId = state.caseId;
    wiped.lastRequest = state.lastRequest;
    emit(effect::StopWork{});
    state = std::move(wiped);
    emit(effect::Wipe{});
}

} // namespace kiosk::journey
