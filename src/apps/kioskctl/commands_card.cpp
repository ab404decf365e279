#include "apps/kioskctl/commands.h"

#include "camera/camera_factory.h"
#include "chip/emrtd/emrtd_reader.h"
#include "chip/vitale/vitale_reader.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "pcsc/pcsc_readers.h"
#include "station/trust_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>

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
        {"simulated", reader.simulated},
        {"card", reader.cardPresent},
        {"mute", reader.mute},
        {"in_use", reader.inUse},
        {"atr", core::toHex(reader.atr)},
        {"card_kind", reader.cardPresent ? chip::cardKindId(chip::classifyAtr(reader.atr)) : ""},
        {"ready", true}};
}

bool isVitale(const ReaderState& reader)
{
    const chip::CardKind kind = chip::classifyAtr(reader.atr);
    return kind == chip::CardKind::Vitale1 || kind == chip::CardKind::Vitale2;
}

// The reader that was named or numbered, or the one whose card fits best, or the first with a card.
Result<ReaderState> chooseReader(devices::CardReaders& readers, const std::string& wanted,
                                 bool wantVitale)
{
    KIOSK_TRY(const std::vector<ReaderState> all, readers.list());
    if (all.empty())
        return fail(ErrorCode::NoReader);
    if (!wanted.empty()) {
        std::size_t number = 0;
        const auto parsed = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
        const bool isNumber =
            parsed.ec == std::errc() && parsed.ptr == wanted.data() + wanted.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].name == wanted || (isNumber && i == number))
                return all[i];
        }
        return fail(ErrorCode::InvalidArgument, "no reader " + wanted);
    }
    const auto fits = std::ranges::find_if(all, [wantVitale](const ReaderState& reader) {
        return reader.cardPresent && isVitale(reader) == wantVitale;
    });
    if (fits != all.end())
        return *fits;
    const auto any = std::ranges::find_if(all, &ReaderState::cardPresent);
    return any != all.end() ? Result<ReaderState>(*any) : fail(ErrorCode::NoCard);
}

Result<std::unique_ptr<devices::CardChannel>> openCard(devices::CardReaders& readers,
                                                       const std::string& wanted, bool wantVitale)
{
    KIOSK_TRY(const ReaderState reader, chooseReader(readers, wanted, wantVitale));
    if (!reader.cardPresent)
        return fail(ErrorCode::NoCard);
    if (reader.mute)
        return fail(ErrorCode::CardMute);
    return readers.connect(reader.name);
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

json mrzJson(const identity::Mrz& mrz)
{
    json lines = json::array();
    for (const PersonalText& line : mrz.lines.lines)
        lines.push_back(reveal(line));
    return lines;
}

Result<void> writeFile(const std::filesystem::path& file, ByteView octets)
{
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(octets.data()),
                 static_cast<std::streamsize>(octets.size()));
    if (!stream.flush())
        return fail(ErrorCode::StorageFailed, "cannot write " + file.filename().string());
    return {};
}

Result<void> writeChip(const chip::emrtd::ChipReading& chip, const std::filesystem::path& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot make the folder");
    KIOSK_CHECK(writeFile(folder / "ef.com", chip.efCom));
    KIOSK_CHECK(writeFile(folder / "ef.sod", chip.efSod));
    for (const auto& [number, octets] : chip.dataGroups)
        KIOSK_CHECK(writeFile(folder / ("dg" + std::to_string(number) + ".bin"), octets));
    const std::string ending = chip.portrait.mediaType == "image/jpeg" ? "jpg" : "jp2";
    return writeFile(folder / ("portrait." + ending), chip.portrait.octets);
}

Result<chip::emrtd::ChipReading> readChipWith(const CardOptions& options)
{
    KIOSK_TRY(const identity::Mrz mrz, identity::parseMrz(options.mrz));
    const auto seed = identity::accessKeySeed(mrz);
    if (!seed)
        return fail(ErrorCode::InvalidArgument, "documents with such lines have no chip");
    chip::emrtd::TrustList trust;
    if (!options.trust.empty()) {
        KIOSK_TRY(trust, station::loadTrust(options.trust));
    }
    devices::PcscReaders readers;
    KIOSK_TRY(const auto channel, openCard(readers, options.reader, false));
    const core::SystemClock clock;
    crypto::SystemRandom random;
    return chip::emrtd::readChip(*channel, {{{.value = *seed}}}, trust, clock, random);
}

} // namespace

ExitStatus listDevices(const Output& output)
{
    json all = json::array();
    ExitStatus status = Done;
    devices::PcscReaders readers;
    if (const auto found = readers.list()) {
        for (const ReaderState& reader : *found)
            all.push_back(readerJson(reader));
        if (found->empty()) {
            all.push_back({{"kind", "reader"},
                           {"driver", "pcsc"},
                           {"ready", false},
                           {"problem", core::errorId(ErrorCode::NoReader)}});
            status = DeviceFailed;
        }
    } else {
        all.push_back({{"kind", "reader"},
                       {"driver", "pcsc"},
                       {"ready", false},
                       {"problem", core::errorId(found.error().code)}});
        status = DeviceFailed;
    }
    for (const devices::CameraInfo& camera : devices::listCameras())
        all.push_back({{"kind", "camera"},
                       {"driver", "qt-multimedia"},
                       {"name", camera.description},
                       {"id", camera.id},
                       {"simulated", camera.simulated},
                       {"ready", true}});
    return output.result({{"devices", std::move(all)}}, status);
}

ExitStatus readVitaleCard(const Output& output, const CardOptions& options)
{
    devices::PcscReaders readers;
    const auto channel = openCard(readers, options.reader, true);
    if (!channel)
        return output.error(channel.error());
    const auto reading = chip::vitale::readVitale(**channel, options.testCards);
    if (!reading)
        return output.error(reading.error());
    json holders = json::array();
    for (const identity::Holder& holder : reading->holders)
        holders.push_back(holderJson(holder));
    return output.result(
        {{"generation", chip::cardKindId(reading->generation)}, {"holders", std::move(holders)}});
}

ExitStatus readIdentityChip(const Output& output, const CardOptions& options)
{
    const auto chip = readChipWith(options);
    if (!chip)
        return output.error(chip.error());
    if (!options.out.empty()) {
        if (const auto written = writeChip(*chip, options.out); !written)
            return output.error(written.error());
    }
    json groups = json::object();
    for (const auto& [number, octets] : chip->dataGroups)
        groups["dg" + std::to_string(number)] = octets.size();
    const bool genuine = chip->authenticity.verdict == chip::emrtd::DataVerdict::Genuine;
    return output.result(
        {{"protocol", chip->protocol},
         {"data_groups", std::move(groups)},
         {"mrz", mrzJson(chip->mrz)},
         {"portrait",
          {{"media_type", chip->portrait.mediaType}, {"size", chip->portrait.octets.size()}}},
         {"data_authentic",
          {{"verdict", chip::emrtd::dataVerdictId(chip->authenticity.verdict)},
           {"reason", chip->authenticity.reason},
           {"signer", chip->authenticity.signer}}},
         {"chip_authentic", {{"verdict", "not-checked"}, {"reason", "read with BAC only"}}},
         {"apdus", chip->apduCount},
         {"ms", chip->duration.count()}},
        genuine ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
