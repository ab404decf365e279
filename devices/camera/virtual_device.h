// Inside the room: is a camera of the machine made by software? A loopback device delivers whatever
// some program feeds it, under any name that its owner chose.
#pragma once

#include <filesystem>
#include <string>

namespace kiosk::devices {

// `id` of a camera: the path of its device, as Qt gives it for Video4Linux. True when the kernel
// knows no hardware behind it: it is a child of <sysfs>/devices/virtual. False for an id that is no
// such path. Symbolic links (/dev/v4l/by-id/…) are followed.
[[nodiscard]] bool isVirtualDevice(const std::string& id,
                                   const std::filesystem::path& sysfs = "/sys");

} // namespace kiosk::devices
