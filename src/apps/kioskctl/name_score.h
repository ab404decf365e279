// How often names of one person were called two persons', and the other way round.
#pragma once

#include "apps/kioskctl/name_list.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace kiosk::apps {

struct NameOutcome
{
    identity::NameMatch match = identity::NameMatch::Match; // the worst of all parts
    std::string reasons;                                    // of the parts, with blanks between
    double microseconds = 0;
};

class NameScore
{
public:
    void add(const NamePair& pair, const NameOutcome& outcome);
    [[nodiscard]] std::size_t falseConflicts() const { return m_all.falseConflicts(); }
    [[nodiscard]] std::size_t falseAgreements() const { return m_all.falseAgreements(); }
    [[nodiscard]] nlohmann::json toJson() const;

    [[nodiscard]] static bool isFalseConflict(const NamePair& pair, const NameOutcome& outcome);
    [[nodiscard]] static bool isFalseAgreement(const NamePair& pair, const NameOutcome& outcome);

private:
    struct Table // rows: label, columns: outcome
    {
        std::array<std::array<std::size_t, 3>, 3> counts{};
        [[nodiscard]] std::size_t falseConflicts() const;
        [[nodiscard]] std::size_t falseAgreements() const;
        [[nodiscard]] nlohmann::json summary() const;
        [[nodiscard]] nlohmann::json confusion() const;
    };
    using Tables = std::map<std::string, Table>;

    Table m_all;
    Tables m_byTradition;
    Tables m_byRule;
    Tables m_byPart;
    std::map<std::string, std::size_t> m_reasons;
    std::vector<double> m_microseconds;
};

} // namespace kiosk::apps
