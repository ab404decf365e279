// What a reader's name tells of the device behind it. pcsc-lite makes names of the model, the USB
// interface in brackets where a device has several, the serial number in parentheses where there is
// one, and two hexadecimal numbers: of the device or interface, and of the slot. So a device with a
// contact and a contactless side appears as "X 00 00" and "X 00 01", or as "X [A] 00 00" and
// "X [B] 01 00".
#pragma once

#include <string>
#include <vector>

namespace kiosk::devices {

struct ReaderPlace
{
    std::string device; // the same for slots of one device
    int slot = 0;
    friend bool operator==(const ReaderPlace&, const ReaderPlace&) = default;
};

// One for each name, in the same order. A name of another form is a device of its own.
[[nodiscard]] std::vector<ReaderPlace> placesOf(const std::vector<std::string>& names);

} // namespace kiosk::devices
