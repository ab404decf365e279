#include "simulated/description_values.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

template <typename Value>
Result<Value> oneOf(const std::string& text,
                    std::initializer_list<std::pair<std::string_view, Value>> all)
{
    const auto found =
        std::ranges::find_if(all, [&](const auto& each) { return each.first == text; });
    if (found == all.end())
        return fail(ErrorCode::InvalidConfiguration, "unknown value " + text);
    return found->second;
}

} // namespace

Result<crypto::BlockCipher> cipherOf(const std::string& text)
{
    using enum crypto::BlockCipher;
    return oneOf<crypto::BlockCipher>(
        text, {{"3DES", TripleDes}, {"AES-128", Aes128}, {"AES-192", Aes192}, {"AES-256", Aes256}});
}

Result<crypto::HashAlgorithm> hashOf(const std::string& text)
{
    using enum crypto::HashAlgorithm;
    return oneOf<crypto::HashAlgorithm>(text, {{"SHA-1", Sha1},
                                               {"SHA-224", Sha224},
                                               {"SHA-256", Sha256},
                                               {"SHA-384", Sha384},
                                               {"SHA-512", Sha512}});
}

Result<Mapping> mappingOf(const std::string& text)
{
    using enum Mapping;
    return oneOf<Mapping>(text, {{"GM", Generic}, {"IM", Integrated}, {"CAM", ChipAuthentication}});
}

Result<DomainParameters> parametersOf(const nlohmann::json& value)
{
    const auto known = value.is_number_integer() ? domainParameters(value.get<int>())
                                                 : domainParameters(value.get<std::string>());
    if (!known)
        return fail(ErrorCode::InvalidConfiguration, "unknown parameters " + value.dump());
    return *known;
}

Result<void> knowsOnly(const nlohmann::json& object, std::initializer_list<std::string_view> names)
{
    for (const auto& entry : object.items()) {
        if (std::ranges::find(names, entry.key()) == names.end())
            return fail(ErrorCode::InvalidConfiguration, "unknown field " + entry.key());
    }
    return {};
}

} // namespace kiosk::devices::simulated
