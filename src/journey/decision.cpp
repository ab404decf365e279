#include "journey/decision.h"

#include "journey/document_doubts.h"

#include <algorithm>
#include <climits>

namespace kiosk::journey {

namespace {

using Reasons = std::vector<std::string>;

// ---- who is this? ----

// What one source says about the person.
struct Claim
{
    const identity::PersonName* name = nullptr; // null: says nothing about it
    identity::Date birth;                       // parts of 0: not known
    identity::Sex sex = identity::Sex::Unspecified;
};

// A typed number says the sex, and the year of a century and a month.
Claim claimOf(const HealthCardFacts& card, const identity::Holder& holder)
{
    Claim claim{.name = card.typed ? nullptr : &holder.name, .birth = holder.birth, .sex = {}};
    if (holder.nir.kind() == identity::NirKind::Certified)
        claim.sex = holder.nir.sex();
    return claim;
}

// A birth date that is none agrees with no other.
Claim claimOf(const identity::Mrz& mrz, const identity::Date& today)
{
    constexpr identity::Date none{.year = -1, .month = -1, .day = -1};
    const auto birth = identity::parseMrzBirth(mrz.birthText, today);
    return {.name = &mrz.name, .birth = birth.value_or(none), .sex = mrz.sex};
}

bool agree(int a, int b)
{
    return a == 0 || b == 0 || a == b;
}

void compare(const Claim& a, const Claim& b, Reasons& reasons)
{
    const bool names = a.name == nullptr || b.name == nullptr ||
                       compareNames(*a.name, *b.name) != identity::NameMatch::Conflict;
    const bool birth = agree(a.birth.year, b.birth.year) && agree(a.birth.month, b.birth.month) &&
                       agree(a.birth.day, b.birth.day);
    const bool sex = agree(static_cast<int>(a.sex), static_cast<int>(b.sex));
    const auto add = [&reasons](bool holds, const char* reason) {
        if (!holds && std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            reasons.emplace_back(reason);
    };
    add(names, "identity.name");
    add(birth, "identity.birth");
    add(sex, "identity.sex");
}

// Of a NIR only what it surely says: the year of its century, and a month that is one.
bool nirAgreesWith(const identity::Nir& nir, const identity::Date& birth)
{
    const std::string_view text = nir.compact().reveal();
    if (nir.empty() || nir.kind() != identity::NirKind::Certified)
        return true;
    const auto two = [text](std::size_t at) {
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    const int month = two(3) <= 12 ? two(3) : 0;
    return (birth.year == 0 || birth.year % 100 == two(1)) && agree(month, birth.month);
}

// ---- what speaks against acceptance ----

// The chip, if its data are its issuer's, it is not known to be a copy, and it says what the page
// says: then it stands for the page.
const ChipFacts* provingChip(const State& state)
{
    const bool proves =
        state.document && state.chip && state.chip->verdict == ChipVerdict::Genuine &&
        state.chip->proof != ChipProof::Failed && samePage(state.document->mrz, state.chip->mrz);
    return proves ? &*state.chip : nullptr;
}

void judgeZone(const identity::Mrz& mrz, const identity::Date& today, Reasons& reasons)
{
    if (!mrz.checks.allHold())
        reasons.emplace_back("document.check_digits");
    if (isExpired(mrz, today))
        reasons.emplace_back("document.expired");
    else if (!identity::parseMrzExpiry(mrz.expiryText))
        reasons.emplace_back("document.no_expiry");
}

void judgeDocument(const State& state, const identity::Date& today, Reasons& reasons)
{
    if (!state.document)
        return;
    if (hasZone(*state.document))
        judgeZone(state.document->mrz, today, reasons);
    if (!state.document->toConfirm.empty())
        reasons.emplace_back("document.unconfirmed");
    const Reasons doubts = doubtsOf(*state.document, provingChip(state)).reasons;
    reasons.insert(reasons.end(), doubts.begin(), doubts.end());
}

bool cloneNotExcluded(const State& state)
{
    return state.chip && (state.chip->proof == ChipProof::NotOffered ||
                          state.chip->proof == ChipProof::NotChecked);
}

void judgeChip(const State& state, const Policy& policy, Reasons& reasons)
{
    if (!state.chip) {
        reasons.emplace_back("chip.absent");
        return;
    }
    switch (state.chip->verdict) {
    case ChipVerdict::Genuine:
        break;
    case ChipVerdict::Altered:
        reasons.emplace_back("chip.altered");
        break;
    case ChipVerdict::UnknownIssuer:
        reasons.emplace_back("chip.unknown_issuer");
        break;
    case ChipVerdict::ExpiredSigner:
        reasons.emplace_back("chip.expired_signer");
        break;
    case ChipVerdict::RevokedSigner:
        reasons.emplace_back("chip.revoked_signer");
        break;
    case ChipVerdict::NotChecked:
        reasons.emplace_back("chip.not_checked");
        break;
    }
    if (state.chip->proof == ChipProof::Failed)
        reasons.emplace_back("chip.cloned");
    else if (policy.requireChipProof && cloneNotExcluded(state))
        reasons.emplace_back("chip.clone_not_excluded");
    if (state.document && !samePage(state.document->mrz, state.chip->mrz))
        reasons.emplace_back("chip.mismatch");
}

// Two movements done; those that a person could not do, or did wrongly first, count for nothing.
bool hasMoved(const FaceFacts& face)
{
    constexpr int needed = 2;
    return std::count_if(face.challenges.begin(), face.challenges.end(),
                         [](const ChallengeFact& challenge) { return challenge.done; }) >= needed;
}

// Whoever could not move as asked is no attack: an agent looks.
void judgeLiveness(const FaceFacts& face, const Policy& policy, Reasons& reasons)
{
    if (face.verdict == Liveness::Attack)
        reasons.emplace_back("face.not_live");
    else if (face.verdict != Liveness::Live || !(face.liveness >= policy.livenessThreshold) ||
             (policy.activeLiveness && !hasMoved(face)))
        reasons.emplace_back("face.liveness_unsure");
}

bool isGoodPortrait(const FaceFacts& face, const Policy& policy)
{
    const auto least = policy.faceQuality.find("overall");
    return face.qualityFaults.empty() && face.quality > 0 &&
           (least == policy.faceQuality.end() || face.quality >= least->second);
}

// Written so that a number that is none (NaN) never passes.
void judgeFace(const State& state, const Policy& policy, Reasons& reasons)
{
    if (state.consent && !state.consent->biometrics) {
        reasons.emplace_back("biometrics.refused");
        return;
    }
    if (!state.face) {
        reasons.emplace_back("face.absent");
        return;
    }
    judgeLiveness(*state.face, policy, reasons);
    if (!isGoodPortrait(*state.face, policy))
        reasons.emplace_back("face.low_quality");
    const bool chipHasNone = state.chip && !state.chip->hasPortrait;
    if (state.face->reference == FaceReference::Printed || chipHasNone)
        reasons.emplace_back("face.printed_reference");
    if (!(state.face->similarity >= policy.faceGreyZone))
        reasons.emplace_back("face.no_match");
    else if (!(state.face->similarity >= policy.faceThreshold))
        reasons.emplace_back("face.grey_zone");
}

// No agent may accept against these.
Reasons refusals(const State& state, const Policy& policy, const identity::Date& today)
{
    Reasons reasons;
    if (!state.consent)
        reasons.emplace_back("consent.absent");
    if (isSimulated(state) && !policy.trial)
        reasons.emplace_back("device.simulated");
    const identity::Holder* holder = chosenHolder(state);
    const auto tooYoung = [&](const identity::Date& birth) {
        return birth.year != 0 && identity::ageOn(birth, today) < policy.leastAge;
    };
    const auto birth = state.document
                           ? identity::parseMrzBirth(state.document->mrz.birthText, today)
                           : Result<identity::Date>(identity::Date{});
    if ((holder != nullptr && tooYoung(holder->birth)) || (birth && tooYoung(*birth)))
        reasons.emplace_back("age.too_young");
    return reasons;
}

// Without these there is nobody and nothing to accept, by whomever.
Reasons missing(const State& state)
{
    Reasons reasons;
    if (chosenHolder(state) == nullptr)
        reasons.emplace_back("holder.absent");
    if (!state.document)
        reasons.emplace_back("document.absent");
    return reasons;
}

Reasons doubts(const State& state, const Policy& policy, const identity::Date& today)
{
    Reasons reasons;
    if (state.healthCard && state.healthCard->typed)
        reasons.emplace_back("holder.not_proven_by_card");
    if (!provenAge(state, today))
        reasons.emplace_back("age.unknown");
    judgeDocument(state, today, reasons);
    judgeChip(state, policy, reasons);
    judgeFace(state, policy, reasons);
    const Reasons identity = crossCheck(state, today);
    reasons.insert(reasons.end(), identity.begin(), identity.end());
    return reasons;
}

// What was read as a 6 may be the chip's G: check digits cannot tell them apart, and it is the chip
// that knows.
bool sameNumber(const identity::Mrz& page, const identity::Mrz& chip)
{
    if (page.number == chip.number)
        return true;
    const auto readings = identity::accessKeySeeds(page);
    const auto truth = identity::accessKeySeed(chip);
    return truth && std::find(readings.begin(), readings.end(), *truth) != readings.end();
}

Decision judged(const State& state, const Policy& policy, const identity::Date& today)
{
    if (Reasons reasons = refusals(state, policy, today); !reasons.empty())
        return {Verdict::Refuse, std::move(reasons), policy.version};
    const AgentDecision* last = lastWord(state);
    const bool agentSpoke = last != nullptr && isSigned(*last);
    if (agentSpoke && last->word != AgentWord::Accept)
        return {Verdict::Refuse, {"agent.refused"}, policy.version};
    if (Reasons reasons = missing(state); !reasons.empty())
        return {Verdict::AskAgent, std::move(reasons), policy.version};
    if (agentSpoke)
        return {Verdict::Accept, {"agent.accepted"}, policy.version};
    if (Reasons reasons = doubts(state, policy, today); !reasons.empty())
        return {Verdict::AskAgent, std::move(reasons), policy.version};
    return {Verdict::Accept, {"all.checks_passed"}, policy.version};
}

} // namespace

Decision judge(const Findings&, const Policy& policy)
{
    return {Verdict::AskAgent, {"judge.unknown"}, policy.version};
}

std::vector<RuleOutcome> explain(const Findings&, const Policy&)
{
    return {};
}

SecureBytes signedOctets(const CaseId& caseId, const AgentDecision& decision)
{
    const std::string text = caseId.text() + '\n' + decision.agentId;
    return SecureBytes(text.begin(), text.end());
}

bool isSigned(const AgentDecision& decision) noexcept
{
    return !decision.agentId.empty() && !decision.reason.empty() && !decision.signature.empty();
}

std::optional<int> provenAge(const State& state, const identity::Date& today)
{
    std::optional<int> age;
    const auto consider = [&age, &today](const identity::Date& birth) {
        if (birth.year != 0)
            age = std::min(age.value_or(INT_MAX), identity::ageOn(birth, today));
    };
    if (const identity::Holder* holder = chosenHolder(state))
        consider(holder->birth);
    if (state.document) {
        if (const auto birth = identity::parseMrzBirth(state.document->mrz.birthText, today))
            consider(*birth);
    }
    return age;
}

bool isExpired(const identity::Mrz& mrz, const identity::Date& today)
{
    const auto expiry = identity::parseMrzExpiry(mrz.expiryText);
    return expiry && *expiry < today;
}

bool samePage(const identity::Mrz& page, const identity::Mrz& chip)
{
    return page.format == chip.format && page.documentCode == chip.documentCode &&
           page.issuer == chip.issuer && page.nationality == chip.nationality &&
           sameNumber(page, chip) && page.name == chip.name && page.birthText == chip.birthText &&
           page.expiryText == chip.expiryText && page.sex == chip.sex;
}

std::vector<std::string> crossCheck(const State& state, const identity::Date& today)
{
    Reasons reasons;
    std::vector<Claim> documents;
    if (state.document && hasZone(*state.document))
        documents.push_back(claimOf(state.document->mrz, today));
    if (state.chip)
        documents.push_back(claimOf(state.chip->mrz, today));
    if (documents.size() == 2)
        compare(documents[0], documents[1], reasons);
    const identity::Holder* holder = chosenHolder(state);
    if (holder == nullptr)
        return reasons;
    const Claim claim = claimOf(*state.healthCard, *holder);
    for (const Claim& document : documents)
        compare(claim, document, reasons);
    const bool typed = state.healthCard->typed && !documents.empty();
    const bool already =
        std::find(reasons.begin(), reasons.end(), "identity.birth") != reasons.end();
    if (typed && !already && !nirAgreesWith(holder->nir, documents.back().birth))
        reasons.emplace_back("identity.birth");
    return reasons;
}

Decision decide(const State& state, const Policy& policy, const identity::Date& today)
{
    Decision decision = judged(state, policy, today);
    if (cloneNotExcluded(state) && !policy.requireChipProof)
        decision.remarks.emplace_back("chip.clone_not_excluded");
    if (state.document) {
        const Reasons remarks = doubtsOf(*state.document, provingChip(state)).remarks;
        decision.remarks.insert(decision.remarks.end(), remarks.begin(), remarks.end());
    }
    return decision;
}

} // namespace kiosk::journey
