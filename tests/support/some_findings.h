// Findings made of chance, every member of them: the same number always makes the same ones.
#pragma once

#include "journey/findings.h"
#include "journey/policy.h"

#include <random>

namespace kiosk::test {

class FindingsMaker
{
public:
    explicit FindingsMaker(std::uint64_t seed) : m_random(seed) {}

    journey::Findings make()
    {
        journey::Findings made;
        made.day = {.year = 2026, .month = 11, .day = 22};
        made.mode = some<journey::Mode>(4);
        made.department = once(3) ? "" : once(2) ? "75" : "13";
        made.simulated = once(8);
        made.consent = !once(8);
        made.biometrics = made.consent && !once(6);
        made.resumed = once(8);
        if (!once(4))
            made.reason = some<journey::Reason>(5);
        if (once(2))
            made.authority = some<journey::Authority>(3);
        if (once(3))
            made.skipped.push_back(some<journey::SkipReason>(7));
        addHolder(made);
        addRecord(made);
        if (!once(6))
            made.document = document();
        if (!once(4))
            made.chip = {.verdict = some<journey::ChipVerdict>(6),
                         .proof = some<journey::ChipProof>(4),
                         .samePage = !once(3)};
        if (!once(4))
            made.face = face();
        for (std::size_t left = roll(4); left > 0; --left)
            made.identity.push_back(comparison());
        for (std::size_t left = roll(4); left > 0; --left)
            made.agents.push_back(word());
        return made;
    }

    // Schemes, departments and settlements that bite now and then.
    journey::Policy policy()
    {
        journey::Policy made;
        made.trial = once(4);
        made.requireChipProof = once(3);
        made.activeLiveness = !once(4);
        if (once(2))
            made.faceQuality = {{"overall", 40}};
        if (once(2))
            made.departments = {{"75", {.year = 2026, .month = 1, .day = 1}}};
        if (once(2))
            made.schemes = {{"general", {{"01"}, identity::Date{2026, 1, 1}, {}}},
                            {"others", {{}, {}, 18}}};
        if (once(2))
            made.documents[identity::DocumentKind::Passport] = {
                .accepted = !once(2), .expiredDays = 30, .needsChip = once(2)};
        const auto& reasons = journey::reasonDefaults();
        for (std::size_t left = roll(4); left > 0; --left) {
            const journey::ReasonDefault& reason = reasons[roll(reasons.size())];
            if (reason.adjustable)
                made.settlement[std::string(reason.id)] = some<journey::SettledBy>(6);
        }
        return made;
    }

    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(m_random() % sides); }
    bool once(std::size_t in) { return roll(in) == 0; }

private:
    template <typename Enum>
    Enum some(std::size_t count)
    {
        return static_cast<Enum>(roll(count));
    }
    int number(std::size_t sides) { return static_cast<int>(roll(sides)); }

    void addHolder(journey::Findings& made)
    {
        made.hasHolder = !once(6);
        made.holderTyped = once(4);
        made.holderFromPhone = once(6);
        made.provisionalNir = once(6);
        if (!once(6))
            made.holderAge = number(30);
        if (once(2))
            made.representativeAge = number(30);
    }

    void addRecord(journey::Findings& made)
    {
        made.record = some<journey::RecordAnswer>(4);
        made.deceased = once(6);
        made.duplicate = once(6);
        made.activePhone = once(4);
        made.movesFromPhone = once(4);
        made.regime = once(3) ? "" : once(2) ? "01" : "91";
    }

    journey::DocumentFindings document()
    {
        journey::DocumentFindings made;
        made.kind = some<identity::DocumentKind>(12);
        made.source = some<journey::DocumentSource>(4);
        made.hasZone = !once(4);
        made.checksHold = !once(4);
        if (!once(4))
            made.expiredDays = number(4000) - 2000;
        made.issuedToMinor = once(8);
        made.issuer = "FRA";
        made.unconfirmed = once(6);
        for (const journey::ReasonDefault& reason : journey::reasonDefaults())
            if (reason.id.starts_with("document.") && once(40))
                (once(2) ? made.doubts : made.remarks).emplace_back(reason.id);
        return made;
    }

    journey::FaceFindings face()
    {
        journey::FaceFindings made;
        made.similarity = static_cast<double>(roll(1000)) / 1000;
        made.liveness = static_cast<double>(roll(1000)) / 1000;
        made.verdict = some<journey::Liveness>(3);
        made.reference = some<journey::FaceReference>(2);
        made.quality = number(101);
        if (once(4))
            made.qualityFaults = {"sharpness"};
        made.frames = number(40);
        made.movementsDone = number(4);
        made.movementsSkipped = number(2);
        return made;
    }

    journey::IdentityFinding comparison()
    {
        static constexpr std::array sources{
            "card-document",   "card-chip",    "document-chip",        "card-record",
            "document-record", "nir-document", "holder-representative"};
        static constexpr std::array parts{"name", "given-names", "birth", "sex", "nir"};
        return {sources[roll(sources.size())],
                {parts[roll(parts.size())], some<identity::NameMatch>(3), "some.reason"}};
    }

    journey::AgentFinding word()
    {
        journey::AgentFinding made;
        made.agent = number(3) + 1;
        made.role = some<identity::AgentRole>(4);
        made.word = once(6) ? journey::AgentWord::Refuse : journey::AgentWord::Accept;
        made.reason = "compared-in-person";
        made.isSigned = !once(6);
        for (const journey::ReasonDefault& reason : journey::reasonDefaults())
            if (!once(4))
                made.judged.emplace_back(reason.id);
        return made;
    }

    std::mt19937_64 m_random;
};

} // namespace kiosk::test
