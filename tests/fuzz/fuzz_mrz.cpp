// Lines parted by line feeds, as OCR or a chip might give them.
#include "identity/mrz.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk::identity;
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(data[i]);
    }
    const auto mrz = parseMrz(lines);
    if (!mrz)
        return 0;
    const auto seed = accessKeySeed(*mrz);
    const bool plausible = seed.has_value() == hasChip(mrz->format) &&
                           (!seed || seed->reveal().size() >= 24) &&
                           mrz->lines.lines.size() == lines.size();
    if (!plausible)
        std::abort();
    const auto seeds = accessKeySeeds(*mrz);
    if (seeds.size() > 4 || seeds.empty() == seed.has_value())
        std::abort();
    (void)parseMrzBirth(mrz->birthText, {.year = 2026, .month = 11, .day = 22});
    (void)parseMrzExpiry(mrz->expiryText);
    return 0;
}
