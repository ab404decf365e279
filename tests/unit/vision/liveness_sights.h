// Sights of drawn heads for the tests of liveness: points of a head that turns, of the same face on
// a flat and on a bent sheet, and frames with what a channel looks for and with a sensor's noise.
#pragma once

#include "vision/face_engine.h"
#include "vision/face_sight.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <numbers>

namespace kiosk::tests {

enum class Shape { Head, Flat, Bent };

struct Space
{
    double x = 0; // eye distances; right, down and towards the camera, from between the eyes
    double y = 0;
    double z = 0;
};

// A face without features of anybody: ellipses and lines.
inline std::array<Space, 68> drawnHead()
{
    std::array<Space, 68> points;
    const auto arc = [&](std::size_t first, std::size_t count, Space centre, double width,
                         double height, double from, double step, double depth) {
        for (std::size_t i = 0; i < count; ++i) {
            const double angle = (from + step * static_cast<double>(i)) * std::numbers::pi / 180;
            points[first + i] = {centre.x + width * std::cos(angle),
                                 centre.y + height * std::sin(angle), centre.z + depth};
        }
    };
    for (std::size_t i = 0; i <= 16; ++i) { // the jaw lies the farther back the nearer to an ear
        const double angle = std::numbers::pi * static_cast<double>(i) / 16;
        points[i] = {-1.1 * std::cos(angle), 1.75 * std::sin(angle), -1.1 + 0.9 * std::sin(angle)};
    }
    arc(17, 5, {-0.5, -0.1, 0.1}, 0.4, 0.25, 200, 35, 0);
    arc(22, 5, {0.5, -0.1, 0.1}, 0.4, 0.25, 200, 35, 0);
    for (std::size_t i = 0; i < 4; ++i) // the nose's ridge
        points[27 + i] = {0, 0.05 + 0.2 * static_cast<double>(i),
                          0.15 + 0.12 * static_cast<double>(i)};
    for (std::size_t i = 0; i < 5; ++i)
        points[31 + i] = {-0.24 + 0.12 * static_cast<double>(i), 0.78, 0.28};
    arc(36, 6, {-0.5, 0, 0}, 0.22, 0.07, 180, 60, 0);
    arc(42, 6, {0.5, 0, 0}, 0.22, 0.07, 180, 60, 0);
    arc(48, 12, {0, 1.1, 0.2}, 0.42, 0.16, 180, 30, 0);
    arc(60, 8, {0, 1.1, 0.2}, 0.32, 0.07, 180, 45, 0);
    return points;
}

// Seen from ten eye distances (about 60 cm), turned by `yaw` degrees; > 0: to the image's right.
inline vision::FacePoints turnedPoints(Shape shape, double yaw, vision::PointF centre = {640, 300},
                                       double unit = 110)
{
    constexpr double distance = 10;
    constexpr double bend = 2.2; // radius of the bent sheet
    const double sine = std::sin(yaw * std::numbers::pi / 180);
    const double cosine = std::cos(yaw * std::numbers::pi / 180);
    const std::array<Space, 68> head = drawnHead();
    vision::FacePoints points;
    for (std::size_t i = 0; i < head.size(); ++i) {
        double x = head[i].x;
        double z = head[i].z;
        if (shape == Shape::Flat)
            z = 0;
        if (shape == Shape::Bent) {
            z = bend * std::cos(x / bend) - bend;
            x = bend * std::sin(x / bend);
        }
        const double turnedX = x * cosine + z * sine;
        const double turnedZ = z * cosine - x * sine;
        const double scale = unit * distance / (distance - turnedZ);
        points[i] = {centre.x + static_cast<float>(turnedX * scale),
                     centre.y + static_cast<float>(head[i].y * scale)};
    }
    return points;
}

// Values 0…1 that look random and are the same in every run.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_state(seed) {}
    double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<double>(m_state >> 8U) / (1U << 24U);
    }
    std::uint32_t seed() { return m_state = m_state * 1664525U + 1013904223U; }

private:
    std::uint32_t m_state;
};

inline std::chrono::steady_clock::time_point atMs(int ms)
{
    return std::chrono::steady_clock::time_point(std::chrono::hours(1)) +
           std::chrono::milliseconds(ms);
}

inline vision::FaceSight sightOf(const vision::FacePoints& points, int ms)
{
    vision::FaceSight sight;
    sight.at = atMs(ms);
    sight.faces = 1;
    sight.points = points;
    vision::DetectedFace face;
    face.points = vision::fivePoints(points);
    const float unit = face.eyeDistance();
    face.left = face.points[2].x - 1.2F * unit;
    face.top = face.points[2].y - 1.6F * unit;
    face.width = 2.4F * unit;
    face.height = 3.2F * unit;
    face.score = 0.99F;
    sight.face = face;
    return sight;
}

// A wall, and before it a drawn face and shoulders around `centre`; soft, without noise.
inline cv::Mat drawnScene(vision::PointF centre = {640, 300}, double unit = 110,
                          cv::Size size = {1280, 720})
{
    cv::Mat scene(size, CV_8UC3, cv::Scalar(150, 160, 165));
    const auto at = [&](double x, double y) {
        return cv::Point(cvRound(static_cast<double>(centre.x) + x * unit),
                         cvRound(static_cast<double>(centre.y) + y * unit));
    };
    const auto axes = [&](double x, double y) {
        return cv::Size(cvRound(x * unit), cvRound(y * unit));
    };
    cv::ellipse(scene, at(0, 4.2), axes(2.6, 2.2), 0, 0, 360, cv::Scalar(90, 60, 40), cv::FILLED);
    cv::ellipse(scene, at(0, 0.3), axes(1.15, 1.7), 0, 0, 360, cv::Scalar(110, 140, 190),
                cv::FILLED);
    for (const double x : {-0.5, 0.5})
        cv::ellipse(scene, at(x, 0), axes(0.2, 0.09), 0, 0, 360, cv::Scalar(40, 40, 50),
                    cv::FILLED);
    cv::ellipse(scene, at(0, 1.1), axes(0.42, 0.12), 0, 0, 360, cv::Scalar(80, 80, 160),
                cv::FILLED);
    cv::GaussianBlur(scene, scene, {}, 3);
    return scene;
}

inline void addNoise(cv::Mat& scene, double deviation, std::uint32_t seed)
{
    cv::RNG random(seed);
    cv::Mat noise(scene.size(), CV_16SC3);
    random.fill(noise, cv::RNG::NORMAL, 0, deviation);
    cv::add(scene, noise, scene, cv::noArray(), CV_8UC3);
}

inline SharedImage frameOf(const cv::Mat& scene)
{
    SecureBytes pixels(scene.data, scene.data + scene.total() * scene.elemSize());
    return std::make_shared<const Image>(
        Image::create(scene.cols, scene.rows, PixelFormat::Bgr24, std::move(pixels)).value());
}

} // namespace kiosk::tests
