#include "journey/document_doubts.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

using identity::Acceptance;
using identity::DocumentKind;

bool printedContradicts(const DocumentFacts& document)
{
    return std::any_of(document.plausibility.printed.begin(), document.plausibility.printed.end(),
                       [](const identity::PrintedComparison& comparison) {
                           return comparison.match == identity::PrintedMatch::Conflict;
                       });
}

// Hints that have no reason of their own: printed fields and the expiry have.
bool isImplausible(const DocumentFacts& document)
{
    return std::any_of(document.plausibility.hints.begin(), document.plausibility.hints.end(),
                       [](const std::string& hint) {
                           return hint.rfind("printed.", 0) != 0 && hint != "expiry.past";
                       });
}

bool isOneSided(const DocumentFacts& document)
{
    const bool pictured = document.source != DocumentSource::SwipeReader &&
                          document.source != DocumentSource::PhoneApp;
    return pictured && !document.bothSides &&
           needsBothSides(document.kind, hasZone(document) ? &document.mrz : nullptr);
}

// Whatever proves the document, these stand against its data.
void addContradictions(const DocumentFacts& document, std::vector<std::string>& found)
{
    if (printedContradicts(document))
        found.emplace_back("document.printed_mismatch");
    if (document.seal == DocumentSeal::Contradicts)
        found.emplace_back("document.seal_contradicts");
}

// What a genuine chip outweighs.
void addDoubtsOfTheEye(const DocumentFacts& document, std::vector<std::string>& found)
{
    const auto add = [&found](bool doubtful, const char* reason) {
        if (doubtful)
            found.emplace_back(reason);
    };
    const bool known = document.kind != DocumentKind::Unknown;
    add(!known, "document.unknown_kind");
    add(known && identity::acceptanceOf(document.kind) == Acceptance::AgentDecides,
        "document.kind_not_listed");
    add(document.source == DocumentSource::SwipeReader, "document.swiped_only");
    add(isOneSided(document), "document.one_side_only");
    add(document.seal == DocumentSeal::Altered, "document.seal_altered");
    add(isImplausible(document), "document.implausible");
    add(document.confirmedByPerson, "document.confirmed_by_person");
}

void addSealRemarks(const DocumentFacts& document, std::vector<std::string>& remarks)
{
    if (document.seal == DocumentSeal::UnknownIssuer)
        remarks.emplace_back("document.seal_unknown_issuer");
    if (document.seal == DocumentSeal::Opaque)
        remarks.emplace_back("document.seal_opaque");
}

// What only an eye can check on a page is of no use once its chip has spoken.
void addNotChecked(const DocumentFacts& document, std::vector<std::string>& remarks)
{
    for (const std::string& id : document.plausibility.notChecked)
        remarks.push_back("document.not_checked." + id);
}

} // namespace

DocumentDoubts doubtsOf(const DocumentFacts& document, const ChipFacts* chip)
{
    DocumentDoubts doubts;
    addContradictions(document, doubts.reasons);
    if (document.copySuspected) {
        const bool noClone = chip != nullptr && chip->proof == ChipProof::Genuine;
        (noClone ? doubts.remarks : doubts.reasons).emplace_back("document.copy_suspected");
    }
    addDoubtsOfTheEye(document, chip != nullptr ? doubts.remarks : doubts.reasons);
    addSealRemarks(document, doubts.remarks);
    if (chip == nullptr)
        addNotChecked(document, doubts.remarks);
    return doubts;
}

} // namespace kiosk::journey
