#include "seal/two_d_doc_fields.h"

#include <algorithm>
#include <array>

namespace kiosk::seal {
namespace {

struct FixedField
{
    std::string_view id;
    std::size_t length;
};

constexpr bool before(const FixedField& a, const FixedField& b)
{
    return a.id < b.id;
}

// AFNOR XP Z42-101, and its issuer's technical specification 3.1.3: the ids whose shortest and
// longest value are the same. Sorted.
constexpr auto fields = std::to_array<FixedField>(
    {{"06", 4},  {"07", 6},  {"08", 4},  {"09", 4}, {"0A", 9},  {"0B", 9},  {"0D", 36}, {"1C", 8},
     {"1G", 1},  {"1H", 1},  {"24", 5},  {"26", 2}, {"2B", 5},  {"2D", 2},  {"34", 2},  {"36", 4},
     {"37", 4},  {"40", 13}, {"44", 13}, {"45", 4}, {"47", 13}, {"49", 13}, {"4A", 8},  {"4B", 8},
     {"4C", 8},  {"4F", 15}, {"4P", 5},  {"4S", 4}, {"50", 14}, {"51", 6},  {"52", 7},  {"53", 4},
     {"54", 4},  {"55", 8},  {"56", 8},  {"57", 8}, {"5H", 5},  {"5J", 2},  {"5N", 21}, {"5T", 1},
     {"65", 2},  {"67", 2},  {"68", 1},  {"69", 8}, {"6B", 3},  {"6C", 2},  {"6I", 2},  {"6J", 1},
     {"6K", 19}, {"6L", 8},  {"6N", 8},  {"6O", 8}, {"6R", 12}, {"6W", 5},  {"6Y", 2},  {"70", 12},
     {"71", 12}, {"75", 8},  {"76", 1},  {"78", 5}, {"7A", 5},  {"7C", 1},  {"7D", 1},  {"7E", 1},
     {"7F", 1},  {"7G", 1},  {"7H", 2},  {"7I", 1}, {"7J", 1},  {"7K", 13}, {"7L", 9},  {"7O", 1},
     {"7P", 16}, {"85", 17}, {"86", 12}, {"96", 8}, {"A0", 2},  {"A4", 17}, {"A5", 3},  {"A6", 2},
     {"A7", 3},  {"A9", 3},  {"AA", 8},  {"AD", 4}, {"AE", 4},  {"AF", 1},  {"AG", 1},  {"AI", 8},
     {"AJ", 13}, {"AK", 7},  {"AL", 11}, {"AN", 8}, {"AO", 6},  {"AT", 1},  {"AY", 5},  {"B5", 2},
     {"B6", 1},  {"B7", 8},  {"B9", 2},  {"BA", 1}, {"BD", 1},  {"BE", 3},  {"BF", 3},  {"BG", 2},
     {"BK", 14}, {"C0", 1},  {"C3", 12}, {"C4", 8}, {"C5", 1},  {"C9", 5},  {"CB", 10}, {"CC", 12},
     {"D0", 17}, {"D3", 8},  {"D4", 8},  {"D6", 8}, {"D7", 8},  {"D8", 2},  {"D9", 8},  {"DA", 8},
     {"DD", 8},  {"DF", 9},  {"DG", 14}, {"DL", 8}, {"DN", 9},  {"DO", 14}, {"DS", 8},  {"DU", 9},
     {"DV", 14}, {"DY", 3},  {"H1", 2},  {"H3", 2}, {"H4", 8},  {"H5", 8},  {"H8", 7},  {"H9", 8},
     {"HA", 8},  {"HB", 9},  {"HJ", 5}});
static_assert(std::is_sorted(fields.begin(), fields.end(), before));

} // namespace

std::optional<std::size_t> fixedLength(std::string_view id) noexcept
{
    const auto* const found =
        std::lower_bound(fields.begin(), fields.end(), FixedField{id, 0}, before);
    if (found == fields.end() || found->id != id)
        return std::nullopt;
    return found->length;
}

} // namespace kiosk::seal
