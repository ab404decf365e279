// Names from cards and chips: any octets, the first NUL parts two names.
#include "identity/name.h"

#include <algorithm>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk;
    using namespace kiosk::identity;
    const std::string_view text(reinterpret_cast<const char*>(data),
                                std::min<std::size_t>(size, 256));
    const auto gap = std::min(text.find('\0'), text.size());
    const PersonalText first(text.substr(0, gap));
    const PersonalText second(text.substr(gap));

    const PersonalText folded = foldName(first);
    const std::string_view plain = folded.reveal();
    const bool inAlphabet = std::all_of(plain.begin(), plain.end(), [](char character) {
        return character == ' ' || (character >= 'A' && character <= 'Z');
    });
    const PersonName a{.surname = first, .givenNames = second};
    const PersonName b{.surname = second, .givenNames = first};
    if (!inAlphabet || foldName(folded) != folded || compareNames(a, b) != compareNames(b, a) ||
        compareNames(a, a) == NameMatch::Conflict)
        std::abort();
    return 0;
}
