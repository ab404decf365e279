#include "station/page_guidance.h"

namespace kiosk::station {

using vision::PageFault;

Guidance guidanceFor(DocumentSides::Wanted wanted) noexcept
{
    switch (wanted) {
    case DocumentSides::Wanted::Front:
        return Guidance::ShowFront;
    case DocumentSides::Wanted::Back:
        return Guidance::ShowBack;
    case DocumentSides::Wanted::Any:
        break;
    }
    return Guidance::ShowPage;
}

Guidance guidanceFor(PageFault fault, DocumentSides::Wanted wanted, bool moved) noexcept
{
    const bool turning = wanted != DocumentSides::Wanted::Any;
    if (turning && !moved) // the side that was taken still lies there
        return guidanceFor(wanted);
    switch (fault) {
    case PageFault::NoPage:
        return guidanceFor(wanted);
    case PageFault::CutOff:
        return Guidance::MovePageIn;
    case PageFault::TooFar:
        return Guidance::PageCloser;
    case PageFault::TooDark:
    case PageFault::Shadow:
        return Guidance::PageMoreLight;
    case PageFault::TooBright:
        return Guidance::PageLessLight;
    case PageFault::Glare:
        return Guidance::AvoidGlare;
    case PageFault::Tilted:
        return Guidance::PageFlat;
    case PageFault::Blurred:
        return Guidance::PageSharper;
    case PageFault::Moving: // a page that is being turned over has to move
        return turning ? guidanceFor(wanted) : Guidance::HoldPageStill;
    case PageFault::None:
        break;
    }
    return Guidance::HoldPageStill;
}

PageSight sightFor(const vision::PageSight& sight, const Image& frame)
{
    PageSight shown;
    if (!sight.outline || frame.empty())
        return shown;
    shown.found = true;
    shown.good = sight.fault == PageFault::None;
    for (std::size_t i = 0; i < shown.corners.size(); ++i) {
        const vision::PointF& corner = sight.outline->corners[i];
        shown.corners[i] = {static_cast<double>(corner.x) / frame.width(),
                            static_cast<double>(corner.y) / frame.height()};
    }
    return shown;
}

} // namespace kiosk::station
