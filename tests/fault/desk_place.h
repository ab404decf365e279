// The folder of a desk that is killed: its keys and its agent, what lies there, and whose it is.
// What is found is told on standard output, a line a write.
#pragma once

#include "desk_person.h"

#include "agents/agent_store.h"
#include "agents/new_agent.h"
#include "backend/package_archive.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"
#include "outbox/draft_store.h"
#include "outbox/journal.h"
#include "station/config.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace kiosk::test {

namespace fs = std::filesystem;

inline constexpr const char* deskAgent = "marie";

inline SecureBytes password()
{
    return core::toSecure(core::asBytes("correct horse battery"));
}

inline TimePoint noon()
{
    return core::fromRfc3339("2026-11-22T12:00:00Z").value();
}

inline void say(const std::string& line)
{
    const std::string whole = line + "\n";
    if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0)
        ::_exit(5);
}

[[noreturn]] inline void stop(int status, const std::string& why)
{
    say(why);
    ::_exit(status);
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        stop(4, "error " + std::string(core::errorId(result.error().code)) + " " +
                    result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

inline void write(const fs::path& file, ByteView octets)
{
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(octets.data()),
                 static_cast<std::streamsize>(octets.size()));
}

inline SecureBytes read(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Place
{
    fs::path folder;
    [[nodiscard]] fs::path data() const { return folder / "data"; }
    [[nodiscard]] fs::path certificate() const { return folder / "kiosk.pem"; }
    [[nodiscard]] fs::path key() const { return folder / "kiosk.key"; }
    [[nodiscard]] fs::path agents() const { return folder / "agents.pem"; }

    [[nodiscard]] station::Config config() const
    {
        station::Config config;
        config.kioskId = "desk-1";
        config.dataFolder = data();
        config.sealing = {certificate(), key(), {certificate()}, certificate()};
        config.backOffice.url = "https://localhost:1";
        config.agents.authority = agents();
        return config;
    }
};

inline void prepare(const Place& place)
{
    crypto::SystemRandom random;
    fs::create_directories(place.data());
    const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    crypto::CertificateRequest request;
    request.commonName = "desk-1";
    request.notBefore = noon() - std::chrono::hours(24);
    request.notAfter = noon() + std::chrono::hours(24 * 365);
    const auto certificate = must(crypto::selfSigned(request, key, random));
    write(place.certificate(), core::asBytes(certificate.toPem()));
    write(place.key(), must(key.toPem()));

    const auto authorityKey = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    request.commonName = "Agents";
    const auto authority = must(crypto::selfSigned(request, authorityKey, random));
    write(place.agents(), core::asBytes(authority.toPem()));
    const core::FixedClock clock(noon());
    auto store = must(agents::AgentStore::open(place.data() / "agents.db",
                                               core::asBytes(authority.toPem()), clock));
    const agents::NewAgent agent{deskAgent,
                                 "Marie Modèle",
                                 identity::AgentRole::Agent,
                                 core::toSecure(core::asBytes("285067599904569")),
                                 {}};
    must(store.import(must(agents::makePasswordAgent(
        agent, password(), {authority, authorityKey, request.notBefore, request.notAfter}, random,
        {.salt = {}, .memoryKiB = 16, .passes = 1, .lanes = 1}))));
}

inline DeskPerson sealedFor(const PackageId& id)
{
    for (int number = 1; number < DeskPerson::most; ++number)
        if (packageOf(DeskPerson{number}.caseId()) == id)
            return {number};
    stop(3, "WRONG package of nobody");
}

// What is on the disk, seen without the station: the ledger of whoever kills.
inline std::deque<CaseId> tellDisk(const Place& place)
{
    crypto::SystemRandom random;
    const auto store = must(outbox::DraftStore::open(place.data() / "drafts", random, noon()));
    std::deque<CaseId> drafts;
    for (const outbox::DraftHead& head : must(store.list())) {
        say("draft " + head.caseId.text() + " " + head.step);
        drafts.push_back(head.caseId);
    }
    const auto journal = must(outbox::Journal::open(place.data() / "outbox"));
    for (const outbox::PackageRow& row : must(journal.rows()))
        say("package " + sealedFor(row.id).caseId().text());
    say("disk told");
    return drafts;
}

inline void verifyPackage(const outbox::PackageRow& row, const Bytes& sealed,
                          const crypto::Certificate& certificate, const crypto::PrivateKey& key)
{
    const SecureBytes opened = must(crypto::openCms(sealed, certificate, key));
    const auto content = must(crypto::verifyCms(opened, {certificate}));
    const auto files = must(backend::unpackArchive(content.content));
    const auto manifest = nlohmann::json::parse(files.manifest.begin(), files.manifest.end());
    const CaseId caseId = must(CaseId::parse(manifest.at("case_id").get<std::string>()));
    const DeskPerson person = DeskPerson::of(caseId);
    const auto& holder = manifest.at("holder");
    bool good = row.id == packageOf(caseId) && holder.at("nir") == person.nir() &&
                holder.at("surname") == person.surname();
    int pictures = 0;
    for (const auto& [name, octets] : files.attachments) {
        if (!name.ends_with(".jpg"))
            continue;
        good = good && whoseIs(must(vision::decodeImage(octets))) == person.number;
        ++pictures;
    }
    const std::string_view dg1 = core::asText(files.attachments.at("chip/dg1.bin"));
    good = good && dg1.find(person.documentNumber()) != std::string_view::npos && pictures >= 5;
    if (!good)
        stop(3, "WRONG package of " + caseId.text());
    say("sealed " + caseId.text() + " " + std::to_string(pictures));
}

inline int verify(const Place& place)
{
    const auto certificate = must(crypto::Certificate::fromPem(read(place.certificate())));
    const auto key = must(crypto::PrivateKey::fromPem(read(place.key())));
    tellDisk(place);
    const auto journal = must(outbox::Journal::open(place.data() / "outbox"));
    for (const outbox::PackageRow& row : must(journal.rows()))
        verifyPackage(row, must(journal.octets(row.id)), certificate, key);
    return 0;
}

} // namespace kiosk::test
