#include "vision/face_engine.h"

#include "vision/face_geometry.h"
#include "vision/face_network.h"
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

} // namespace

std::array<PointF, 5> fivePoints(const FacePoints& points) noexcept
{
    return {meanOf(points, 36, 41), meanOf(points, 42, 47), points[30], points[48], points[54]};
}

struct FaceEngine::Networks
{
    cv::dnn::Net detect;
    cv::dnn::Net landmarks;
    cv::dnn::Net liveness;
    std::vector<std::string> versions;

    FacePoints pointsOf(const cv::Mat& gray, const DetectedFace& face);
};

FacePoints FaceEngine::Networks::pointsOf(const cv::Mat& gray, const DetectedFace& face)
{
    constexpr int side = 64;
    const Square square = landmarkSquare(face);
    const WipedMat crop(cropSquare(gray, square, side));
    landmarks.setInput(cv::dnn::blobFromImage(crop.get(), 1.0 / 256));
    const cv::Mat output = landmarks.forward();
    CV_Assert(output.total() == 136);
    FacePoints points;
    const auto* values = output.ptr<float>();
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {square.left + values[2 * i] * square.side,
                     square.top + values[2 * i + 1] * square.side};
    }
    return points;
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
    KIOSK_TRY(networks->detect, network(models, "face-detect"));
    KIOSK_TRY(networks->landmarks, network(models, "face-landmarks"));
    KIOSK_TRY(networks->liveness, network(models, "face-liveness"));
    for (const char* name : {"face-detect", "face-landmarks", "face-liveness"})
        networks->versions.push_back(models.version(name));
    return FaceEngine(std::move(networks));
}

Result<std::vector<DetectedFace>> FaceEngine::detect(const Image& image)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "detect", [&]() -> Result<std::vector<DetectedFace>> {
        const cv::Mat picture = toBgr(image);
        m_networks->detect.setInput(centredBlob(picture, {320, 240}, true));
        std::vector<cv::Mat> outputs;
        m_networks->detect.forward(outputs, std::vector<cv::String>{"scores", "boxes"});
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
        face.points = fivePoints(m_networks->pointsOf(toGray(image), face));
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

Result<double> FaceEngine::passiveLiveness(const Image& image, const DetectedFace& face,
                                           float scale)
{
    if (image.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::Internal, "liveness", [&]() -> Result<double> {
        constexpr int side = 128;
        const cv::Mat picture = toBgr(image);
        const WipedMat crop(cropSquare(picture, livenessSquare(face, picture.size(), scale), side));
        m_networks->liveness.setInput(cv::dnn::blobFromImage(crop.get()));
        const cv::Mat output = m_networks->liveness.forward();
        CV_Assert(output.total() == 3);
        const auto* values = output.ptr<float>();
        const float largest = std::max({values[0], values[1], values[2]});
        double sum = 0;
        for (int i = 0; i < 3; ++i)
            sum += std::exp(static_cast<double>(values[i] - largest));
        return std::exp(static_cast<double>(values[0] - largest)) / sum;
    });
}

std::vector<std::string> FaceEngine::modelVersions() const
{
    return m_networks->versions;
}

} // namespace kiosk::vision
