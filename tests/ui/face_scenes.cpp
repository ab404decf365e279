#include "ui/face_scenes.h"

#include "ui/widgets/picture_paint.h"

#include <QPainter>

namespace kiosk::test {

using station::FaceOutline;
using station::FaceTask;
using station::Guidance;
using Kind = FaceTask::Kind;

QImage cameraFrame(const QImage& astronaut)
{
    return astronaut.copy(0, 0, 452, 254)
        .scaled(1280, 720, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

station::FaceOutline sampleFace(bool good, QPointF off)
{
    FaceOutline face;
    face.box = QRectF(0.385, 0.27, 0.23, 0.48).translated(off);
    face.found = true;
    face.good = good;
    return face;
}

station::FaceTask movement(Kind kind, int number)
{
    FaceTask task;
    task.kind = kind;
    task.number = number;
    task.count = 2;
    task.progress = 0.4;
    task.canSkip = true;
    if (kind == Kind::ReadNumber)
        task.digits = QStringLiteral("4815");
    return task;
}

journey::FaceFacts doubtfulFace()
{
    journey::FaceFacts face;
    face.similarity = 0.37;
    face.liveness = 0.64;
    face.frames = 42;
    face.models = {"yunet", "sface"};
    face.verdict = journey::Liveness::Unsure;
    face.livenessRule = "fusion 1";
    face.channels = {{"texture", "live", 0.9},         {"pattern", "unsure", 0.5},
                     {"surround", "live", 0.8},        {"specular", "not_tried", 0},
                     {"repetition", "live", 0.95},     {"depth", "attack", 0.2},
                     {"light", "not_tried", 0},        {"continuity", "live", 0.9},
                     {"first_challenge", "live", 1.0}, {"second_challenge", "not_tried", 0}};
    face.challenges = {{"turn_left", true, 1, false}, {"blink", false, 0, true}};
    face.quality = 58;
    face.qualityFaults = {"illumination_uniformity", "sharpness"};
    return face;
}

namespace {

// The same person standing elsewhere before the camera.
SharedImage moved(const SharedImage& frame, QPointF off)
{
    if (off.isNull())
        return frame;
    const QImage still = ui::viewOf(*frame);
    QImage image(still.size(), QImage::Format_RGB888);
    image.fill(QColor(110, 112, 112));
    QPainter(&image).drawImage(QPointF(off.x() * image.width(), off.y() * image.height()), still);
    return sharedImage(image);
}

using Change = std::function<void(FakeStation&)>;

Change guided(Guidance guidance, const FaceOutline& face, const FaceTask& task = {})
{
    return [=](FakeStation& station) {
        Q_EMIT station.faceOutlineChanged(face);
        station.setFaceTask(task);
        Q_EMIT station.guidanceChanged(guidance);
    };
}

Change moving(Kind kind, int number)
{
    return guided(Guidance::DoMovement, sampleFace(true), movement(kind, number));
}

FaceTask lit(std::array<std::uint8_t, 3> colour)
{
    FaceTask task;
    task.kind = Kind::Light;
    task.progress = 0.6;
    task.light = colour;
    return task;
}

} // namespace

std::vector<FaceScene> faceScenes(const SharedImage& frame)
{
    std::vector<FaceScene> scenes;
    const auto add = [&](const char* name, const Change& change, QPointF off = {}) {
        scenes.push_back({QLatin1String(name),
                          [=, seen = moved(frame, off)](FakeStation& station, journey::State state,
                                                        journey::Choices choices) {
                              station.setState(std::move(state), choices);
                              Q_EMIT station.faceFrame(seen);
                              change(station);
                          }});
    };
    add("08-face-closer", guided(Guidance::ComeCloser, sampleFace(false)));
    add("08-face-sideways", guided(Guidance::MoveSideways, sampleFace(false, {0.1, 0})), {0.1, 0});
    add("08-face-higher", guided(Guidance::MoveUp, sampleFace(false, {0, 0.1})), {0, 0.1});
    add("08-face-glasses", guided(Guidance::TakeOffGlasses, sampleFace(false)));
    add("08-face-light", guided(Guidance::LessLight, sampleFace(false)));
    FaceTask still;
    still.kind = Kind::HoldStill;
    FaceOutline half = sampleFace(true);
    half.progress = 0.6;
    add("08-face-still", guided(Guidance::HoldStill, half, still));
    add("08-face-turn-left", moving(Kind::TurnLeft, 1));
    add("08-face-turn-right", moving(Kind::TurnRight, 2));
    add("08-face-nod", moving(Kind::Nod, 2));
    add("08-face-blink", moving(Kind::Blink, 1));
    add("08-face-read", moving(Kind::ReadNumber, 2));
    add("08-face-other", guided(Guidance::OtherMovement, sampleFace(true), movement(Kind::Nod, 1)));
    add("08-face-alone",
        guided(Guidance::StayAlone, sampleFace(false), movement(Kind::TurnLeft, 1)));
    add("08-face-screen-red", guided(Guidance::HoldStill, sampleFace(true), lit({255, 60, 60})));
    add("08-face-screen-blue", guided(Guidance::HoldStill, sampleFace(true), lit({60, 60, 255})));
    FaceTask comparing;
    comparing.kind = Kind::Comparing;
    add("08-face-taken", guided(Guidance::FaceTaken, sampleFace(true), comparing));
    using Problem = std::pair<const char*, ErrorCode>;
    for (const Problem& each : {Problem{"08-face-problem", ErrorCode::FaceMismatch},
                                Problem{"08-face-poor", ErrorCode::FaceQualityLow},
                                Problem{"08-face-camera", ErrorCode::CameraSimulated}}) {
        const ErrorCode code = each.second;
        scenes.push_back({QLatin1String(each.first), [=](FakeStation& station, journey::State state,
                                                         journey::Choices choices) {
                              station.setState(state, choices);
                              Q_EMIT station.faceFrame(frame);
                              state.problem = journey::Problem{code};
                              state.pending.reset();
                              choices.canRetry = code != ErrorCode::CameraSimulated;
                              station.setState(std::move(state), choices);
                          }});
    }
    return scenes;
}

} // namespace kiosk::test
