// Inside the room: members of a JSON object that may be missing or of another type, which is then
// as if they were missing. Pure functions.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::backend {

[[nodiscard]] const nlohmann::json& objectMember(const nlohmann::json& object, const char* name);
[[nodiscard]] bool flag(const nlohmann::json& object, const char* name);
[[nodiscard]] double number(const nlohmann::json& object, const char* name);
// What of the list is text.
[[nodiscard]] std::vector<std::string> texts(const nlohmann::json& object, const char* name);
[[nodiscard]] bool contains(const std::vector<std::string>& list, std::string_view text);

} // namespace kiosk::backend
