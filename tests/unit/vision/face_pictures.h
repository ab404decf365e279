// Faces for vision's tests: the portrait of tests/data turned, mirrored and spoilt, and pictures
// and clips that lie outside of the repository, where the environment names them.
#pragma once

#include "pictures.h"
#include "vision/face_engine.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QImageReader>

#include <vector>

namespace kiosk::tests {

inline cv::Mat matOf(const Image& image)
{
    const int type = image.format() == PixelFormat::Gray8 ? CV_8UC1 : CV_8UC3;
    return {image.height(), image.width(), type, const_cast<std::uint8_t*>(image.pixels().data())};
}

inline Image imageOf(const cv::Mat& mat)
{
    const cv::Mat whole = mat.clone();
    const auto format = whole.channels() == 1 ? PixelFormat::Gray8 : PixelFormat::Bgr24;
    return Image::create(whole.cols, whole.rows, format,
                         SecureBytes(whole.data, whole.data + whole.total() * whole.elemSize()))
        .value();
}

inline Image astronaut()
{
    return picture("tests/data/faces/astronaut.png").value();
}

inline Image mirrored(const Image& image)
{
    cv::Mat turned;
    cv::flip(matOf(image), turned, 1);
    return imageOf(turned);
}

// Clockwise about the middle of the picture's upper part, where the astronaut's face is.
inline Image turned(const Image& image, double degrees)
{
    const cv::Mat matrix = cv::getRotationMatrix2D({226, 110}, -degrees, 1);
    cv::Mat result;
    cv::warpAffine(matOf(image), result, matrix, matOf(image).size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return imageOf(result);
}

inline Image turnedBy(const Image& image, cv::RotateFlags quarter)
{
    cv::Mat result;
    cv::rotate(matOf(image), result, quarter);
    return imageOf(result);
}

inline Image scaled(const Image& image, double factor)
{
    cv::Mat result;
    cv::resize(matOf(image), result, {}, factor, factor, cv::INTER_AREA);
    return imageOf(result);
}

inline Image noise(int width, int height)
{
    cv::Mat mat(height, width, CV_8UC3);
    cv::RNG random(20261122);
    random.fill(mat, cv::RNG::UNIFORM, 0, 256);
    return imageOf(mat);
}

// A face as a child draws it: round, two eyes, a nose, a mouth, hair.
inline Image cartoon()
{
    cv::Mat mat(480, 640, CV_8UC3, cv::Scalar(240, 220, 200));
    cv::circle(mat, {320, 240}, 130, {130, 190, 250}, cv::FILLED, cv::LINE_AA);
    cv::ellipse(mat, {320, 160}, {135, 80}, 0, 180, 360, {20, 40, 80}, cv::FILLED, cv::LINE_AA);
    for (const int x : {270, 370}) {
        cv::circle(mat, {x, 220}, 20, {255, 255, 255}, cv::FILLED, cv::LINE_AA);
        cv::circle(mat, {x, 222}, 9, {40, 30, 20}, cv::FILLED, cv::LINE_AA);
    }
    cv::line(mat, {320, 235}, {310, 270}, {60, 100, 160}, 4, cv::LINE_AA);
    cv::ellipse(mat, {320, 300}, {50, 25}, 0, 10, 170, {40, 40, 200}, 6, cv::LINE_AA);
    return imageOf(mat);
}

// Where test data outside of the repository lie; empty when the environment names none.
inline std::filesystem::path sharedPath(const std::string& relative)
{
    const QString folder = qEnvironmentVariable("KIOSK_SHARED");
    return folder.isEmpty() ? std::filesystem::path()
                            : std::filesystem::path(folder.toStdString()) / relative;
}

// The pictures of a GIF; none when it is not there.
inline std::vector<Image> clip(const std::filesystem::path& path)
{
    std::vector<Image> frames;
    QImageReader reader(QString::fromStdString(path.string()));
    for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read()) {
        const QImage bgr = frame.convertToFormat(QImage::Format_BGR888);
        const cv::Mat view(bgr.height(), bgr.width(), CV_8UC3,
                           const_cast<std::uint8_t*>(bgr.constBits()),
                           static_cast<std::size_t>(bgr.bytesPerLine()));
        frames.push_back(imageOf(view));
    }
    return frames;
}

} // namespace kiosk::tests
