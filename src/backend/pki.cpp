#include "backend/pki.h"

#include "backend/database.h"
#include "backend/files.h"
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"

namespace kiosk::backend {
namespace {

using crypto::CertificateUse;
using std::filesystem::path;

constexpr unsigned secretMode = 0600;
constexpr unsigned publicMode = 0644;
constexpr auto organisation = "Assurance Maladie (reference back office)";
constexpr std::chrono::hours year{365 * 24};
constexpr std::chrono::minutes clockTolerance{10}; // kiosks' clocks may be behind

struct Blueprint
{
    std::string name; // of the files
    CertificateUse use = CertificateUse::Authority;
    std::string commonName;
    std::vector<std::string> dnsNames;
    int years = 3;
};

Result<void> makeDirectory(const path& directory)
{
    std::error_code problem;
    std::filesystem::create_directories(directory, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot make the directory");
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot set the directory's mode");
    return {};
}

crypto::CertificateRequest requestFor(const Blueprint& blueprint, const Clock& clock)
{
    crypto::CertificateRequest request;
    request.use = blueprint.use;
    request.organisation = organisation;
    request.commonName = blueprint.commonName;
    request.dnsNames = blueprint.dnsNames;
    request.notBefore = clock.now() - clockTolerance;
    request.notAfter = clock.now() + blueprint.years * year;
    return request;
}

bool exists(const path& directory, const std::string& name)
{
    return std::filesystem::exists(directory / (name + ".pem")) &&
           std::filesystem::exists(directory / (name + ".key"));
}

Result<void> store(const path& directory, const std::string& name,
                   const crypto::Certificate& certificate, const crypto::PrivateKey& key)
{
    KIOSK_TRY(const SecureBytes pem, key.toPem());
    KIOSK_CHECK(writeFile(directory / (name + ".key"), pem, secretMode));
    return writeFile(directory / (name + ".pem"), core::asBytes(certificate.toPem()), publicMode);
}

Result<void> makeAuthority(const path& directory, const Blueprint& blueprint, const Clock& clock,
                           core::RandomSource& random)
{
    if (exists(directory, blueprint.name))
        return {};
    KIOSK_TRY(const auto key, crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    KIOSK_TRY(const auto certificate,
              crypto::selfSigned(requestFor(blueprint, clock), key, random));
    return store(directory, blueprint.name, certificate, key);
}

Result<void> makeIssued(const path& directory, const Blueprint& blueprint,
                        const Credentials& authority, const Clock& clock,
                        core::RandomSource& random)
{
    if (exists(directory, blueprint.name))
        return {};
    KIOSK_TRY(const auto key, crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    KIOSK_TRY(const auto publicKey, key.publicKey());
    KIOSK_TRY(const auto certificate, crypto::issue(requestFor(blueprint, clock), publicKey,
                                                    authority.certificate, authority.key, random));
    return store(directory, blueprint.name, certificate, key);
}

Result<void> copyPublic(const path& from, const path& to, const std::string& name)
{
    KIOSK_TRY(const Bytes octets, readFile(from / name));
    return writeFile(to / name, octets, publicMode);
}

} // namespace

Result<void> initialise(const path& directory, const std::string& host, const Clock& clock,
                        core::RandomSource& random)
{
    KIOSK_CHECK(makeDirectory(directory));
    KIOSK_CHECK(makeDirectory(directory / "bodies"));
    KIOSK_CHECK(makeAuthority(
        directory, {"ca", CertificateUse::Authority, "Kiosk authority", {}, 10}, clock, random));
    KIOSK_CHECK(makeAuthority(
        directory, {"issuer-ca", CertificateUse::Authority, "Credential issuer authority", {}, 10},
        clock, random));
    KIOSK_CHECK(makeAuthority(
        directory, {agentAuthority, CertificateUse::Authority, "Agents' authority", {}, 10}, clock,
        random));
    KIOSK_TRY(const auto authority, loadCredentials(directory, "ca"));
    KIOSK_TRY(const auto issuerAuthority, loadCredentials(directory, "issuer-ca"));

    std::vector<std::string> names{host};
    for (const std::string always : {"localhost", "127.0.0.1"}) {
        if (host != always)
            names.push_back(always);
    }
    KIOSK_CHECK(makeIssued(directory, {"tls", CertificateUse::TlsServer, host, names, 2}, authority,
                           clock, random));
    KIOSK_CHECK(makeIssued(directory,
                           {"sealing", CertificateUse::Sealing, "Package sealing", {}, 3},
                           authority, clock, random));
    KIOSK_CHECK(makeIssued(directory,
                           {"receipt", CertificateUse::CredentialSigning, "Receipts", {}, 3},
                           authority, clock, random));
    KIOSK_CHECK(makeIssued(
        directory, {"issuer", CertificateUse::CredentialSigning, "Carte Vitale issuer", {}, 5},
        issuerAuthority, clock, random));
    KIOSK_CHECK(Database::open(directory / databaseFile));
    return {};
}

Result<void> provision(const path& directory, const std::string& kioskId, const path& out,
                       const Clock& clock, core::RandomSource& random)
{
    if (!isKioskId(kioskId))
        return fail(ErrorCode::InvalidArgument, "a kiosk id is [A-Za-z0-9._-], at most 64");
    KIOSK_TRY(const auto authority, loadCredentials(directory, "ca"));
    KIOSK_CHECK(makeDirectory(out));
    KIOSK_CHECK(makeIssued(out, {"tls", CertificateUse::TlsClient, kioskId, {}, 2}, authority,
                           clock, random));
    KIOSK_CHECK(makeIssued(out, {"station", CertificateUse::StationSigning, kioskId, {}, 2},
                           authority, clock, random));
    for (const auto* name :
         {"ca.pem", "sealing.pem", "receipt.pem", "issuer-ca.pem", "agents-ca.pem"})
        KIOSK_CHECK(copyPublic(directory, out, name));
    return {};
}

bool isKioskId(std::string_view text) noexcept
{
    return !text.empty() && text.size() <= 64 &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                  "0123456789._-") == text.npos;
}

Result<crypto::Certificate> loadCertificate(const path& file)
{
    KIOSK_TRY(const Bytes octets, readFile(file));
    if (core::asText(octets).starts_with("-----BEGIN"))
        return crypto::Certificate::fromPem(octets);
    return crypto::Certificate::fromDer(octets);
}

Result<Credentials> loadCredentials(const path& directory, const std::string& name)
{
    KIOSK_TRY(auto certificate, loadCertificate(directory / (name + ".pem")));
    KIOSK_TRY(Bytes pem, readFile(directory / (name + ".key")));
    auto key = crypto::PrivateKey::fromPem(pem);
    core::secureZero(pem.data(), pem.size());
    if (!key)
        return tl::unexpected(std::move(key).error());
    return Credentials{std::move(certificate), std::move(*key)};
}

} // namespace kiosk::backend
