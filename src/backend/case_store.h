// Inside the room: announcements, uploads, packages, jobs and cases in the database. Every function
// is a transaction of its own and callable from any thread. All fail with StorageFailed or
// StorageFull.
#pragma once

#include "backend/database.h"
#include "backend/officer_word.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::backend {

struct CodeDigests
{
    std::string codeSha256; // hex
    std::string txHmac;     // hex
    TimePoint expires;
    friend bool operator==(const CodeDigests&, const CodeDigests&) = default;
};

struct Announcement
{
    std::string packageId;
    std::string kioskId;
    std::string sha256; // hex, of the sealed package
    std::int64_t size = 0;
    CodeDigests code;
};

enum class Outcome : std::uint8_t { Done, Conflict };

struct Upload
{
    std::string id;
    std::string packageId;
    std::string kioskId;
    std::string sha256;
    std::int64_t size = 0;
    bool complete = false;
};

struct StoredPackage
{
    std::string packageId;
    std::string sha256;
    std::string kioskId;
    std::int64_t size = 0;
    TimePoint received;
};

enum class CaseState : std::uint8_t {
    Ready,    // accepted: the credential may be issued
    Review,   // a person in the back office decides
    Refused,  // by policy
    Rejected, // the package does not prove itself: altered, foreign, malformed
};
[[nodiscard]] std::string_view caseStateId(CaseState state) noexcept;

// What goes into the credential. JSON text with personal data; never logged.
struct CaseResult
{
    CaseState state = CaseState::Rejected;
    std::string verdict;              // of the policy; empty when it was not reached
    std::vector<std::string> reasons; // stable ids
    bool trial = false;
    bool delegated = false; // for a helper's phone: a short life
    std::optional<std::string> claimsJson;
    std::string person;     // keyed hash (record_book.h); empty when the package says nobody
    bool rePairing = false; // the person's other cards end when this one is ready
};

struct CaseSummary
{
    StoredPackage package;
    std::optional<TimePoint> processed;
    std::string state; // "waiting" before it was processed
    std::string verdict;
    std::string reasons; // separated by blanks
    bool trial = false;
    std::int64_t attempts = 0; // how often processing began; its effects are there once
    std::int64_t credentials = 0;
    std::int64_t revoked = 0;
};

class CaseStore
{
public:
    explicit CaseStore(Database& database) : m_database(database) {}

    // Conflict: the id is known with another content or from another kiosk, or the code is in use.
    [[nodiscard]] Result<Outcome> announce(const Announcement& announcement, TimePoint now) const;
    [[nodiscard]] Result<std::optional<Announcement>>
    announcement(const std::string& packageId) const; // without the code
    // Kills the package's code, whatever its state, and puts this one there.
    [[nodiscard]] Result<Outcome> replaceCode(const std::string& packageId,
                                              const CodeDigests& code) const;

    [[nodiscard]] Result<std::optional<Upload>> uploadOfPackage(const std::string& packageId) const;
    [[nodiscard]] Result<std::optional<Upload>> upload(const std::string& id) const;
    [[nodiscard]] Result<std::vector<Upload>> openUploads() const;
    [[nodiscard]] Result<void> addUpload(const Upload& upload) const;
    [[nodiscard]] Result<void> dropUpload(const std::string& id) const;
    // The package and its job, together or not at all; once however often it is called.
    [[nodiscard]] Result<void> completeUpload(const Upload& upload, TimePoint now) const;

    [[nodiscard]] Result<std::optional<StoredPackage>> package(const std::string& packageId) const;
    [[nodiscard]] Result<std::int64_t> waitingJobs() const;
    // The next package nobody works on, leased to the caller until `lease`.
    [[nodiscard]] Result<std::optional<StoredPackage>> claimJob(TimePoint now,
                                                                TimePoint lease) const;
    // Takes effect once for a package hash; later results of the same package change nothing.
    [[nodiscard]] Result<void> finishJob(const StoredPackage& package, const CaseResult& result,
                                         TimePoint now) const;

    // Nothing while not processed.
    [[nodiscard]] Result<std::optional<CaseResult>> caseOf(const std::string& packageId) const;
    // An officer's word on a case in review, kept with their name and reason. Conflict: it is in
    // another state.
    [[nodiscard]] Result<Outcome> settleReview(const std::string& packageId,
                                               const OfficerWord& word, TimePoint now) const;
    [[nodiscard]] Result<std::vector<CaseSummary>> list() const;

private:
    [[nodiscard]] Result<void> addHolder(const std::string& packageId,
                                         const CaseResult& result) const;

    Database& m_database;
};

} // namespace kiosk::backend
