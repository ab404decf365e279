// Elliptic curves over a prime field, for AgreementGroup.
#include "crypto/native_group.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>

namespace kiosk::crypto {
namespace {

using CurveOwner = Owner<EC_GROUP, EC_GROUP_free>;
using PointOwner = Owner<EC_POINT, EC_POINT_clear_free>;
using ParametersOwner = Owner<OSSL_PARAM, OSSL_PARAM_free>;

constexpr std::uint8_t uncompressed = 0x04; // SEC 1 section 2.3.3

tl::unexpected<Error> computationFailed()
{
    return openSslFailure(ErrorCode::CryptoFailed, "elliptic curve");
}

class CurveGroup final : public NativeGroup
{
public:
    CurveGroup(std::shared_ptr<const EC_GROUP> curve, PointOwner generator)
        : m_curve(std::move(curve)), m_generator(std::move(generator))
    {
    }

    [[nodiscard]] bool isEllipticCurve() const noexcept override { return true; }
    [[nodiscard]] std::size_t fieldSize() const noexcept override
    {
        return (static_cast<std::size_t>(EC_GROUP_get_degree(m_curve.get())) + 7) / 8;
    }
    [[nodiscard]] const BIGNUM& scalarLimit() const noexcept override
    {
        return *EC_GROUP_get0_order(m_curve.get());
    }
    [[nodiscard]] Result<Bytes> generator() const override { return encode(*m_generator); }
    [[nodiscard]] Result<NativeGroupPointer> withGenerator(ByteView element) const override
    {
        KIOSK_TRY(PointOwner point, decode(element));
        return std::make_shared<const CurveGroup>(m_curve, std::move(point));
    }

    [[nodiscard]] Result<Bytes> multiply(ByteView scalar, ByteView element) const override
    {
        KIOSK_TRY(const PointOwner product, multiplied(scalar, element));
        return encode(*product);
    }
    [[nodiscard]] Result<Bytes> combine(ByteView left, ByteView right) const override
    {
        KIOSK_TRY(const PointOwner a, decode(left));
        KIOSK_TRY(const PointOwner b, decode(right));
        const BignumContext context(BN_CTX_secure_new());
        const PointOwner sum(EC_POINT_new(m_curve.get()));
        if (!context || !sum ||
            EC_POINT_add(m_curve.get(), sum.get(), a.get(), b.get(), context.get()) != 1)
            return computationFailed();
        return encode(*sum);
    }
    [[nodiscard]] Result<SecureBytes> agree(ByteView scalar, ByteView peer) const override
    {
        KIOSK_TRY(const PointOwner shared, multiplied(scalar, peer));
        const BignumContext context(BN_CTX_secure_new());
        const SecretBignum x = newSecretNumber();
        if (!context || !x ||
            EC_POINT_get_affine_coordinates(m_curve.get(), shared.get(), x.get(), nullptr,
                                            context.get()) != 1)
            return computationFailed();
        return paddedOctets(*x, fieldSize());
    }
    [[nodiscard]] Result<Bytes> mapOctets(ByteView pseudoRandom) const override;

private:
    [[nodiscard]] Result<PointOwner> decode(ByteView element) const;
    [[nodiscard]] Result<Bytes> encode(const EC_POINT& point) const;
    [[nodiscard]] Result<PointOwner> multiplied(ByteView scalar, ByteView element) const;
    [[nodiscard]] bool isInSubgroup(const EC_POINT& point, BN_CTX& context) const;

    std::shared_ptr<const EC_GROUP> m_curve; // its own generator may be another one than ours
    PointOwner m_generator;
};

// EC_POINT_oct2point refuses what is off the curve, but knows compressed and hybrid points and the
// neutral element as well, which no protocol here sends.
Result<PointOwner> CurveGroup::decode(ByteView element) const
{
    if (element.size() != 1 + 2 * fieldSize() || element.front() != uncompressed)
        return fail(ErrorCode::MalformedData, "not an uncompressed point of this curve");
    const BignumContext context(BN_CTX_secure_new());
    PointOwner point(EC_POINT_new(m_curve.get()));
    if (!context || !point)
        return computationFailed();
    if (EC_POINT_oct2point(m_curve.get(), point.get(), element.data(), element.size(),
                           context.get()) != 1 ||
        !isInSubgroup(*point, *context))
        return openSslFailure(ErrorCode::MalformedData, "not a point of this group");
    return point;
}

Result<Bytes> CurveGroup::encode(const EC_POINT& point) const
{
    if (EC_POINT_is_at_infinity(m_curve.get(), &point) != 0)
        return fail(ErrorCode::MalformedData, "the neutral point");
    Bytes octets(1 + 2 * fieldSize());
    if (EC_POINT_point2oct(m_curve.get(), &point, POINT_CONVERSION_UNCOMPRESSED, octets.data(),
                           octets.size(), nullptr) != octets.size())
        return computationFailed();
    return octets;
}

// With cofactor 1, as on every standardized curve, each point of the curve is in the group.
bool CurveGroup::isInSubgroup(const EC_POINT& point, BN_CTX& context) const
{
    if (BN_is_one(EC_GROUP_get0_cofactor(m_curve.get())))
        return true;
    const PointOwner product(EC_POINT_new(m_curve.get()));
    return product &&
           EC_POINT_mul(m_curve.get(), product.get(), nullptr, &point,
                        EC_GROUP_get0_order(m_curve.get()), &context) == 1 &&
           EC_POINT_is_at_infinity(m_curve.get(), product.get()) == 1;
}

// The scalar goes in as the factor of a single variable point, for which OpenSSL has a ladder of
// constant time on every curve.
Result<PointOwner> CurveGroup::multiplied(ByteView scalar, ByteView element) const
{
    KIOSK_TRY(const PointOwner point, decode(element));
    const SecretBignum factor = secretNumber(scalar);
    const BignumContext context(BN_CTX_secure_new());
    PointOwner product(EC_POINT_new(m_curve.get()));
    if (!factor || !context || !product ||
        EC_POINT_mul(m_curve.get(), product.get(), nullptr, point.get(), factor.get(),
                     context.get()) != 1)
        return computationFailed();
    if (EC_POINT_is_at_infinity(m_curve.get(), product.get()) != 0)
        return fail(ErrorCode::MalformedData, "the neutral point");
    return product;
}

// Point encoding of 9303-11 appendix B.2 (Brier et al., simplified SWU), in its affine form. The
// branch at the end does not betray the input: both candidates are computed, and the point chosen
// is the next generator, which the ephemeral keys hide.
class PointEncoding
{
public:
    explicit PointEncoding(const EC_GROUP& curve) : m_curve(curve), m_context(BN_CTX_secure_new())
    {
        for (SecretBignum* number : {&m_p, &m_a, &m_b, &m_t, &m_x2, &m_x3, &m_h2, &m_root, &m_u}) {
            *number = newSecretNumber();
            m_isReady = m_isReady && *number;
        }
    }

    [[nodiscard]] Result<PointOwner> encode(ByteView octets)
    {
        if (!m_context || !m_isReady)
            return computationFailed();
        BN_CTX_start(m_context.get());
        auto point = encodeInFrame(octets);
        BN_CTX_end(m_context.get());
        return point;
    }

private:
    Result<PointOwner> encodeInFrame(ByteView octets)
    {
        if (EC_GROUP_get_curve(&m_curve, m_p.get(), m_a.get(), m_b.get(), m_context.get()) != 1)
            return computationFailed();
        if (BN_mod_word(m_p.get(), 4) != 3 || BN_is_zero(m_a.get()) || BN_is_zero(m_b.get()))
            return fail(ErrorCode::InvalidArgument, "integrated mapping: not with this curve");
        const SecretBignum number = secretNumber(octets);
        if (!number || BN_nnmod(m_t.get(), number.get(), m_p.get(), m_context.get()) != 1)
            return computationFailed();
        if (!firstCandidate() || !secondCandidate())
            return openSslFailure(ErrorCode::MalformedData, "integrated mapping: no point");
        return chosenPoint();
    }
    // α = −t², X2 = −b/a · (1 + 1/(α + α²)), h2 = X2³ + a·X2 + b. Fails for t = 0 and ±1.
    bool firstCandidate()
    {
        BIGNUM* sum = BN_CTX_get(m_context.get());
        BIGNUM* quotient = BN_CTX_get(m_context.get());
        m_alpha = BN_CTX_get(m_context.get());
        return m_alpha != nullptr && square(m_alpha, m_t.get()) && negate(m_alpha) &&
               square(sum, m_alpha) && add(sum, sum, m_alpha) && invert(sum) &&
               add(sum, sum, BN_value_one()) && BN_copy(quotient, m_a.get()) != nullptr &&
               invert(quotient) && multiply(quotient, quotient, m_b.get()) && negate(quotient) &&
               multiply(m_x2.get(), quotient, sum) && curveValue(m_h2.get(), m_x2.get());
    }
    // X3 = α·X2, U = t³·h2, A = h2^(p − 1 − (p + 1)/4), the inverse of a root of h2 if it has one.
    bool secondCandidate()
    {
        BIGNUM* cube = BN_CTX_get(m_context.get());
        BIGNUM* exponent = BN_CTX_get(m_context.get());
        BIGNUM* quarter = BN_CTX_get(m_context.get());
        return quarter != nullptr && multiply(m_x3.get(), m_alpha, m_x2.get()) &&
               square(cube, m_t.get()) && multiply(cube, cube, m_t.get()) &&
               multiply(m_u.get(), cube, m_h2.get()) && BN_copy(quarter, m_p.get()) != nullptr &&
               BN_add_word(quarter, 1) == 1 && BN_rshift(quarter, quarter, 2) == 1 &&
               BN_sub(exponent, m_p.get(), BN_value_one()) == 1 &&
               BN_sub(exponent, exponent, quarter) == 1 &&
               BN_mod_exp_mont_consttime(m_root.get(), m_h2.get(), exponent, m_p.get(),
                                         m_context.get(), nullptr) == 1;
    }
    // A²·h2 = 1: (X2, A·h2); otherwise (X3, A·U).
    Result<PointOwner> chosenPoint()
    {
        BIGNUM* test = BN_CTX_get(m_context.get());
        if (test == nullptr || !square(test, m_root.get()) || !multiply(test, test, m_h2.get()))
            return computationFailed();
        const bool isFirst = BN_is_one(test);
        const BIGNUM* x = isFirst ? m_x2.get() : m_x3.get();
        BIGNUM* y = isFirst ? m_h2.get() : m_u.get();
        PointOwner point(EC_POINT_new(&m_curve));
        if (!point || !multiply(y, y, m_root.get()) ||
            EC_POINT_set_affine_coordinates(&m_curve, point.get(), x, y, m_context.get()) != 1 ||
            EC_POINT_mul(&m_curve, point.get(), nullptr, point.get(),
                         EC_GROUP_get0_cofactor(&m_curve), m_context.get()) != 1)
            return computationFailed();
        return point;
    }
    // x³ + a·x + b
    bool curveValue(BIGNUM* result, const BIGNUM* x)
    {
        return square(result, x) && add(result, result, m_a.get()) && multiply(result, result, x) &&
               add(result, result, m_b.get());
    }

    bool square(BIGNUM* result, const BIGNUM* x)
    {
        return BN_mod_sqr(result, x, m_p.get(), m_context.get()) == 1;
    }
    bool multiply(BIGNUM* result, const BIGNUM* x, const BIGNUM* y)
    {
        return BN_mod_mul(result, x, y, m_p.get(), m_context.get()) == 1;
    }
    bool add(BIGNUM* result, const BIGNUM* x, const BIGNUM* y)
    {
        return BN_mod_add(result, x, y, m_p.get(), m_context.get()) == 1;
    }
    bool negate(BIGNUM* x) { return BN_mod_sub(x, m_p.get(), x, m_p.get(), m_context.get()) == 1; }
    bool invert(BIGNUM* x)
    {
        BN_set_flags(x, BN_FLG_CONSTTIME);
        return BN_mod_inverse(x, x, m_p.get(), m_context.get()) != nullptr;
    }

    const EC_GROUP& m_curve;
    BignumContext m_context;
    SecretBignum m_p, m_a, m_b, m_t, m_x2, m_x3, m_h2, m_root, m_u;
    BIGNUM* m_alpha = nullptr; // of the context
    bool m_isReady = true;
};

Result<Bytes> CurveGroup::mapOctets(ByteView pseudoRandom) const
{
    KIOSK_TRY(const PointOwner point, PointEncoding(*m_curve).encode(pseudoRandom));
    return encode(*point);
}

Result<NativeGroupPointer> groupOf(CurveOwner curve)
{
    PointOwner generator(EC_POINT_dup(EC_GROUP_get0_generator(curve.get()), curve.get()));
    if (!generator)
        return computationFailed();
    return std::make_shared<const CurveGroup>(
        std::shared_ptr<const EC_GROUP>(curve.release(), EC_GROUP_free), std::move(generator));
}

// Also of keys with explicit parameters, for which no group name exists.
Result<CurveOwner> nativeCurve(const EVP_PKEY& key)
{
    OSSL_PARAM* exported = nullptr;
    if (EVP_PKEY_todata(&key, EVP_PKEY_KEY_PARAMETERS, &exported) != 1)
        return openSslFailure(ErrorCode::MalformedData, "curve of a key");
    const ParametersOwner parameters(exported);
    CurveOwner curve(EC_GROUP_new_from_params(parameters.get(), nullptr, nullptr));
    if (!curve || EC_GROUP_get_field_type(curve.get()) != NID_X9_62_prime_field)
        return openSslFailure(ErrorCode::MalformedData, "not a curve over a prime field");
    // A named curve is sound; what a chip spells out has to prove it.
    if (EC_GROUP_get_curve_name(curve.get()) == NID_undef &&
        (EC_GROUP_check(curve.get(), nullptr) != 1 ||
         BN_is_zero(EC_GROUP_get0_cofactor(curve.get()))))
        return openSslFailure(ErrorCode::MalformedData, "unsound curve");
    return curve;
}

} // namespace

Result<NativeGroupPointer> standardizedCurve(int curveNid)
{
    CurveOwner curve(EC_GROUP_new_by_curve_name(curveNid));
    if (!curve)
        return computationFailed();
    return groupOf(std::move(curve));
}

Result<NativeGroupPointer> curveOfKey(const EVP_PKEY& key)
{
    KIOSK_TRY(CurveOwner curve, nativeCurve(key));
    return groupOf(std::move(curve));
}

Result<Bytes> pointOfKey(const EVP_PKEY& key)
{
    KIOSK_TRY(const CurveOwner curve, nativeCurve(key));
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(&key, OSSL_PKEY_PARAM_PUB_KEY, nullptr, 0, &size) != 1)
        return openSslFailure(ErrorCode::MalformedData, "point of a key");
    Bytes written(size); // in the form that the key came in: also compressed
    const PointOwner point(EC_POINT_new(curve.get()));
    if (!point ||
        EVP_PKEY_get_octet_string_param(&key, OSSL_PKEY_PARAM_PUB_KEY, written.data(),
                                        written.size(), &size) != 1 ||
        EC_POINT_oct2point(curve.get(), point.get(), written.data(), size, nullptr) != 1 ||
        EC_POINT_is_at_infinity(curve.get(), point.get()) != 0)
        return openSslFailure(ErrorCode::MalformedData, "point of a key");
    const auto field = (static_cast<std::size_t>(EC_GROUP_get_degree(curve.get())) + 7) / 8;
    Bytes octets(1 + 2 * field);
    if (EC_POINT_point2oct(curve.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, octets.data(),
                           octets.size(), nullptr) != octets.size())
        return computationFailed();
    return octets;
}

} // namespace kiosk::crypto
