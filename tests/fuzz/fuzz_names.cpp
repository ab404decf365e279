// The names of two sources compared: any octets, fields parted by line feeds (birth name, usage
// name and given names of one, then of the other).
#include "identity/civil_status.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk;
    using namespace kiosk::identity;
    std::string_view text(reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 600));
    std::array<PersonalText, 6> fields;
    for (PersonalText& field : fields) {
        const auto end = std::min(text.find('\n'), text.size());
        field = PersonalText(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    CivilStatus a;
    CivilStatus b;
    a.birthName = fields[0];
    a.usageName = fields[1];
    a.givenNames = fields[2];
    b.birthName = fields[3];
    b.usageName = fields[4];
    b.givenNames = fields[5];
    const auto parts = compareCivilStatus(a, b);
    const bool reasoned = std::all_of(parts.begin(), parts.end(), [](const PartMatch& part) {
        return part.reason.empty() == (part.match == NameMatch::Match);
    });
    if (!reasoned || parts != compareCivilStatus(b, a) ||
        worstOf(compareCivilStatus(a, a)) != NameMatch::Match)
        std::abort();
    return 0;
}
