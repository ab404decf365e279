#include "crypto/jose.h"

#include "core/text_codec.h"
#include "crypto/openssl.h"

#include <nlohmann/json.hpp>

#include <array>

namespace kiosk::crypto {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view algorithm = "ES256";
constexpr std::string_view p256 = "prime256v1";

// The three parts between the dots, or MalformedData.
Result<std::array<std::string_view, 3>> splitCompact(std::string_view compact)
{
    const std::size_t first = compact.find('.');
    const std::size_t second =
        first == std::string_view::npos ? first : compact.find('.', first + 1);
    if (second == std::string_view::npos || compact.find('.', second + 1) != std::string_view::npos)
        return fail(ErrorCode::MalformedData, "JWS: not three parts");
    return std::array{compact.substr(0, first), compact.substr(first + 1, second - first - 1),
                      compact.substr(second + 1)};
}

// "crit" names extensions that have to be understood; none is (RFC 7515 4.1.11).
Result<void> checkHeader(std::string_view headerJson)
{
    const auto header = ordered_json::parse(headerJson, nullptr, false);
    if (!header.is_object())
        return fail(ErrorCode::MalformedData, "JWS: header is no JSON object");
    const auto alg = header.find("alg");
    if (alg == header.end() || !alg->is_string() || alg->get_ref<const std::string&>() != algorithm)
        return fail(ErrorCode::MalformedData, "JWS: algorithm is not ES256");
    if (header.contains("crit"))
        return fail(ErrorCode::MalformedData, "JWS: critical extension");
    return {};
}

// dump() throws for text that is no UTF-8 only, and the parser has refused that before.
Result<std::string> completeHeader(std::string_view headerJson)
{
    const auto given = ordered_json::parse(headerJson, nullptr, false);
    if (!given.is_object())
        return fail(ErrorCode::InvalidArgument, "JWS: header is no JSON object");
    if (given.contains("alg") && given["alg"] != algorithm)
        return fail(ErrorCode::InvalidArgument, "JWS: another algorithm asked for");
    ordered_json header{{"alg", algorithm}};
    header.update(given);
    return header.dump();
}

} // namespace

Result<std::string> signJws(std::string_view headerJson, std::string_view payload,
                            const PrivateKey& key)
{
    if (curveName(*vendorKey(key)) != p256)
        return fail(ErrorCode::InvalidArgument, "JWS: not a P-256 key");
    KIOSK_TRY(const std::string header, completeHeader(headerJson));
    std::string compact =
        core::toBase64Url(core::asBytes(header)) + '.' + core::toBase64Url(core::asBytes(payload));
    KIOSK_TRY(const Bytes signature, key.signRaw(HashAlgorithm::Sha256, core::asBytes(compact)));
    return compact + '.' + core::toBase64Url(signature);
}

Result<Jws> parseJws(std::string_view compact)
{
    KIOSK_TRY(const auto parts, splitCompact(compact));
    KIOSK_TRY(const Bytes header, core::fromBase64Url(parts[0]));
    KIOSK_TRY(const Bytes payload, core::fromBase64Url(parts[1]));
    KIOSK_TRY(Bytes signature, core::fromBase64Url(parts[2]));
    KIOSK_CHECK(checkHeader(core::asText(header)));
    return Jws{std::string(core::asText(header)), std::string(core::asText(payload)),
               std::string(compact.substr(0, parts[0].size() + 1 + parts[1].size())),
               std::move(signature)};
}

Result<void> verifyJws(const Jws& jws, const PublicKey& key)
{
    if (curveName(*vendorKey(key)) != p256)
        return fail(ErrorCode::SignatureInvalid, "JWS: not a P-256 key");
    return key.verifyRaw(HashAlgorithm::Sha256, core::asBytes(jws.signingInput), jws.signature);
}

std::string x5cJson(const std::vector<Certificate>& chain)
{
    auto list = nlohmann::json::array();
    for (const Certificate& certificate : chain)
        list.push_back(core::toBase64(certificate.toDer()));
    return list.dump();
}

Result<std::string> jwkThumbprint(const PublicKey& key)
{
    // toJwk writes exactly what RFC 7638 3.2 hashes: the required members, in order, no blanks.
    KIOSK_TRY(const std::string jwk, key.toJwk());
    KIOSK_TRY(const Bytes hash, digest(HashAlgorithm::Sha256, core::asBytes(jwk)));
    return core::toBase64Url(hash);
}

} // namespace kiosk::crypto
