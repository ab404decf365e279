#include "identity/civil_status.h"

#include "identity/name_judgement.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

namespace kiosk::identity {
namespace {

bool agree(int a, int b)
{
    return a == 0 || b == 0 || a == b;
}

PartMatch partOf(std::string part, std::string_view field, const NameJudgement& judgement)
{
    const bool match = judgement.match == NameMatch::Match;
    return {std::move(part), judgement.match,
            match ? "" : std::string(field) + std::string(judgement.reason)};
}

// ---- birth ----

bool isWhole(const Date& date)
{
    return date.year != 0 && date.month != 0 && date.day != 0;
}

// Every part is known, but there is no such day: registers of countries with a lunar calendar, or
// a month of 19 for a month that nobody knew.
bool isNoCalendarDate(const Date& date)
{
    return date.year > 0 && (date.month != 0 || date.day != 0) && isWhole(date) &&
           !date.isCalendarDate();
}

// The year of the lunar calendar as one of ours, give or take one.
bool isLunarYearOf(int lunar, int year)
{
    constexpr int firstLunar = 1200;
    constexpr int lastLunar = 1500;
    if (lunar < firstLunar || lunar > lastLunar)
        return false;
    const double solar = lunar * 0.970224 + 621.5774;
    return std::abs(static_cast<int>(solar) - year) <= 1;
}

bool isOtherCalendar(const Date& a, const Date& b)
{
    if (isLunarYearOf(a.year, b.year) || isLunarYearOf(b.year, a.year))
        return true;
    return agree(a.year, b.year) && (isNoCalendarDate(a) || isNoCalendarDate(b));
}

PartMatch compareBirths(const Date& a, const Date& b)
{
    if (agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day))
        return {"birth", NameMatch::Match, ""};
    if (isOtherCalendar(a, b))
        return {"birth", NameMatch::Explainable, "birth.no_calendar_date"};
    const bool swapped = a.year == b.year && isWhole(a) && a.month == b.day && a.day == b.month;
    return {"birth", NameMatch::Conflict, swapped ? "birth.swapped" : "birth.different"};
}

// ---- NIR ----

// One number given after the other to the same person: a certified one after a provisional one, or
// another digit for the sex, with the key that goes with it.
bool isSuccessor(const Nir& a, const Nir& b)
{
    constexpr std::size_t body = 13;
    if (a.kind() != b.kind())
        return true;
    return a.kind() == NirKind::Certified &&
           a.compact().reveal().substr(1, body - 1) == b.compact().reveal().substr(1, body - 1);
}

PartMatch compareNirs(const Nir& a, const Nir& b)
{
    if (a == b)
        return {"nir", NameMatch::Match, ""};
    if (isSuccessor(a, b))
        return {"nir", NameMatch::Explainable, "nir.changed"};
    return {"nir", NameMatch::Conflict, "nir.different"};
}

// ---- all parts together ----

const PartMatch* find(const std::vector<PartMatch>& parts, std::string_view part)
{
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [part](const PartMatch& each) { return each.part == part; });
    return found == parts.end() ? nullptr : &*found;
}

// Are the names known and the same, by the letter or by a convention, and nothing else contrary?
bool restAgrees(const std::vector<PartMatch>& parts, std::string_view but)
{
    const bool contrary = std::any_of(parts.begin(), parts.end(), [but](const PartMatch& each) {
        return each.part != but && each.match == NameMatch::Conflict;
    });
    return !contrary && find(parts, "name") != nullptr;
}

bool sameBirth(const std::vector<PartMatch>& parts)
{
    const PartMatch* birth = find(parts, "birth");
    return birth != nullptr && birth->match == NameMatch::Match;
}

void makeConflict(std::vector<PartMatch>& parts, std::string_view part, std::string reason)
{
    for (PartMatch& each : parts) {
        if (each.part == part && each.match == NameMatch::Explainable) {
            each.match = NameMatch::Conflict;
            each.reason = std::move(reason);
        }
    }
}

// What an event of civil status or another calendar explains, it explains only for somebody who is
// the same in all the rest.
void demandTheRest(std::vector<PartMatch>& parts)
{
    const bool sexHolds = restAgrees(parts, "sex") && sameBirth(parts);
    const bool nirHolds = restAgrees(parts, "nir") && sameBirth(parts);
    const bool birthHolds = restAgrees(parts, "birth");
    if (!sexHolds)
        makeConflict(parts, "sex", "sex.different");
    if (!nirHolds)
        makeConflict(parts, "nir", "nir.different");
    if (!birthHolds)
        makeConflict(parts, "birth", "birth.different");
}

} // namespace

std::vector<PartMatch> compareCivilStatus(const CivilStatus& a, const CivilStatus& b)
{
    std::vector<PartMatch> parts;
    const NameParts names = judgeNames(a, b);
    if (names.surname)
        parts.push_back(partOf("name", "name.", *names.surname));
    if (names.givenNames)
        parts.push_back(partOf("given-names", "given.", *names.givenNames));
    if (a.birth != Date{} && b.birth != Date{})
        parts.push_back(compareBirths(a.birth, b.birth));
    if (a.sex != Sex::Unspecified && b.sex != Sex::Unspecified) {
        const bool same = a.sex == b.sex;
        parts.push_back(
            {"sex", same ? NameMatch::Match : NameMatch::Explainable, same ? "" : "sex.changed"});
    }
    if (!a.nir.empty() && !b.nir.empty())
        parts.push_back(compareNirs(a.nir, b.nir));
    demandTheRest(parts);
    return parts;
}

NameMatch worstOf(const std::vector<PartMatch>& parts) noexcept
{
    NameMatch worst = NameMatch::Match;
    for (const PartMatch& part : parts)
        worst = std::max(worst, part.match);
    return worst;
}

PartMatch nirAgainst(const Nir& nir, const CivilStatus& other)
{
    constexpr int lastMonth = 12;
    constexpr int century = 100;
    if (nir.empty() || nir.kind() != NirKind::Certified)
        return {"nir", NameMatch::Match, ""};
    const std::string_view text = nir.compact().reveal();
    const auto two = [text](std::size_t at) {
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    const int written = two(3);
    const int month = written <= lastMonth ? written : 0; // above, the register did not know it
    const bool year = other.birth.year == 0 || other.birth.year % century == two(1);
    if (!year || !agree(month, other.birth.month))
        return {"nir", NameMatch::Conflict, "nir.birth"};
    const bool sex = other.sex == Sex::Unspecified || nir.sex() == other.sex;
    return {"nir", sex ? NameMatch::Match : NameMatch::Conflict, sex ? "" : "nir.sex"};
}

} // namespace kiosk::identity
