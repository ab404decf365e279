#include "scanner/scanner_factory.h"

#include "scanner/sane_scanner.h"

namespace kiosk::devices {

Result<std::unique_ptr<PageScanner>> makeScanner(const std::string& spec,
                                                 const std::map<std::string, std::string>& settings)
{
    constexpr std::string_view prefix = "sane:";
    if (spec == "default")
        return std::make_unique<SaneScanner>(std::string(), settings);
    if (spec.starts_with(prefix) && spec.size() > prefix.size())
        return std::make_unique<SaneScanner>(spec.substr(prefix.size()), settings);
    return fail(ErrorCode::InvalidArgument, "no scanner is named like this");
}

} // namespace kiosk::devices
