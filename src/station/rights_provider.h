// Who is asked for a person's rights with the health insurance. They are not in the public files of
// the carte Vitale: a licensed national interface reads them with a professional's card, or the
// back office knows them. Implementations answer for one of these; BackOfficeRights is the
// reference.
//
// Owned by whoever asks; lives on one thread with an event loop.
#pragma once

#include "core/result.h"
#include "identity/coverage.h"
#include "identity/nir.h"

#include <functional>

namespace kiosk::station {

class RightsProvider
{
public:
    virtual ~RightsProvider() = default;

    // Answers once, later, on the caller's thread, unless the object is gone. NIR and birth date
    // must belong together, so that a number alone opens nothing. Fails with NotFound when the
    // insurance knows no such person, BackOfficeUnreachable, BackOfficeBusy, BackOfficeRefused,
    // MalformedData for an answer that makes no sense, or InvalidConfiguration.
    using Reply = std::function<void(Result<identity::CoverageRights>)>;
    virtual void ask(const identity::Nir& nir, const identity::Date& birth, Reply reply) = 0;
};

} // namespace kiosk::station
