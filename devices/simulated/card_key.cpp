#include "simulated/card_key.h"

#include "simulated/tlv.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>
#include <string>

namespace kiosk::devices::simulated {

namespace {

template <auto Free>
struct Releaser
{
    template <typename T>
    void operator()(T* object) const noexcept
    {
        Free(object);
    }
};
using Pkey = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Releaser<BN_clear_free>>;
using Bio = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using NumberContext = std::unique_ptr<BN_CTX, Releaser<BN_CTX_free>>;

tl::unexpected<Error> refused(std::string what)
{
    ERR_clear_error(); // of this thread: nothing stays behind for the next caller
    return fail(ErrorCode::CryptoFailed, std::move(what));
}

const EVP_MD* vendorHash(crypto::HashAlgorithm hash)
{
    switch (hash) {
    case crypto::HashAlgorithm::Sha1:
        return EVP_sha1();
    case crypto::HashAlgorithm::Sha224:
        return EVP_sha224();
    case crypto::HashAlgorithm::Sha256:
        return EVP_sha256();
    case crypto::HashAlgorithm::Sha384:
        return EVP_sha384();
    case crypto::HashAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

Number numberOf(const EVP_PKEY* key, const char* name)
{
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    return Number(number);
}

Result<SecureBytes> padded(const BIGNUM* number, std::size_t octets)
{
    SecureBytes out(octets);
    if (number == nullptr || BN_bn2binpad(number, out.data(), static_cast<int>(octets)) < 0)
        return refused("number of a key");
    return out;
}

Number fromOctets(ByteView octets)
{
    return Number(BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr));
}

Pkey generate(EVP_PKEY_CTX* context, OSSL_PARAM* parameters)
{
    EVP_PKEY* key = nullptr;
    if (context != nullptr && EVP_PKEY_keygen_init(context) == 1 &&
        EVP_PKEY_CTX_set_params(context, parameters) == 1)
        EVP_PKEY_generate(context, &key);
    return Pkey(key);
}

} // namespace

struct VendorKey
{
    Pkey pkey;
    std::size_t octets = 0;
};

namespace {

std::size_t lengthOf(const EVP_PKEY* key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC: {
        const Number order = numberOf(key, OSSL_PKEY_PARAM_EC_ORDER);
        return order ? static_cast<std::size_t>(BN_num_bytes(order.get())) : 0;
    }
    case EVP_PKEY_RSA:
        return static_cast<std::size_t>(EVP_PKEY_get_size(key));
    default: {
        const Number prime = numberOf(key, OSSL_PKEY_PARAM_FFC_P);
        return prime ? static_cast<std::size_t>(BN_num_bytes(prime.get())) : 0;
    }
    }
}

std::shared_ptr<const VendorKey> owned(Pkey key)
{
    const std::size_t octets = lengthOf(key.get());
    return std::make_shared<const VendorKey>(VendorKey{std::move(key), octets});
}

// The two numbers in an ECDSA signature's SEQUENCE, each without its sign octet.
Result<Bytes> plainSignature(ByteView der, std::size_t octets)
{
    const auto outer = parseTlv(der);
    const auto inner = outer && outer->size() == 1 ? parseTlv(outer->front().value) : std::nullopt;
    if (!inner || inner->size() != 2)
        return refused("ECDSA signature");
    Bytes out;
    for (const auto& number : *inner) {
        KIOSK_TRY(const SecureBytes part, padded(fromOctets(number.value).get(), octets));
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

} // namespace

Result<CardKey> CardKey::makeRsa(unsigned bits)
{
    const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    std::array parameters{OSSL_PARAM_construct_uint(OSSL_PKEY_PARAM_RSA_BITS, &bits),
                          OSSL_PARAM_construct_end()};
    Pkey key = generate(context.get(), parameters.data());
    if (!key)
        return refused("RSA key");
    return CardKey(owned(std::move(key)));
}

Result<CardKey> CardKey::make(const DomainParameters& parameters, bool explicitParameters)
{
    const bool curve = parameters.isEllipticCurve;
    const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, curve ? "EC" : "DHX", nullptr));
    std::string group(parameters.vendorName);
    std::string encoding(explicitParameters ? OSSL_PKEY_EC_ENCODING_EXPLICIT
                                            : OSSL_PKEY_EC_ENCODING_GROUP);
    std::array all{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        curve ? OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_ENCODING, encoding.data(), 0)
              : OSSL_PARAM_construct_end(),
        OSSL_PARAM_construct_end()};
    Pkey key = generate(context.get(), all.data());
    if (!key)
        return refused("key on " + group);
    return CardKey(owned(std::move(key)));
}

Result<CardKey> CardKey::fromPem(ByteView pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Pkey key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    ERR_clear_error();
    if (!key)
        return fail(ErrorCode::MalformedData, "no private key in PEM");
    return CardKey(owned(std::move(key)));
}

Result<SecureBytes> CardKey::toPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key->pkey.get(), nullptr, nullptr, 0,
                                              nullptr, nullptr) != 1)
        return refused("writing a key");
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return SecureBytes(text, text + size);
}

Result<CardKey> CardKey::another() const
{
    if (type() == Type::Rsa)
        return makeRsa(static_cast<unsigned>(8 * octets()));
    const PkeyContext context(EVP_PKEY_CTX_new(m_key->pkey.get(), nullptr));
    std::array<OSSL_PARAM, 1> none{OSSL_PARAM_construct_end()};
    Pkey key = generate(context.get(), none.data());
    if (!key)
        return refused("another key");
    return CardKey(owned(std::move(key)));
}

CardKey::Type CardKey::type() const
{
    switch (EVP_PKEY_get_base_id(m_key->pkey.get())) {
    case EVP_PKEY_EC:
        return Type::EllipticCurve;
    case EVP_PKEY_RSA:
        return Type::Rsa;
    default:
        return Type::DiffieHellman;
    }
}

Bytes CardKey::publicKeyInfo() const
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(m_key->pkey.get(), &der);
    const std::unique_ptr<unsigned char,
                          decltype([](unsigned char* octets) { OPENSSL_free(octets); })>
        owner(der);
    return size > 0 ? Bytes(der, der + size) : Bytes();
}

std::size_t CardKey::octets() const
{
    return m_key->octets;
}

Result<SecureBytes> CardKey::privateNumber() const
{
    const Number number = numberOf(m_key->pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY);
    return padded(number.get(), m_key->octets);
}

Result<Bytes> CardKey::sign(crypto::HashAlgorithm hash, ByteView data, Padding padding) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* pkeyContext = nullptr; // owned by `context`
    const bool pss = type() == Type::Rsa && padding == Padding::Pss;
    std::size_t size = 0;
    if (!context ||
        EVP_DigestSignInit(context.get(), &pkeyContext, vendorHash(hash), nullptr,
                           m_key->pkey.get()) != 1 ||
        (pss && (EVP_PKEY_CTX_set_rsa_padding(pkeyContext, RSA_PKCS1_PSS_PADDING) != 1 ||
                 EVP_PKEY_CTX_set_rsa_pss_saltlen(pkeyContext, RSA_PSS_SALTLEN_DIGEST) != 1)) ||
        EVP_DigestSign(context.get(), nullptr, &size, data.data(), data.size()) != 1)
        return refused("signature");
    Bytes signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, data.data(), data.size()) != 1)
        return refused("signature");
    signature.resize(size);
    return signature;
}

Result<Bytes> CardKey::signPlain(crypto::HashAlgorithm hash, ByteView data) const
{
    KIOSK_TRY(const Bytes der, sign(hash, data));
    return plainSignature(der, m_key->octets);
}

Result<Bytes> CardKey::exponentiate(ByteView block) const
{
    const Number base = fromOctets(block);
    const Number modulus = numberOf(m_key->pkey.get(), OSSL_PKEY_PARAM_RSA_N);
    const Number exponent = numberOf(m_key->pkey.get(), OSSL_PKEY_PARAM_RSA_D);
    const NumberContext context(BN_CTX_new());
    const Number result(BN_new());
    if (!base || !modulus || !exponent || !context || !result ||
        BN_mod_exp(result.get(), base.get(), exponent.get(), modulus.get(), context.get()) != 1)
        return refused("RSA");
    KIOSK_TRY(const SecureBytes octets, padded(result.get(), m_key->octets));
    return core::toBytes(octets);
}

Result<SecureBytes> CardKey::divide(ByteView numerator) const
{
    const Number above = fromOctets(numerator);
    const Number below = numberOf(m_key->pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY);
    const Number order = numberOf(m_key->pkey.get(), OSSL_PKEY_PARAM_EC_ORDER);
    const NumberContext context(BN_CTX_new());
    const Number inverse(BN_new());
    const Number quotient(BN_new());
    if (!above || !below || !order || !context || !inverse || !quotient ||
        BN_mod_inverse(inverse.get(), below.get(), order.get(), context.get()) == nullptr ||
        BN_mod_mul(quotient.get(), inverse.get(), above.get(), order.get(), context.get()) != 1)
        return refused("division modulo the order");
    return padded(quotient.get(), m_key->octets);
}

} // namespace kiosk::devices::simulated
