// Inside the room: where sealed packages lie. One interface, so that a bucket can take the
// directory's place; any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::backend {

class BodyStore
{
public:
    virtual ~BodyStore() = default;

    // Octets of an unfinished body that are safely on disk. 0 for one that has not begun.
    [[nodiscard]] virtual Result<std::int64_t> offset(const std::string& uploadId) const = 0;
    // Writes and fsyncs. Fails with InvalidArgument when `at` is not the present offset, and with
    // StorageFull or StorageFailed.
    [[nodiscard]] virtual Result<void> append(const std::string& uploadId, std::int64_t at,
                                              std::string_view octets) = 0;
    // Puts the finished body under its hash, if nothing lies there yet. Fails with
    // SignatureInvalid, and forgets the body, when its SHA-256 is not `sha256`.
    [[nodiscard]] virtual Result<void> putIfAbsent(const std::string& uploadId,
                                                   const std::string& sha256) = 0;
    virtual void drop(const std::string& uploadId) = 0;
    // Fails with NotFound or StorageFailed.
    [[nodiscard]] virtual Result<Bytes> read(const std::string& sha256) const = 0;
    [[nodiscard]] virtual bool contains(const std::string& sha256) const = 0;
};

// DIR/partial/UPLOAD while it grows, DIR/ab/abcdef… when complete. Names come from this program
// (UUID) or are checked (hash), never from a client's text.
class DirectoryBodyStore final : public BodyStore
{
public:
    explicit DirectoryBodyStore(std::filesystem::path directory);

    [[nodiscard]] Result<std::int64_t> offset(const std::string& uploadId) const override;
    [[nodiscard]] Result<void> append(const std::string& uploadId, std::int64_t at,
                                      std::string_view octets) override;
    [[nodiscard]] Result<void> putIfAbsent(const std::string& uploadId,
                                           const std::string& sha256) override;
    void drop(const std::string& uploadId) override;
    [[nodiscard]] Result<Bytes> read(const std::string& sha256) const override;
    [[nodiscard]] bool contains(const std::string& sha256) const override;

private:
    [[nodiscard]] std::filesystem::path partial(const std::string& uploadId) const;
    [[nodiscard]] std::filesystem::path complete(const std::string& sha256) const;

    std::filesystem::path m_directory;
};

} // namespace kiosk::backend
