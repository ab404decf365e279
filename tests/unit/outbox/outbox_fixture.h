// What the outbox's tests share: packages of any octets, chance without chance, an uploader's keys.
#pragma once

#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"
#include "outbox/journal.h"

#include <QFile>
#include <QString>

#include <stdexcept>
#include <string>

namespace kiosk::outbox::test {

// The value, or an exception that fails the test with its detail.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(core::errorId(result.error().code)) + ": " +
                                 result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

inline TimePoint at(const char* rfc3339)
{
    return must(core::fromRfc3339(rfc3339));
}

// Gives one octet for ever: 0x00 is the shortest jitter (a half), 0x80 about one.
class ConstantRandom final : public core::RandomSource
{
public:
    explicit ConstantRandom(std::uint8_t octet) : m_octet(octet) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        for (auto& octet : target)
            octet = m_octet;
        return {};
    }

private:
    std::uint8_t m_octet;
};

inline PackageId newPackageId()
{
    crypto::SystemRandom random;
    return must(PackageId::create(random));
}

inline std::string hexSha256(ByteView octets)
{
    return core::toHex(must(crypto::digest(crypto::HashAlgorithm::Sha256, octets)));
}

// Any octets will do for the journal and the uploader: neither can look inside.
inline SealedPackage packageOf(Bytes octets, TimePoint sealedAt = at("2026-11-22T08:00:00Z"))
{
    SealedPackage package;
    package.id = newPackageId();
    package.sealedAt = sealedAt;
    package.sha256 = hexSha256(octets);
    package.octets = std::move(octets);
    package.handoff = {std::string(64, 'a'), std::string(64, 'b'), at("2026-12-22T08:00:00Z")};
    return package;
}

inline Bytes patterned(std::size_t size)
{
    Bytes octets(size);
    for (std::size_t i = 0; i < size; ++i)
        octets[i] = static_cast<std::uint8_t>(i * 31 + i / 251);
    return octets;
}

struct Identity
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

// An authority and what it issues, made anew for each test program; valid from 2020 to 2090.
class TestAuthority
{
public:
    explicit TestAuthority(const std::string& name = "Test authority") : m_self(selfSigned(name)) {}
    [[nodiscard]] const crypto::Certificate& certificate() const { return m_self.certificate; }
    [[nodiscard]] Identity issue(crypto::CertificateUse use, const std::string& name,
                                 std::vector<std::string> dnsNames = {})
    {
        auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        auto certificate =
            must(crypto::issue(request(use, name, std::move(dnsNames)), must(key.publicKey()),
                               m_self.certificate, m_self.key, m_random));
        return {std::move(key), std::move(certificate)};
    }

private:
    static crypto::CertificateRequest request(crypto::CertificateUse use, const std::string& name,
                                              std::vector<std::string> dnsNames)
    {
        crypto::CertificateRequest request;
        request.use = use;
        request.commonName = name;
        request.dnsNames = std::move(dnsNames);
        request.notBefore = at("2020-01-01T00:00:00Z");
        request.notAfter = at("2090-01-01T00:00:00Z");
        return request;
    }
    Identity selfSigned(const std::string& name)
    {
        auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        auto certificate = must(crypto::selfSigned(
            request(crypto::CertificateUse::Authority, name, {}), key, m_random));
        return {std::move(key), std::move(certificate)};
    }

    crypto::SystemRandom m_random;
    Identity m_self;
};

inline QString writeFile(const QString& path, ByteView octets)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write " + path.toStdString());
    file.write(reinterpret_cast<const char*>(octets.data()), static_cast<qint64>(octets.size()));
    return path;
}
inline QString writeFile(const QString& path, const std::string& text)
{
    return writeFile(path, core::asBytes(text));
}

} // namespace kiosk::outbox::test
