// Countries, signers and documents that exist only in a test program.
#pragma once

#include "chip/emrtd/passive_authentication.h"
#include "chip/tlv.h"
#include "crypto/cms.h"
#include "unit/crypto/country.h"

namespace kiosk::test {

using crypto::Certificate;
using crypto::CertificateUse;
using crypto::test::Identity;

[[nodiscard]] inline TimePoint at(const std::string& day)
{
    return core::fromRfc3339(day + "T00:00:00Z").value();
}

struct Validity
{
    TimePoint from = at("2020-01-01");
    TimePoint until = at("2035-01-01");
};

[[nodiscard]] inline crypto::CertificateRequest
requestFor(CertificateUse use, const std::string& name, const Validity& validity)
{
    crypto::CertificateRequest request = crypto::test::request(use, name);
    request.notBefore = validity.from;
    request.notAfter = validity.until;
    return request;
}

[[nodiscard]] inline Identity makeCountry(const std::string& name, const Validity& validity = {})
{
    crypto::SystemRandom random;
    const auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    return {crypto::selfSigned(requestFor(CertificateUse::Authority, name, validity), key, random)
                .value(),
            key};
}

[[nodiscard]] inline Identity makeSigner(const Identity& country, const Validity& validity = {})
{
    crypto::SystemRandom random;
    const auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    return {crypto::issue(requestFor(CertificateUse::DocumentSigning, "Signer", validity),
                          key.publicKey().value(), country.certificate, country.key, random)
                .value(),
            key};
}

// The old key's word for the new one: the new name and key, signed by the old.
[[nodiscard]] inline Certificate makeLink(const Identity& from, const Identity& to,
                                          const std::string& name, const Validity& validity = {})
{
    crypto::SystemRandom random;
    return crypto::issue(requestFor(CertificateUse::Authority, name, validity),
                         to.key.publicKey().value(), from.certificate, from.key, random)
        .value();
}

// A signer of master lists: it says so in its extended key usage.
[[nodiscard]] inline Identity makeListSigner(const Identity& country, const Validity& validity = {})
{
    const Identity signer = makeSigner(country, validity);
    const auto sayUse = [](X509* x509) {
        const std::unique_ptr<EXTENDED_KEY_USAGE, decltype(&EXTENDED_KEY_USAGE_free)> uses(
            EXTENDED_KEY_USAGE_new(), EXTENDED_KEY_USAGE_free);
        sk_ASN1_OBJECT_push(uses.get(), OBJ_txt2obj("2.23.136.1.1.3", 1));
        X509_add1_ext_i2d(x509, NID_ext_key_usage, uses.get(), 1, X509V3_ADD_DEFAULT);
    };
    return {crypto::test::reissue(signer.certificate, country, sayUse), signer.key};
}

// Tag, length and value, however long (chip::appendTlv ends at 64 KiB).
[[nodiscard]] inline Bytes longTlv(std::uint8_t tag, ByteView value)
{
    Bytes object{tag, 0x83};
    for (const int shift : {16, 8, 0})
        object.push_back(static_cast<std::uint8_t>(value.size() >> shift));
    object.insert(object.end(), value.begin(), value.end());
    return object;
}

// CscaMasterList over these entries, as they are, in a message of `signer`.
[[nodiscard]] inline Bytes makeMasterList(const std::vector<Bytes>& entries, const Identity& signer)
{
    Bytes all;
    for (const Bytes& entry : entries)
        all.insert(all.end(), entry.begin(), entry.end());
    Bytes content{0x02, 0x01, 0x00};
    const Bytes set = longTlv(0x31, all);
    content.insert(content.end(), set.begin(), set.end());
    return crypto::signCms(longTlv(0x30, content), signer.certificate, signer.key, "2.23.136.1.1.2")
        .value();
}

using Groups = std::map<int, SecureBytes>;

// EF.SOD over these groups (9303-10 4.6.2): SHA-256.
[[nodiscard]] inline Bytes makeSecurityObject(const Groups& groups, const Identity& signer,
                                              const std::string& type = "2.23.136.1.1.1")
{
    using chip::appendTlv;
    Bytes hashes;
    for (const auto& [number, octets] : groups) {
        Bytes entry;
        appendTlv(entry, 0x02, Bytes{static_cast<std::uint8_t>(number)});
        appendTlv(entry, 0x04, crypto::digest(crypto::HashAlgorithm::Sha256, octets).value());
        appendTlv(hashes, 0x30, entry);
    }
    Bytes algorithm;
    appendTlv(algorithm, 0x06, core::fromHex("608648016503040201").value());
    Bytes content;
    appendTlv(content, 0x02, Bytes{0x00});
    appendTlv(content, 0x30, algorithm);
    appendTlv(content, 0x30, hashes);
    Bytes object;
    appendTlv(object, 0x30, content);
    Bytes file;
    appendTlv(file, 0x77, crypto::signCms(object, signer.certificate, signer.key, type).value());
    return file;
}

// DG12 with a date of issue, YYYYMMDD.
[[nodiscard]] inline SecureBytes makeDg12(std::string_view day)
{
    Bytes inside;
    chip::appendTlv(inside, 0x5C, Bytes{0x5F, 0x26});
    chip::appendTlv(inside, 0x5F26, core::asBytes(day));
    Bytes file;
    chip::appendTlv(file, 0x6C, inside);
    return core::toSecure(file);
}

} // namespace kiosk::test
