// Private to vision: what the measures of one face look at, made once a frame. The face is turned
// upright and scaled to one size, so that a measure means the same at any distance. Pixels are
// zeroed when it goes.
#pragma once

#include "vision/face_sight.h"

#include <opencv2/core.hpp>

#include <array>
#include <optional>

namespace kiosk::vision::quality {

enum class Side { Left, Right }; // the image's

class FaceView
{
public:
    static constexpr float eyesApart = 80; // pixels of the upright crop
    static constexpr int width = 320;
    static constexpr int height = 360;

    explicit FaceView(const FaceSight& sight); // which must outlive it
    FaceView(const FaceView&) = delete;
    FaceView& operator=(const FaceView&) = delete;
    ~FaceView();

    [[nodiscard]] const FaceSight& sight() const { return m_sight; }

    // In the picture. All points are numbers, near the picture, and the eyes apart.
    [[nodiscard]] bool hasPoints() const { return m_hasPoints; }
    [[nodiscard]] cv::Size pictureSize() const;
    [[nodiscard]] const cv::Mat& picture() const { return m_picture; } // Bgr; empty without frame
    [[nodiscard]] cv::Point2f eye(Side side) const;
    [[nodiscard]] cv::Point2f middle() const; // of the eyes
    [[nodiscard]] cv::Point2f chin() const;
    [[nodiscard]] float eyeDistance() const { return m_eyeDistance; } // 0 without points

    // The upright crop; only when hasPixels().
    [[nodiscard]] bool hasPixels() const { return !m_bgr.empty(); }
    [[nodiscard]] const cv::Mat& bgr() const { return m_bgr; }
    [[nodiscard]] const cv::Mat& gray() const { return m_gray; }
    [[nodiscard]] cv::Point2f at(std::size_t point) const { return m_points[point]; }
    [[nodiscard]] cv::Point2f mean(std::size_t first, std::size_t last) const;
    // The polygon of some of the points, filled, grown by `grow` pixels.
    [[nodiscard]] cv::Mat1b filled(std::size_t first, std::size_t last, int grow = 0) const;
    [[nodiscard]] const cv::Mat1b& face() const { return m_face; } // brows to chin
    // Where there is skin on everybody: no eyes, brows, nostrils, lips, beard or hair.
    [[nodiscard]] const cv::Mat1b& skin() const { return m_skin; }
    // A square below the eye, half way to the mouth; within the crop, perhaps empty.
    [[nodiscard]] cv::Rect cheek(Side side) const;
    [[nodiscard]] static cv::Rect squareAt(cv::Point2f centre, float side);

private:
    void takePoints();
    void takePixels();
    void drawMasks();

    const FaceSight& m_sight;
    cv::Mat m_picture;
    bool m_hasPoints = false;
    float m_eyeDistance = 0;
    cv::Mat m_bgr;
    cv::Mat m_gray;
    cv::Mat1b m_face;
    cv::Mat1b m_skin;
    std::array<cv::Point2f, 68> m_points; // of the crop
};

// Of luma that is coded for a screen, as shares of full light.
[[nodiscard]] double linear(double coded);
// Of the pixels of `rect` (or where `mask` is set); 0 for none of them.
[[nodiscard]] double medianOf(const cv::Mat1b& gray, const cv::Rect& rect);
[[nodiscard]] double medianOf(const cv::Mat1b& gray, const cv::Mat1b& mask);
[[nodiscard]] std::array<int, 256> histogramOf(const cv::Mat1b& gray, const cv::Mat1b& mask);
// Of each channel: blue, green, red.
[[nodiscard]] cv::Vec3d medianColour(const cv::Mat& bgr, const cv::Mat1b& mask);
[[nodiscard]] cv::Vec3d medianColour(const cv::Mat& bgr, const cv::Rect& rect);

} // namespace kiosk::vision::quality
