// "Prints" tickets as PNG files into a folder. For trials only: a ticket carries a secret.
#pragma once

#include "api/receipt_printer.h"

#include <filesystem>

namespace kiosk::devices {

class FolderPrinter final : public ReceiptPrinter
{
public:
    explicit FolderPrinter(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] bool simulated() const override { return true; }
    // ticket-1.png, ticket-2.png… Fails with StorageFailed.
    [[nodiscard]] Result<void> print(const Image& ticket) override;

private:
    std::filesystem::path m_folder;
    int m_count = 0;
};

} // namespace kiosk::devices
