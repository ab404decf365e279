// Inside the room only: the names of two sources, all rules together.
#pragma once

#include "identity/civil_status.h"
#include "identity/name_rules.h"

#include <optional>

namespace kiosk::identity {

// Nothing where one of the two does not know the part.
struct NameParts
{
    std::optional<NameJudgement> surname;
    std::optional<NameJudgement> givenNames;
};
[[nodiscard]] NameParts judgeNames(const CivilStatus& a, const CivilStatus& b);

} // namespace kiosk::identity
