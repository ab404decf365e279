// Unfinished desk cases, encrypted under the key of the agent who handles them: a folder with one
// file a draft, replaced as a whole, so that a crash leaves the old or the new one. What stands in
// clear says nothing about the person. One object, one thread; one process at a time.
//
// Big parts that seldom change (pictures, chip files) are kept beside, one file a part, written
// once by the hash of their content.
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/random_source.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kiosk::outbox {

struct DraftHead
{
    CaseId caseId;
    std::string agentId;
    std::string step; // journey::stepId
    TimePoint savedAt;
    TimePoint expires;
    friend bool operator==(const DraftHead&, const DraftHead&) = default;
};

struct DraftContent
{
    SecureBytes state;                        // as the station writes it
    std::map<std::string, SecureBytes> parts; // by name, "document/front"
};

class DraftStore
{
public:
    // Creates or opens; removes what a crash left half done, and what has expired at `now`. Fails
    // with StorageFull or StorageFailed.
    [[nodiscard]] static Result<DraftStore> open(const std::filesystem::path& folder,
                                                 core::RandomSource& random, TimePoint now);

    // Replaces the draft of this case. Durable when it returns. Fails with StorageFull,
    // StorageFailed, InvalidArgument (a key of another size), CryptoFailed.
    [[nodiscard]] Result<void> save(const DraftHead& head, const DraftContent& content,
                                    ByteView key);
    [[nodiscard]] Result<std::vector<DraftHead>>
    list() const; // newest first; damaged ones left out
    // Fails with NotFound, SignatureInvalid (another agent's key, altered), StorageCorrupt.
    [[nodiscard]] Result<DraftContent> open(const CaseId& caseId, ByteView key) const;
    // No error when there is none. Overwritten by nothing: the key is what protects it.
    [[nodiscard]] Result<void> remove(const CaseId& caseId);
    [[nodiscard]] Result<int> removeExpired(TimePoint now);

private:
    DraftStore(std::filesystem::path folder, core::RandomSource& random)
        : m_folder(std::move(folder)), m_random(&random)
    {
    }
    std::filesystem::path m_folder;
    core::RandomSource* m_random;
};

} // namespace kiosk::outbox
