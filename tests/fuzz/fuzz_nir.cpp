// What a person types or a card holds.
#include "identity/nir.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk::identity;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const bool allowTestMonth : {false, true}) {
        const auto nir = Nir::parse(text, allowTestMonth);
        if (!nir)
            continue;
        // What was accepted once is accepted again, as it is shown to the person.
        const auto again = Nir::parse(nir->grouped().reveal(), allowTestMonth);
        if (!again || *again != *nir || nir->compact().reveal().size() != 15)
            std::abort();
    }
    return 0;
}
