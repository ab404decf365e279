#include "outbox/receipt.h"

#include "core/text_codec.h"
#include "crypto/jose.h"

#include <nlohmann/json.hpp>

namespace kiosk::outbox {
namespace {

using Json = nlohmann::json;

bool hasText(const Json& object, const char* name, std::string_view value)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() &&
           found->get_ref<const std::string&>() == value;
}

bool hasNumber(const Json& object, const char* name, std::uint64_t value)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_unsigned() &&
           found->get<std::uint64_t>() == value;
}

bool hasTime(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() &&
           core::fromRfc3339(found->get_ref<const std::string&>()).has_value();
}

} // namespace

Result<void> checkReceipt(std::string_view jws, const crypto::PublicKey& signer,
                          const PackageRow& row)
{
    KIOSK_TRY(const crypto::Jws parsed, crypto::parseJws(jws));
    KIOSK_CHECK(crypto::verifyJws(parsed, signer));
    const Json header = Json::parse(parsed.headerJson, nullptr, false);
    const Json payload = Json::parse(parsed.payload, nullptr, false);
    if (!header.is_object() || !payload.is_object() || !hasTime(payload, "received_at"))
        return fail(ErrorCode::MalformedData, "receipt");
    // The key also could sign other things one day: the type keeps them apart.
    if (!hasText(header, "typ", "receipt+jws"))
        return fail(ErrorCode::BackOfficeRefused, "this JWS is no receipt");
    if (!hasText(payload, "package_id", row.id.text()) || !hasText(payload, "sha256", row.sha256) ||
        !hasNumber(payload, "size", row.size))
        return fail(ErrorCode::BackOfficeRefused, "the receipt is for something else");
    return {};
}

} // namespace kiosk::outbox
