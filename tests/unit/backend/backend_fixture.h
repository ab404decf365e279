// What the back office's tests share: a clock that stands still, an authority, invented keys, and a
// wallet's side of the proofs.
#pragma once

#include "backend/http.h"
#include "backend/pki.h"
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/jose.h"
#include "crypto/system_random.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace kiosk::backend::test {

using nlohmann::json;

// The value, or an exception that ends the test with the error's name.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(core::errorId(result.error().code)) + ": " +
                                 result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline TimePoint at(std::string_view rfc3339)
{
    return must(core::fromRfc3339(rfc3339));
}

// A phone: a key, and JWTs signed with it.
class Phone
{
public:
    Phone() : m_key(must(crypto::PrivateKey::generate(crypto::KeyType::EcP256))) {}

    [[nodiscard]] json jwk() const { return json::parse(must(must(m_key.publicKey()).toJwk())); }
    [[nodiscard]] std::string thumbprint() const
    {
        return must(crypto::jwkThumbprint(must(m_key.publicKey())));
    }
    [[nodiscard]] std::string sign(const json& header, const json& payload) const
    {
        return must(crypto::signJws(header.dump(), payload.dump(), m_key));
    }

private:
    crypto::PrivateKey m_key;
};

inline Credentials selfSigned(const std::string& name, TimePoint now)
{
    crypto::SystemRandom random;
    auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    crypto::CertificateRequest request;
    request.commonName = name;
    request.notBefore = now - std::chrono::hours(1);
    request.notAfter = now + std::chrono::hours(24 * 365);
    auto certificate = must(crypto::selfSigned(request, key, random));
    return {std::move(certificate), std::move(key)};
}

inline Credentials issuedBy(const Credentials& authority, crypto::CertificateUse use,
                            const std::string& name, TimePoint now)
{
    crypto::SystemRandom random;
    auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    crypto::CertificateRequest request;
    request.use = use;
    request.commonName = name;
    request.notBefore = now - std::chrono::hours(1);
    request.notAfter = now + std::chrono::hours(24 * 365);
    auto certificate = must(crypto::issue(request, must(key.publicKey()), authority.certificate,
                                          authority.key, random));
    return {std::move(certificate), std::move(key)};
}

inline HttpRequest request(std::string method, std::string path, std::string body = {},
                           std::multimap<std::string, std::string> headers = {})
{
    HttpRequest request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.body = std::move(body);
    request.headers = std::move(headers);
    request.client = "kiosk-1";
    return request;
}

inline json bodyOf(const HttpResponse& response)
{
    return json::parse(response.body, nullptr, false);
}

inline std::string headerOf(const HttpResponse& response, std::string_view name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace kiosk::backend::test
