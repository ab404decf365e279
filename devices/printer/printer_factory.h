// The printer that a configuration names.
#pragma once

#include "api/receipt_printer.h"

#include <memory>
#include <string>

namespace kiosk::devices {

// "none" gives nothing; "default" or "name:NAME" the print service's; "folder:DIR" the simulated
// one. Fails with InvalidArgument.
[[nodiscard]] Result<std::unique_ptr<ReceiptPrinter>> makePrinter(const std::string& spec);

} // namespace kiosk::devices
