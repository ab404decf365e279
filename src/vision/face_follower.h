// Private to vision: FaceWatch's work. Detection, points and eyes on every frame; pose on every
// second one, or more often when frames come so slowly that it would grow too old; texture on the
// frames between. The networks that take gray get one gray picture that is made once a frame.
#pragma once

#include "vision/face_senses.h"
#include "vision/face_sight.h"

namespace kiosk::vision {

class FaceFollower
{
public:
    using Time = std::chrono::steady_clock::time_point;

    [[nodiscard]] Result<FaceSight> look(FaceSenses& senses, SharedImage frame, Time at);
    void reset();

private:
    struct Measured
    {
        HeadPose pose;
        Time at;
    };
    [[nodiscard]] const DetectedFace& chosen(const std::vector<DetectedFace>& faces) const;
    [[nodiscard]] bool poseIsDue(Time at) const;
    [[nodiscard]] bool textureIsDue(Time at) const;
    void lose();
    // False when the face lies outside the picture.
    Result<bool> measure(FaceSenses& senses, const DetectedFace& face, FaceSight& sight);
    Result<void> takeTurns(FaceSenses& senses, const DetectedFace& face, FaceSight& sight);
    void smooth(FaceSight& sight);

    int m_width = 0;
    int m_height = 0;
    std::optional<DetectedFace> m_found; // the last frame's, as detected
    std::optional<FacePoints> m_smooth;  // the last frame's, as given out
    std::optional<Measured> m_pose;
    bool m_posedLast = false;
    std::optional<Time> m_textured;
};

} // namespace kiosk::vision
