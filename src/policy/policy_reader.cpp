// A policy's text as values, table by table. What may be in it is in docs/policy.md.
#include "policy/face_measures.h"
#include "policy/toml_section.h"

#include <algorithm>

namespace kiosk::policy {
namespace {

using identity::DocumentKind;
using journey::Policy;

std::optional<DocumentKind> documentKindOf(std::string_view id)
{
    for (int kind = 0; kind <= static_cast<int>(DocumentKind::HealthCard); ++kind)
        if (documentKindId(static_cast<DocumentKind>(kind)) == id)
            return static_cast<DocumentKind>(kind);
    return std::nullopt;
}

void readHead(TomlSection& root, Policy& policy)
{
    policy.version.clear();
    root.text("version", policy.version);
    root.whole("sequence", policy.sequence);
    if (!root.has("version"))
        root.reading().report("version", "version is missing");
}

void readAges(TomlSection section, Policy& policy)
{
    section.whole("holder", policy.leastAge);
    section.whole("representative", policy.representativeLeastAge);
    section.finish();
}

void readDocuments(TomlSection section, Policy& policy)
{
    section.each([&](const std::string& id, const toml::node& node) {
        const auto kind = documentKindOf(id);
        if (!kind || !node.is_table())
            return section.reading().report(
                node, section.pathOf(id) + (kind ? " is not a table" : " is no kind of document"));
        journey::DocumentRule rule = journey::documentRule(policy, *kind);
        TomlSection one(section.reading(), node.as_table(), section.pathOf(id));
        one.flag("accepted", rule.accepted);
        one.whole("expired_days", rule.expiredDays);
        one.flag("needs_chip", rule.needsChip);
        one.finish();
        policy.documents[*kind] = rule;
    });
}

void readSchemes(TomlSection section, Policy& policy)
{
    section.each([&](const std::string& name, const toml::node& node) {
        if (!node.is_table())
            return section.reading().report(node, section.pathOf(name) + " is not a table");
        journey::SchemeRule rule;
        TomlSection one(section.reading(), node.as_table(), section.pathOf(name));
        one.texts("regimes", rule.regimes);
        one.date("from", rule.from);
        if (one.has("least_age"))
            one.whole("least_age", rule.leastAge.emplace(policy.leastAge));
        one.finish();
        policy.schemes[name] = rule;
    });
}

void readDepartments(TomlSection section, Policy& policy)
{
    section.each([&](const std::string& code, const toml::node& node) {
        if (const auto from = dateOf(node))
            policy.departments[code] = *from;
        else
            section.reading().report(node,
                                     section.pathOf(code) + " is not a date such as 2026-11-22");
    });
}

void readSettlement(TomlSection section, Policy& policy)
{
    section.eachLeaf([&](const std::string& reason, const toml::node& node) {
        const auto id = node.value_exact<std::string>();
        const auto who = id ? journey::settledByOf(*id) : std::nullopt;
        if (who)
            policy.settlement[reason] = *who;
        else
            section.reading().report(node,
                                     section.pathOf(reason) +
                                         " is none of \"nothing\", \"agent\", \"supervisor\", "
                                         "\"two-agents\", \"back-office\", \"nobody\"");
    });
}

void readQuality(TomlSection section, Policy& policy)
{
    section.each([&](const std::string& id, const toml::node& node) {
        const auto least = wholeOf(node);
        if (std::find(faceMeasures.begin(), faceMeasures.end(), id) == faceMeasures.end())
            section.reading().report(node, section.pathOf(id) + " is no measure of a face");
        else if (!least)
            section.reading().report(node, section.pathOf(id) + " is not a whole number");
        else
            policy.faceQuality[id] = *least;
    });
}

void readFace(TomlSection section, Policy& policy)
{
    section.number("threshold", policy.faceThreshold);
    section.number("grey_zone", policy.faceGreyZone);
    section.number("liveness_threshold", policy.livenessThreshold);
    section.flag("active_liveness", policy.activeLiveness);
    section.flag("screen_light", policy.screenLight);
    readQuality(section.section("quality"), policy);
    section.finish();
}

void readChip(TomlSection section, Policy& policy)
{
    section.flag("require_proof", policy.requireChipProof);
    section.finish();
}

void readAttempts(TomlSection section, Policy& policy)
{
    section.whole("per_step", policy.attemptsPerStep);
    section.each([&](const std::string& step, const toml::node& node) {
        if (const auto count = wholeOf(node))
            policy.attempts[step] = *count;
        else
            section.reading().report(node, section.pathOf(step) + " is not a whole number");
    });
}

// A life is written in whole days, or in hours.
void readLife(TomlSection& section, const std::string& what, std::chrono::hours& life)
{
    const std::string days = what + "_days";
    const std::string hours = what + "_hours";
    constexpr int most = 100'000; // beyond any policy, so that no sum overflows
    const auto read = [&](const std::string& key, int unit) {
        if (!section.has(key.c_str()))
            return;
        int count = 0;
        section.whole(key.c_str(), count);
        section.tookAs(key.c_str(), what);
        life = std::chrono::hours(std::clamp(count, -most, most) * unit);
    };
    if (section.has(days.c_str()) && section.has(hours.c_str()))
        section.reading().report(section.pathOf(what),
                                 section.pathOf(what) + " is given in days and in hours");
    read(days, 24);
    read(hours, 1);
}

void readLives(TomlSection section, Policy& policy)
{
    readLife(section, "offer", policy.offerLife);
    readLife(section, "delegated", policy.delegatedLife);
    readLife(section, "draft", policy.draftLife);
    readLife(section, "findings", policy.findingsLife);
    int minutes = static_cast<int>(policy.agentLock.count());
    section.whole("agent_lock_minutes", minutes);
    section.tookAs("agent_lock_minutes", "agent_lock");
    policy.agentLock = std::chrono::minutes(minutes);
    section.finish();
}

} // namespace

CheckedPolicy parsePolicy(std::string_view text)
{
    CheckedPolicy checked;
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& problem) {
        checked.problems.push_back(
            {static_cast<int>(problem.source().begin.line), std::string(problem.description())});
        return checked;
    }
    TomlReading reading;
    TomlSection sections(reading, &root, "");
    Policy& policy = checked.policy;
    readHead(sections, policy);
    readAges(sections.section("ages"), policy);
    readDocuments(sections.section("documents"), policy);
    readSchemes(sections.section("schemes"), policy);
    readDepartments(sections.section("departments"), policy);
    readSettlement(sections.section("settlement"), policy);
    readFace(sections.section("face"), policy);
    readChip(sections.section("chip"), policy);
    readAttempts(sections.section("attempts"), policy);
    readLives(sections.section("life"), policy);
    sections.finish();
    for (const journey::PolicyFault& fault : journey::faultsOf(policy))
        if (fault.key != "version" || sections.has("version"))
            reading.report(fault.key, fault.text);
    checked.problems = reading.takeProblems();
    return checked;
}

} // namespace kiosk::policy
