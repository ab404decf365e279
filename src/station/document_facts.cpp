#include "station/document_facts.h"

#include "seal/seal_comparison.h"

namespace kiosk::station {
namespace {

using identity::MrzField;
using journey::DocumentSeal;

// ---- the visible seal ----

// From harmless to what an agent must see first; the worst of several seals counts.
int weight(DocumentSeal seal)
{
    switch (seal) {
    case DocumentSeal::None:
        return 0;
    case DocumentSeal::Opaque:
        return 1;
    case DocumentSeal::Genuine:
        return 2;
    case DocumentSeal::UnknownIssuer:
        return 3;
    case DocumentSeal::Altered:
        return 4;
    case DocumentSeal::Contradicts:
        break;
    }
    return 5;
}

// The zone is proven and what is printed is only read: the seal is held against the zone alone
// where there is one.
DocumentSeal wordOf(const seal::Seal& seal, const journey::DocumentFacts& facts,
                    const identity::Date& today)
{
    const auto contradicts = [&] {
        const bool zone = journey::hasZone(facts);
        return seal.content && seal::compareSeal(*seal.content, zone ? &facts.mrz : nullptr,
                                                 zone ? nullptr : &facts.printed, today)
                                       .match == seal::SealMatch::Contradicts;
    };
    switch (seal.verdict) {
    case seal::SealVerdict::Genuine:
        return contradicts() ? DocumentSeal::Contradicts : DocumentSeal::Genuine;
    case seal::SealVerdict::Altered:
        return DocumentSeal::Altered;
    case seal::SealVerdict::Opaque:
        return DocumentSeal::Opaque;
    case seal::SealVerdict::UnknownIssuer:
    case seal::SealVerdict::ExpiredSigner:
    case seal::SealVerdict::TestIssuer:
    case seal::SealVerdict::NotChecked:
        break;
    }
    return DocumentSeal::UnknownIssuer;
}

void judgeSeals(const TakenSide& side, const seal::SealTrust& trust, const identity::Date& today,
                DocumentFindings& findings)
{
    for (const vision::Barcode& barcode : side.reading.barcodes) {
        const seal::SealPlace place{findings.facts.kind,
                                    barcode.kind == vision::BarcodeKind::DataMatrix};
        const seal::Seal seal = seal::judgeSeal(barcode.payload, trust, place);
        if (seal.kind == seal::SealKind::Other)
            continue;
        const DocumentSeal word = wordOf(seal, findings.facts, today);
        if (weight(word) <= weight(findings.facts.seal))
            continue;
        findings.facts.seal = word;
        findings.facts.sealReason = seal.reason;
        findings.pictures.seal = barcode.payload;
    }
}

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

DocumentFindings findingsOf(const DocumentSides& sides, const seal::SealTrust& trust,
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
    facts.hasPortrait = findings.pictures.portrait != nullptr;
    for (const TakenSide* side : listed(sides))
        judgeSeals(*side, trust, today, findings);
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
