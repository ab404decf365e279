#include "station/facts.h"

namespace kiosk::station {
namespace {

journey::ChipVerdict verdictOf(chip::emrtd::DataVerdict verdict)
{
    using chip::emrtd::DataVerdict;
    switch (verdict) {
    case DataVerdict::Genuine:
        return journey::ChipVerdict::Genuine;
    case DataVerdict::Altered:
        return journey::ChipVerdict::Altered;
    case DataVerdict::UnknownIssuer:
        return journey::ChipVerdict::UnknownIssuer;
    case DataVerdict::ExpiredSigner:
        return journey::ChipVerdict::ExpiredSigner;
    case DataVerdict::RevokedSigner:
        return journey::ChipVerdict::RevokedSigner;
    case DataVerdict::NotChecked:
        break;
    }
    return journey::ChipVerdict::NotChecked;
}

journey::ChipProof proofOf(chip::emrtd::ChipProof proof)
{
    using chip::emrtd::ChipProof;
    switch (proof) {
    case ChipProof::Genuine:
        return journey::ChipProof::Genuine;
    case ChipProof::NotOffered:
        return journey::ChipProof::NotOffered;
    case ChipProof::Failed:
        return journey::ChipProof::Failed;
    case ChipProof::NotChecked:
        break;
    }
    return journey::ChipProof::NotChecked;
}

} // namespace

chip::emrtd::ChipAccess accessOf(const std::vector<journey::ChipSecret>& secrets)
{
    using Kind = chip::emrtd::AccessSecret::Kind;
    chip::emrtd::ChipAccess access;
    for (const auto& secret : secrets)
        access.secrets.push_back(
            {secret.kind == journey::ChipSecret::Kind::Can ? Kind::Can : Kind::Mrz, secret.value});
    return access;
}

journey::HealthCardFacts factsOf(const HealthCard& card)
{
    journey::HealthCardFacts facts;
    facts.holders = card.reading.holders;
    facts.simulated = card.simulated;
    return facts;
}

journey::ChipFacts factsOf(const IdentityChip& chip)
{
    journey::ChipFacts facts;
    facts.protocol = chip.reading.protocol;
    facts.verdict = verdictOf(chip.reading.authenticity.verdict);
    facts.verdictReason = chip.reading.authenticity.reason;
    facts.trustUpdated = chip.reading.authenticity.trustUpdated;
    facts.proof = proofOf(chip.reading.chip.proof);
    facts.proofMethod = chip.reading.chip.method;
    facts.proofReason = chip.reading.chip.reason;
    facts.apduCount = chip.reading.apduCount;
    facts.duration = chip.reading.duration;
    facts.mrz = chip.reading.mrz;
    facts.hasPortrait = chip.portrait != nullptr;
    facts.simulated = chip.simulated;
    return facts;
}

} // namespace kiosk::station
