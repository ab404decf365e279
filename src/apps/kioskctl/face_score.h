// How well faces were told apart: the scores of a list's pairs, summed up.
#pragma once

#include "apps/kioskctl/error_rates.h"
#include "apps/kioskctl/face_list.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kiosk::apps {

// How often the decision is right, and at which threshold.
struct Accuracy
{
    // As LFW's protocol: the pairs in ten parts in the order of the list, each judged at the
    // threshold that is best for the other nine; the mean. Elsewhere, with fewer than ten pairs of
    // a kind in a part, all pairs at the threshold that is best for themselves, which flatters.
    bool tenFold = false;
    std::optional<double> value;         // nothing without pairs
    std::optional<double> standardError; // of the ten parts' mean
    std::optional<double> threshold;     // mean of the parts'
};

class FaceScore
{
public:
    // Pairs without a score are non-responses: one of the pictures gave no face to compare, or
    // several. `threshold` is the one that the product decides by.
    FaceScore(const FaceList& list, std::vector<std::optional<double>> scores, double threshold);

    [[nodiscard]] Accuracy accuracy() const;
    [[nodiscard]] nlohmann::json toJson() const;
    // Pairs that the product would have judged wrongly, with their scores.
    [[nodiscard]] nlohmann::json wrongPairs() const;

private:
    [[nodiscard]] nlohmann::json groupJson(const std::string& group) const;
    [[nodiscard]] nlohmann::json thresholdJson(double rate) const;
    [[nodiscard]] std::vector<double> scoresOf(bool same,
                                               const std::optional<std::string>& group = {}) const;
    [[nodiscard]] std::size_t unanswered(bool same,
                                         const std::optional<std::string>& group = {}) const;

    const FaceList& m_list;
    std::vector<std::optional<double>> m_scores; // of the list's pairs
    double m_threshold = 0;
    ErrorRates m_rates;
};

} // namespace kiosk::apps
