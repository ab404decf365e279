// Who somebody is by one source (carte Vitale, page, chip, the health insurance's record), and
// whether two sources name one person: each part a match, explainable by a convention or an event
// of civil status, or a conflict, with the reason. Pure.
#pragma once

#include "identity/date.h"
#include "identity/name.h"
#include "identity/nir.h"

#include <string>
#include <vector>

namespace kiosk::identity {

// Empty and unspecified parts are not known: they agree with everything and prove nothing.
struct CivilStatus
{
    PersonalText birthName;  // nom de naissance; a source that does not say which one it has
    PersonalText usageName;  // fills only this one: nom d'usage
    PersonalText givenNames; // separated by spaces
    Date birth;              // may be no calendar date
    Sex sex = Sex::Unspecified;
    Nir nir;
    friend bool operator==(const CivilStatus&, const CivilStatus&) = default;
};

// One part compared. `part`: "name" (the surnames), "given-names", "birth", "sex", "nir". `reason`:
// a stable id of why it is explainable or a conflict ("name.usage", "name.truncated",
// "given.left_out", "birth.no_calendar_date", "sex.changed"…); empty for a match. The whole list,
// each with an example, is in docs/names.md.
struct PartMatch
{
    std::string part;
    NameMatch match = NameMatch::Match;
    std::string reason;
    friend bool operator==(const PartMatch&, const PartMatch&) = default;
};

// Only parts that both sources know, in the order of CivilStatus. Symmetric. No personal data comes
// out. Sex and NIR change with civil status: another sex digit, a certified number after a
// provisional one are explainable if all else agrees.
[[nodiscard]] std::vector<PartMatch> compareCivilStatus(const CivilStatus& a, const CivilStatus& b);
// The worst of all parts; Match when nothing could be compared.
[[nodiscard]] NameMatch worstOf(const std::vector<PartMatch>& parts) noexcept;

// What a NIR says by itself about its holder, against what another source knows: sex, year of the
// century, month where it is one. Part "nir", reasons "nir.birth" and "nir.sex". A provisional
// number says nothing.
[[nodiscard]] PartMatch nirAgainst(const Nir& nir, const CivilStatus& other);

} // namespace kiosk::identity
