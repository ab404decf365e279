#include "station/document_facts.h"

namespace kiosk::station {
namespace {

using identity::MrzField;

// ---- what is printed ----

// Of two sides: what only one says; of what both say, the first's. A CAN that they disagree on is
// none.
identity::PrintedFields joined(identity::PrintedFields first, const identity::PrintedFields& second)
{
    const auto fill = [](PersonalText& text, const PersonalText& other) {
        if (text.empty())
            text = other;
    };
    fill(first.name.surname, second.name.surname);
    fill(first.name.givenNames, second.name.givenNames);
    fill(first.usageName, second.usageName);
    fill(first.number, second.number);
    if (!first.birth)
        first.birth = second.birth;
    if (!first.expiry)
        first.expiry = second.expiry;
    if (first.can.empty())
        first.can = second.can;
    else if (!second.can.empty() && first.can != second.can)
        first.can = {};
    return first;
}

std::vector<const TakenSide*> listed(const DocumentSides& sides)
{
    std::vector<const TakenSide*> all;
    for (const TakenSide* side : {sides.front(), sides.back()})
        if (side != nullptr)
            all.push_back(side);
    return all;
}

void joinSides(const DocumentSides& sides, journey::DocumentFacts& facts)
{
    for (const TakenSide* side : listed(sides)) {
        facts.printed = joined(std::move(facts.printed), side->reading.visual.fields);
        facts.copySuspected =
            facts.copySuspected || side->reading.copy.blackAndWhite || side->reading.copy.onScreen;
        facts.simulated = facts.simulated || side->simulated;
        facts.source = side->source;
    }
    facts.bothSides = sides.front() != nullptr && sides.back() != nullptr;
}

SideMeasures measuresOf(const TakenSide& side)
{
    return {side.reading.quality, side.reading.copy};
}

} // namespace

DocumentPictures picturesOf(const DocumentSides& sides)
{
    DocumentPictures pictures;
    if (const TakenSide* front = sides.front()) {
        pictures.page = front->picture;
        pictures.front = front->straight;
        pictures.frontMeasures = measuresOf(*front);
        pictures.portrait = front->portrait;
    }
    if (const TakenSide* back = sides.back()) {
        pictures.page = back->picture;
        pictures.back = back->straight;
        pictures.backMeasures = measuresOf(*back);
    }
    return pictures;
}

DocumentFindings findingsOf(const DocumentSides& sides, const seal::SealTrust& /*trust*/,
                            const identity::Date& today)
{
    DocumentFindings findings;
    journey::DocumentFacts& facts = findings.facts;
    facts.kind = sides.kind();
    joinSides(sides, facts);
    if (const TakenSide* zone = sides.zone()) {
        facts.mrz = zone->reading.mrz->mrz;
        facts.confidence = zone->reading.mrz->confidence;
        facts.toConfirm = zone->reading.mrz->unproven;
        facts.source = zone->source;
        facts.plausibility =
            identity::judgePlausibility(facts.mrz, facts.kind, &facts.printed, today);
    }
    findings.pictures = picturesOf(sides);
    return findings;
}

Result<DocumentFindings> findingsOf(const std::vector<PersonalText>& swiped,
                                    const identity::Date& today)
{
    std::vector<std::string> lines;
    for (const PersonalText& line : swiped)
        lines.emplace_back(line.reveal());
    DocumentFindings findings;
    journey::DocumentFacts& facts = findings.facts;
    KIOSK_TRY(facts.mrz, identity::parseMrz(lines));
    if (!facts.mrz.checks.allHold())
        return fail(ErrorCode::MrzUnreliable);
    facts.kind = identity::kindOf(facts.mrz);
    facts.confidence = 1;
    facts.source = journey::DocumentSource::SwipeReader;
    // The old French card's last check digit covers both lines whole.
    if (facts.mrz.format != identity::MrzFormat::French2x36)
        facts.toConfirm = {MrzField::Issuer, MrzField::Name, MrzField::Nationality, MrzField::Sex};
    facts.plausibility = identity::judgePlausibility(facts.mrz, facts.kind, nullptr, today);
    return findings;
}

} // namespace kiosk::station
