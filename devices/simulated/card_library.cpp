#include "simulated/card_library.h"

#include "core/text_codec.h"
#include "simulated/files.h"
#include "simulated/passport_card.h"
#include "simulated/passport_data.h"
#include "simulated/plain_card.h"
#include "simulated/vitale_card.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk::devices::simulated {

namespace {

using nlohmann::json;

bool isCardName(const std::string& name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string text(const json& object, const char* key)
{
    return object.at(key).get<std::string>();
}

Result<std::unique_ptr<Card>> makePlain(const json& file)
{
    KIOSK_TRY(Bytes atr, core::fromHex(text(file, "atr")));
    KIOSK_TRY(Bytes otherwise, core::fromHex(text(file, "otherwise")));
    std::vector<FixedAnswer> answers;
    for (const auto& entry : file.value("answers", json::array())) {
        KIOSK_TRY(Bytes command, core::fromHex(text(entry, "command")));
        KIOSK_TRY(Bytes answer, core::fromHex(text(entry, "answer")));
        answers.push_back({std::move(command), std::move(answer)});
    }
    return std::make_unique<PlainCard>(std::move(atr), std::move(answers), std::move(otherwise));
}

Result<std::unique_ptr<Card>> makeVitale(const json& file)
{
    VitaleDescription description{text(file, "serial"), text(file, "validFrom"), {}};
    for (const auto& holder : file.at("holders")) {
        description.holders.push_back({text(holder, "surname"), text(holder, "givenNames"),
                                       text(holder, "birth"), text(holder, "country"),
                                       text(holder, "nir")});
    }
    return std::make_unique<VitaleCard>(vitaleFiles(description));
}

// The same person with another first letter: unsigned, but with the right access keys.
MrzPair altered(MrzPair lines)
{
    constexpr std::size_t firstOfSurname = 5;
    char& letter = lines[0][firstOfSurname];
    letter = letter == 'A' ? 'B' : 'A';
    return lines;
}

Result<std::unique_ptr<Card>> makePassport(const json& file, const std::filesystem::path& media,
                                           const TestAuthority& authority,
                                           core::RandomSource& random)
{
    const PassportHolder holder{text(file, "issuer"),     text(file, "nationality"),
                                text(file, "number"),     text(file, "surname"),
                                text(file, "givenNames"), text(file, "birth"),
                                text(file, "sex"),        text(file, "expiry")};
    const std::filesystem::path portrait = text(file, "portrait");
    KIOSK_TRY(const Bytes jpeg, readFile(media / portrait.filename()));
    KIOSK_TRY(const PictureSize size, jpegSize(jpeg));
    KIOSK_TRY(const MrzPair lines, machineReadableZone(holder));
    KIOSK_TRY(AccessKeys keys, accessKeys(mrzInformation(lines)));

    PassportFiles files;
    const Bytes dg1 = dataGroup1(lines);
    const Bytes dg2 = dataGroup2(jpeg, size.width, size.height);
    KIOSK_TRY(Bytes securityObject, authority.securityObject({{1, dg1}, {2, dg2}}));
    files.content = {
        {0x011E, efCom()}, {0x011D, std::move(securityObject)}, {0x0101, dg1}, {0x0102, dg2}};
    files.alteredDg1 = dataGroup1(altered(lines));
    return std::make_unique<PassportCard>(std::move(files), std::move(keys), random);
}

} // namespace

CardLibrary::CardLibrary(std::filesystem::path data, TestAuthority authority,
                         core::RandomSource& random)
    : m_data(std::move(data)), m_authority(std::move(authority)), m_random(random)
{
}

Result<std::unique_ptr<Card>> CardLibrary::make(const std::string& name) const
{
    if (!isCardName(name))
        return fail(ErrorCode::NotFound, "no card has such a name");
    auto content = readFile(m_data / "cards" / (name + ".json"));
    if (!content)
        return fail(ErrorCode::NotFound, "no card " + name);
    try {
        const json file = json::parse(*content);
        const std::string kind = text(file, "kind");
        if (kind == "vitale")
            return makeVitale(file);
        if (kind == "passport")
            return makePassport(file, m_data / "media", m_authority, m_random);
        if (kind == "plain")
            return makePlain(file);
        return fail(ErrorCode::InvalidConfiguration, "unknown kind of card: " + kind);
    } catch (const json::exception& error) {
        return fail(ErrorCode::InvalidConfiguration, name + ".json: " + error.what());
    }
}

std::vector<std::string> CardLibrary::names() const
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_data / "cards", error)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace kiosk::devices::simulated
