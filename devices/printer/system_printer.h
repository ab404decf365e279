// A receipt printer that the system's print service (CUPS) knows. print() hands the job over;
// whether paper came out is the service's to say.
#pragma once

#include "api/receipt_printer.h"

#include <string>

namespace kiosk::devices {

class SystemPrinter final : public ReceiptPrinter
{
public:
    // `name` as the print service has it; empty means its default printer.
    explicit SystemPrinter(std::string name) : m_name(std::move(name)) {}
    [[nodiscard]] bool simulated() const override { return false; }
    // Fails with NotFound when there is no such printer, StorageFailed when it takes no job.
    [[nodiscard]] Result<void> print(const Image& ticket) override;

private:
    std::string m_name;
};

} // namespace kiosk::devices
