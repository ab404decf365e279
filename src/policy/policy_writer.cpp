// A policy as text, in the order of docs/policy.md.
#include "policy/policy_file.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace kiosk::policy {
namespace {

using identity::DocumentKind;
using journey::Policy;

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (static_cast<unsigned char>(character) < ' ' || character == '\x7f') {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04X",
                          static_cast<unsigned>(static_cast<unsigned char>(character)));
            result += escaped.data();
        } else {
            result += character;
        }
    }
    return result + '"';
}

// The shortest text that is the same number, and a TOML float: with a point.
std::string written(double value)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    std::string result(text.data(), end.ptr);
    if (result.find_first_of(".en") == std::string::npos)
        result += ".0";
    return result;
}
std::string written(bool value)
{
    return value ? "true" : "false";
}
std::string written(int value)
{
    return std::to_string(value);
}

class Writer
{
public:
    Writer(const Policy& policy, PolicyExtent extent)
        : m_policy(policy), m_everything(extent == PolicyExtent::Everything)
    {
    }

    [[nodiscard]] std::string write()
    {
        line("version", quoted(m_policy.version));
        line("sequence", written(m_policy.sequence));
        ages();
        documents();
        schemes();
        departments();
        settlement();
        face();
        chip();
        attempts();
        lives();
        return std::move(m_text);
    }

private:
    // The head of a table; written with its first line.
    void open(std::string name) { m_head = std::move(name); }
    void beginTable(const std::string& name)
    {
        open(name);
        flushHead();
    }
    void flushHead()
    {
        if (!m_head.empty())
            m_text += "\n[" + m_head + "]\n";
        m_head.clear();
    }
    void line(const std::string& key, const std::string& value)
    {
        flushHead();
        m_text += key + " = " + value + "\n";
    }
    template <typename T>
    void entry(const char* key, const T& value, const T& byDefault)
    {
        if (m_everything || value != byDefault)
            line(key, written(value));
    }

    void ages()
    {
        open("ages");
        entry("holder", m_policy.leastAge, m_default.leastAge);
        entry("representative", m_policy.representativeLeastAge, m_default.representativeLeastAge);
    }

    void documents()
    {
        for (int at = 0; at <= static_cast<int>(DocumentKind::HealthCard); ++at) {
            const auto kind = static_cast<DocumentKind>(at);
            const auto own = m_policy.documents.find(kind);
            const auto byDefault = m_default.documents.find(kind);
            const bool named = own != m_policy.documents.end();
            const bool same = named && byDefault != m_default.documents.end()
                                  ? own->second == byDefault->second
                                  : !named && byDefault == m_default.documents.end();
            if (same && !m_everything)
                continue;
            const journey::DocumentRule rule = journey::documentRule(m_policy, kind);
            const journey::DocumentRule usual = journey::documentRule(m_default, kind);
            beginTable("documents." + std::string(documentKindId(kind)));
            entry("accepted", rule.accepted, usual.accepted);
            entry("expired_days", rule.expiredDays, usual.expiredDays);
            entry("needs_chip", rule.needsChip, usual.needsChip);
        }
    }

    void schemes()
    {
        for (const auto& [name, scheme] : m_policy.schemes) {
            beginTable("schemes." + quoted(name));
            std::string regimes;
            for (const std::string& regime : scheme.regimes)
                regimes += (regimes.empty() ? "" : ", ") + quoted(regime);
            line("regimes", "[" + regimes + "]");
            if (scheme.from)
                line("from", scheme.from->iso());
            if (scheme.leastAge)
                line("least_age", written(*scheme.leastAge));
        }
    }

    void departments()
    {
        open("departments");
        for (const auto& [code, from] : m_policy.departments)
            line(quoted(code), from.iso());
    }

    void settlement()
    {
        open("settlement");
        if (m_everything) {
            for (const journey::ReasonDefault& reason : journey::reasonDefaults())
                if (reason.adjustable)
                    settle(std::string(reason.id), journey::settledBy(m_policy, reason.id));
            return;
        }
        for (const auto& [reason, who] : m_policy.settlement)
            settle(reason, who);
    }
    void settle(const std::string& reason, journey::SettledBy who)
    {
        line(quoted(reason), quoted(std::string(journey::settledById(who))));
    }

    void face()
    {
        open("face");
        entry("threshold", m_policy.faceThreshold, m_default.faceThreshold);
        entry("grey_zone", m_policy.faceGreyZone, m_default.faceGreyZone);
        entry("liveness_threshold", m_policy.livenessThreshold, m_default.livenessThreshold);
        entry("active_liveness", m_policy.activeLiveness, m_default.activeLiveness);
        entry("screen_light", m_policy.screenLight, m_default.screenLight);
        open("face.quality");
        for (const auto& [measure, least] : m_policy.faceQuality)
            line(measure, written(least));
    }

    void chip()
    {
        open("chip");
        entry("require_proof", m_policy.requireChipProof, m_default.requireChipProof);
    }

    void attempts()
    {
        open("attempts");
        entry("per_step", m_policy.attemptsPerStep, m_default.attemptsPerStep);
        for (const auto& [step, count] : m_policy.attempts)
            line(step, written(count));
    }

    void life(const std::string& what, std::chrono::hours life, std::chrono::hours byDefault)
    {
        constexpr std::chrono::hours::rep day = 24;
        if (!m_everything && life == byDefault)
            return;
        if (life.count() % day == 0)
            line(what + "_days", std::to_string(life.count() / day));
        else
            line(what + "_hours", std::to_string(life.count()));
    }
    void lives()
    {
        open("life");
        life("offer", m_policy.offerLife, m_default.offerLife);
        life("delegated", m_policy.delegatedLife, m_default.delegatedLife);
        life("draft", m_policy.draftLife, m_default.draftLife);
        life("findings", m_policy.findingsLife, m_default.findingsLife);
        entry("agent_lock_minutes", static_cast<int>(m_policy.agentLock.count()),
              static_cast<int>(m_default.agentLock.count()));
    }

    const Policy& m_policy;
    const Policy m_default;
    bool m_everything;
    std::string m_head;
    std::string m_text;
};

} // namespace

std::string writePolicy(const Policy& policy, PolicyExtent extent)
{
    return Writer(policy, extent).write();
}

std::string reasonTable()
{
    constexpr std::string_view family = "document.not_checked.";
    std::string text = "| reason | settled by | what it means |\n|---|---|---|\n";
    for (const journey::ReasonDefault& reason : journey::reasonDefaults()) {
        if (reason.id.starts_with(family))
            continue;
        text += "| `" + std::string(reason.id) + "` | " + (reason.adjustable ? "" : "always ") +
                std::string(journey::settledById(reason.who)) + " | " +
                std::string(reason.meaning) + " |\n";
    }
    return text + "| `" + std::string(family) +
           "…` | nothing | nobody has checked this on the page |\n";
}

} // namespace kiosk::policy
