#include "station/secure_json.h"

namespace kiosk::station {

SecureBytes writeJson(const SecureJson& json)
{
    const SecureText text = json.dump(-1, ' ', false, SecureJson::error_handler_t::replace);
    return {text.begin(), text.end()};
}

Result<SecureJson> readJson(ByteView octets)
{
    constexpr std::size_t most = 8U << 20;
    if (octets.size() > most)
        return fail(ErrorCode::MalformedData, "a draft's values are too long");
    SecureJson json = SecureJson::parse(octets.begin(), octets.end(), nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::MalformedData, "a draft's values are no JSON");
    return json;
}

} // namespace kiosk::station
