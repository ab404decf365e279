#include "apps/kioskctl/commands.h"

#include "chip/emrtd/active_authentication.h"
#include "chip/emrtd/data_groups.h"
#include "chip/emrtd/document_details.h"
#include "chip/emrtd/face_image.h"
#include "chip/emrtd/passive_authentication.h"
#include "chip/emrtd/security_infos.h"
#include "chip/tlv.h"
#include "core/clock.h"
#include "trust/trust_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>

namespace kiosk::apps {
namespace {

using namespace chip::emrtd;
using nlohmann::json;

constexpr chip::Tag securityObjectFile = 0x77;

// What a file is by the tag that it begins with (9303-10 table 31), and how it is taken apart.
struct KnownFile
{
    chip::Tag tag;
    const char* name;
    int group; // 0: none
    std::function<Result<std::string>(ByteView)> tell;
};

template <typename T, typename Words>
std::function<Result<std::string>(ByteView)> telling(Result<T> (*parse)(ByteView), Words words)
{
    return [parse, words](ByteView file) -> Result<std::string> {
        KIOSK_TRY(const T parsed, parse(file));
        return std::string(words(parsed));
    };
}

std::string count(std::size_t number, const char* what)
{
    return std::to_string(number) + ' ' + what;
}

std::string words(const identity::Mrz& mrz)
{
    return "MRZ of " + mrz.issuer +
           (mrz.checks.allHold() ? ", check digits hold" : ", check digits do not hold");
}

std::string words(const SecurityInfos& infos)
{
    return count(infos.chipAuthentication.size(), "chip authentication protocols, ") +
           count(infos.chipAuthenticationKeys.size(), "keys");
}

const std::vector<KnownFile>& knownFiles()
{
    static const std::vector<KnownFile> files{
        {0x60, "EF.COM", 0,
         telling(parseEfCom,
                 [](const std::set<int>& groups) { return count(groups.size(), "data groups"); })},
        {0x61, "DG1", 1, telling(parseDg1, [](const identity::Mrz& mrz) { return words(mrz); })},
        {0x75, "DG2", 2,
         telling(parseDg2,
                 [](const EncodedImage& image) {
                     return image.mediaType + ", " + count(image.octets.size(), "octets");
                 })},
        {0x67, "DG7", 7,
         telling(parseDg7,
                 [](const std::vector<EncodedImage>& images) {
                     return count(images.size(), "images");
                 })},
        {0x6B, "DG11", 11,
         telling(parseDg11, [](const PersonalDetails&) { return "details of the person"; })},
        {0x6C, "DG12", 12,
         telling(parseDg12, [](const DocumentIssue&) { return "details of the issue"; })},
        {0x6D, "DG13", 13,
         [](ByteView file) -> Result<std::string> {
             return parseFrenchDg13(file) ? "details as on the French card"
                                          : "details in the issuer's own form";
         }},
        {0x6E, "DG14", 14,
         telling(parseDg14, [](const SecurityInfos& infos) { return words(infos); })},
        {0x6F, "DG15", 15,
         telling(parseDg15,
                 [](const crypto::PublicKey&) { return "key of active authentication"; })},
        {0x70, "DG16", 16, {}},
        {securityObjectFile, "EF.SOD", 0, {}},
    };
    return files;
}

Result<SecureBytes> readFile(const std::filesystem::path& path)
{
    constexpr std::uintmax_t most = 2 * largestDg2;
    std::error_code problem;
    if (std::filesystem::file_size(path, problem) > most || problem)
        return fail(ErrorCode::NotFound, "cannot read " + path.filename().string());
    std::ifstream stream(path, std::ios::binary);
    return SecureBytes(std::istreambuf_iterator<char>(stream), {});
}

// The files of one chip, as far as they have come.
struct ChipFiles
{
    json files = json::array();
    SecureBytes efSod;
    std::map<int, SecureBytes> groups;
    bool allRead = true;

    void take(const std::string& name, SecureBytes octets);
};

void ChipFiles::take(const std::string& name, SecureBytes octets)
{
    json told{{"file", name}, {"size", octets.size()}};
    const auto header = chip::readTlvHeader(octets);
    const auto known = std::ranges::find_if(
        knownFiles(), [&](const KnownFile& file) { return header && file.tag == header->tag; });
    if (known == knownFiles().end()) {
        told["problem"] = "no file of a travel document's chip";
        allRead = false;
    } else {
        told["is"] = known->name;
        const auto text = known->tell ? known->tell(octets) : Result<std::string>(std::string());
        if (!text) {
            told["problem"] = text.error().detail;
            allRead = false;
        } else if (!text->empty()) {
            told["content"] = *text;
        }
        if (known->group != 0)
            groups[known->group] = std::move(octets);
        else if (known->tag == securityObjectFile)
            efSod = std::move(octets);
    }
    files.push_back(std::move(told));
}

} // namespace

ExitStatus judgeChipFiles(const Output& output, const CardOptions& options,
                          const std::vector<std::filesystem::path>& paths)
{
    TrustList trust;
    if (!options.trust.empty()) {
        auto loaded = trust::loadTrust(options.trust);
        if (!loaded)
            return output.error(loaded.error());
        trust = std::move(*loaded);
    }
    ChipFiles chip;
    for (const std::filesystem::path& path : paths) {
        auto octets = readFile(path);
        if (!octets)
            return output.error(octets.error());
        chip.take(path.filename().string(), std::move(*octets));
    }
    const core::SystemClock clock;
    const DataAuthenticity data = authenticateData(chip.efSod, chip.groups, trust, clock.now());
    const bool isFine = chip.allRead && (data.verdict == DataVerdict::Genuine ||
                                         data.verdict == DataVerdict::NotChecked);
    return output.result({{"files", std::move(chip.files)},
                          {"data_authentic",
                           {{"verdict", dataVerdictId(data.verdict)},
                            {"reason", data.reason},
                            {"signer", data.signer}}}},
                         isFine ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
