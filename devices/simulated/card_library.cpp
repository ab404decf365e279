#include "simulated/card_library.h"

#include "core/text_codec.h"
#include "simulated/document_chip.h"
#include "simulated/files.h"
#include "simulated/personalisation.h"
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

bool isDocument(const std::string& kind)
{
    return kind == "passport" || kind == "id-card" || kind == "residence-permit";
}

// "misbehave" of the file: a card that is so from the beginning.
Result<std::unique_ptr<Card>> makeChip(ChipProfile profile, Misbehaviour from,
                                       core::RandomSource& random)
{
    auto chip = std::make_unique<DocumentChip>(std::move(profile), random);
    if (!chip->misbehave(from))
        return fail(ErrorCode::InvalidConfiguration, "this card cannot misbehave so");
    return chip;
}

} // namespace

CardLibrary::CardLibrary(std::filesystem::path data, TestAuthority authority,
                         core::RandomSource& random)
    : m_data(std::move(data)), m_authority(std::move(authority)), m_random(random)
{
}

Result<std::unique_ptr<Card>> CardLibrary::make(const std::string& reference) const
{
    if (reference.starts_with('{'))
        return makeFromText(reference, "the card");
    const bool isPath = reference.find('/') != std::string::npos;
    if (!isPath && !isCardName(reference))
        return fail(ErrorCode::NotFound, "no card has such a name");
    const auto file =
        isPath ? std::filesystem::path(reference) : m_data / "cards" / (reference + ".json");
    const auto content = readFile(file);
    if (!content)
        return fail(ErrorCode::NotFound, "no card " + file.stem().string());
    return makeFromText(core::asText(*content), file.filename());
}

Result<std::unique_ptr<Card>> CardLibrary::makeFromText(std::string_view text,
                                                        const std::string& source) const
{
    try {
        return makeFromJson(json::parse(text));
    } catch (const json::exception& error) {
        return fail(ErrorCode::InvalidConfiguration, source + ": " + error.what());
    }
}

Result<std::unique_ptr<Card>> CardLibrary::makeFromJson(const json& file) const
{
    const std::string kind = text(file, "kind");
    if (kind == "vitale")
        return makeVitale(file);
    if (kind == "plain")
        return makePlain(file);
    if (isDocument(kind)) {
        KIOSK_TRY(const DocumentDescription description, readDescription(file));
        KIOSK_TRY(ChipProfile profile, personalise(description, m_data / "media", m_authority));
        return makeChip(std::move(profile), description.misbehaviour, m_random);
    }
    if (kind == "files") {
        KIOSK_TRY(ChipProfile profile, personaliseFromFiles(text(file, "folder")));
        return makeChip(std::move(profile), Misbehaviour::None, m_random);
    }
    return fail(ErrorCode::InvalidConfiguration, "unknown kind of card: " + kind);
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
