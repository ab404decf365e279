#include "vision/face_follower.h"

#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

using std::chrono::milliseconds;

constexpr float secondFaceShare = 0.5F; // of the largest face's height: counts as a second one
constexpr float keepShare = 0.8F;   // the followed face is kept while it is so high as the largest
constexpr float sameFace = 0.3F;    // overlap of a face with itself in the next frame, at least
constexpr float stillShare = 0.03F; // of the eyes' distance: a point that moves less may be shaking
constexpr milliseconds textureWait(500);

float overlap(const DetectedFace& a, const DetectedFace& b)
{
    const float width = std::min(a.left + a.width, b.left + b.width) - std::max(a.left, b.left);
    const float height = std::min(a.top + a.height, b.top + b.height) - std::max(a.top, b.top);
    if (!(width > 0 && height > 0))
        return 0;
    const float both = width * height;
    return both / (a.width * a.height + b.width * b.height - both);
}

int countOf(const std::vector<DetectedFace>& faces)
{
    float highest = 0;
    for (const DetectedFace& face : faces)
        highest = std::max(highest, face.height);
    return static_cast<int>(std::ranges::count_if(
        faces, [&](const DetectedFace& face) { return face.height >= secondFaceShare * highest; }));
}

Result<Image> grayOf(const Image& frame)
{
    return guarded(ErrorCode::Internal, "gray", [&]() -> Result<Image> {
        SecureBytes pixels(static_cast<std::size_t>(frame.width()) *
                           static_cast<std::size_t>(frame.height()));
        cv::Mat gray(frame.height(), frame.width(), CV_8UC1, pixels.data());
        cv::cvtColor(viewOf(frame), gray, cv::COLOR_BGR2GRAY);
        return Image::create(frame.width(), frame.height(), PixelFormat::Gray8, std::move(pixels));
    });
}

// A crop that misses the picture, as when a face leaves it, is a measure that is not there, no
// failure.
template <typename T>
Result<std::optional<T>> unlessOutside(Result<T> measure)
{
    if (measure)
        return std::optional<T>(std::move(*measure));
    if (measure.error().code == ErrorCode::UnreadableImage)
        return std::optional<T>();
    return tl::unexpected<Error>(std::move(measure).error());
}

// Half of a small step, all of a large one: shaking is damped, and what moves is not late.
PointF follow(PointF before, PointF now, float still)
{
    const float step = std::hypot(now.x - before.x, now.y - before.y);
    const float share = std::clamp(step / still, 0.5F, 1.0F);
    return {before.x + share * (now.x - before.x), before.y + share * (now.y - before.y)};
}

} // namespace

void FaceFollower::reset()
{
    *this = FaceFollower();
}

Result<FaceSight> FaceFollower::look(FaceSenses& senses, SharedImage frame, Time at)
{
    if (!frame || frame->empty())
        return fail(ErrorCode::UnreadableImage, "a frame without pixels");
    if (frame->width() != m_width || frame->height() != m_height)
        reset();
    m_width = frame->width();
    m_height = frame->height();

    FaceSight sight;
    sight.frame = std::move(frame);
    sight.at = at;
    KIOSK_TRY(const std::vector<DetectedFace> faces, senses.detect(*sight.frame));
    if (faces.empty()) {
        lose();
        return sight;
    }
    const DetectedFace face = chosen(faces);
    if (m_found && overlap(*m_found, face) < sameFace)
        lose();
    KIOSK_TRY(const bool seen, measure(senses, face, sight));
    if (!seen) {
        lose();
        return sight;
    }
    m_found = face;
    sight.faces = countOf(faces);
    KIOSK_CHECK(takeTurns(senses, face, sight));
    smooth(sight);
    return sight;
}

void FaceFollower::lose()
{
    m_found.reset();
    m_smooth.reset();
    m_pose.reset();
}

// Of two people of about the same size the one who was followed: the larger box changes with
// every frame.
const DetectedFace& FaceFollower::chosen(const std::vector<DetectedFace>& faces) const
{
    const DetectedFace* best = &faces.front();
    if (!m_found)
        return *best;
    float most = sameFace;
    for (const DetectedFace& face : faces) {
        const float share = overlap(*m_found, face);
        if (share >= most && face.height >= keepShare * faces.front().height) {
            best = &face;
            most = share;
        }
    }
    return *best;
}

Result<bool> FaceFollower::measure(FaceSenses& senses, const DetectedFace& face, FaceSight& sight)
{
    Image made;
    if (sight.frame->format() == PixelFormat::Bgr24) {
        KIOSK_TRY(made, grayOf(*sight.frame));
    }
    const Image& gray = made.empty() ? *sight.frame : made;
    KIOSK_TRY(const auto points, unlessOutside(senses.points(gray, face)));
    if (!points)
        return false;
    sight.face = face;
    sight.face->points = fivePoints(*points);
    sight.points = *points;
    sight.mouth = mouthOpening(*points);
    KIOSK_TRY(sight.eyes, unlessOutside(senses.eyes(gray, *points)));
    return true;
}

Result<void> FaceFollower::takeTurns(FaceSenses& senses, const DetectedFace& face, FaceSight& sight)
{
    m_posedLast = poseIsDue(sight.at);
    if (m_posedLast) {
        KIOSK_TRY(const auto pose, unlessOutside(senses.pose(*sight.frame, face)));
        m_pose = pose ? std::optional(Measured{*pose, sight.at}) : std::nullopt;
    }
    if (m_pose)
        sight.pose = m_pose->pose;
    // The network was trained on colours.
    if (sight.frame->format() == PixelFormat::Bgr24 && textureIsDue(sight.at)) {
        KIOSK_TRY(const auto texture, unlessOutside(senses.texture(*sight.frame, face)));
        if (texture)
            sight.texture = static_cast<float>(*texture);
        m_textured = sight.at;
    }
    return {};
}

bool FaceFollower::poseIsDue(Time at) const
{
    return !m_pose || !m_posedLast || at - m_pose->at > poseLife;
}

bool FaceFollower::textureIsDue(Time at) const
{
    return !m_posedLast || !m_textured || at - *m_textured >= textureWait;
}

// Only what is drawn and measured on the picture: eyes and mouth were told from the points as they
// came, so that no blink is smoothed away.
void FaceFollower::smooth(FaceSight& sight)
{
    const float still = stillShare * sight.face->eyeDistance();
    if (m_smooth && still > 0) {
        for (std::size_t i = 0; i < sight.points.size(); ++i)
            sight.points[i] = follow((*m_smooth)[i], sight.points[i], still);
        sight.face->points = fivePoints(sight.points);
    }
    m_smooth = sight.points;
}

} // namespace kiosk::vision
