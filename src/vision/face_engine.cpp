#include "vision/face_engine.h"

#include "vision/face_geometry.h"
#include "vision/onnx_network.h"
#include "vision/opencv.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float leastScore = 0.65F;
constexpr float mostOverlap = 0.4F;
constexpr float secondFaceShare = 0.5F; // of the first face's height

PointF meanOf(const FacePoints& points, std::size_t first, std::size_t last)
{
    PointF sum;
    for (std::size_t i = first; i <= last; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

std::vector<DetectedFace> facesOf(const cv::Mat& scores, const cv::Mat& boxes, cv::Size picture)
{
    const int count = scores.size[1];
    const cv::Mat score(count, 2, CV_32F, const_cast<uchar*>(scores.data));
    const cv::Mat corner(count, 4, CV_32F, const_cast<uchar*>(boxes.data));
    std::vector<DetectedFace> candidates;
    std::vector<cv::Rect2d> rectangles;
    std::vector<float> confidences;
    for (int i = 0; i < count; ++i) {
        const auto confidence = score.at<float>(i, 1);
        if (!(confidence > leastScore))
            continue;
        const auto width = static_cast<float>(picture.width);
        const auto height = static_cast<float>(picture.height);
        DetectedFace face;
        face.left = corner.at<float>(i, 0) * width;
        face.top = corner.at<float>(i, 1) * height;
        face.width = corner.at<float>(i, 2) * width - face.left;
        face.height = corner.at<float>(i, 3) * height - face.top;
        face.score = confidence;
        if (!(face.width >= 1 && face.height >= 1))
            continue;
        candidates.push_back(face);
        rectangles.emplace_back(face.left, face.top, face.width, face.height);
        confidences.push_back(confidence);
    }
    std::vector<int> kept;
    cv::dnn::NMSBoxes(rectangles, confidences, leastScore, mostOverlap, kept);
    std::vector<DetectedFace> faces;
    for (const int index : kept)
        faces.push_back(candidates[static_cast<std::size_t>(index)]);
    std::ranges::sort(faces, [](const DetectedFace& a, const DetectedFace& b) {
        return a.width * a.height > b.width * b.height;
    });
    return faces;
}

Result<void> checkInside(const WipedMat& crop)
{
    if (crop.get().empty())
        return fail(ErrorCode::UnreadableImage, "the face lies outside the picture");
    return {};
}

// As ImageNet's pictures are: less their mean, by their deviation, in RGB.
cv::Mat poseBlob(const cv::Mat& crop)
{
    constexpr std::array<double, 3> mean{0.485, 0.456, 0.406};
    constexpr std::array<double, 3> deviation{0.229, 0.224, 0.225};
    cv::Mat blob = cv::dnn::blobFromImage(
        crop, 1.0 / 255, {}, cv::Scalar(mean[0] * 255, mean[1] * 255, mean[2] * 255), true);
    for (std::size_t channel = 0; channel < deviation.size(); ++channel) {
        cv::Mat plane(crop.rows, crop.cols, CV_32F, blob.ptr<float>(0, static_cast<int>(channel)));
        plane /= deviation[channel];
    }
    return blob;
}

// What the classes of 3° mean together, from −99° on.
float degreesOf(const cv::Mat& logits)
{
    const std::vector<double> probabilities = softmax(logits);
    double degrees = -99;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        degrees += 3 * static_cast<double>(i) * probabilities[i];
    return static_cast<float>(degrees);
}

} // namespace

std::array<PointF, 5> fivePoints(const FacePoints& points) noexcept
{
    return {meanOf(points, 36, 41), meanOf(points, 42, 47), points[30], points[48], points[54]};
}

struct FaceEngine::Networks
{
    std::unique_ptr<Network> detect;
    std::unique_ptr<Network> landmarks;
    std::unique_ptr<Network> pose;
    std::unique_ptr<Network> eye;
    std::unique_ptr<Network> liveness;
    std::vector<std::string> versions;

    Result<FacePoints> pointsOf(const cv::Mat& gray, const DetectedFace& face);
    Result<float> openingOf(const cv::Mat& gray, const Square& square);
};

Result<FacePoints> FaceEngine::Networks::pointsOf(const cv::Mat& gray, const DetectedFace& face)
{
    constexpr int side = 64;
    const Square square = landmarkSquare(face);
    const WipedMat crop(cropSquare(gray, square, side));
    KIOSK_CHECK(checkInside(crop));
    KIOSK_TRY(const auto outputs, landmarks->run(cv::dnn::blobFromImage(crop.get(), 1.0 / 256)));
    CV_Assert(outputs[0].total() == 136);
    FacePoints points;
    const auto* values = outputs[0].ptr<float>();
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {square.left + values[2 * i] * square.side,
                     square.top + values[2 * i + 1] * square.side};
    }
    return points;
}

Result<float> FaceEngine::Networks::openingOf(const cv::Mat& gray, const Square& square)
{
    constexpr int side = 24;
    const WipedMat crop(cropSquare(gray, square, side));
    KIOSK_CHECK(checkInside(crop));
    KIOSK_TRY(const auto outputs, eye->run(cv::dnn::blobFromImage(crop.get(), 1.0 / 255)));
    CV_Assert(outputs[0].total() == 2);
    return static_cast<float>(softmax(outputs[0])[1]);
}

FaceEngine::FaceEngine(std::unique_ptr<Networks> networks) : m_networks(std::move(networks))
{
}
FaceEngine::FaceEngine(FaceEngine&&) noexcept = default;
FaceEngine& FaceEngine::operator=(FaceEngine&&) noexcept = default;
FaceEngine::~FaceEngine() = default;

Result<FaceEngine> FaceEngine::create(const ModelStore& models)
{
    auto networks = std::make_unique<Networks>();
    KIOSK_TRY(networks->detect, OnnxNetwork::create(models, "face-detect", {"scores", "boxes"}));
    KIOSK_TRY(networks->landmarks, OnnxNetwork::create(models, "face-landmarks", {"output"}));
    KIOSK_TRY(networks->pose, OnnxNetwork::create(models, "face-pose", {"output", "617", "618"}));
    KIOSK_TRY(networks->eye, OnnxNetwork::create(models, "face-eyes", {"output"}));
    KIOSK_TRY(networks->liveness, OnnxNetwork::create(models, "face-liveness", {"output"}));
    for (const char* name :
         {"face-detect", "face-landmarks", "face-pose", "face-eyes", "face-liveness"})
        networks->versions.push_back(models.version(name));
    return FaceEngine(std::move(networks));
}

Result<std::vector<DetectedFace>> FaceEngine::detect(const Image& image)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "detect", [&]() -> Result<std::vector<DetectedFace>> {
        const cv::Mat picture = toBgr(image);
        KIOSK_TRY(const auto outputs,
                  m_networks->detect->run(centredBlob(picture, {320, 240}, true)));
        return facesOf(outputs[0], outputs[1], picture.size());
    });
}

Result<DetectedFace> FaceEngine::theOneFace(const Image& image, float leastEyeDistance)
{
    KIOSK_TRY(const std::vector<DetectedFace> faces, detect(image));
    if (faces.empty())
        return fail(ErrorCode::NoFace);
    if (std::any_of(faces.begin() + 1, faces.end(), [&](const DetectedFace& other) {
            return other.height >= secondFaceShare * faces.front().height;
        }))
        return fail(ErrorCode::SeveralFaces);
    DetectedFace face = faces.front();
    return guarded(ErrorCode::Internal, "landmarks", [&]() -> Result<DetectedFace> {
        KIOSK_TRY(const FacePoints points, m_networks->pointsOf(toGray(image), face));
        face.points = fivePoints(points);
        if (!(face.eyeDistance() >= leastEyeDistance))
            return fail(ErrorCode::FaceTooSmall);
        return face;
    });
}

Result<FacePoints> FaceEngine::points(const Image& image, const DetectedFace& face)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "landmarks", [&]() -> Result<FacePoints> {
        return m_networks->pointsOf(toGray(image), face);
    });
}

Result<HeadPose> FaceEngine::pose(const Image& image, const DetectedFace& face)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "pose", [&]() -> Result<HeadPose> {
        const WipedMat crop(cropBox(toBgr(image), poseBox(face), {224, 224}));
        KIOSK_CHECK(checkInside(crop));
        KIOSK_TRY(const auto outputs, m_networks->pose->run(poseBlob(crop.get())));
        // The network's yaw grows towards the image's left.
        return HeadPose{-degreesOf(outputs[0]), degreesOf(outputs[1]), degreesOf(outputs[2])};
    });
}

Result<EyeOpening> FaceEngine::eyes(const Image& image, const FacePoints& points)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "eyes", [&]() -> Result<EyeOpening> {
        const cv::Mat gray = toGray(image);
        EyeOpening opening;
        KIOSK_TRY(opening.left, m_networks->openingOf(gray, eyeSquare(points, 36)));
        KIOSK_TRY(opening.right, m_networks->openingOf(gray, eyeSquare(points, 42)));
        return opening;
    });
}

Result<double> FaceEngine::passiveLiveness(const Image& image, const DetectedFace& face,
                                           float scale)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "liveness", [&]() -> Result<double> {
        constexpr int side = 128;
        const cv::Mat picture = toBgr(image);
        const WipedMat crop(cropSquare(picture, livenessSquare(face, picture.size(), scale), side));
        KIOSK_CHECK(checkInside(crop));
        KIOSK_TRY(const auto outputs,
                  m_networks->liveness->run(cv::dnn::blobFromImage(crop.get())));
        CV_Assert(outputs[0].total() == 3);
        return softmax(outputs[0])[0];
    });
}

std::vector<std::string> FaceEngine::modelVersions() const
{
    return m_networks->versions;
}

} // namespace kiosk::vision
