#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/reader_choice.h"

#include "chip/emrtd/emrtd_reader.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "pcsc/pcsc_readers.h"
#include "trust/trust_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace kiosk::apps {
namespace {

using namespace chip::emrtd;
using nlohmann::json;

std::string reveal(const PersonalText& text)
{
    return std::string(text.reveal());
}

// ---- reading ----------------------------------------------------------------------------------

Result<ChipAccess> accessBy(const CardOptions& options)
{
    ChipAccess access;
    if (!options.can.empty()) {
        if (options.can.find_first_not_of("0123456789") != std::string::npos)
            return fail(ErrorCode::InvalidArgument, "a card access number has digits only");
        access.secrets.push_back({AccessSecret::Kind::Can, PersonalText(options.can)});
        return access;
    }
    KIOSK_TRY(const identity::Mrz mrz, identity::parseMrz(options.mrz));
    for (const PersonalText& seed : identity::accessKeySeeds(mrz))
        access.secrets.push_back({AccessSecret::Kind::Mrz, seed});
    if (access.secrets.empty())
        return fail(ErrorCode::InvalidArgument, "documents with such lines have no chip");
    return access;
}

// What is told while it goes on: how far on a terminal, tries left in any case.
class Narrator
{
public:
    [[nodiscard]] ChipEvents events()
    {
        ChipEvents events;
        events.attemptsLeft = [this](int left) {
            m_attemptsLeft = left;
            clearLine();
            std::cerr << "kioskctl: the chip takes "
                      << (left == 0 ? std::string("no more") : std::to_string(left) + " more")
                      << (left == 1 ? " try\n" : " tries\n");
        };
        if (m_isTerminal)
            events.progress = [](double part) {
                std::cerr << "\rReading " << std::setw(3) << static_cast<int>(part * 100) << " %"
                          << std::flush;
            };
        return events;
    }
    void clearLine() const
    {
        if (m_isTerminal)
            std::cerr << "\r\033[K" << std::flush;
    }
    [[nodiscard]] std::optional<int> attemptsLeft() const { return m_attemptsLeft; }

private:
    bool m_isTerminal = ::isatty(STDERR_FILENO) == 1;
    std::optional<int> m_attemptsLeft;
};

Result<ChipReading> readWith(const CardOptions& options, const Clock& clock, Narrator& narrator)
{
    KIOSK_TRY(const ChipAccess access, accessBy(options));
    TrustList trust;
    if (!options.trust.empty()) {
        KIOSK_TRY(trust, trust::loadTrust(options.trust));
    }
    devices::PcscReaders readers;
    KIOSK_TRY(const auto channel, openCard(readers, options.reader, CardWanted::IdentityDocument));
    crypto::SystemRandom random;
    return readChip(*channel, access, trust, clock, random, narrator.events());
}

// ---- files ------------------------------------------------------------------------------------

Result<void> writeFile(const std::filesystem::path& file, ByteView octets)
{
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(octets.data()),
                 static_cast<std::streamsize>(octets.size()));
    if (!stream.flush())
        return fail(ErrorCode::StorageFailed, "cannot write " + file.filename().string());
    return {};
}

std::string endingOf(const EncodedImage& image)
{
    return image.mediaType == "image/jpeg" ? ".jpg" : ".jp2";
}

Result<void> writeChip(const ChipReading& chip, const std::filesystem::path& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot make the folder");
    KIOSK_CHECK(writeFile(folder / "ef.com", chip.efCom));
    KIOSK_CHECK(writeFile(folder / "ef.sod", chip.efSod));
    if (!chip.cardSecurity.empty())
        KIOSK_CHECK(writeFile(folder / "ef.cardsecurity", chip.cardSecurity));
    for (const auto& [number, octets] : chip.dataGroups)
        KIOSK_CHECK(writeFile(folder / ("dg" + std::to_string(number) + ".bin"), octets));
    for (std::size_t i = 0; i < chip.signatures.size(); ++i)
        KIOSK_CHECK(
            writeFile(folder / ("signature" + std::to_string(i + 1) + endingOf(chip.signatures[i])),
                      chip.signatures[i].octets));
    return writeFile(folder / ("portrait" + endingOf(chip.portrait)), chip.portrait.octets);
}

// ---- answers ----------------------------------------------------------------------------------

void put(json& target, const char* key, const PersonalText& text)
{
    if (!text.reveal().empty())
        target[key] = reveal(text);
}

json detailsJson(const ChipReading& chip)
{
    json details = json::object();
    if (const auto& person = chip.person) {
        put(details, "full_name", person->fullName);
        put(details, "personal_number", person->personalNumber);
        put(details, "birth_place", person->birthPlace);
        put(details, "birth_date", person->birthDate);
        put(details, "address", person->address);
        put(details, "telephone", person->telephone);
        put(details, "profession", person->profession);
        put(details, "title", person->title);
    }
    if (const auto& issue = chip.issue) {
        if (!issue->authority.empty())
            details["authority"] = issue->authority;
        if (issue->date)
            details["issued"] = issue->date->iso();
        if (!issue->endorsements.empty())
            details["endorsements"] = issue->endorsements;
    }
    if (const auto& card = chip.frenchCard) {
        if (card->heightCm)
            details["height_cm"] = *card->heightCm;
        put(details, "street", card->street);
        put(details, "post_code", card->postCode);
        put(details, "city", card->city);
        put(details, "country", card->country);
        put(details, "address_complement", card->addressComplement);
        put(details, "birth_city", card->birthCity);
        put(details, "birth_department", card->birthDepartment);
    }
    return details;
}

long daysBetween(TimePoint earlier, TimePoint later)
{
    return static_cast<long>(std::chrono::floor<std::chrono::days>(later - earlier).count());
}

json dataVerdictJson(const DataAuthenticity& data, TimePoint now)
{
    json verdict{
        {"verdict", dataVerdictId(data.verdict)}, {"reason", data.reason}, {"signer", data.signer}};
    if (data.trustUpdated) {
        verdict["trust_updated"] = core::toRfc3339(*data.trustUpdated);
        verdict["trust_age_days"] = daysBetween(*data.trustUpdated, now);
    }
    return verdict;
}

json chipVerdictJson(const ChipAuthenticity& chip)
{
    return {{"verdict", chipProofId(chip.proof)}, {"method", chip.method}, {"reason", chip.reason}};
}

json readingJson(const ChipReading& chip, TimePoint now)
{
    json groups = json::object();
    for (const auto& [number, octets] : chip.dataGroups)
        groups["dg" + std::to_string(number)] = octets.size();
    json lines = json::array();
    for (const PersonalText& line : chip.mrz.lines.lines)
        lines.push_back(reveal(line));
    return {{"protocol", chip.protocol},
            {"data_groups", std::move(groups)},
            {"ef_com", chip.efCom.size()},
            {"ef_sod", chip.efSod.size()},
            {"mrz", std::move(lines)},
            {"portrait",
             {{"media_type", chip.portrait.mediaType}, {"size", chip.portrait.octets.size()}}},
            {"signatures", chip.signatures.size()},
            {"details", detailsJson(chip)},
            {"notes", chip.notes},
            {"data_authentic", dataVerdictJson(chip.authenticity, now)},
            {"chip_authentic", chipVerdictJson(chip.chip)},
            {"apdus", chip.apduCount},
            {"octets", chip.octets},
            {"block_size", chip.blockSize},
            {"ms_until_dg1", chip.untilDg1.count()},
            {"ms", chip.duration.count()}};
}

void printLine(const std::string& name, const std::string& text)
{
    if (!text.empty())
        std::cout << std::left << std::setw(20) << name << text << '\n';
}

std::string sizesText(const ChipReading& chip)
{
    std::ostringstream text;
    text << "EF.COM " << chip.efCom.size() << ", EF.SOD " << chip.efSod.size();
    for (const auto& [number, octets] : chip.dataGroups)
        text << ", DG" << number << ' ' << octets.size();
    text << " octets";
    return text.str();
}

std::string seconds(std::chrono::milliseconds time)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << static_cast<double>(time.count()) / 1000 << " s";
    return text.str();
}

std::string sentence(std::string_view verdict, const std::string& method, const std::string& reason)
{
    std::string text(verdict);
    if (!method.empty())
        text += " (" + method + ")";
    return reason.empty() ? text : text + ": " + reason;
}

void printReading(const ChipReading& chip, TimePoint now)
{
    printLine("Access", chip.protocol);
    for (const PersonalText& line : chip.mrz.lines.lines)
        printLine(&line == chip.mrz.lines.lines.data() ? "Page" : "", reveal(line));
    const DataAuthenticity& data = chip.authenticity;
    printLine("Data", sentence(dataVerdictId(data.verdict), {}, data.reason));
    printLine("  signed by", data.signer);
    if (data.trustUpdated)
        printLine("  trust", "list of " + core::toRfc3339(*data.trustUpdated).substr(0, 10) + ", " +
                                 std::to_string(daysBetween(*data.trustUpdated, now)) +
                                 " days old");
    printLine("Chip", sentence(chipProofId(chip.chip.proof), chip.chip.method, chip.chip.reason));
    printLine("Files", sizesText(chip));
    printLine("Portrait", chip.portrait.mediaType + ", " +
                              std::to_string(chip.portrait.octets.size()) + " octets");
    const json details = detailsJson(chip);
    for (const auto& [key, value] : details.items()) {
        std::string name = key;
        std::ranges::replace(name, '_', ' ');
        printLine("  " + name, value.is_string() ? value.get<std::string>() : value.dump());
    }
    for (const std::string& note : chip.notes)
        printLine("Note", note);
    printLine("Reading", std::to_string(chip.apduCount) + " commands, " +
                             std::to_string(chip.octets) + " octets, up to " +
                             std::to_string(chip.blockSize) + " a block; page after " +
                             seconds(chip.untilDg1) + ", all after " + seconds(chip.duration));
}

ExitStatus statusOf(const ChipReading& chip)
{
    const bool isFine =
        chip.authenticity.verdict == DataVerdict::Genuine && chip.chip.proof != ChipProof::Failed;
    return isFine ? Done : NegativeVerdict;
}

} // namespace

ExitStatus readIdentityChip(const Output& output, const CardOptions& options)
{
    const core::SystemClock clock;
    Narrator narrator;
    const auto chip = readWith(options, clock, narrator);
    narrator.clearLine();
    json told = json::object();
    if (narrator.attemptsLeft())
        told["attempts_left"] = *narrator.attemptsLeft();
    if (!chip)
        return output.error(chip.error(), std::move(told));
    if (!options.out.empty())
        if (const auto written = writeChip(*chip, options.out); !written)
            return output.error(written.error());
    if (!output.asJson) {
        printReading(*chip, clock.now());
        return statusOf(*chip);
    }
    told.update(readingJson(*chip, clock.now()));
    return output.result(told, statusOf(*chip));
}

} // namespace kiosk::apps
