// The list of devices and services as windows show it, put together one by one. Private to station.
#pragma once

#include "api/card_readers.h"
#include "api/page_scanner.h"
#include "api/receipt_printer.h"
#include "station/station_port.h"
#include "station/swipe_service.h"

#include <filesystem>

namespace kiosk::station {

class DeviceStates
{
public:
    void addReaders(const std::vector<devices::ReaderState>& readers,
                    const std::optional<Error>& problem);
    void addCamera(const char* kind, const std::string& source);
    void addScanner(const devices::ScannerInfo& scanner);
    void addSwipeReader(const std::string& setting, const SwipeService& swipe);
    void addPrinter(const std::string& setting, const devices::ReceiptPrinter& printer);
    void addStorage(const std::filesystem::path& folder, std::optional<ErrorCode> unable);
    void addPolicy(const std::string& version, const std::optional<Error>& problem);
    void addBackOffice(const std::string& url, bool reachable);
    [[nodiscard]] std::vector<DeviceState> take() { return std::move(m_states); }

private:
    void add(const char* kind, const std::string& name, bool ready, bool simulated,
             ErrorCode problem = ErrorCode::Internal);

    std::vector<DeviceState> m_states;
};

} // namespace kiosk::station
