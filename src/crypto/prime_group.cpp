// Subgroups of the numbers modulo a prime (Diffie-Hellman), for AgreementGroup.
#include "crypto/native_group.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <array>

namespace kiosk::crypto {
namespace {

constexpr int smallestPrime = 1024; // bits
constexpr int largestPrime = 8192;
// A group that does not tell its order gets scalars of this many bits: twice the strength of the
// largest prime that is in use.
constexpr int shortScalar = 512;

tl::unexpected<Error> computationFailed()
{
    return openSslFailure(ErrorCode::CryptoFailed, "Diffie-Hellman");
}

// As protocols send it: unsigned integers have no leading zeros (TR-03110-3 appendix D.2).
Bytes shortestOctets(const BIGNUM& number)
{
    Bytes octets(static_cast<std::size_t>(BN_num_bytes(&number)));
    BN_bn2bin(&number, octets.data());
    return octets;
}

struct Domain
{
    BignumOwner prime;
    BignumOwner order; // null when the key does not tell it (PKCS#3)
    BignumOwner generator;
    BignumOwner scalarLimit;
};

class PrimeGroup final : public NativeGroup
{
public:
    PrimeGroup(std::shared_ptr<const Domain> domain, SecretBignum generator)
        : m_domain(std::move(domain)), m_generator(std::move(generator))
    {
    }

    [[nodiscard]] bool isEllipticCurve() const noexcept override { return false; }
    [[nodiscard]] std::size_t fieldSize() const noexcept override
    {
        return static_cast<std::size_t>(BN_num_bytes(prime()));
    }
    [[nodiscard]] const BIGNUM& scalarLimit() const noexcept override
    {
        return *m_domain->scalarLimit;
    }
    [[nodiscard]] Result<Bytes> generator() const override { return encode(*m_generator); }
    [[nodiscard]] Result<NativeGroupPointer> withGenerator(ByteView element) const override
    {
        KIOSK_TRY(SecretBignum number, decode(element));
        return std::make_shared<const PrimeGroup>(m_domain, std::move(number));
    }

    [[nodiscard]] Result<Bytes> multiply(ByteView scalar, ByteView element) const override
    {
        KIOSK_TRY(const SecretBignum result, power(scalar, element));
        return encode(*result);
    }
    [[nodiscard]] Result<Bytes> combine(ByteView left, ByteView right) const override
    {
        KIOSK_TRY(const SecretBignum a, decode(left));
        KIOSK_TRY(const SecretBignum b, decode(right));
        const SecretBignum product = newSecretNumber();
        const BignumContext context(BN_CTX_secure_new());
        if (!product || !context ||
            BN_mod_mul(product.get(), a.get(), b.get(), prime(), context.get()) != 1)
            return computationFailed();
        return encode(*product);
    }
    [[nodiscard]] Result<SecureBytes> agree(ByteView scalar, ByteView peer) const override
    {
        KIOSK_TRY(const SecretBignum result, power(scalar, peer));
        if (BN_is_one(result.get()))
            return fail(ErrorCode::MalformedData, "the neutral element");
        return paddedOctets(*result, fieldSize());
    }
    // 9303-11 section 4.4.3.3.2: the number to the power (p − 1)/q.
    [[nodiscard]] Result<Bytes> mapOctets(ByteView pseudoRandom) const override
    {
        if (!m_domain->order)
            return fail(ErrorCode::InvalidArgument, "integrated mapping: order unknown");
        const SecretBignum number = secretNumber(pseudoRandom);
        const SecretBignum result = newSecretNumber();
        const SecretBignum cofactor = newSecretNumber();
        const BignumContext context(BN_CTX_secure_new());
        if (!number || !result || !cofactor || !context ||
            BN_nnmod(number.get(), number.get(), prime(), context.get()) != 1 ||
            BN_sub(result.get(), prime(), BN_value_one()) != 1 ||
            BN_div(cofactor.get(), nullptr, result.get(), m_domain->order.get(), context.get()) !=
                1 ||
            BN_mod_exp_mont_consttime(result.get(), number.get(), cofactor.get(), prime(),
                                      context.get(), nullptr) != 1)
            return computationFailed();
        return encode(*result);
    }

private:
    [[nodiscard]] const BIGNUM* prime() const noexcept { return m_domain->prime.get(); }

    // 1 < y < p − 1 keeps out the subgroups of one and two elements; y^q = 1 all others.
    [[nodiscard]] Result<SecretBignum> decode(ByteView element) const
    {
        if (element.empty() || element.size() > fieldSize())
            return fail(ErrorCode::MalformedData, "not an element of this group: wrong size");
        SecretBignum number = secretNumber(element);
        const SecretBignum largest = newSecretNumber();
        if (!number || !largest || BN_sub(largest.get(), prime(), BN_value_one()) != 1)
            return computationFailed();
        if (BN_ucmp(number.get(), BN_value_one()) <= 0 || BN_ucmp(number.get(), largest.get()) >= 0)
            return fail(ErrorCode::MalformedData, "not an element of this group: out of range");
        if (!m_domain->order)
            return number;
        const SecretBignum result = newSecretNumber();
        const BignumContext context(BN_CTX_secure_new());
        if (!result || !context ||
            BN_mod_exp_mont(result.get(), number.get(), m_domain->order.get(), prime(),
                            context.get(), nullptr) != 1)
            return computationFailed();
        if (!BN_is_one(result.get()))
            return fail(ErrorCode::MalformedData, "not an element of this group: another order");
        return number;
    }
    [[nodiscard]] static Result<Bytes> encode(const BIGNUM& number)
    {
        if (BN_is_zero(&number) || BN_is_one(&number))
            return fail(ErrorCode::MalformedData, "the neutral element");
        return shortestOctets(number);
    }
    [[nodiscard]] Result<SecretBignum> power(ByteView scalar, ByteView element) const
    {
        KIOSK_TRY(const SecretBignum base, decode(element));
        const SecretBignum exponent = secretNumber(scalar);
        SecretBignum result = newSecretNumber();
        const BignumContext context(BN_CTX_secure_new());
        if (!exponent || !result || !context ||
            BN_mod_exp_mont_consttime(result.get(), base.get(), exponent.get(), prime(),
                                      context.get(), nullptr) != 1)
            return computationFailed();
        return result;
    }

    std::shared_ptr<const Domain> m_domain;
    SecretBignum m_generator;
};

BignumOwner parameter(const EVP_PKEY& key, const char* name)
{
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(&key, name, &number);
    return BignumOwner(number);
}

Result<BignumOwner> scalarLimitOf(const Domain& domain)
{
    BignumOwner limit(domain.order ? BN_dup(domain.order.get()) : BN_new());
    if (!limit || (!domain.order &&
                   (BN_set_bit(limit.get(), shortScalar) != 1 || BN_sub_word(limit.get(), 1) != 1)))
        return computationFailed();
    return limit;
}

// Whether the parameters could be a group at all. That the prime is one is not proven: the issuer
// signed it.
bool isPlausible(const Domain& domain)
{
    const int bits = BN_num_bits(domain.prime.get());
    if (bits < smallestPrime || bits > largestPrime || !BN_is_odd(domain.prime.get()))
        return false;
    if (!domain.order)
        return true;
    const BignumContext context(BN_CTX_new());
    const BignumOwner rest(BN_new());
    return context && rest && !BN_is_negative(domain.order.get()) &&
           BN_num_bits(domain.order.get()) >= 160 &&
           BN_mod(rest.get(), domain.prime.get(), domain.order.get(), context.get()) == 1 &&
           BN_is_one(rest.get());
}

Result<NativeGroupPointer> groupOf(const EVP_PKEY& key)
{
    auto domain = std::make_shared<Domain>();
    domain->prime = parameter(key, OSSL_PKEY_PARAM_FFC_P);
    domain->order = parameter(key, OSSL_PKEY_PARAM_FFC_Q);
    domain->generator = parameter(key, OSSL_PKEY_PARAM_FFC_G);
    if (!domain->prime || !domain->generator || !isPlausible(*domain))
        return openSslFailure(ErrorCode::MalformedData, "Diffie-Hellman parameters");
    KIOSK_TRY(domain->scalarLimit, scalarLimitOf(*domain));
    const Bytes generator = shortestOctets(*domain->generator);
    const PrimeGroup group(std::move(domain), nullptr);
    return group.withGenerator(generator); // checks it
}

} // namespace

Result<NativeGroupPointer> standardizedPrimeGroup(const char* name)
{
    const PkeyContextOwner context(EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr));
    std::string group(name); // OpenSSL takes a mutable text
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* made = nullptr;
    if (!context || EVP_PKEY_paramgen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_params(context.get(), parameters.data()) != 1 ||
        EVP_PKEY_generate(context.get(), &made) != 1)
        return computationFailed();
    const PkeyOwner key(made);
    return groupOf(*key);
}

Result<NativeGroupPointer> primeGroupOfKey(const EVP_PKEY& key)
{
    return groupOf(key);
}

Result<Bytes> numberOfKey(const EVP_PKEY& key)
{
    const BignumOwner prime = parameter(key, OSSL_PKEY_PARAM_FFC_P);
    const BignumOwner number = parameter(key, OSSL_PKEY_PARAM_PUB_KEY);
    if (!prime || !number)
        return openSslFailure(ErrorCode::MalformedData, "number of a key");
    if (BN_num_bits(prime.get()) > largestPrime || BN_ucmp(number.get(), prime.get()) >= 0)
        return fail(ErrorCode::MalformedData, "number of a key: out of range");
    return shortestOctets(*number);
}

} // namespace kiosk::crypto
