#include "backend/json_members.h"

#include <algorithm>

namespace kiosk::backend {

using nlohmann::json;

const json& objectMember(const json& object, const char* name)
{
    static const json none = json::object();
    const auto member = object.find(name);
    return member != object.end() && member->is_object() ? *member : none;
}

bool flag(const json& object, const char* name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_boolean() && member->get<bool>();
}

double number(const json& object, const char* name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_number() ? member->get<double>() : 0.0;
}

std::vector<std::string> texts(const json& object, const char* name)
{
    std::vector<std::string> list;
    const auto member = object.find(name);
    if (member == object.end() || !member->is_array())
        return list;
    for (const auto& item : *member) {
        if (item.is_string())
            list.push_back(item.get<std::string>());
    }
    return list;
}

bool contains(const std::vector<std::string>& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace kiosk::backend
