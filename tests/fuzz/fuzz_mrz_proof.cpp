// Any text as what an OCR read: proves a zone whose check digits all hold, or nothing.
#include "vision/mrz_proof.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<kiosk::vision::ReadLines> readings(1);
    readings.back().emplace_back();
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == '\n')
            readings.back().emplace_back();
        else if (data[i] == '\r')
            readings.push_back({std::string()});
        else
            readings.back().back() += static_cast<char>(data[i]);
    }
    const auto mrz = kiosk::vision::proveMrz(readings);
    if (mrz && !mrz->checks.allHold())
        std::abort();
    return 0;
}
