#include "apps/kioskctl/card_reading.h"
#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/reader_choice.h"

#include "camera/camera_factory.h"
#include "chip/vitale/vitale_reader.h"
#include "core/text_codec.h"
#include "pcsc/pcsc_readers.h"
#include "scanner/sane_scanner.h"

#include <nlohmann/json.hpp>

namespace kiosk::apps {
namespace {

using devices::ReaderState;
using nlohmann::json;

std::string reveal(const PersonalText& text)
{
    return std::string(text.reveal());
}

json readerJson(const ReaderState& reader)
{
    return {
        {"kind", "reader"},
        {"driver", "pcsc"},
        {"name", reader.name},
        {"device", reader.device},
        {"slot", reader.slot},
        {"simulated", reader.simulated},
        {"card", reader.cardPresent},
        {"mute", reader.mute},
        {"in_use", reader.inUse},
        {"atr", core::toHex(reader.atr)},
        {"card_kind", reader.cardPresent ? chip::cardKindId(chip::classifyAtr(reader.atr)) : ""},
        {"ready", true}};
}

json failedReader(ErrorCode problem)
{
    return {{"kind", "reader"},
            {"driver", "pcsc"},
            {"ready", false},
            {"problem", core::errorId(problem)}};
}

// A kiosk cannot do without one.
ExitStatus addReaders(json& all)
{
    devices::PcscReaders readers;
    const auto found = readers.list();
    if (!found || found->empty()) {
        all.push_back(failedReader(found ? ErrorCode::NoReader : found.error().code));
        return DeviceFailed;
    }
    for (const ReaderState& reader : *found)
        all.push_back(readerJson(reader));
    return Done;
}

void addCameras(json& all)
{
    for (const devices::CameraInfo& camera : devices::listCameras())
        all.push_back({{"kind", "camera"},
                       {"driver", "qt-multimedia"},
                       {"name", camera.description},
                       {"id", camera.id},
                       {"simulated", camera.simulated},
                       {"ready", true}});
}

// A kiosk does without one, so that none is there is no failure; that they cannot be looked for is
// told.
void addScanners(json& all)
{
    const auto scanners = devices::listScanners();
    if (!scanners) {
        all.push_back({{"kind", "scanner"},
                       {"driver", "sane"},
                       {"ready", false},
                       {"problem", core::errorId(scanners.error().code)}});
        return;
    }
    for (const devices::ScannerInfo& scanner : *scanners)
        all.push_back({{"kind", "scanner"},
                       {"driver", "sane"},
                       {"name", scanner.description},
                       {"id", scanner.id},
                       {"simulated", scanner.simulated},
                       {"ready", true}});
}

json holderJson(const identity::Holder& holder)
{
    return {{"surname", reveal(holder.name.surname)},
            {"given_names", reveal(holder.name.givenNames)},
            {"birth", holder.birth.iso()},
            {"nir", reveal(holder.nir.grouped())},
            {"nir_key_valid", true},
            {"provisional", holder.nir.kind() == identity::NirKind::Provisional}};
}

} // namespace

ExitStatus listDevices(const Output& output, DeviceKind kind)
{
    const bool every = kind == DeviceKind::Any;
    json all = json::array();
    ExitStatus status = Done;
    if (every || kind == DeviceKind::Reader)
        status = addReaders(all);
    if (every || kind == DeviceKind::Camera)
        addCameras(all);
    if (every || kind == DeviceKind::Scanner)
        addScanners(all);
    return output.result({{"devices", std::move(all)}}, status);
}

Result<chip::vitale::VitaleReading> readCarteVitale(const CardOptions& options)
{
    devices::PcscReaders readers;
    KIOSK_TRY(const auto channel, openCard(readers, options.reader, CardWanted::HealthCard));
    return chip::vitale::readVitale(*channel, options.testCards);
}

ExitStatus readVitaleCard(const Output& output, const CardOptions& options)
{
    const auto reading = readCarteVitale(options);
    if (!reading)
        return output.error(reading.error());
    json holders = json::array();
    for (const identity::Holder& holder : reading->holders)
        holders.push_back(holderJson(holder));
    return output.result({{"generation", chip::cardKindId(reading->generation)},
                          {"holders", std::move(holders)},
                          {"unreadable_holders", reading->unreadableHolders}});
}

} // namespace kiosk::apps
