#include "pcsc/reader_name.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace kiosk::devices {

namespace {

struct NameParts
{
    std::string_view model;     // "Vendor Reader"
    std::string_view interface; // "[Contact Reader]"; empty for most
    std::string_view serial;    // "(123456)"; empty for most
    int index = 0;
    int slot = 0;
};

// The devices found so far that later interfaces may belong to.
struct Device
{
    NameParts first;
    std::string name;
    std::vector<std::string_view> interfaces;
    int lastIndex = 0;
    int slots = 0;
};

// " 0A" at the end, taken off.
std::optional<int> takeNumber(std::string_view& name)
{
    if (name.size() < 3 || name[name.size() - 3] != ' ')
        return std::nullopt;
    const std::string_view digits = name.substr(name.size() - 2);
    int number = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (problem != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    name.remove_suffix(3);
    return number;
}

// " [text]" or " (text)" at the end, taken off.
std::string_view takeEnclosed(std::string_view& name, std::string_view opening, char closing)
{
    const std::size_t at = name.rfind(opening);
    if (name.empty() || name.back() != closing || at == std::string_view::npos)
        return {};
    const std::string_view enclosed = name.substr(at + 1);
    name = name.substr(0, at);
    return enclosed;
}

std::optional<NameParts> partsOf(std::string_view name)
{
    NameParts parts;
    const auto slot = takeNumber(name);
    const auto index = slot ? takeNumber(name) : std::nullopt;
    if (!index)
        return std::nullopt;
    parts.slot = *slot;
    parts.index = *index;
    parts.serial = takeEnclosed(name, " (", ')');
    parts.interface = takeEnclosed(name, " [", ']');
    parts.model = name;
    return parts;
}

// Interfaces of one device are numbered one after the other, and no two are named alike.
bool isNextInterface(const Device& device, const NameParts& parts)
{
    return !parts.interface.empty() && device.first.model == parts.model &&
           device.first.serial == parts.serial && parts.index == device.lastIndex + 1 &&
           std::ranges::find(device.interfaces, parts.interface) == device.interfaces.end();
}

bool isSameInterface(const Device& device, const NameParts& parts)
{
    return device.first.model == parts.model && device.first.serial == parts.serial &&
           parts.index == device.lastIndex && device.interfaces.back() == parts.interface;
}

std::string withoutSlot(const std::string& name)
{
    return name.substr(0, name.size() - 3);
}

} // namespace

std::vector<ReaderPlace> placesOf(const std::vector<std::string>& names)
{
    std::vector<ReaderPlace> places;
    std::vector<Device> devices;
    for (const std::string& name : names) {
        const auto parts = partsOf(name);
        if (!parts) {
            places.push_back({name, 0});
            continue;
        }
        const auto known = std::ranges::find_if(devices, [&parts](const Device& device) {
            return isSameInterface(device, *parts) || isNextInterface(device, *parts);
        });
        if (known == devices.end()) {
            devices.push_back(
                {*parts, withoutSlot(name), {parts->interface}, parts->index, parts->slot + 1});
            places.push_back({devices.back().name, parts->slot});
            continue;
        }
        known->interfaces.push_back(parts->interface);
        known->lastIndex = parts->index;
        places.push_back({known->name, known->slots++});
    }
    return places;
}

} // namespace kiosk::devices
