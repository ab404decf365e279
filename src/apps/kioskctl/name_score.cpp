#include "apps/kioskctl/name_score.h"

#include "apps/kioskctl/error_rates.h"

#include <nlohmann/json.hpp>

#include <numeric>

namespace kiosk::apps {
namespace {

using identity::NameMatch;
using nlohmann::json;

constexpr std::size_t indexOf(NameMatch match)
{
    return static_cast<std::size_t>(match);
}

constexpr std::size_t conflict = indexOf(NameMatch::Conflict);

std::size_t sumOf(const std::array<std::size_t, 3>& row)
{
    return std::accumulate(row.begin(), row.end(), std::size_t{0});
}

json rowJson(const std::array<std::size_t, 3>& row)
{
    json result;
    for (const NameMatch match : {NameMatch::Match, NameMatch::Explainable, NameMatch::Conflict})
        result[std::string(nameMatchId(match))] = row[indexOf(match)];
    return result;
}

} // namespace

bool NameScore::isFalseConflict(const NamePair& pair, const NameOutcome& outcome)
{
    return pair.label != NameMatch::Conflict && outcome.match == NameMatch::Conflict;
}

bool NameScore::isFalseAgreement(const NamePair& pair, const NameOutcome& outcome)
{
    return pair.label == NameMatch::Conflict && outcome.match != NameMatch::Conflict;
}

std::size_t NameScore::Table::falseConflicts() const
{
    return counts[0][conflict] + counts[1][conflict];
}

std::size_t NameScore::Table::falseAgreements() const
{
    return counts[conflict][0] + counts[conflict][1];
}

json NameScore::Table::summary() const
{
    return {{"one_person", sumOf(counts[0]) + sumOf(counts[1])},
            {"false_conflicts", falseConflicts()},
            {"two_persons", sumOf(counts[conflict])},
            {"false_agreements", falseAgreements()}};
}

json NameScore::Table::confusion() const
{
    json result;
    for (const NameMatch label : {NameMatch::Match, NameMatch::Explainable, NameMatch::Conflict})
        result[std::string(nameMatchId(label))] = rowJson(counts[indexOf(label)]);
    return result;
}

void NameScore::add(const NamePair& pair, const NameOutcome& outcome)
{
    for (Table* table :
         {&m_all, &m_byTradition[pair.tradition], &m_byRule[pair.rule], &m_byPart[pair.part]})
        ++table->counts[indexOf(pair.label)][indexOf(outcome.match)];
    if (pair.label != NameMatch::Conflict && !outcome.reasons.empty())
        ++m_reasons[outcome.reasons];
    m_microseconds.push_back(outcome.microseconds);
}

json NameScore::toJson() const
{
    const auto summaries = [](const Tables& tables) {
        json result = json::object();
        for (const auto& [name, table] : tables)
            result[name] = table.summary();
        return result;
    };
    json result = m_all.summary();
    result["confusion"] = m_all.confusion();
    result["by_part"] = summaries(m_byPart);
    result["by_tradition"] = summaries(m_byTradition);
    result["by_rule"] = summaries(m_byRule);
    result["reasons"] = m_reasons;
    result["us_median"] = percentile(m_microseconds, 0.5);
    result["us_p95"] = percentile(m_microseconds, 0.95);
    return result;
}

} // namespace kiosk::apps
