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

} // namespace

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
    facts.mrz = chip.reading.mrz;
    facts.hasPortrait = chip.portrait != nullptr;
    facts.simulated = chip.simulated;
    return facts;
}

} // namespace kiosk::station
