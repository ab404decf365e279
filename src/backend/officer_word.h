// An officer of the back office, on a case that a kiosk's office left to it, or that the policy
// did.
#pragma once

#include <string>

namespace kiosk::backend {

struct OfficerWord
{
    bool accept = false;
    std::string officer; // their id
    std::string reason;  // id, or a few words without personal data
};

} // namespace kiosk::backend
