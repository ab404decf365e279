#include "printer/printer_factory.h"

#include "printer/folder_printer.h"
#include "printer/system_printer.h"

namespace kiosk::devices {

Result<std::unique_ptr<ReceiptPrinter>> makePrinter(const std::string& spec)
{
    constexpr std::string_view name = "name:";
    constexpr std::string_view folder = "folder:";
    if (spec == "none")
        return std::unique_ptr<ReceiptPrinter>();
    if (spec == "default")
        return std::make_unique<SystemPrinter>(std::string());
    if (spec.starts_with(name))
        return std::make_unique<SystemPrinter>(spec.substr(name.size()));
    if (spec.starts_with(folder))
        return std::make_unique<FolderPrinter>(spec.substr(folder.size()));
    return fail(ErrorCode::InvalidArgument, "no such kind of printer");
}

} // namespace kiosk::devices
