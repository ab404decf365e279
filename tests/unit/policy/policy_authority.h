// A policy authority with a signer, and a folder to put policies in.
#pragma once

#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"
#include "policy/policy_file.h"
#include "support/journey_facts.h"

#include <QTemporaryDir>

#include <fstream>
#include <stdexcept>

namespace kiosk::test {

struct Signer
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

class PolicyAuthority
{
public:
    PolicyAuthority() : m_root(selfSigned("Policy authority")) {}

    [[nodiscard]] const crypto::Certificate& certificate() const { return m_root.certificate; }
    // Valid for a year around noon(), or only before it.
    Signer signer(bool ended = false)
    {
        auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
        auto request = requestFor("Policy signer");
        request.use = crypto::CertificateUse::DocumentSigning;
        if (ended)
            request.notAfter = noon() - std::chrono::hours(1);
        auto certificate = crypto::issue(request, key.publicKey().value(), m_root.certificate,
                                         m_root.key, m_random)
                               .value();
        return {key, certificate};
    }

private:
    static crypto::CertificateRequest requestFor(const char* name)
    {
        return {.use = crypto::CertificateUse::Authority,
                .country = "FR",
                .organisation = "Test",
                .commonName = name,
                .dnsNames = {},
                .notBefore = noon() - std::chrono::hours(24 * 180),
                .notAfter = noon() + std::chrono::hours(24 * 180)};
    }
    Signer selfSigned(const char* name)
    {
        auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
        auto certificate = crypto::selfSigned(requestFor(name), key, m_random).value();
        return {key, certificate};
    }

    crypto::SystemRandom m_random;
    Signer m_root;
};

class PolicyFolder
{
public:
    [[nodiscard]] std::filesystem::path file() const { return folder() / "policy.toml"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    // The policy and its signature.
    void put(const std::string& toml, const Signer& signer) const
    {
        const auto signature =
            policy::signPolicy(toml, signer.certificate, signer.key,
                               signer.certificate.notBefore() + std::chrono::hours(1));
        if (!signature)
            throw std::runtime_error(signature.error().detail);
        write(file(), toml);
        write(policy::signatureOf(file()), std::string(core::asText(*signature)));
    }
    static void write(const std::filesystem::path& file, const std::string& text)
    {
        std::ofstream(file, std::ios::binary) << text;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kiosk::test
