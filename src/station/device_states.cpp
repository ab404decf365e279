#include "station/device_states.h"

namespace kiosk::station {

void DeviceStates::add(const char* kind, const std::string& name, bool ready, bool simulated,
                       ErrorCode problem)
{
    m_states.push_back(
        {QString::fromLatin1(kind), QString::fromStdString(name), ready, simulated, problem});
}

void DeviceStates::addReaders(const std::vector<devices::ReaderState>& readers,
                              const std::optional<Error>& problem)
{
    for (const devices::ReaderState& reader : readers)
        add("reader", reader.name, true, reader.simulated);
    if (readers.empty())
        add("reader", {}, false, false, problem ? problem->code : ErrorCode::NoReader);
}

void DeviceStates::addCamera(const char* kind, const std::string& source)
{
    const bool simulated = source.starts_with("file:") || source.starts_with("pages:") ||
                           source.starts_with("person:");
    add(kind, source, true, simulated);
}

void DeviceStates::addScanner(const devices::ScannerInfo& scanner)
{
    add("scanner", scanner.description, true, scanner.simulated);
}

void DeviceStates::addSwipeReader(const std::string& setting, const SwipeService& swipe)
{
    add("swipe-reader", setting, swipe.isReady(), false, swipe.problem());
}

void DeviceStates::addPrinter(const std::string& setting, const devices::ReceiptPrinter& printer)
{
    add("printer", setting, true, printer.simulated());
}

void DeviceStates::addStorage(const std::filesystem::path& folder, std::optional<ErrorCode> unable)
{
    add("storage", folder.string(), !unable, false, unable.value_or(ErrorCode::StorageFailed));
}

void DeviceStates::addPolicy(const std::string& version, const std::optional<Error>& problem)
{
    add("policy", version, !problem, false,
        problem ? problem->code : ErrorCode::InvalidConfiguration);
}

void DeviceStates::addBackOffice(const std::string& url, bool reachable)
{
    add("back-office", url, reachable, false, ErrorCode::BackOfficeUnreachable);
}

} // namespace kiosk::station
