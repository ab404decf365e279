#include "apps/kioskctl/tab_list.h"

namespace kiosk::apps {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

Result<std::vector<TabRow>> readTabList(std::string_view text, const TabColumns& expected)
{
    std::vector<TabRow> rows;
    std::size_t number = 0;
    for (std::string& line : split(text, '\n')) {
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty() || line.front() == '#')
            continue;
        std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < expected.least || columns.size() > expected.most || columns[0].empty())
            return fail(ErrorCode::MalformedData,
                        "line " + std::to_string(number) + ": " + expected.columns + " expected");
        rows.push_back({number, std::move(columns)});
    }
    return rows;
}

} // namespace kiosk::apps
