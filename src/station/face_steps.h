// The face's step: carries its effect out with the face service, against the best portrait that the
// case has. On the GUI thread.
#pragma once

#include "station/face_service.h"
#include "station/journey_run.h"

namespace kiosk::station {

class FaceSteps
{
public:
    // Both must outlive the object.
    FaceSteps(JourneyRun& run, FaceService& face) : m_run(run), m_face(face) {}

    void carryOut(const journey::effect::CaptureFace& order);
    // What a live face is compared with: the chip's portrait, else the printed one; or null.
    [[nodiscard]] SharedImage reference() const;

private:
    JourneyRun& m_run;
    FaceService& m_face;
};

} // namespace kiosk::station
