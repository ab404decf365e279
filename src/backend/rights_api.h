// Inside the room: what a kiosk asks about a person's rights. The number comes in the body, so that
// no log of addresses has it.
#pragma once

#include "backend/eligibility_source.h"
#include "backend/router.h"

namespace kiosk::backend {

class RightsApi
{
public:
    explicit RightsApi(const EligibilitySource& source) : m_source(source) {}
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse rights(const HttpRequest& request) const;

    const EligibilitySource& m_source;
};

} // namespace kiosk::backend
