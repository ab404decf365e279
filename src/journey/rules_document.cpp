// The rules on the identity document and its chip.
#include "journey/judgement.h"

namespace kiosk::journey {
namespace {

std::string ruleOf(const DocumentFindings& document, const char* key)
{
    return "documents." + std::string(documentKindId(document.kind)) + "." + key;
}

void judgeKind(Judgement& judgement, const DocumentFindings& document)
{
    const bool accepted = documentRule(judgement.policy(), document.kind).accepted;
    judgement.check(accepted, ruleOf(document, "accepted"), "document.kind_not_accepted",
                    {std::string(documentKindId(document.kind)), "an accepted kind"});
}

std::string daysText(int days)
{
    return days > 0 ? "expired for " + std::to_string(days) + " days"
                    : "valid for " + std::to_string(-days) + " days more";
}

void judgeExpiry(Judgement& judgement, const DocumentFindings& document)
{
    const std::string rule = ruleOf(document, "expired_days");
    const int allowed =
        document.issuedToMinor ? 0 : documentRule(judgement.policy(), document.kind).expiredDays;
    const std::string demanded = "expired for at most " + std::to_string(allowed) + " days";
    if (!document.expiredDays)
        return judgement.fail(rule, "document.no_expiry", {"no expiry", demanded});
    const int days = *document.expiredDays;
    if (days > allowed)
        judgement.fail(rule, "document.expired", {daysText(days), demanded});
    else if (days > 0)
        judgement.fail(rule, "document.expired_accepted", {daysText(days), demanded});
    else
        judgement.pass(rule, {daysText(days), demanded});
}

void judgeZone(Judgement& judgement, const DocumentFindings& document)
{
    judgement.check(document.checksHold, "documents.check_digits", "document.check_digits",
                    {document.checksHold ? "hold" : "do not hold", "hold"});
    judgeExpiry(judgement, document);
}

// A chip with its issuer's data, that is not known to be a copy and says what the page says.
bool isProvenByChip(const Findings& found)
{
    return found.chip && found.chip->verdict == ChipVerdict::Genuine &&
           found.chip->proof != ChipProof::Failed && found.chip->samePage;
}

std::string_view reasonOf(ChipVerdict verdict)
{
    switch (verdict) {
    case ChipVerdict::Altered:
        return "chip.altered";
    case ChipVerdict::UnknownIssuer:
        return "chip.unknown_issuer";
    case ChipVerdict::ExpiredSigner:
        return "chip.expired_signer";
    case ChipVerdict::RevokedSigner:
        return "chip.revoked_signer";
    case ChipVerdict::NotChecked:
    case ChipVerdict::Genuine:
        break;
    }
    return "chip.not_checked";
}

void judgeProof(Judgement& judgement, const ChipFindings& chip)
{
    const bool strict = judgement.policy().requireChipProof;
    const std::string rule = "chip.require_proof";
    const Judgement::Text text{std::string(chipProofId(chip.proof)),
                               strict ? "genuine" : "not failed"};
    if (chip.proof == ChipProof::Genuine)
        judgement.pass(rule, text);
    else if (chip.proof == ChipProof::Failed)
        judgement.fail(rule, "chip.cloned", text);
    else
        judgement.failUnlessNamed(rule, "chip.clone_not_excluded",
                                  strict ? SettledBy::Agent : SettledBy::Nothing, text);
}

} // namespace

void judgeDocument(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    if (isSkipped(found, Step::Document))
        judgement.fail("skips.document", "skip.no-document", {"skipped", "a document"});
    else
        judgement.check(found.document.has_value(), "documents", "document.absent",
                        {found.document ? "there" : "none", "a document"});
    if (!found.document)
        return;
    const DocumentFindings& document = *found.document;
    judgeKind(judgement, document);
    if (document.hasZone)
        judgeZone(judgement, document);
    judgement.check(!document.unconfirmed, "documents.confirmed", "document.unconfirmed",
                    {document.unconfirmed ? "nobody looked at it" : "nothing open",
                     "confirmed where no check digit proves it"});
    for (const std::string& doubt : document.doubts)
        judgement.fail("documents.doubts", doubt, {"in doubt", "no doubt, or a genuine chip"});
    if (document.source == DocumentSource::PhoneApp)
        judgement.remark("documents.phone", "resume.proven_by_phone",
                         {"proven in the phone app", "read here, or proven"});
    if (documentRule(judgement.policy(), document.kind).needsChip)
        judgement.check(isProvenByChip(found), ruleOf(document, "needs_chip"),
                        "document.chip_needed", {found.chip ? "read" : "none", "a genuine chip"});
    else
        judgement.notApplicable(ruleOf(document, "needs_chip"));
    for (const std::string& remark : document.remarks)
        judgement.remark("documents.remarks", remark, {"open", "to be known"});
}

void judgeChip(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    if (!found.chip && isSkipped(found, Step::Document))
        return judgement.notApplicable("chip");
    // Read in the phone app, if at all.
    if (!found.chip && found.document && found.document->source == DocumentSource::PhoneApp)
        return judgement.notApplicable("chip");
    const bool skipped = isSkipped(found, Step::Chip);
    if (skipped)
        judgement.fail("skips.chip", "skip.chip-damaged", {"skipped", "the chip read"});
    if (!found.chip) {
        if (!skipped)
            judgement.fail("chip", "chip.absent", {"none", "a chip"});
        return;
    }
    const ChipFindings& chip = *found.chip;
    judgement.check(chip.verdict == ChipVerdict::Genuine, "chip.verdict", reasonOf(chip.verdict),
                    {std::string(chipVerdictId(chip.verdict)), "genuine"});
    judgeProof(judgement, chip);
    if (found.document)
        judgement.check(chip.samePage, "chip.same_page", "chip.mismatch",
                        {chip.samePage ? "the same" : "not the same", "what the page says"});
}

} // namespace kiosk::journey
