// The face's step in its situations, for looking at the pages and for their tests; and results of
// it for the desk.
#pragma once

#include "support/fake_station.h"
#include "ui/sample_journey.h"

#include <QString>

#include <functional>
#include <vector>

namespace kiosk::test {

// The part of the astronaut's portrait that a camera of 1280 × 720 would see, its face in the
// middle.
[[nodiscard]] QImage cameraFrame(const QImage& astronaut);

struct FaceScene
{
    QString name;
    std::function<void(FakeStation&, journey::State, journey::Choices)> set;
};

// A face as the camera gives it (not mirrored), in the middle or moved by fractions of the picture.
[[nodiscard]] station::FaceOutline sampleFace(bool good, QPointF off = {});
[[nodiscard]] station::FaceTask movement(station::FaceTask::Kind kind, int number = 1);
// In the grey zone, one movement not possible, some channels unclear: everything a desk may show.
[[nodiscard]] journey::FaceFacts doubtfulFace();
// `frame` is what the camera shows.
[[nodiscard]] std::vector<FaceScene> faceScenes(const SharedImage& frame);

} // namespace kiosk::test
