#include "simulated/test_authority.h"

#include "simulated/der.h"
#include "simulated/files.h"
#include "simulated/tlv.h"

namespace kiosk::devices::simulated {

namespace {

using namespace std::chrono;

constexpr auto ldsSecurityObject = "2.23.136.1.1.1";
constexpr auto masterList = "2.23.136.1.1.2";
constexpr auto cardSecurityObject = "0.4.0.127.0.7.3.2.1";
constexpr auto rootName = "Simulated CSCA";

// Fixed and long, so that neither a demonstration nor a test ever runs out.
constexpr Validity rootValidity{sys_days(2020y / January / 1), sys_days(2049y / January / 1)};
constexpr Validity signerValidity{sys_days(2020y / January / 1), sys_days(2045y / January / 1)};
constexpr Validity expiredValidity{sys_days(2020y / January / 1), sys_days(2021y / January / 1)};

Result<CardKey> newRootKey()
{
    return CardKey::make(*domainParameters("P-256"));
}

Result<DocumentSigner> readRoot(const std::filesystem::path& keyFile,
                                const std::filesystem::path& certificateFile)
{
    KIOSK_TRY(const Bytes pem, readFile(keyFile));
    KIOSK_TRY(CardKey key, CardKey::fromPem(pem));
    KIOSK_TRY(Bytes certificate, readFile(certificateFile));
    return DocumentSigner(std::move(key), {}, std::move(certificate));
}

Result<DocumentSigner> makeRoot(const std::filesystem::path& keyFile,
                                const std::filesystem::path& certificateFile,
                                core::RandomSource& random)
{
    KIOSK_TRY(CardKey key, newRootKey());
    KIOSK_TRY(const SecureBytes pem, key.toPem());
    KIOSK_TRY(DocumentSigner root,
              DocumentSigner::root(std::move(key), {}, rootName, rootValidity, random));
    KIOSK_CHECK(writePrivateFile(keyFile, pem));
    KIOSK_CHECK(writeFile(certificateFile, root.certificate()));
    return root;
}

// LDSSecurityObject, version 0.
Result<Bytes> hashList(const DataGroups& dataGroups, crypto::HashAlgorithm algorithm)
{
    Bytes hashes;
    for (const auto& [number, content] : dataGroups) {
        KIOSK_TRY(const Bytes hash, crypto::digest(algorithm, content));
        hashes = joined({hashes, der::sequence({der::integer(number), der::octetString(hash)})});
    }
    return der::sequence({der::integer(0), hashIdentifier(algorithm), tlv(0x30, hashes)});
}

// CscaMasterList, version 0 (9303-12 section 9.2), signed by one of the country's own signers.
Result<Bytes> masterListOf(const DocumentSigner& root, const DocumentSigner& signer)
{
    const Bytes content = der::sequence({der::integer(0), der::setOf({root.certificate()})});
    return signer.signedData(masterList, content);
}

} // namespace

struct TestAuthority::State
{
    DocumentSigner root;
    DocumentSigner impostor; // the same name, another key
    core::RandomSource& random;
    std::map<SignerDescription, DocumentSigner> signers;

    Result<DocumentSigner> make(const SignerDescription& description) const;
};

Result<DocumentSigner> TestAuthority::State::make(const SignerDescription& description) const
{
    using Standing = SignerDescription::Standing;
    const auto curve = domainParameters(description.curve);
    if (description.key == SignerDescription::Key::EllipticCurve &&
        (!curve || !curve->isEllipticCurve))
        return fail(ErrorCode::InvalidConfiguration, "unknown curve " + description.curve);
    KIOSK_TRY(CardKey key, description.key == SignerDescription::Key::Rsa
                               ? CardKey::makeRsa(description.rsaBits)
                               : CardKey::make(*curve, description.explicitParameters));
    const bool expired = description.standing == Standing::Expired;
    const auto& issuer = description.standing == Standing::UnknownIssuer ? impostor : root;
    return issuer.issue(std::move(key), {description.hash, description.padding},
                        "Simulated Document Signer", expired ? expiredValidity : signerValidity,
                        random);
}

Result<TestAuthority> TestAuthority::openOrCreate(const std::filesystem::path& folder,
                                                  core::RandomSource& random)
{
    const auto keyFile = folder / "private" / "csca.pem";
    const auto certificateFile = folder / "trust" / "csca.cer";
    const bool there = std::filesystem::exists(keyFile) && std::filesystem::exists(certificateFile);
    KIOSK_TRY(DocumentSigner root, there ? readRoot(keyFile, certificateFile)
                                         : makeRoot(keyFile, certificateFile, random));
    KIOSK_TRY(crypto::Certificate certificate, crypto::Certificate::fromDer(root.certificate()));
    KIOSK_TRY(CardKey otherKey, newRootKey());
    KIOSK_TRY(DocumentSigner impostor,
              DocumentSigner::root(std::move(otherKey), {}, rootName, rootValidity, random));
    TestAuthority authority(
        std::move(certificate),
        std::make_shared<State>(State{std::move(root), std::move(impostor), random, {}}));

    SignerDescription revoked;
    revoked.standing = SignerDescription::Standing::Revoked;
    KIOSK_TRY(const DocumentSigner* const onTheList, authority.signer(revoked));
    KIOSK_TRY(const Bytes list,
              authority.m_state->root.revocationList({onTheList->serialNumber()}, rootValidity));
    KIOSK_CHECK(writeFile(folder / "trust" / "csca.crl", list));
    KIOSK_TRY(const DocumentSigner* const ordinary, authority.signer({}));
    KIOSK_TRY(const Bytes roots, masterListOf(authority.m_state->root, *ordinary));
    KIOSK_CHECK(writeFile(folder / "masterlist.ml", roots));
    return authority;
}

Result<const DocumentSigner*> TestAuthority::signer(const SignerDescription& wanted) const
{
    // One signer is on the list, whatever key was asked for.
    SignerDescription description = wanted;
    if (wanted.standing == SignerDescription::Standing::Revoked)
        description = {.standing = SignerDescription::Standing::Revoked};
    const auto known = m_state->signers.find(description);
    if (known != m_state->signers.end())
        return &known->second;
    KIOSK_TRY(DocumentSigner made, m_state->make(description));
    return &m_state->signers.emplace(description, std::move(made)).first->second;
}

Result<Bytes> TestAuthority::securityObject(const DataGroups& dataGroups,
                                            const SignerDescription& by) const
{
    KIOSK_TRY(const DocumentSigner* const signing, signer(by));
    KIOSK_TRY(const Bytes hashes, hashList(dataGroups, signing->hash()));
    KIOSK_TRY(const Bytes cms, signing->signedData(ldsSecurityObject, hashes));
    return tlv(0x77, cms);
}

Result<Bytes> TestAuthority::cardSecurity(ByteView securityInfos, const SignerDescription& by) const
{
    KIOSK_TRY(const DocumentSigner* const signing, signer(by));
    return signing->signedData(cardSecurityObject, securityInfos);
}

} // namespace kiosk::devices::simulated
