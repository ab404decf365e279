#include "apps/kioskctl/mrz_score.h"

#include "identity/mrz.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace kiosk::apps {
namespace {

using identity::Mrz;
using identity::MrzField;
using identity::MrzFormat;

constexpr std::array allFields = {
    MrzField::DocumentCode, MrzField::Issuer,      MrzField::Name,
    MrzField::Number,       MrzField::Nationality, MrzField::Birth,
    MrzField::Sex,          MrzField::Expiry,      MrzField::Optional};

std::string valueOf(const Mrz& mrz, MrzField field)
{
    const auto text = [](const PersonalText& personal) { return std::string(personal.reveal()); };
    switch (field) {
    case MrzField::DocumentCode:
        return mrz.documentCode;
    case MrzField::Issuer:
        return mrz.issuer;
    case MrzField::Name:
        return text(mrz.name.surname) + "," + text(mrz.name.givenNames);
    case MrzField::Number:
        return text(mrz.number);
    case MrzField::Nationality:
        return mrz.nationality;
    case MrzField::Birth:
        return mrz.birthText;
    case MrzField::Sex:
        return std::to_string(static_cast<int>(mrz.sex));
    case MrzField::Expiry:
        return mrz.expiryText;
    case MrzField::Optional:
        break;
    }
    return text(mrz.optional1) + "," + text(mrz.optional2);
}

// The old French card's last digit covers both lines whole; elsewhere it leaves out names, states
// and sex, and visas have no check over the optional field.
bool isProtected(MrzFormat format, MrzField field)
{
    switch (field) {
    case MrzField::Number:
    case MrzField::Birth:
    case MrzField::Expiry:
        return true;
    case MrzField::Optional:
        return format != MrzFormat::MrvA && format != MrzFormat::MrvB;
    default:
        return format == MrzFormat::French2x36;
    }
}

void compareFields(const Mrz& truth, const Mrz& read, const std::vector<MrzField>& unproven,
                   MrzVerdict& verdict)
{
    bool differs = false;
    for (const MrzField field : allFields) {
        if (valueOf(truth, field) == valueOf(read, field))
            continue;
        differs = true;
        if (std::ranges::find(unproven, field) != unproven.end())
            continue;
        verdict.silentlyWrong.emplace_back(identity::mrzFieldId(field));
        verdict.protectedWrong = verdict.protectedWrong || isProtected(truth.format, field);
    }
    if (!differs) { // every field is right: a check digit or a filler is not
        verdict.silentlyWrong.emplace_back("layout");
    }
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto place =
        static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
    return values[place];
}

} // namespace

std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

MrzVerdict judge(const std::vector<std::string>& truth, const MrzOutcome& outcome)
{
    MrzVerdict verdict;
    verdict.lines = truth.size();
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const std::string read = i < outcome.lines.size() ? outcome.lines[i] : std::string();
        verdict.exactLines += read == truth[i] ? 1U : 0U;
        verdict.characters += truth[i].size();
        verdict.edits += editDistance(read, truth[i]);
    }
    if (outcome.refusal || outcome.lines == truth)
        return verdict;
    const auto expected = identity::parseMrz(truth);
    const auto read = identity::parseMrz(outcome.lines);
    if (expected && read && expected->format == read->format) {
        compareFields(*expected, *read, outcome.unproven, verdict);
    } else {
        verdict.silentlyWrong.emplace_back("format");
        verdict.protectedWrong = true;
    }
    return verdict;
}

void MrzScore::add(const MrzTask& task, const MrzOutcome& outcome)
{
    if (outcome.unreadable) {
        ++m_unreadable;
    } else {
        m_readMs.push_back(outcome.readMs);
        m_decodeMs.push_back(outcome.decodeMs);
    }
    if (task.lines.empty()) {
        ++m_nothing;
        m_nothingRefused += outcome.refusal ? 1U : 0U;
        return;
    }
    addReading(judge(task.lines, outcome), outcome);
}

void MrzScore::addReading(const MrzVerdict& verdict, const MrzOutcome& outcome)
{
    ++m_documents;
    m_exact += verdict.exact() ? 1U : 0U;
    if (outcome.refusal)
        ++m_refused;
    else if (outcome.unproven.empty())
        ++m_accepted;
    else
        ++m_toConfirm;
    m_wrongAccepted += verdict.silentlyWrong.empty() ? 0U : 1U;
    m_wrongProtected += verdict.protectedWrong ? 1U : 0U;
    m_lines += verdict.lines;
    m_exactLines += verdict.exactLines;
    m_characters += verdict.characters;
    m_edits += verdict.edits;
}

nlohmann::json MrzScore::toJson() const
{
    const double errorRate =
        m_characters == 0 ? 0 : static_cast<double>(m_edits) / static_cast<double>(m_characters);
    return {{"documents", m_documents},
            {"exact", m_exact},
            {"accepted", m_accepted},
            {"to_confirm", m_toConfirm},
            {"refused", m_refused},
            {"unreadable", m_unreadable},
            {"wrong_accepted", m_wrongAccepted},
            {"wrong_protected_accepted", m_wrongProtected},
            {"lines", m_lines},
            {"exact_lines", m_exactLines},
            {"character_error_rate", errorRate},
            {"must_refuse", m_nothing},
            {"must_refuse_refused", m_nothingRefused},
            {"ms_median", percentile(m_readMs, 0.5)},
            {"ms_p95", percentile(m_readMs, 0.95)},
            {"decode_ms_median", percentile(m_decodeMs, 0.5)}};
}

} // namespace kiosk::apps
