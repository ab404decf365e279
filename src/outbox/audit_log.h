// A hash-chained list of what happened on this kiosk, without personal data. Line n holds
// SHA-256(hash of line n-1 ‖ canonical text of line n), so a changed, removed or inserted line is
// noticed by verify(). One SQLite table; one object, one thread; several processes may append.
//
// What a chain cannot show by itself: that its last lines are missing, or that somebody with write
// access made the whole chain anew. Against that, note AuditVerdict::head outside the kiosk now and
// then: a later log must contain it.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace kiosk::outbox {

struct AuditVerdict
{
    std::uint64_t lines = 0;
    bool intact = false;
    std::uint64_t firstBroken = 0; // line number from 1; 0 when intact
    std::string head;              // hex hash of the last line; empty when there is none
};

class AuditLog
{
public:
    // Fails with StorageFull, StorageFailed or StorageCorrupt.
    [[nodiscard]] static Result<AuditLog> open(const std::filesystem::path& file);
    AuditLog(AuditLog&&) noexcept;
    AuditLog& operator=(AuditLog&&) noexcept;
    ~AuditLog();

    // `event`: a stable id such as "case.consent"; `subject`: a case or package id, or empty.
    // Durable when it returns. Fails with InvalidArgument when one of them is free text (only
    // letters, digits and ".:_-" are taken, up to 64), or as open() does.
    [[nodiscard]] Result<void> append(TimePoint at, const std::string& event,
                                      const std::string& subject);
    [[nodiscard]] Result<AuditVerdict> verify() const;

private:
    struct Store;
    explicit AuditLog(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m_store;
};

} // namespace kiosk::outbox
