// How well live persons and attacks were told apart, in the terms of ISO/IEC 30107-3: APCER, the
// share of attacks of one species taken for live; BPCER, the share of live presentations taken for
// attacks; and what gave no answer, of both, told apart from them.
#pragma once

#include "apps/kioskctl/error_rates.h"
#include "apps/kioskctl/liveness_list.h"
#include "apps/kioskctl/liveness_probe.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace kiosk::apps {

class LivenessScore
{
public:
    // From `threshold` on, a fused score is taken for a live person.
    explicit LivenessScore(double threshold) : m_threshold(threshold) {}

    void add(const LivenessTask& task, const LivenessOutcome& outcome);
    // Taken for the other, or without an answer.
    [[nodiscard]] bool isWrong(const LivenessTask& task, const LivenessOutcome& outcome) const;
    [[nodiscard]] nlohmann::json toJson() const;

private:
    using Scores = std::vector<double>;
    struct Channel
    {
        Scores live;
        std::map<std::string, Scores> attacks; // by species
    };
    [[nodiscard]] nlohmann::json operatingPoints() const;
    [[nodiscard]] nlohmann::json channelsJson() const;
    [[nodiscard]] double worstAt(double threshold) const; // APCER of the worst species

    double m_threshold;
    Scores m_live;
    std::map<std::string, Scores> m_attacks;
    std::map<std::string, Channel> m_channels;
    std::size_t m_liveItems = 0;
    std::size_t m_attackItems = 0;
    std::map<std::string, std::size_t> m_silent; // attacks without an answer, by species
    std::size_t m_liveSilent = 0;
    std::vector<double> m_ms;
    std::vector<double> m_decodeMs;
};

} // namespace kiosk::apps
