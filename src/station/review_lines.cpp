#include "station/review_lines.h"

#include "station/face_facts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::station {
namespace {

using journey::Findings;
using journey::Policy;
using journey::RuleOutcome;
using journey::SettledBy;
using Tone = ReviewLine::Tone;

// In the order of the journey.
constexpr std::array<std::string_view, 7> topics{"card",     "document", "chip", "face",
                                                 "identity", "record",   "steps"};

struct Prefix
{
    std::string_view start; // of a reason
    std::string_view topic;
};
// The first that fits counts.
constexpr std::array<Prefix, 17> prefixes{{
    {"skip.card", "card"},
    {"skip.no-document", "document"},
    {"skip.chip", "chip"},
    {"skip.face", "face"},
    {"holder.", "card"},
    {"age.", "card"},
    {"document.", "document"},
    {"chip.", "chip"},
    {"face.", "face"},
    {"biometrics.", "face"},
    {"identity.", "identity"},
    {"represented.", "identity"},
    {"record.", "record"},
    {"scheme.", "record"},
    {"department.", "record"},
    {"resume.", "steps"},
    {"", "steps"},
}};

std::string_view topicOf(std::string_view reason)
{
    return std::find_if(prefixes.begin(), prefixes.end(),
                        [reason](const Prefix& one) { return reason.starts_with(one.start); })
        ->topic;
}

QString text(std::string_view id)
{
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

Tone toneOf(const RuleOutcome& outcome)
{
    if (outcome.who == SettledBy::Nothing || outcome.settled)
        return Tone::Open;
    return outcome.who == SettledBy::Agent || outcome.who == SettledBy::BackOffice ? Tone::Doubt
                                                                                   : Tone::Bad;
}

// The figure that a reason came from, with the limit that it was held against.
void addScore(ReviewLine& line, const Findings& findings, const Policy& policy)
{
    if (!findings.face)
        return;
    const auto show = [&line](double score, double limit) {
        line.score = score;
        line.limit = limit;
    };
    if (line.id == u"face.no_match" || line.id == u"face.grey_zone" || line.id == u"face.ok")
        show(findings.face->similarity, policy.faceThreshold);
    else if (line.id == u"face.not_live" || line.id == u"face.liveness_unsure")
        show(findings.face->liveness, policy.livenessThreshold);
    else if (line.id == u"face.low_quality")
        show(findings.face->quality, limitsOf(policy).overall);
}

// Of a conflict, and of what a convention explains: why.
QString detailOf(const RuleOutcome& outcome)
{
    if (outcome.settled)
        return QStringLiteral("settled");
    const bool compared = outcome.reason.starts_with("identity.");
    return compared ? text(outcome.found) : QString();
}

ReviewLine lineOf(const RuleOutcome& outcome, const Findings& findings, const Policy& policy)
{
    ReviewLine line;
    line.topic = text(topicOf(outcome.reason));
    line.id = text(outcome.reason);
    line.tone = toneOf(outcome);
    line.who = outcome.settled ? SettledBy::Nothing : outcome.who;
    line.detail = detailOf(outcome);
    addScore(line, findings, policy);
    return line;
}

bool isThere(std::string_view topic, const Findings& findings)
{
    if (topic == "card")
        return findings.hasHolder;
    if (topic == "document")
        return findings.document.has_value();
    if (topic == "chip")
        return findings.chip.has_value();
    if (topic == "face")
        return findings.face.has_value();
    if (topic == "identity")
        return !findings.identity.empty();
    if (topic == "record")
        return findings.record == journey::RecordAnswer::Known;
    return findings.consent;
}

std::vector<ReviewLine> linesOf(std::string_view topic, const std::vector<RuleOutcome>& outcomes,
                                const Findings& findings, const Policy& policy)
{
    std::vector<ReviewLine> lines;
    for (const RuleOutcome& outcome : outcomes) {
        const bool speaks = outcome.kind == RuleOutcome::Kind::Failed && !outcome.reason.empty() &&
                            !outcome.rule.starts_with("settlement.");
        if (!speaks || topicOf(outcome.reason) != topic)
            continue;
        ReviewLine line = lineOf(outcome, findings, policy);
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ReviewLine& a, const ReviewLine& b) { return a.tone > b.tone; });
    return lines;
}

ReviewLine goodLine(std::string_view topic, const Findings& findings, const Policy& policy)
{
    ReviewLine line;
    line.topic = text(topic);
    line.id = line.topic + QStringLiteral(".ok");
    line.tone = Tone::Good;
    addScore(line, findings, policy);
    return line;
}

} // namespace

std::vector<ReviewLine> reviewLines(const Findings& findings, const Policy& policy)
{
    const std::vector<RuleOutcome> outcomes = journey::explain(findings, policy);
    std::vector<ReviewLine> all;
    for (const std::string_view topic : topics) {
        std::vector<ReviewLine> lines = linesOf(topic, outcomes, findings, policy);
        const bool doubted = !lines.empty() && lines.front().tone > Tone::Open;
        if (!doubted && isThere(topic, findings))
            all.push_back(goodLine(topic, findings, policy));
        all.insert(all.end(), lines.begin(), lines.end());
    }
    return all;
}

} // namespace kiosk::station
