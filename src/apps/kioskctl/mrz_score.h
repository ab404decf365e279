// How well zones were read: one document against its truth, and the sums over many.
#pragma once

#include "apps/kioskctl/mrz_list.h"
#include "core/error.h"
#include "vision/mrz_reader.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kiosk::apps {

// What became of one picture.
struct MrzOutcome
{
    std::optional<ErrorCode> refusal; // set: no zone was given
    bool unreadable = false;          // the file is no picture: the reader never saw it
    std::vector<std::string> lines;   // as read
    std::vector<identity::MrzField> unproven;
    double readMs = 0;
    double decodeMs = 0;
};

struct MrzVerdict
{
    std::size_t lines = 0;
    std::size_t exactLines = 0;
    std::size_t characters = 0;
    std::size_t edits = 0; // a refused document counts every character as wrong
    // Wrong although nobody would be asked: fields that differ and are not among the unproven ones.
    std::vector<std::string> silentlyWrong;
    bool protectedWrong = false; // one of them is under a check digit
    [[nodiscard]] bool exact() const { return exactLines == lines; }
};

[[nodiscard]] MrzVerdict judge(const std::vector<std::string>& truth, const MrzOutcome& outcome);

// The fewest insertions, deletions and replacements that turn one text into the other.
[[nodiscard]] std::size_t editDistance(const std::string& a, const std::string& b);

class MrzScore
{
public:
    void add(const MrzTask& task, const MrzOutcome& outcome);
    [[nodiscard]] nlohmann::json toJson() const;
    [[nodiscard]] std::size_t wrongAccepted() const { return m_wrongAccepted; }

private:
    void addReading(const MrzVerdict& verdict, const MrzOutcome& outcome);

    std::size_t m_documents = 0;
    std::size_t m_exact = 0;
    std::size_t m_accepted = 0;
    std::size_t m_toConfirm = 0;
    std::size_t m_refused = 0;
    std::size_t m_unreadable = 0;
    std::size_t m_wrongAccepted = 0;
    std::size_t m_wrongProtected = 0;
    std::size_t m_lines = 0;
    std::size_t m_exactLines = 0;
    std::size_t m_characters = 0;
    std::size_t m_edits = 0;
    std::size_t m_nothing = 0; // pictures that have to be refused
    std::size_t m_nothingRefused = 0;
    std::vector<double> m_readMs;
    std::vector<double> m_decodeMs;
};

} // namespace kiosk::apps
