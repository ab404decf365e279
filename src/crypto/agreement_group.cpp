#include "crypto/agreement_group.h"

#include "crypto/native_group.h"

#include <openssl/obj_mac.h>

namespace kiosk::crypto {
namespace {

// With the excess bits cut, at least every second number drawn is small enough: what fails so
// often is no source of chance.
constexpr int mostDraws = 128;

bool isDiffieHellman(int keyType)
{
    return keyType == EVP_PKEY_DH || keyType == EVP_PKEY_DHX;
}

void cutExcessBits(SecureBytes& octets, int bits)
{
    const int excess = static_cast<int>(octets.size()) * 8 - bits;
    octets.front() = static_cast<std::uint8_t>(octets.front() & (0xFF >> excess));
}

Result<NativeGroupPointer> standardizedGroup(int parameterId)
{
    switch (parameterId) {
    case 0:
        return standardizedPrimeGroup("dh_1024_160");
    case 1:
        return standardizedPrimeGroup("dh_2048_224");
    case 2:
        return standardizedPrimeGroup("dh_2048_256");
    case 8:
        return standardizedCurve(NID_X9_62_prime192v1);
    case 9:
        return standardizedCurve(NID_brainpoolP192r1);
    case 10:
        return standardizedCurve(NID_secp224r1);
    case 11:
        return standardizedCurve(NID_brainpoolP224r1);
    case 12:
        return standardizedCurve(NID_X9_62_prime256v1);
    case 13:
        return standardizedCurve(NID_brainpoolP256r1);
    case 14:
        return standardizedCurve(NID_brainpoolP320r1);
    case 15:
        return standardizedCurve(NID_secp384r1);
    case 16:
        return standardizedCurve(NID_brainpoolP384r1);
    case 17:
        return standardizedCurve(NID_brainpoolP512r1);
    case 18:
        return standardizedCurve(NID_secp521r1);
    default:
        return fail(ErrorCode::InvalidArgument, "not a standardized group");
    }
}

} // namespace

SecretBignum newSecretNumber()
{
    SecretBignum number(BN_new());
    if (number)
        BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    return number;
}

SecretBignum secretNumber(ByteView octets)
{
    SecretBignum number = newSecretNumber();
    if (!number ||
        BN_bin2bn(octets.data(), static_cast<int>(octets.size()), number.get()) == nullptr)
        return nullptr;
    return number;
}

Result<SecureBytes> paddedOctets(const BIGNUM& number, std::size_t size)
{
    SecureBytes octets(size);
    if (BN_bn2binpad(&number, octets.data(), static_cast<int>(size)) < 0)
        return openSslFailure(ErrorCode::CryptoFailed, "number larger than its field");
    return octets;
}

Result<AgreementGroup> AgreementGroup::standardized(int parameterId)
{
    const ErrorQueueScope errors;
    KIOSK_TRY(auto native, standardizedGroup(parameterId));
    return AgreementGroup(std::move(native));
}

Result<AgreementGroup> AgreementGroup::ofKey(const PublicKey& key)
{
    const ErrorQueueScope errors;
    const EVP_PKEY& pkey = *vendorKey(key);
    const int type = EVP_PKEY_get_base_id(&pkey);
    if (type != EVP_PKEY_EC && !isDiffieHellman(type))
        return fail(ErrorCode::MalformedData, "not a key agreement key");
    KIOSK_TRY(auto native, type == EVP_PKEY_EC ? curveOfKey(pkey) : primeGroupOfKey(pkey));
    return AgreementGroup(std::move(native));
}

Result<Bytes> AgreementGroup::elementOf(const PublicKey& key)
{
    const ErrorQueueScope errors;
    const EVP_PKEY& pkey = *vendorKey(key);
    const int type = EVP_PKEY_get_base_id(&pkey);
    if (type == EVP_PKEY_EC)
        return pointOfKey(pkey);
    if (isDiffieHellman(type))
        return numberOfKey(pkey);
    return fail(ErrorCode::MalformedData, "not a key agreement key");
}

bool AgreementGroup::isEllipticCurve() const noexcept
{
    return m_native->isEllipticCurve();
}

std::size_t AgreementGroup::fieldSize() const noexcept
{
    return m_native->fieldSize();
}

Bytes AgreementGroup::generator() const
{
    const ErrorQueueScope errors;
    return m_native->generator().value_or(Bytes{});
}

Result<AgreementGroup> AgreementGroup::withGenerator(ByteView element) const
{
    const ErrorQueueScope errors;
    KIOSK_TRY(auto native, m_native->withGenerator(element));
    return AgreementGroup(std::move(native));
}

Result<SecureBytes> AgreementGroup::randomScalar(core::RandomSource& random) const
{
    const ErrorQueueScope errors;
    const BIGNUM& limit = m_native->scalarLimit();
    SecureBytes octets(static_cast<std::size_t>(BN_num_bytes(&limit)));
    for (int draw = 0; draw < mostDraws; ++draw) {
        KIOSK_CHECK(random.fill(octets));
        cutExcessBits(octets, BN_num_bits(&limit));
        const SecretBignum number = secretNumber(octets);
        if (!number)
            return openSslFailure(ErrorCode::CryptoFailed, "scalar");
        if (!BN_is_zero(number.get()) && BN_ucmp(number.get(), &limit) < 0)
            return octets;
    }
    return fail(ErrorCode::CryptoFailed, "the source of chance gives no scalar");
}

Result<Bytes> AgreementGroup::publicElement(ByteView scalar) const
{
    const ErrorQueueScope errors;
    KIOSK_TRY(const Bytes generator, m_native->generator());
    return m_native->multiply(scalar, generator);
}

Result<Bytes> AgreementGroup::multiply(ByteView scalar, ByteView element) const
{
    const ErrorQueueScope errors;
    return m_native->multiply(scalar, element);
}

Result<Bytes> AgreementGroup::combine(ByteView left, ByteView right) const
{
    const ErrorQueueScope errors;
    return m_native->combine(left, right);
}

Result<SecureBytes> AgreementGroup::agree(ByteView scalar, ByteView peer) const
{
    const ErrorQueueScope errors;
    return m_native->agree(scalar, peer);
}

Result<Bytes> AgreementGroup::mapOctets(ByteView pseudoRandom) const
{
    const ErrorQueueScope errors;
    return m_native->mapOctets(pseudoRandom);
}

} // namespace kiosk::crypto
