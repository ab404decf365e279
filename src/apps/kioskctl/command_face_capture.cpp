#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/spoken.h"
#include "crypto/system_random.h"
#include "station/face_json.h"
#include "station/face_service.h"
#include "station/parts.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QTimer>

#include <fstream>
#include <iostream>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using station::FaceTask;
using station::Guidance;

constexpr int jpegQuality = 92;

// What the window would say, a line each, without repeating itself.
class Instructions
{
public:
    explicit Instructions(station::FaceService& service)
    {
        QObject::connect(&service, &station::FaceService::guidance, &service,
                         [this](Guidance word) {
                             if (word != Guidance::DoMovement)
                                 print(spoken(word));
                         });
        QObject::connect(&service, &station::FaceService::taskChanged, &service,
                         [this](const FaceTask& task) {
                             if (isMovement(task.kind))
                                 print(spoken(task));
                         });
    }

private:
    void print(const std::string& sentence)
    {
        if (sentence.empty() || sentence == m_last)
            return;
        m_last = sentence;
        std::cerr << sentence << std::endl;
    }
    std::string m_last;
};

Result<void> writePortrait(const std::filesystem::path& file, const SharedImage& portrait)
{
    KIOSK_TRY(const auto jpeg, vision::encodeJpeg(*portrait, jpegQuality));
    std::error_code ignored;
    std::ofstream(file, std::ios::binary | std::ios::trunc);
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(jpeg.octets.data()),
                 static_cast<std::streamsize>(jpeg.octets.size()));
    return stream.flush() ? Result<void>()
                          : fail(ErrorCode::NotFound, "cannot write " + file.filename().string());
}

ExitStatus report(const Output& output, const FaceCaptureOptions& options,
                  const journey::Policy& policy, const Result<station::LiveFace>& live)
{
    if (!live)
        return output.error(live.error());
    if (!options.out.empty()) {
        if (const auto written = writePortrait(options.out, live->pictures.portrait); !written)
            return output.error(written.error());
    }
    json told = station::faceJson(live->facts, policy);
    told["simulated"] = live->facts.simulated;
    bool good = live->facts.verdict == journey::Liveness::Live;
    if (options.reference.empty()) {
        told.erase("similarity");
        told.erase("reference");
    } else {
        const bool match = live->facts.similarity >= policy.faceThreshold;
        told["match"] = match;
        good = good && match;
    }
    return output.result(told, good ? Done : NegativeVerdict);
}

} // namespace

ExitStatus captureFace(const Output& output, const std::filesystem::path& models,
                       const FaceCaptureOptions& options)
{
    auto store = vision::ModelStore::open(models);
    if (!store)
        return output.error(store.error());
    station::FaceOrder order;
    order.light = false; // there is no window that could shine
    if (!options.reference.empty()) {
        auto reference = vision::readImageFile(options.reference);
        if (!reference)
            return output.error(reference.error());
        order.reference = std::make_shared<const Image>(std::move(*reference));
    }
    journey::Policy policy;
    policy.trial = true; // whoever names a simulated camera here wants it, and is told so
    policy.activeLiveness = !options.still;
    station::TimingConfig timing;
    timing.facePatience = options.patience;
    crypto::SystemRandom random;
    station::FaceService service([camera = options.camera] { return station::makeSource(camera); },
                                 station::realFaceEyes(std::move(*store)), policy, timing, random);
    const Instructions instructions(service);
    ExitStatus status = DeviceFailed;
    QMetaObject::invokeMethod(
        &service,
        [&] {
            service.capture(std::move(order), [&](const Result<station::LiveFace>& live) {
                status = report(output, options, policy, live);
                QCoreApplication::quit();
            });
        },
        Qt::QueuedConnection);
    QTimer::singleShot(options.limit, &service, [&] {
        status = output.error({ErrorCode::FaceNotLive, "what was asked for was not done in time"});
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}

} // namespace kiosk::apps
