#include "apps/kioskctl/name_list.h"

#include "apps/kioskctl/tab_list.h"
#include "station/parts.h"

#include <array>
#include <optional>

namespace kiosk::apps {
namespace {

using identity::CivilStatus;
using identity::NameMatch;

constexpr std::array allMatches = {NameMatch::Match, NameMatch::Explainable, NameMatch::Conflict};

std::optional<CivilStatus> personOf(const std::string& column)
{
    const std::vector<std::string> fields = split(column, '|');
    if (fields.size() != 3)
        return std::nullopt;
    CivilStatus person;
    person.birthName = PersonalText(fields[0]);
    person.usageName = PersonalText(fields[1]);
    person.givenNames = PersonalText(fields[2]);
    return person;
}

std::optional<NameMatch> labelOf(std::string_view id)
{
    for (const NameMatch match : allMatches)
        if (nameMatchId(match) == id)
            return match;
    return std::nullopt;
}

std::optional<NamePair> pairOf(const TabRow& row)
{
    const auto a = personOf(row.columns[0]);
    const auto b = personOf(row.columns[1]);
    const auto label = labelOf(row.columns[2]);
    if (!a || !b || !label)
        return std::nullopt;
    return NamePair{*a,
                    *b,
                    *label,
                    row.columns[3],
                    row.columns[4],
                    row.columns[5],
                    row.columns[0] + " / " + row.columns[1]};
}

} // namespace

std::string_view nameMatchId(NameMatch match) noexcept
{
    switch (match) {
    case NameMatch::Match:
        return "match";
    case NameMatch::Explainable:
        return "explainable";
    case NameMatch::Conflict:
        break;
    }
    return "conflict";
}

Result<std::vector<NamePair>> readNameList(const std::filesystem::path& file)
{
    KIOSK_TRY(const SecureBytes octets, station::readFile(file));
    const std::string_view text(reinterpret_cast<const char*>(octets.data()), octets.size());
    const std::string columns =
        "SURNAME|USAGE|GIVEN twice, match|explainable|conflict, RULE, TRADITION, PART";
    KIOSK_TRY(const std::vector<TabRow> rows, readTabList(text, {6, 6, columns}));
    std::vector<NamePair> pairs;
    for (const TabRow& row : rows) {
        auto pair = pairOf(row);
        if (!pair)
            return fail(ErrorCode::MalformedData,
                        "line " + std::to_string(row.number) + ": " + columns + " expected");
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

} // namespace kiosk::apps
