// Lists that people write: a line an item, columns separated by tabs, empty lines and those that
// begin with '#' skipped.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::apps {

struct TabRow
{
    std::size_t number = 0; // of the line, from 1
    std::vector<std::string> columns;
};

// How many columns a line has; `columns` names them, for the error.
struct TabColumns
{
    std::size_t least = 1;
    std::size_t most = 1;
    std::string columns;
};

// Fails with MalformedData, naming the line and what it should have.
[[nodiscard]] Result<std::vector<TabRow>> readTabList(std::string_view text,
                                                      const TabColumns& expected);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

} // namespace kiosk::apps
