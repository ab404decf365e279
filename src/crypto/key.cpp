#include "crypto/key.h"

#include "core/text_codec.h"
#include "crypto/openssl.h"

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace kiosk::crypto {
namespace {

using SignatureOwner = Owner<ECDSA_SIG, ECDSA_SIG_free>;
using ParameterBuilderOwner = Owner<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParametersOwner = Owner<OSSL_PARAM, OSSL_PARAM_free>;

constexpr std::size_t p256Coordinate = 32;
constexpr std::size_t longestJwk = 8192; // octets; a P-256 key takes about 130

template <typename Key>
Key wrapKey(PkeyOwner pkey)
{
    return Key(std::make_shared<const NativeKey>(NativeKey{std::move(pkey)}));
}

// Octets of r, and of s, in a raw signature by this key; 0 when it is no EC key.
std::size_t scalarSize(const EVP_PKEY& key)
{
    if (EVP_PKEY_get_base_id(&key) != EVP_PKEY_EC)
        return 0;
    return (static_cast<std::size_t>(EVP_PKEY_get_bits(&key)) + 7) / 8; // of the group's order
}

// r ‖ s to the SEQUENCE of two INTEGERs that OpenSSL verifies.
Bytes derSignature(ByteView raw)
{
    const std::size_t half = raw.size() / 2;
    BignumOwner r(BN_bin2bn(raw.data(), static_cast<int>(half), nullptr));
    BignumOwner s(BN_bin2bn(raw.data() + half, static_cast<int>(half), nullptr));
    const SignatureOwner signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    r.release(); // set0 took them
    s.release();
    return encodeDer(signature.get(), i2d_ECDSA_SIG);
}

Result<Bytes> rawSignature(ByteView der, std::size_t half)
{
    const auto signature = decodeDer<SignatureOwner>(der, d2i_ECDSA_SIG);
    Bytes raw(2 * half);
    if (!signature ||
        BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), static_cast<int>(half)) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + half, static_cast<int>(half)) <
            0)
        return openSslFailure(ErrorCode::CryptoFailed, "ECDSA signature");
    return raw;
}

Result<Bytes> coordinate(const EVP_PKEY& key, const char* name)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(&key, name, &number) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "coordinate of a public key");
    const BignumOwner owned(number);
    Bytes octets(p256Coordinate);
    if (BN_bn2binpad(number, octets.data(), static_cast<int>(octets.size())) < 0)
        return openSslFailure(ErrorCode::CryptoFailed, "coordinate of a public key");
    return octets;
}

// A member that has to be a coordinate: exactly 32 octets in base64url (RFC 7518 6.2.1.2).
Result<Bytes> jwkCoordinate(const nlohmann::json& jwk, const char* name)
{
    const auto member = jwk.find(name);
    if (member == jwk.end() || !member->is_string())
        return fail(ErrorCode::MalformedData, "JWK: coordinate missing");
    KIOSK_TRY(Bytes octets, core::fromBase64Url(member->get_ref<const std::string&>()));
    if (octets.size() != p256Coordinate)
        return fail(ErrorCode::MalformedData, "JWK: coordinate of a wrong size");
    return octets;
}

bool hasText(const nlohmann::json& object, const char* name, std::string_view text)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() &&
           member->get_ref<const std::string&>() == text;
}

// EVP_PKEY_fromdata refuses points off the curve; the check after it, the other bad points.
Result<PublicKey> p256FromPoint(ByteView uncompressedPoint)
{
    const ErrorQueueScope errors;
    const ParameterBuilderOwner builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1",
                                        0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                         uncompressedPoint.data(), uncompressedPoint.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "public key");
    const ParametersOwner parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const PkeyContextOwner context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "public key");
    if (EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return openSslFailure(ErrorCode::MalformedData, "not a point of P-256");
    PkeyOwner pkey(made);
    const PkeyContextOwner checker(EVP_PKEY_CTX_new_from_pkey(nullptr, pkey.get(), nullptr));
    if (!checker || EVP_PKEY_public_check(checker.get()) != 1)
        return openSslFailure(ErrorCode::MalformedData, "not a point of P-256");
    return wrapKey<PublicKey>(std::move(pkey));
}

// Never asks: a service has nobody at its terminal.
int noPassphrase(char*, int, int, void*)
{
    return 0;
}

} // namespace

Result<PublicKey> PublicKey::fromDer(ByteView spki)
{
    const ErrorQueueScope errors;
    auto pkey = decodeDer<PkeyOwner>(spki, d2i_PUBKEY);
    if (!pkey)
        return openSslFailure(ErrorCode::MalformedData, "public key");
    return wrapKey<PublicKey>(std::move(pkey));
}

Result<Bytes> PublicKey::toDer() const
{
    Bytes octets = encodeDer(vendorKey(*this), i2d_PUBKEY);
    if (octets.empty())
        return openSslFailure(ErrorCode::CryptoFailed, "public key");
    return octets;
}

Result<PublicKey> PublicKey::fromJwk(std::string_view json)
{
    if (json.size() > longestJwk)
        return fail(ErrorCode::MalformedData, "JWK: too long");
    const auto jwk = nlohmann::json::parse(json, nullptr, false);
    if (!jwk.is_object() || !hasText(jwk, "kty", "EC") || !hasText(jwk, "crv", "P-256"))
        return fail(ErrorCode::MalformedData, "JWK: not a P-256 key");
    if (jwk.contains("d"))
        return fail(ErrorCode::MalformedData, "JWK: holds a private part");
    KIOSK_TRY(const Bytes x, jwkCoordinate(jwk, "x"));
    KIOSK_TRY(const Bytes y, jwkCoordinate(jwk, "y"));
    Bytes point{0x04};
    point.insert(point.end(), x.begin(), x.end());
    point.insert(point.end(), y.begin(), y.end());
    return p256FromPoint(point);
}

Result<std::string> PublicKey::toJwk() const
{
    const EVP_PKEY& key = *vendorKey(*this);
    if (curveName(key) != "prime256v1")
        return fail(ErrorCode::InvalidArgument, "JWK: not a P-256 key");
    KIOSK_TRY(const Bytes x, coordinate(key, OSSL_PKEY_PARAM_EC_PUB_X));
    KIOSK_TRY(const Bytes y, coordinate(key, OSSL_PKEY_PARAM_EC_PUB_Y));
    return R"({"crv":"P-256","kty":"EC","x":")" + core::toBase64Url(x) + R"(","y":")" +
           core::toBase64Url(y) + R"("})";
}

PublicKeyKind PublicKey::kind() const noexcept
{
    switch (EVP_PKEY_get_base_id(vendorKey(*this))) {
    case EVP_PKEY_RSA:
        return PublicKeyKind::Rsa;
    case EVP_PKEY_EC:
        return PublicKeyKind::EllipticCurve;
    default:
        return PublicKeyKind::Other;
    }
}

std::size_t PublicKey::size() const noexcept
{
    if (kind() == PublicKeyKind::Other)
        return 0;
    return (static_cast<std::size_t>(EVP_PKEY_get_bits(vendorKey(*this))) + 7) / 8;
}

Result<Bytes> PublicKey::recoverRsa(ByteView signature) const
{
    const ErrorQueueScope errors;
    if (kind() != PublicKeyKind::Rsa || signature.size() != size())
        return fail(ErrorCode::MalformedData, "RSA: wrong kind of key or size of signature");
    const PkeyContextOwner context(EVP_PKEY_CTX_new_from_pkey(nullptr, vendorKey(*this), nullptr));
    if (!context || EVP_PKEY_verify_recover_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "RSA");
    Bytes recovered(signature.size());
    std::size_t length = recovered.size();
    if (EVP_PKEY_verify_recover(context.get(), recovered.data(), &length, signature.data(),
                                signature.size()) != 1 ||
        length != recovered.size())
        return openSslFailure(ErrorCode::MalformedData, "RSA");
    return recovered;
}

Result<void> PublicKey::verifyRaw(HashAlgorithm hash, ByteView data, ByteView signature) const
{
    const ErrorQueueScope errors;
    const std::size_t half = scalarSize(*vendorKey(*this));
    if (half == 0 || signature.size() != 2 * half)
        return fail(ErrorCode::SignatureInvalid, "ECDSA: wrong kind of key or size of signature");
    const Bytes der = derSignature(signature);
    const DigestContextOwner context(EVP_MD_CTX_new());
    if (der.empty() || !context ||
        EVP_DigestVerifyInit(context.get(), nullptr, vendorHash(hash), nullptr, vendorKey(*this)) !=
            1 ||
        EVP_DigestVerify(context.get(), der.data(), der.size(), data.data(), data.size()) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "ECDSA");
    return {};
}

Result<void> PublicKey::verifyRsa(HashAlgorithm hash, ByteView data, ByteView signature) const
{
    const ErrorQueueScope errors;
    if (kind() != PublicKeyKind::Rsa || signature.size() != size())
        return fail(ErrorCode::SignatureInvalid, "RSA: wrong kind of key or size of signature");
    const DigestContextOwner context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr; // the context's
    if (!context ||
        EVP_DigestVerifyInit(context.get(), &parameters, vendorHash(hash), nullptr,
                             vendorKey(*this)) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PADDING) != 1 ||
        EVP_DigestVerify(context.get(), signature.data(), signature.size(), data.data(),
                         data.size()) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "RSA");
    return {};
}

Result<PrivateKey> PrivateKey::generate(KeyType type)
{
    PkeyOwner pkey;
    switch (type) {
    case KeyType::EcP256:
        pkey.reset(EVP_EC_gen("P-256"));
        break;
    case KeyType::EcP384:
        pkey.reset(EVP_EC_gen("P-384"));
        break;
    case KeyType::Rsa2048:
        pkey.reset(EVP_RSA_gen(2048));
        break;
    }
    if (!pkey)
        return openSslFailure(ErrorCode::CryptoFailed, "key generation");
    return wrapKey<PrivateKey>(std::move(pkey));
}

Result<PrivateKey> PrivateKey::fromPem(ByteView pem)
{
    const ErrorQueueScope errors;
    const BioOwner bio = readBio(pem);
    PkeyOwner pkey(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr)
                       : nullptr);
    if (!pkey)
        return openSslFailure(ErrorCode::MalformedData, "private key");
    return wrapKey<PrivateKey>(std::move(pkey));
}

Result<SecureBytes> PrivateKey::toPem() const
{
    const BioOwner bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), vendorKey(*this), nullptr, nullptr, 0,
                                              nullptr, nullptr) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "private key");
    return drainSecure(*bio);
}

Result<PublicKey> PrivateKey::publicKey() const
{
    const Bytes spki = encodeDer(vendorKey(*this), i2d_PUBKEY);
    if (spki.empty())
        return openSslFailure(ErrorCode::CryptoFailed, "public key");
    return PublicKey::fromDer(spki);
}

Result<Bytes> PrivateKey::signRaw(HashAlgorithm hash, ByteView data) const
{
    const ErrorQueueScope errors;
    const std::size_t half = scalarSize(*vendorKey(*this));
    if (half == 0)
        return fail(ErrorCode::CryptoFailed, "ECDSA: not an EC key");
    const DigestContextOwner context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, vendorHash(hash), nullptr, vendorKey(*this)) !=
            1 ||
        EVP_DigestSign(context.get(), nullptr, &size, data.data(), data.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "ECDSA");
    Bytes der(size);
    if (EVP_DigestSign(context.get(), der.data(), &size, data.data(), data.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "ECDSA");
    return rawSignature(ByteView(der).first(size), half);
}

} // namespace kiosk::crypto
