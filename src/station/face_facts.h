// Between vision's values of a face and the journey's. Pure.
#pragma once

#include "journey/policy.h"
#include "station/evidence.h"
#include "station/face_capture.h"

namespace kiosk::station {

struct LiveFace
{
    journey::FaceFacts facts;
    FacePictures pictures;
};

[[nodiscard]] LiveFace liveFaceOf(const CapturedFace& captured);
// The standard limits, and what the policy says otherwise.
[[nodiscard]] vision::FaceQualityLimits limitsOf(const journey::Policy& policy);
// Nothing for an id that is no measure's.
[[nodiscard]] std::optional<vision::FaceMeasure> faceMeasureOf(std::string_view id) noexcept;
// Of a frame as large as it goes; the frame's edge ends it.
[[nodiscard]] SharedImage headOf(const Image& frame, const vision::DetectedFace& face);

} // namespace kiosk::station
