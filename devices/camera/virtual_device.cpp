#include "camera/virtual_device.h"

#include <algorithm>

namespace kiosk::devices {
namespace {

using std::filesystem::path;

bool isBelow(const path& child, const path& parent)
{
    const auto [end, ignored] =
        std::mismatch(parent.begin(), parent.end(), child.begin(), child.end());
    return end == parent.end();
}

} // namespace

bool isVirtualDevice(const std::string& id, const path& sysfs)
{
    std::error_code problem;
    const path device = path(id);
    const path real = std::filesystem::canonical(device, problem);
    const std::string name = (problem ? device : real).filename().string();
    if (!device.is_absolute() || !name.starts_with("video"))
        return false;
    const path node = std::filesystem::canonical(sysfs / "class" / "video4linux" / name, problem);
    if (problem)
        return false;
    const path virtuals = std::filesystem::canonical(sysfs / "devices" / "virtual", problem);
    return !problem && isBelow(node, virtuals);
}

} // namespace kiosk::devices
