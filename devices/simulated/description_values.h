// Values of personalisation files that stand for something: ciphers, hashes, domain parameters.
// All fail with InvalidConfiguration, naming what they do not know.
#pragma once

#include "core/result.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"
#include "simulated/domain_parameters.h"
#include "simulated/pace_option.h"

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>

namespace kiosk::devices::simulated {

[[nodiscard]] Result<crypto::BlockCipher> cipherOf(const std::string& text);      // "AES-128"
[[nodiscard]] Result<crypto::HashAlgorithm> hashOf(const std::string& text);      // "SHA-256"
[[nodiscard]] Result<Mapping> mappingOf(const std::string& text);                 // "GM"
[[nodiscard]] Result<DomainParameters> parametersOf(const nlohmann::json& value); // 13 or its name
// So that a misspelt name is not simply passed over.
[[nodiscard]] Result<void> knowsOnly(const nlohmann::json& object,
                                     std::initializer_list<std::string_view> names);

} // namespace kiosk::devices::simulated
