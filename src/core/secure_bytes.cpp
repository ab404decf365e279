#include "core/secure_bytes.h"

#include <cstring>

namespace kiosk::core {

void secureZero(void* memory, std::size_t size) noexcept
{
    if (size != 0)
        explicit_bzero(memory, size);
}

} // namespace kiosk::core
