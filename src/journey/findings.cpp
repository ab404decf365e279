#include "journey/findings.h"

#include "journey/decision.h"
#include "journey/document_doubts.h"
#include "journey/document_validity.h"
#include "journey/identity_findings.h"

#include <algorithm>
#include <cmath>

namespace kiosk::journey {
namespace {

// The chip, if its data are its issuer's, it is not known to be a copy, and it says what the page
// says: then it stands for the page.
const ChipFacts* provingChip(const State& state)
{
    const bool proves =
        state.document && state.chip && state.chip->verdict == ChipVerdict::Genuine &&
        state.chip->proof != ChipProof::Failed && samePage(state.document->mrz, state.chip->mrz);
    return proves ? &*state.chip : nullptr;
}

DocumentFindings documentOf(const State& state, const identity::Date& today)
{
    const DocumentFacts& facts = *state.document;
    DocumentFindings document;
    document.kind = facts.kind;
    document.source = facts.source;
    document.hasZone = hasZone(facts);
    document.checksHold = document.hasZone && facts.mrz.checks.allHold();
    if (document.hasZone) {
        document.expiredDays = daysExpired(facts.mrz, today);
        document.issuedToMinor = wasIssuedToMinor(facts.mrz, today);
        document.issuer = facts.mrz.issuer;
    }
    document.unconfirmed = !facts.toConfirm.empty();
    DocumentDoubts doubts = doubtsOf(facts, provingChip(state));
    document.doubts = std::move(doubts.reasons);
    document.remarks = std::move(doubts.remarks);
    return document;
}

ChipFindings chipOf(const State& state)
{
    return {.verdict = state.chip->verdict,
            .proof = state.chip->proof,
            .samePage = state.document && samePage(state.document->mrz, state.chip->mrz)};
}

// A number that is none passes nowhere, and a file can hold it.
double finite(double value, double otherwise)
{
    return std::isfinite(value) ? value : otherwise;
}

FaceFindings faceOf(const State& state)
{
    const FaceFacts& facts = *state.face;
    const bool chipHasNone = state.chip && !state.chip->hasPortrait;
    FaceFindings face;
    face.similarity = finite(facts.similarity, -1);
    face.liveness = finite(facts.liveness, 0);
    face.verdict = facts.verdict;
    face.reference = chipHasNone ? FaceReference::Printed : facts.reference;
    face.quality = facts.quality;
    face.qualityFaults = facts.qualityFaults;
    face.frames = facts.frames;
    for (const ChallengeFact& challenge : facts.challenges) {
        face.movementsDone += challenge.done ? 1 : 0;
        face.movementsSkipped += challenge.skipped ? 1 : 0;
    }
    return face;
}

std::vector<AgentFinding> wordsOf(const State& state)
{
    std::vector<AgentFinding> words;
    std::vector<std::string> agents;
    for (const AgentDecision& decision : state.agents) {
        auto known = std::find(agents.begin(), agents.end(), decision.agentId);
        if (known == agents.end())
            known = agents.insert(agents.end(), decision.agentId);
        words.push_back({.agent = static_cast<int>(known - agents.begin()) + 1,
                         .role = decision.role,
                         .word = decision.word,
                         .reason = decision.reason,
                         .isSigned = isSigned(decision),
                         .judged = decision.judged});
    }
    return words;
}

void addHolder(Findings& findings, const State& state, const identity::Date& today)
{
    const identity::Holder* holder = chosenHolder(state);
    findings.hasHolder = holder != nullptr;
    findings.holderAge = provenAge(state, today);
    findings.representativeAge = representativeAge(state, today);
    if (holder == nullptr)
        return;
    findings.holderTyped = state.healthCard->typed;
    findings.holderFromPhone = state.healthCard->fromPhone;
    findings.provisionalNir =
        !holder->nir.empty() && holder->nir.kind() == identity::NirKind::Provisional;
}

void addRecord(Findings& findings, const State& state)
{
    if (!state.record)
        return;
    findings.record = state.record->answer;
    findings.deceased = state.record->deceased;
    findings.duplicate = state.record->duplicate;
    findings.activePhone = state.record->activePhone;
    findings.regime = state.record->regime;
}

} // namespace

Findings findingsOf(const State& state, const identity::Date& today)
{
    Findings findings;
    findings.day = today;
    findings.mode = state.mode;
    findings.department = state.department;
    findings.reason = state.reason;
    findings.authority = state.authority;
    findings.consent = state.consent.has_value();
    findings.biometrics = state.consent && state.consent->biometrics;
    findings.resumed = state.resume.has_value();
    findings.skipped = state.skipped;
    addHolder(findings, state, today);
    addRecord(findings, state);
    findings.movesFromPhone = state.movesFromPhone;
    if (state.document)
        findings.document = documentOf(state, today);
    if (state.chip)
        findings.chip = chipOf(state);
    if (state.face)
        findings.face = faceOf(state);
    findings.identity = identityFindings(state, today);
    findings.agents = wordsOf(state);
    findings.simulated = isSimulated(state);
    return findings;
}

} // namespace kiosk::journey
