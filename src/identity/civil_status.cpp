#include "identity/civil_status.h"

#include <algorithm>

namespace kiosk::identity {
namespace {

bool agree(int a, int b)
{
    return a == 0 || b == 0 || a == b;
}

const PersonalText& surnameOf(const CivilStatus& person)
{
    return person.birthName.empty() ? person.usageName : person.birthName;
}

} // namespace

std::vector<PartMatch> compareCivilStatus(const CivilStatus& a, const CivilStatus& b)
{
    std::vector<PartMatch> parts;
    if (!surnameOf(a).empty() && !surnameOf(b).empty()) {
        const NameMatch names =
            compareNames({surnameOf(a), a.givenNames}, {surnameOf(b), b.givenNames});
        parts.push_back({"name", names, names == NameMatch::Match ? "" : "name.different"});
    }
    if (a.birth != Date{} && b.birth != Date{}) {
        const bool same = agree(a.birth.year, b.birth.year) &&
                          agree(a.birth.month, b.birth.month) && agree(a.birth.day, b.birth.day);
        parts.push_back({"birth", same ? NameMatch::Match : NameMatch::Conflict,
                         same ? "" : "birth.different"});
    }
    if (a.sex != Sex::Unspecified && b.sex != Sex::Unspecified) {
        const bool same = a.sex == b.sex;
        parts.push_back(
            {"sex", same ? NameMatch::Match : NameMatch::Conflict, same ? "" : "sex.different"});
    }
    return parts;
}

NameMatch worstOf(const std::vector<PartMatch>& parts) noexcept
{
    NameMatch worst = NameMatch::Match;
    for (const PartMatch& part : parts)
        worst = std::max(worst, part.match);
    return worst;
}

} // namespace kiosk::identity
