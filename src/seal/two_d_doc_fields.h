// Inside the room only: which fields of a 2D-Doc have a length of their own.
#pragma once

#include <optional>
#include <string_view>

namespace kiosk::seal {

// Characters of the value; nothing for a field that lasts until its separator, which is also how a
// field of an id that is not known here is read.
[[nodiscard]] std::optional<std::size_t> fixedLength(std::string_view id) noexcept;

} // namespace kiosk::seal
