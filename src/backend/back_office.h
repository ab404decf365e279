// The reference back office and credential issuer, whole: two HTTPS listeners, one database, one
// worker. Commands of vitale-backend; blocking, from the main thread.
#pragma once

#include "backend/officer_word.h"
#include "core/clock.h"
#include "core/random_source.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace kiosk::backend {

struct ServeSettings
{
    std::filesystem::path directory; // made by initialise()
    std::string bind = "127.0.0.1";
    int kioskPort = 0; // 0: any free port
    int walletPort = 0;
    std::string issuer;          // credential issuer identifier; empty: the wallet side's URL
    std::filesystem::path trust; // trust store, or one certificate; empty: none
    bool acceptTrial = true;     // false: packages with simulated devices are refused
};

class BackOffice
{
public:
    // Loads keys, opens the database and binds both ports. Fails with NotFound or
    // InvalidConfiguration (what is missing in the directory), ServiceUnavailable (a port),
    // InvalidArgument (an issuer that is no https URL without a path), StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<BackOffice>>
    create(const ServeSettings& settings, const Clock& clock, core::RandomSource& random);
    ~BackOffice();

    void start();
    void stop(); // ends running requests and the package at hand, then returns

    [[nodiscard]] std::string kioskUrl() const;
    [[nodiscard]] std::string walletUrl() const;

private:
    struct Parts;
    explicit BackOffice(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// JSON text of all cases: an array, or lines for people. No personal data.
[[nodiscard]] Result<std::string> describeCases(const std::filesystem::path& directory, bool json);
// Sets the status list bit of every credential of the package; says how many. Fails with NotFound
// when none was issued.
[[nodiscard]] Result<int> revokeCredentials(const std::filesystem::path& directory,
                                            const std::string& packageId);
// An officer's word on a case under review. Fails with NotFound when it is not under review.
[[nodiscard]] Result<void> settleReview(const std::filesystem::path& directory,
                                        const std::string& packageId, const OfficerWord& word,
                                        const Clock& clock);
// For the officer who reviews it: manifest and pictures as files in `out`, which must not exist or
// be empty (0700; personal data, to be erased afterwards). Fails with NotFound, SignatureInvalid,
// InvalidArgument (`out`), StorageFailed.
[[nodiscard]] Result<void> writeEvidence(const std::filesystem::path& directory,
                                         const std::string& packageId,
                                         const std::filesystem::path& out);

} // namespace kiosk::backend
