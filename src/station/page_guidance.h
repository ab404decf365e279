// What the watch over the document camera sees, in the window's words. Pure.
#pragma once

#include "station/document_sides.h"
#include "station/station_port.h"
#include "vision/page_watch.h"

namespace kiosk::station {

// `moved`: since the last side was taken something has changed, so that what lies there may be the
// side that is wanted.
[[nodiscard]] Guidance guidanceFor(vision::PageFault fault, DocumentSides::Wanted wanted,
                                   bool moved) noexcept;
// The side that is asked for, or any.
[[nodiscard]] Guidance guidanceFor(DocumentSides::Wanted wanted) noexcept;
// `frame`: what `sight` was seen in.
[[nodiscard]] PageSight sightFor(const vision::PageSight& sight, const Image& frame);

} // namespace kiosk::station
