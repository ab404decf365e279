// A hash-chained list of what happened on this kiosk, without personal data: each line holds the
// SHA-256 of the one before it, so that a removed or changed line is noticed. One SQLite table; one
// thread.
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
};

class AuditLog
{
public:
    // Fails with StorageFailed or StorageCorrupt.
    [[nodiscard]] static Result<AuditLog> open(const std::filesystem::path& file);
    AuditLog(AuditLog&&) noexcept;
    AuditLog& operator=(AuditLog&&) noexcept;
    ~AuditLog();

    // `event`: a stable id such as "case.consent"; `subject`: a case or package id. Durable when it
    // returns.
    [[nodiscard]] Result<void> append(TimePoint at, const std::string& event,
                                      const std::string& subject);
    [[nodiscard]] Result<AuditVerdict> verify() const;

private:
    struct Store;
    explicit AuditLog(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m_store;
};

} // namespace kiosk::outbox
