#include "station/station.h"

#include "camera/camera_factory.h"
#include "pcsc/pcsc_readers.h"
#include "printer/printer_factory.h"
#include "scanner/scanner_factory.h"
#include "scanner/still_image_camera.h"
#include "trust/trust_store.h"

namespace kiosk::station {
namespace {

constexpr std::string_view pagesPrefix = "pages:";

Result<std::unique_ptr<devices::Camera>> makeSource(const std::string& source)
{
    if (!source.starts_with(pagesPrefix))
        return devices::makeCamera(source);
    return std::make_unique<devices::StillImageCamera>(
        std::vector<std::filesystem::path>{source.substr(pagesPrefix.size())});
}

} // namespace

Result<StationParts> realParts(Config config, const Clock& clock, core::RandomSource& random)
{
    StationParts parts;
    KIOSK_TRY(parts.models, vision::ModelStore::open(config.modelsFolder));
    KIOSK_TRY(parts.trust, trust::loadTrust(config.trustFolder));
    KIOSK_TRY(parts.seals, trust::loadSealTrust(config.trustFolder));
    parts.readers = std::make_unique<devices::PcscReaders>();
    parts.faceCamera = [source = config.devices.faceCamera] { return makeSource(source); };
    parts.documentCamera = [source = config.devices.documentCamera] { return makeSource(source); };
    parts.documentEyes = realEyes(parts.models);
    if (config.devices.documentScanner != "none") {
        KIOSK_TRY(parts.scanner, devices::makeScanner(config.devices.documentScanner));
    }
    KIOSK_TRY(parts.printer, devices::makePrinter(config.devices.printer));
    parts.clock = &clock;
    parts.random = &random;
    parts.config = std::move(config);
    return parts;
}

} // namespace kiosk::station
