// A zone, one line after the other, and behind an empty line a page: surname, given names, birth
// and expiry as YYYYMMDD, number.
#include "identity/plausibility.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace kiosk::identity;

std::vector<std::string> linesOf(const std::uint8_t* data, std::size_t size)
{
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(data[i]);
    }
    return lines;
}

std::optional<Date> dateOf(const std::string& text)
{
    const auto date = parseCompactDate(text);
    return date ? std::optional(*date) : std::nullopt;
}

PrintedFields pageOf(std::vector<std::string> lines)
{
    lines.resize(5);
    PrintedFields page;
    page.name = {kiosk::PersonalText(lines[0]), kiosk::PersonalText(lines[1])};
    page.birth = dateOf(lines[2]);
    page.expiry = dateOf(lines[3]);
    page.number = kiosk::PersonalText(lines[4]);
    return page;
}

// Every id has its sentence.
void check(const Plausibility& judged)
{
    for (const std::string& id : judged.hints) {
        const PlausibilityText* const text = findPlausibilityText(id);
        if (!text || text->hint.empty())
            std::abort();
    }
    for (const std::string& id : judged.notChecked) {
        const PlausibilityText* const text = findPlausibilityText(id);
        if (!text || text->notChecked.empty())
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr Date today{.year = 2026, .month = 11, .day = 22};
    constexpr std::size_t longest = 2048;
    if (size > longest)
        return 0;
    auto lines = linesOf(data, size);
    const auto gap = std::find(lines.begin(), lines.end(), std::string());
    const PrintedFields page =
        pageOf(gap == lines.end() ? std::vector<std::string>() : std::vector(gap + 1, lines.end()));
    lines.erase(gap, lines.end());
    const auto mrz = parseMrz(lines);
    if (!mrz)
        return 0;
    const DocumentKind kind = kindOf(*mrz);
    check(judgePlausibility(*mrz, kind, &page, today));
    for (int other = 0; other <= static_cast<int>(DocumentKind::HealthCard); ++other)
        check(judgePlausibility(*mrz, static_cast<DocumentKind>(other), nullptr, today));
    return 0;
}
