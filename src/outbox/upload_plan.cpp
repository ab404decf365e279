#include "outbox/upload_plan.h"

#include "outbox/retry_delay.h"

#include <algorithm>

namespace kiosk::outbox {

std::deque<UploadTask> planUploads(std::vector<PackageRow> pending, TimePoint now, bool everything)
{
    if (!everything)
        std::erase_if(pending, [now](const auto& row) { return mustWait(row.nextAttempt, now); });
    std::ranges::stable_sort(pending, {}, &PackageRow::nextAttempt);
    std::deque<UploadTask> tasks;
    for (const PackageRow& row : pending) {
        if (row.state == PackageState::Sealed)
            tasks.push_back({row.id, PackageState::Announced});
    }
    for (const PackageRow& row : pending)
        tasks.push_back({row.id, PackageState::Purged});
    return tasks;
}

} // namespace kiosk::outbox
