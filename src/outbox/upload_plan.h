// What a pass of the uploader does, in which order. Pure.
#pragma once

#include "outbox/journal.h"

#include <deque>

namespace kiosk::outbox {

// A package and how far to carry it.
struct UploadTask
{
    PackageId id;
    PackageState goal = PackageState::Purged;
};

// First every new package is announced, then one after the other is carried to its end. What has
// failed before goes last, so that it holds up nobody; else the oldest comes first. `pending` are
// rows that are not purged, oldest first; only those that are due are taken, unless `everything`.
[[nodiscard]] std::deque<UploadTask> planUploads(std::vector<PackageRow> pending, TimePoint now,
                                                 bool everything);

} // namespace kiosk::outbox
