// Result<T>: what every function that can fail returns. No exceptions cross a room's border.
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace kiosk::core {

template <typename T>
using Result = tl::expected<T, Error>;

// Makes the failed side of a Result: `return fail(ErrorCode::CardMute, "no ATR");`
// `detail` is for the log and the technician. It must hold no personal data and no secret.
inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace kiosk::core

namespace kiosk {
using core::fail;
using core::Result;
} // namespace kiosk

// Passes a failure on, or binds the value: KIOSK_TRY(auto chip, openChip(reader));
#define KIOSK_TRY_CONCAT_(a, b) a##b
#define KIOSK_TRY_CONCAT(a, b) KIOSK_TRY_CONCAT_(a, b)
#define KIOSK_TRY_IMPL(temporary, target, expression)                                              \
    auto temporary = (expression);                                                                 \
    if (!temporary)                                                                                \
        return tl::unexpected<::kiosk::core::Error>(std::move(temporary).error());                 \
    target = std::move(*temporary)
#define KIOSK_TRY(target, expression)                                                              \
    KIOSK_TRY_IMPL(KIOSK_TRY_CONCAT(kioskTry, __LINE__), target, expression)

// The same for Result<void>.
#define KIOSK_CHECK(expression)                                                                    \
    do {                                                                                           \
        if (auto kioskChecked = (expression); !kioskChecked)                                       \
            return tl::unexpected<::kiosk::core::Error>(std::move(kioskChecked).error());          \
    } while (false)
