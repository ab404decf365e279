// Any text as what readers saw, line by line, '\r' before each further reading; an octet of 0x80
// and above leaves the next position open between the two characters that follow, whatever else is
// no character of a zone leaves it open altogether. Proves a zone whose check digits all hold, or
// nothing.
#include "vision/mrz_proof.h"

#include <cmath>
#include <cstdlib>

namespace {

using kiosk::vision::mrzIndex;

kiosk::vision::CellReading cell(char character, char other, double share)
{
    kiosk::vision::CellReading reading;
    reading.quality = 1;
    reading.logProbability.fill(-15);
    if (!mrzIndex(character))
        reading.logProbability.fill(-3.6F);
    if (const auto at = mrzIndex(other))
        reading.logProbability[*at] = static_cast<float>(std::log(share));
    if (const auto at = mrzIndex(character))
        reading.logProbability[*at] = static_cast<float>(std::log(1 - share));
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<kiosk::vision::ZoneReading> readings(1);
    readings.back().lines.emplace_back();
    for (std::size_t i = 0; i < size; ++i) {
        auto& lines = readings.back().lines;
        if (data[i] == '\n') {
            lines.emplace_back();
        } else if (data[i] == '\r') {
            readings.emplace_back();
            readings.back().lines.emplace_back();
        } else if (data[i] >= 0x80 && i + 2 < size) {
            const double share = (data[i] - 0x7F) / 300.0;
            lines.back().cells.push_back(
                cell(static_cast<char>(data[i + 1]), static_cast<char>(data[i + 2]), share));
            i += 2;
        } else {
            lines.back().cells.push_back(cell(static_cast<char>(data[i]), '\0', 1e-6));
        }
    }
    const auto proven = kiosk::vision::proveMrz(readings);
    if (proven && (!proven->mrz.checks.allHold() || !(proven->confidence > 0.99)))
        std::abort();
    return 0;
}
