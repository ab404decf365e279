#include "chip/emrtd/issue_date.h"

#include "chip/tlv.h"
#include "core/text_codec.h"
#include "identity/date.h"

namespace kiosk::chip::emrtd {
namespace {

constexpr Tag dg12Template = 0x6C;
constexpr Tag dateOfIssue = 0x5F26;
constexpr std::size_t packedSize = 4;

} // namespace

std::optional<std::chrono::sys_days> issueDay(ByteView dg12)
{
    const auto value = findTlvPath(dg12, {dg12Template, dateOfIssue});
    if (!value)
        return std::nullopt;
    const std::string text =
        value->size() == packedSize ? core::toHex(*value) : std::string(core::asText(*value));
    const auto date = identity::parseCompactDate(text);
    if (!date || !date->isCalendarDate())
        return std::nullopt;
    return std::chrono::sys_days(std::chrono::year_month_day(
        std::chrono::year(date->year), std::chrono::month(static_cast<unsigned>(date->month)),
        std::chrono::day(static_cast<unsigned>(date->day))));
}

} // namespace kiosk::chip::emrtd
