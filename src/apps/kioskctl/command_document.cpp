// Pictures of a document: what the kiosk would read from them, and how sure it would be.
#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/document_report.h"
#include "core/clock.h"
#include "core/system_file.h"
#include "station/document_eyes.h"
#include "trust/trust_store.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using station::DocumentSides;
using std::filesystem::path;

constexpr int jpegQuality = 95;

Result<SharedImage> readPicture(const path& file)
{
    KIOSK_TRY(Image image, vision::readImageFile(file));
    return std::make_shared<const Image>(std::move(image));
}

Result<seal::SealTrust> sealTrust(const path& place)
{
    if (place.empty())
        return seal::SealTrust{};
    return trust::loadSealTrust(place);
}

// For the technician's own eyes: nobody else may read it.
Result<void> writePicture(const path& file, const SharedImage& image, bool overwrite)
{
    if (!image)
        return {};
    constexpr mode_t ownersOnly = 0600;
    KIOSK_TRY(const EncodedImage jpeg, vision::encodeJpeg(*image, jpegQuality));
    const int mode = overwrite ? O_TRUNC : O_EXCL;
    const core::FileDescriptor target(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | mode, ownersOnly));
    if (!target.good() && errno == EEXIST)
        return fail(ErrorCode::InvalidArgument,
                    file.filename().string() + " is there already; --force writes over it");
    if (!target.good() || ::fchmod(target.value(), ownersOnly) != 0)
        return core::systemFailure("writing " + file.filename().string());
    return core::writeAll(target, jpeg.octets, "writing " + file.filename().string());
}

Result<void> writePictures(const station::DocumentPictures& pictures,
                           const DocumentOptions& options)
{
    std::error_code problem;
    std::filesystem::create_directories(options.out, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "making " + options.out.string());
    KIOSK_CHECK(writePicture(options.out / "front.jpg", pictures.front, options.force));
    KIOSK_CHECK(writePicture(options.out / "back.jpg", pictures.back, options.force));
    return writePicture(options.out / "portrait.jpg", pictures.portrait, options.force);
}

PersonalText numberOf(const DocumentSides& sides)
{
    const station::TakenSide* zone = sides.zone();
    return zone == nullptr ? PersonalText() : zone->reading.mrz->mrz.number;
}

// The pictures one after the other, as the camera would take them.
struct Reading
{
    DocumentSides sides;
    json report = json::array(); // of each picture
    bool notThisOne = false;
    bool differentDocuments = false;
    ErrorCode lastProblem = ErrorCode::MrzNotFound;
};

Result<Reading> readPictures(station::PageReader& reader, const DocumentOptions& options,
                             const seal::SealTrust& trust, const identity::Date& today)
{
    using Outcome = DocumentSides::Outcome;
    Reading all{.sides = DocumentSides(today)};
    for (const path& file : options.pictures) {
        KIOSK_TRY(const SharedImage picture, readPicture(file));
        KIOSK_TRY(vision::DocumentSide side, reader.readSide(*picture));
        all.report.push_back(sideReport(file, side, trust));
        all.lastProblem = side.mrzProblem.value_or(all.lastProblem);
        const PersonalText before = numberOf(all.sides);
        const Outcome outcome = all.sides.add(
            station::TakenSide(std::move(side), picture, journey::DocumentSource::Camera, false),
            nullptr);
        all.notThisOne = all.notThisOne || outcome == Outcome::NotThisOne;
        // At the camera a person may change their mind; here both pictures were named as one.
        const bool isAnother = !before.empty() && !(before == numberOf(all.sides));
        all.differentDocuments =
            all.differentDocuments || isAnother || outcome == Outcome::OtherDocument;
    }
    return all;
}

ExitStatus tell(const Output& output, const json& report, ExitStatus status)
{
    if (output.asJson)
        return output.result(report, status);
    printReport(report);
    return status;
}

} // namespace

ExitStatus readDocument(const Output& output, const path& models, const DocumentOptions& options)
{
    const auto store = vision::ModelStore::open(models);
    if (!store)
        return output.error(store.error());
    const auto reader = station::realEyes(*store).makeReader();
    if (!reader)
        return output.error(reader.error());
    const auto trust = sealTrust(options.trust);
    if (!trust)
        return output.error(trust.error());

    const identity::Date today = identity::dateOf(core::SystemClock().now());
    const auto begin = std::chrono::steady_clock::now();
    const auto reading = readPictures(**reader, options, *trust, today);
    if (!reading)
        return output.error(reading.error()) == DeviceFailed ? DeviceFailed : WrongUsage;
    const auto findings = station::findingsOf(reading->sides, *trust, today);
    json report = documentReport(reading->sides, findings.facts);
    report["sides"] = reading->report;
    report["ms"] = std::chrono::duration_cast<std::chrono::milliseconds>(
                       std::chrono::steady_clock::now() - begin)
                       .count();
    if (!options.out.empty())
        if (const auto written = writePictures(findings.pictures, options); !written)
            return output.error(written.error());

    if (reading->notThisOne)
        return output.error({ErrorCode::DocumentNotAccepted, {}}, std::move(report));
    if (reading->sides.empty()) {
        (void)output.error({reading->lastProblem, {}}, std::move(report));
        return WrongUsage;
    }
    auto contradictions = contradictionsOf(findings.facts, today);
    if (reading->differentDocuments)
        contradictions.emplace_back("document.different_sides");
    report["contradictions"] = contradictions;
    return tell(output, report, contradictions.empty() ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
