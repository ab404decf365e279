#include "simulated/document_signer.h"

#include "core/text_codec.h"
#include "simulated/der.h"
#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr auto organisation = "Simulation without legal value";
constexpr std::size_t serialOctets = 16;

enum class Role : std::uint8_t { Authority, DocumentSigner };

Bytes namePart(const char* identifier, std::string_view text, std::uint32_t type)
{
    return der::setOf(
        {der::sequence({der::objectIdentifier(identifier), tlv(type, core::asBytes(text))})});
}

Bytes nameOf(const std::string& commonName)
{
    constexpr std::uint32_t printable = 0x13;
    constexpr std::uint32_t utf8 = 0x0C;
    return der::sequence({namePart("2.5.4.6", "FR", printable),
                          namePart("2.5.4.10", organisation, utf8),
                          namePart("2.5.4.3", commonName, utf8)});
}

// UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 section 4.1.2.5).
Bytes timeOf(TimePoint time)
{
    std::string text;
    for (const char c : core::toRfc3339(time)) {
        if (c >= '0' && c <= '9')
            text.push_back(c);
    }
    const bool generalized = text >= "2050";
    return tlv(generalized ? 0x18 : 0x17,
               core::asBytes((generalized ? text : text.substr(2)) + "Z"));
}

Bytes validityOf(Validity validity)
{
    return der::sequence({timeOf(validity.from), timeOf(validity.until)});
}

// RFC 5280 section 4.2.1.2 method 1: SHA-1 over the BIT STRING of the public key.
Result<Bytes> keyIdentifier(const CardKey& key)
{
    const Bytes info = key.publicKeyInfo();
    const auto outer = parseTlv(info);
    const auto inner = outer && !outer->empty() ? parseTlv(outer->front().value) : std::nullopt;
    const auto bits = inner ? valueOf(*inner, 0x03) : std::nullopt;
    if (!bits || bits->empty())
        return fail(ErrorCode::CryptoFailed, "public key");
    return crypto::digest(crypto::HashAlgorithm::Sha1, bits->subspan(1));
}

Bytes extension(const char* identifier, bool critical, ByteView value)
{
    constexpr std::array<std::uint8_t, 3> isTrue{0x01, 0x01, 0xFF};
    return der::sequence({der::objectIdentifier(identifier),
                          critical ? ByteView(isTrue) : ByteView(), der::octetString(value)});
}

Result<Bytes> extensions(Role role, const CardKey& key, const CardKey& issuerKey)
{
    constexpr std::array<std::uint8_t, 4> digitalSignature{0x03, 0x02, 0x07, 0x80};
    constexpr std::array<std::uint8_t, 4> certificatesAndLists{0x03, 0x02, 0x01, 0x06};
    constexpr std::array<std::uint8_t, 8> authority{0x30, 0x06, 0x01, 0x01, 0xFF, 0x02, 0x01, 0x00};
    const bool root = role == Role::Authority;
    KIOSK_TRY(const Bytes own, keyIdentifier(key));
    KIOSK_TRY(const Bytes issuers, keyIdentifier(issuerKey));
    const Bytes usage = extension(
        "2.5.29.15", true, root ? ByteView(certificatesAndLists) : ByteView(digitalSignature));
    const Bytes constraints = root ? extension("2.5.29.19", true, authority) : Bytes();
    const Bytes subjectKey = extension("2.5.29.14", false, der::octetString(own));
    const Bytes authorityKey = extension("2.5.29.35", false, der::sequence({tlv(0x80, issuers)}));
    return tlv(0xA3, der::sequence({authorityKey, subjectKey, usage, constraints}));
}

// What is signed, its algorithm and the signature: the shape of certificates and lists.
Result<Bytes> signedObject(ByteView content, const CardKey& key, SignatureScheme scheme)
{
    KIOSK_TRY(const Bytes signature, key.sign(scheme.hash, content, scheme.padding));
    return der::sequence(
        {content, signatureIdentifier(key.type(), scheme), der::bitString(signature)});
}

struct Subject
{
    const CardKey& key;
    Bytes name;
    Role role;
    Validity validity;
};

Result<Bytes> certificateFor(const Subject& subject, ByteView issuerName, const CardKey& issuerKey,
                             SignatureScheme scheme, core::RandomSource& random)
{
    Bytes serial(serialOctets);
    KIOSK_CHECK(random.fill(serial));
    serial.front() = static_cast<std::uint8_t>((serial.front() & 0x7F) | 0x40); // positive
    KIOSK_TRY(const Bytes extended, extensions(subject.role, subject.key, issuerKey));
    constexpr std::array<std::uint8_t, 5> version3{0xA0, 0x03, 0x02, 0x01, 0x02};
    const Bytes content = der::sequence(
        {version3, der::integer(serial), signatureIdentifier(issuerKey.type(), scheme), issuerName,
         validityOf(subject.validity), subject.name, subject.key.publicKeyInfo(), extended});
    return signedObject(content, issuerKey, scheme);
}

// A field of the certificate, by its place after the version.
Bytes certificateField(ByteView certificate, std::size_t at)
{
    const auto outer = parseTlv(certificate);
    const auto inner = outer && !outer->empty() ? parseTlv(outer->front().value) : std::nullopt;
    const auto fields = inner && !inner->empty() ? parseTlv(inner->front().value) : std::nullopt;
    return fields && at < fields->size() ? core::toBytes((*fields)[at].encoded) : Bytes();
}

Bytes attribute(const char* identifier, ByteView value)
{
    return der::sequence({der::objectIdentifier(identifier), der::setOf({core::toBytes(value)})});
}

} // namespace

Bytes DocumentSigner::serialNumber() const
{
    return certificateField(m_certificate, 1);
}

Bytes DocumentSigner::subject() const
{
    return certificateField(m_certificate, 5);
}

Result<DocumentSigner> DocumentSigner::root(CardKey key, SignatureScheme scheme,
                                            const std::string& commonName, Validity validity,
                                            core::RandomSource& random)
{
    const Bytes name = nameOf(commonName);
    KIOSK_TRY(Bytes certificate,
              certificateFor({key, name, Role::Authority, validity}, name, key, scheme, random));
    return DocumentSigner(std::move(key), scheme, std::move(certificate));
}

Result<DocumentSigner> DocumentSigner::issue(CardKey key, SignatureScheme scheme,
                                             const std::string& commonName, Validity validity,
                                             core::RandomSource& random) const
{
    KIOSK_TRY(Bytes certificate,
              certificateFor({key, nameOf(commonName), Role::DocumentSigner, validity}, subject(),
                             m_key, m_scheme, random));
    return DocumentSigner(std::move(key), scheme, std::move(certificate));
}

Result<Bytes> DocumentSigner::revocationList(const std::vector<Bytes>& serialNumbers,
                                             Validity updates) const
{
    Bytes entries;
    for (const Bytes& serial : serialNumbers)
        entries = joined({entries, der::sequence({serial, timeOf(updates.from)})});
    KIOSK_TRY(const Bytes issuers, keyIdentifier(m_key));
    const Bytes authorityKey = extension("2.5.29.35", false, der::sequence({tlv(0x80, issuers)}));
    const Bytes listNumber = extension("2.5.29.20", false, der::integer(1));
    const Bytes content =
        der::sequence({der::integer(1), signatureIdentifier(m_key.type(), m_scheme), subject(),
                       timeOf(updates.from), timeOf(updates.until),
                       entries.empty() ? Bytes() : tlv(0x30, entries),
                       tlv(0xA0, der::sequence({authorityKey, listNumber}))});
    return signedObject(content, m_key, m_scheme);
}

Result<Bytes> DocumentSigner::signedData(const std::string& contentType, ByteView content) const
{
    const Bytes type = der::objectIdentifier(contentType);
    const Bytes algorithm = hashIdentifier(m_scheme.hash);
    KIOSK_TRY(const Bytes digest, crypto::digest(m_scheme.hash, content));
    Bytes attributes = der::setOf({attribute("1.2.840.113549.1.9.3", type),
                                   attribute("1.2.840.113549.1.9.4", der::octetString(digest))});
    // As a SET they are signed; in the message they stand as [0] (RFC 5652 section 5.4).
    KIOSK_TRY(const Bytes signature, m_key.sign(m_scheme.hash, attributes, m_scheme.padding));
    attributes.front() = 0xA0;

    const Bytes issuer = certificateField(m_certificate, 3);
    const Bytes signerInfo = der::sequence(
        {der::integer(1), der::sequence({issuer, serialNumber()}), algorithm, attributes,
         signatureIdentifier(m_key.type(), m_scheme), der::octetString(signature)});
    const Bytes inside = der::sequence({type, tlv(0xA0, der::octetString(content))});
    const Bytes all = der::sequence({der::integer(3), der::setOf({algorithm}), inside,
                                     tlv(0xA0, m_certificate), der::setOf({signerInfo})});
    return der::sequence({der::objectIdentifier("1.2.840.113549.1.7.2"), tlv(0xA0, all)});
}

} // namespace kiosk::devices::simulated
