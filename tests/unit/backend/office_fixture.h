// A back office's storage in a temporary folder, with one kiosk's announcement to make of it.
#pragma once

#include "backend_fixture.h"

#include "backend/body_store.h"
#include "backend/issuance_store.h"
#include "backend/secrets.h"
#include "core/ids.h"
#include "crypto/digest.h"

namespace kiosk::backend::test {

class Office
{
public:
    Office()
        : database(must(Database::open(path() / databaseFile))), cases(*database),
          issuance(*database), bodies(path() / "bodies")
    {
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    // Announces a package of kiosk-1 for these octets and says its id.
    std::string announce(const std::string& octets, const CodeDigests& code)
    {
        const auto id = must(core::newUuid(random));
        const Announcement announcement{id, "kiosk-1", must(sha256Hex(octets)),
                                        static_cast<std::int64_t>(octets.size()), code};
        if (must(cases.announce(announcement, clock.now())) != Outcome::Done)
            throw std::runtime_error("announcement refused");
        return id;
    }
    // Puts the octets where a finished upload has them, with a job.
    StoredPackage store(const std::string& packageId, const std::string& octets,
                        const std::string& kiosk = "kiosk-1")
    {
        const Upload upload{must(core::newUuid(random)),
                            packageId,
                            kiosk,
                            must(sha256Hex(octets)),
                            static_cast<std::int64_t>(octets.size()),
                            false};
        must(cases.addUpload(upload));
        must(bodies.append(upload.id, 0, octets));
        must(bodies.putIfAbsent(upload.id, upload.sha256));
        must(cases.completeUpload(upload, clock.now()));
        return *must(cases.package(packageId));
    }
    CodeDigests digests(const std::string& code, const std::string& transactionCode)
    {
        const auto mac =
            must(crypto::hmacSha256(core::asBytes(code), core::asBytes(transactionCode)));
        return {must(sha256Hex(code)), core::toHex(mac), clock.now() + std::chrono::hours(1)};
    }

    core::FixedClock clock{at("2026-11-22T08:00:00Z")};
    crypto::SystemRandom random;

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Database> database;
    CaseStore cases;
    IssuanceStore issuance;
    DirectoryBodyStore bodies;
};

} // namespace kiosk::backend::test
