#include "crypto/openssl.h"

#include <openssl/err.h>

#include <array>
#include <ctime>

namespace kiosk::crypto {

ErrorQueueScope::ErrorQueueScope() noexcept
{
    ERR_clear_error();
}

ErrorQueueScope::~ErrorQueueScope()
{
    ERR_clear_error();
}

EVP_PKEY* vendorKey(const PublicKey& key) noexcept
{
    return key.native().pkey.get();
}

EVP_PKEY* vendorKey(const PrivateKey& key) noexcept
{
    return key.native().pkey.get();
}

X509* vendorCertificate(const Certificate& certificate) noexcept
{
    return certificate.native().x509.get();
}

// The oldest entry is the cause; later ones are the callers it passed through. Only the library's
// own constant text is taken, since an entry's attached data may quote the input.
tl::unexpected<Error> openSslFailure(ErrorCode code, std::string_view doing)
{
    std::string detail(doing);
    if (const char* reason = ERR_reason_error_string(ERR_get_error())) {
        detail += ": ";
        detail += reason;
    }
    ERR_clear_error();
    return fail(code, std::move(detail));
}

const EVP_MD* vendorHash(HashAlgorithm algorithm) noexcept
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return EVP_sha1();
    case HashAlgorithm::Sha224:
        return EVP_sha224();
    case HashAlgorithm::Sha256:
        return EVP_sha256();
    case HashAlgorithm::Sha384:
        return EVP_sha384();
    case HashAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

std::string curveName(const EVP_PKEY& key)
{
    if (EVP_PKEY_get_base_id(&key) != EVP_PKEY_EC)
        return {};
    std::array<char, 64> name{};
    std::size_t length = 0;
    const ErrorQueueScope errors;
    if (EVP_PKEY_get_group_name(&key, name.data(), name.size(), &length) != 1)
        return {};
    return {name.data(), length};
}

BioOwner readBio(ByteView octets)
{
    // An empty view may have no address, which OpenSSL takes for a mistake.
    const void* start = octets.empty() ? "" : static_cast<const void*>(octets.data());
    return BioOwner(BIO_new_mem_buf(start, static_cast<int>(octets.size())));
}

std::optional<TimePoint> timePoint(const ASN1_TIME* time)
{
    using namespace std::chrono;
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    const year_month_day day{year(parts.tm_year + 1900),
                             month(static_cast<unsigned>(parts.tm_mon + 1)),
                             std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return TimePoint(sys_days(day) + hours(parts.tm_hour) + minutes(parts.tm_min) +
                     seconds(parts.tm_sec));
}

std::string dottedOid(const ASN1_OBJECT* object)
{
    const int size = OBJ_obj2txt(nullptr, 0, object, 1);
    if (size <= 0)
        return {};
    std::string text(static_cast<std::size_t>(size) + 1, '\0');
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    text.pop_back();
    return text;
}

std::string nameText(const X509_NAME* name)
{
    const BioOwner bio(BIO_new(BIO_s_mem()));
    // UTF-8 stays readable instead of being escaped octet by octet.
    constexpr unsigned long format =
        XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, format) < 0)
        return {};
    const Bytes text = drain(*bio);
    return {text.begin(), text.end()};
}

namespace {

ByteView contentOf(BIO& memory)
{
    char* start = nullptr;
    const long size = BIO_get_mem_data(&memory, &start);
    if (size <= 0)
        return {};
    return {reinterpret_cast<const std::uint8_t*>(start), static_cast<std::size_t>(size)};
}

} // namespace

Bytes drain(BIO& memory)
{
    return core::toBytes(contentOf(memory));
}

SecureBytes drainSecure(BIO& memory)
{
    return core::toSecure(contentOf(memory));
}

} // namespace kiosk::crypto
