#include "station/station.h"

#include "camera/camera_factory.h"
#include "pcsc/pcsc_readers.h"
#include "printer/printer_factory.h"
#include "scanner/scanner_factory.h"
#include "scanner/still_image_camera.h"
#include "simulated/person/simulated_person_camera.h"
#include "station/parts.h"
#include "trust/trust_store.h"

namespace kiosk::station {
namespace {

constexpr std::string_view pagesPrefix = "pages:";
constexpr std::string_view personPrefix = "person:";

} // namespace

Result<std::unique_ptr<devices::Camera>> makeSource(const std::string& source)
{
    if (source.starts_with(pagesPrefix))
        return std::make_unique<devices::StillImageCamera>(
            std::vector<std::filesystem::path>{source.substr(pagesPrefix.size())});
    if (source.starts_with(personPrefix))
        return std::make_unique<devices::SimulatedPersonCamera>(source.substr(personPrefix.size()));
    return devices::makeCamera(source);
}

Result<StationParts> realParts(Config config, const Clock& clock, core::RandomSource& random)
{
    StationParts parts;
    KIOSK_TRY(auto models, vision::ModelStore::open(config.modelsFolder));
    KIOSK_TRY(parts.trust, trust::loadTrust(config.trustFolder));
    KIOSK_TRY(parts.seals, trust::loadSealTrust(config.trustFolder));
    parts.readers = std::make_unique<devices::PcscReaders>();
    parts.faceCamera = [source = config.devices.faceCamera] { return makeSource(source); };
    parts.documentCamera = [source = config.devices.documentCamera] { return makeSource(source); };
    parts.documentEyes = realEyes(models);
    parts.faceEyes = realFaceEyes(std::move(models));
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
