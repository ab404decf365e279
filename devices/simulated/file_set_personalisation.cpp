// The chip of a folder with raw files, as the test data of the repository have them.
#include "simulated/files.h"
#include "simulated/personalisation.h"
#include "simulated/security_info_data.h"
#include "simulated/tlv.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace kiosk::devices::simulated {

namespace {

using nlohmann::json;

bool isOfMaster(std::uint16_t identifier)
{
    return identifier == fid::cardAccess || identifier == fid::directory ||
           identifier == fid::atrInfo;
}

std::optional<std::uint16_t> identifierOf(const std::filesystem::path& file)
{
    const std::string stem = file.stem();
    std::uint16_t identifier = 0;
    const char* const end = stem.data() + stem.size();
    const bool hex = std::from_chars(stem.data(), end, identifier, 16).ptr == end;
    return file.extension() == ".bin" && stem.size() == 4 && hex ? std::optional(identifier)
                                                                 : std::nullopt;
}

Result<void> readFiles(const std::filesystem::path& folder, ChipProfile& profile)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const auto identifier = identifierOf(entry.path());
        if (!identifier)
            continue;
        KIOSK_TRY(Bytes content, readFile(entry.path()));
        FileSet& files = isOfMaster(*identifier) ? profile.master : profile.application;
        files[*identifier] = std::move(content);
    }
    if (error)
        return fail(ErrorCode::NotFound, "no folder " + folder.filename().string());
    return {};
}

// The numbers in 7F66 of EF.ATR/INFO.
void readTransmission(ChipProfile& profile)
{
    const auto file = profile.master.find(fid::atrInfo);
    const auto objects = file != profile.master.end() ? parseTlv(file->second) : std::nullopt;
    const auto lengths = objects ? valueOf(*objects, 0x7F66) : std::nullopt;
    const auto numbers = lengths ? parseTlv(*lengths) : std::nullopt;
    if (!numbers || numbers->size() != 2)
        return;
    const auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (const std::uint8_t octet : (*numbers)[at].value)
            value = value << 8 | octet;
        return value;
    };
    profile.transmission.largestCommand = number(0);
    profile.transmission.largestAnswer = number(1);
}

Result<std::optional<CardKey>> readKey(const std::filesystem::path& file)
{
    if (!std::filesystem::exists(file))
        return std::optional<CardKey>();
    KIOSK_TRY(const Bytes pem, readFile(file));
    KIOSK_TRY(CardKey key, CardKey::fromPem(pem));
    return std::optional(std::move(key));
}

Result<void> readKeys(const std::filesystem::path& folder, const json& card, ChipProfile& profile)
{
    KIOSK_TRY(const std::optional<CardKey> active, readKey(folder / "aa.key"));
    if (active) {
        const bool sha1 = card.at("aa").at("hash").get<std::string>() == "sha1";
        profile.activeAuthentication.emplace(*active, sha1 ? crypto::HashAlgorithm::Sha1
                                                           : crypto::HashAlgorithm::Sha256);
    }
    KIOSK_TRY(const std::optional<CardKey> chip, readKey(folder / "ca.key"));
    const auto dg14 = profile.application.find(fid::dataGroup + 14);
    const auto objects = dg14 != profile.application.end() ? parseTlv(dg14->second) : std::nullopt;
    if (!chip || !objects || objects->empty())
        return {};
    for (const auto& offer : readChipAuthenticationInfos(objects->front().value))
        profile.chipAuthentication.emplace_back(*chip, offer.cipher, offer.keyId);
    return {};
}

void addVariants(ChipProfile& profile)
{
    const auto add = [&](Misbehaviour how, std::uint16_t identifier, auto change) {
        const auto file = profile.application.find(identifier);
        if (file != profile.application.end())
            profile.variants[how] = {identifier, change(file->second)};
    };
    add(Misbehaviour::AlteredDg1, fid::dataGroup + 1, withAnotherName);
    add(Misbehaviour::AlteredDg2, fid::dataGroup + 2, withAnotherPicture);
    add(Misbehaviour::OversizedLength, fid::dataGroup + 2, withEnormousLength);
}

} // namespace

Result<ChipProfile> personaliseFromFiles(const std::filesystem::path& folder)
{
    KIOSK_TRY(const Bytes text, readFile(folder / "card.json"));
    const json card = json::parse(text);
    ChipProfile profile;
    KIOSK_CHECK(readFiles(folder, profile));
    profile.access.bac = card.value("bac", false);
    const MrzLines lines = card.at("mrz").get<MrzLines>();
    if (lines.size() < 2 || lines.size() > 3)
        return fail(ErrorCode::InvalidConfiguration, "mrz has two or three lines");
    profile.access.mrzInformation = mrzInformation(lines);
    if (card.contains("can"))
        profile.access.can = card.at("can").get<std::string>();
    const auto cardAccess = profile.master.find(fid::cardAccess);
    if (cardAccess != profile.master.end())
        profile.access.pace = readPaceInfos(cardAccess->second);
    readTransmission(profile);
    KIOSK_CHECK(readKeys(folder, card, profile));
    addVariants(profile);
    return profile;
}

} // namespace kiosk::devices::simulated
