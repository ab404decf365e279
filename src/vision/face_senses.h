// Private to vision: what FaceFollower asks of the networks, so that its order of work can be
// tested without them. The same calls as FaceEngine's, which the product uses.
#pragma once

#include "vision/face_engine.h"

namespace kiosk::vision {

class FaceSenses
{
public:
    FaceSenses() = default;
    FaceSenses(const FaceSenses&) = delete;
    FaceSenses& operator=(const FaceSenses&) = delete;
    virtual ~FaceSenses() = default;

    [[nodiscard]] virtual Result<std::vector<DetectedFace>> detect(const Image& image) = 0;
    [[nodiscard]] virtual Result<FacePoints> points(const Image& gray,
                                                    const DetectedFace& face) = 0;
    [[nodiscard]] virtual Result<EyeOpening> eyes(const Image& gray, const FacePoints& points) = 0;
    [[nodiscard]] virtual Result<HeadPose> pose(const Image& image, const DetectedFace& face) = 0;
    [[nodiscard]] virtual Result<double> texture(const Image& image, const DetectedFace& face) = 0;
};

} // namespace kiosk::vision
