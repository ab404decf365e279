// A case that nothing speaks against, for tests that change one thing of it.
#pragma once

#include "journey/decision.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace kiosk::test {

using namespace journey;

inline constexpr identity::Date today{.year = 2026, .month = 11, .day = 22};

// Nothing speaks against it.
inline Findings good()
{
    Findings findings;
    findings.day = today;
    findings.department = "75";
    findings.reason = Reason::NoPhone;
    findings.consent = true;
    findings.biometrics = true;
    findings.hasHolder = true;
    findings.holderAge = 26;
    findings.regime = "01";
    findings.record = RecordAnswer::Known;
    findings.document = DocumentFindings{.kind = identity::DocumentKind::Passport,
                                         .source = DocumentSource::Camera,
                                         .hasZone = true,
                                         .checksHold = true,
                                         .expiredDays = -2962,
                                         .issuer = "FRA",
                                         .doubts = {},
                                         .remarks = {}};
    findings.chip = ChipFindings{
        .verdict = ChipVerdict::Genuine, .proof = ChipProof::Genuine, .samePage = true};
    findings.face = FaceFindings{.similarity = 0.72,
                                 .liveness = 0.94,
                                 .verdict = Liveness::Live,
                                 .reference = FaceReference::Chip,
                                 .quality = 82,
                                 .qualityFaults = {},
                                 .frames = 12,
                                 .movementsDone = 2};
    return findings;
}

inline AgentFinding accepted(int agent, identity::AgentRole role, std::vector<std::string> judged)
{
    return {.agent = agent,
            .role = role,
            .word = AgentWord::Accept,
            .reason = "compared-in-person",
            .isSigned = true,
            .judged = std::move(judged)};
}

inline QString listed(const std::vector<std::string>& ids)
{
    QStringList all;
    for (const std::string& id : ids)
        all += QString::fromStdString(id);
    return all.join(QLatin1Char(' '));
}

inline bool has(const std::vector<std::string>& ids, const std::string& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace kiosk::test
