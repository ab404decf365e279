// A good portrait on a camera's picture, spoilt in known steps: what the tests of the face's
// measures are made of. Every function takes how much, and gives the sight that a watch would give.
#pragma once

#include "support/face_canvas.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace kiosk::tests {

// What is spoilt: a frame with one face and everything known of it.
struct Scene
{
    cv::Mat frame;
    vision::FaceSight sight;

    [[nodiscard]] cv::Point2f at(std::size_t point) const
    {
        return {sight.points[point].x, sight.points[point].y};
    }
    [[nodiscard]] cv::Point2f mean(std::size_t first, std::size_t last) const
    {
        cv::Point2f sum;
        for (std::size_t i = first; i <= last; ++i)
            sum += at(i);
        return sum / static_cast<float>(last - first + 1);
    }
    [[nodiscard]] float eyes() const { return sight.face->eyeDistance(); }
    // The same face in another picture, which keeps its place.
    [[nodiscard]] vision::FaceSight seen(const cv::Mat& changed) const
    {
        vision::FaceSight result = sight;
        result.frame = frameOf(changed);
        return result;
    }
};

// `portrait` laid on a canvas, looking straight with open eyes, whatever the networks say.
inline Scene sceneOf(vision::FaceEngine& engine, const Image& portrait, float eyesApart = 100)
{
    const auto face = engine.theOneFace(portrait, 10).value();
    Scene scene;
    scene.frame = onCanvas(portrait, face, eyesApart);
    scene.sight = sightOf(engine, scene.frame);
    scene.sight.pose = vision::HeadPose{};
    scene.sight.eyes = vision::EyeOpening{};
    return scene;
}

inline vision::FaceSight withFaces(const Scene& scene, double faces)
{
    vision::FaceSight sight = scene.sight;
    sight.faces = static_cast<int>(faces);
    return sight;
}

// The whole picture scaled and moved.
inline vision::FaceSight moved(const Scene& scene, double scale, cv::Point2f middle)
{
    const cv::Point2f from = (scene.mean(36, 41) + scene.mean(42, 47)) / 2;
    const auto factor = static_cast<float>(scale);
    const cv::Matx23f matrix(factor, 0, middle.x - factor * from.x, 0, factor,
                             middle.y - factor * from.y);
    cv::Mat frame;
    cv::warpAffine(scene.frame, frame, matrix, scene.frame.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    vision::FaceSight sight = scene.seen(frame);
    for (auto& point : sight.points)
        point = {factor * (point.x - from.x) + middle.x, factor * (point.y - from.y) + middle.y};
    sight.face->points = vision::fivePoints(sight.points);
    return sight;
}

inline vision::FaceSight withPose(const Scene& scene, float vision::HeadPose::*angle,
                                  double degrees)
{
    vision::FaceSight sight = scene.sight;
    (*sight.pose).*angle = static_cast<float>(degrees);
    return sight;
}

inline vision::FaceSight withEyes(const Scene& scene, double open)
{
    vision::FaceSight sight = scene.sight;
    sight.eyes = vision::EyeOpening{static_cast<float>(open), static_cast<float>(open)};
    return sight;
}

// Lower lip and chin let down until the lips are `apart` eye distances apart.
inline vision::FaceSight withMouth(const Scene& scene, double apart)
{
    vision::FaceSight sight = scene.sight;
    auto& points = sight.points;
    const float by = static_cast<float>(apart) * scene.eyes() - (points[66].y - points[62].y);
    for (const std::size_t i :
         {5U, 6U, 7U, 8U, 9U, 10U, 11U, 55U, 56U, 57U, 58U, 59U, 65U, 66U, 67U})
        points[i].y += by;
    return sight;
}

// `colour` laid over where `mask` is, with soft edges, `much` (0…1) of it.
inline cv::Mat painted(const cv::Mat& frame, const cv::Mat1b& mask, const cv::Scalar& colour,
                       double much)
{
    cv::Mat1b soft;
    cv::GaussianBlur(mask, soft, {}, 1.5);
    cv::Mat result = frame.clone();
    for (int y = 0; y < frame.rows; ++y) {
        for (int x = 0; x < frame.cols; ++x) {
            const double share = much * soft(y, x) / 255;
            if (share <= 0)
                continue;
            auto& pixel = result.at<cv::Vec3b>(y, x);
            for (int channel = 0; channel < 3; ++channel)
                pixel[channel] = cv::saturate_cast<uchar>((1 - share) * pixel[channel] +
                                                          share * colour[channel]);
        }
    }
    return result;
}

inline cv::Mat1b blank(const Scene& scene)
{
    return {scene.frame.size(), uchar{0}};
}

inline cv::Mat1b lenses(const Scene& scene)
{
    cv::Mat1b mask = blank(scene);
    for (const std::size_t first : {36U, 42U}) {
        const cv::Point2f eye = scene.mean(first, first + 5);
        cv::ellipse(mask, cv::Point(eye) + cv::Point(0, cvRound(0.05F * scene.eyes())),
                    cv::Size(cvRound(0.36F * scene.eyes()), cvRound(0.25F * scene.eyes())), 0, 0,
                    360, 255, cv::FILLED);
    }
    return mask;
}

// A lamp in each lens, `size` eye distances wide.
inline cv::Mat1b reflections(const Scene& scene, double size)
{
    cv::Mat1b mask = blank(scene);
    for (const std::size_t first : {36U, 42U}) {
        const cv::Point2f eye = scene.mean(first, first + 5);
        const auto half = static_cast<float>(size / 2) * scene.eyes();
        cv::ellipse(mask, cv::Point(eye), cv::Size(cvRound(half), cvRound(half * 0.6F)), -20, 0,
                    360, 255, cv::FILLED);
    }
    return mask;
}

// A surgical mask: from the middle of the nose to the chin.
inline cv::Mat1b faceMask(const Scene& scene)
{
    std::vector<cv::Point> border;
    for (std::size_t i = 2; i <= 14; ++i)
        border.emplace_back(scene.at(i));
    border.emplace_back((scene.at(28) + scene.at(29)) / 2);
    cv::Mat1b mask = blank(scene);
    std::vector<cv::Point> hull;
    cv::convexHull(border, hull);
    cv::fillConvexPoly(mask, hull, 255);
    return mask;
}

// Something round before the face, `radius` eye distances large.
inline cv::Mat1b disc(const Scene& scene, cv::Point2f middle, double radius)
{
    cv::Mat1b mask = blank(scene);
    cv::circle(mask, middle, cvRound(static_cast<float>(radius) * scene.eyes()), 255, cv::FILLED);
    return mask;
}

// Something flat before the lips and as much around them.
inline cv::Mat1b overMouth(const Scene& scene)
{
    const cv::Point2f middle = scene.mean(48, 59);
    const auto width = (scene.at(54) - scene.at(48)).x;
    cv::Mat1b mask = blank(scene);
    cv::ellipse(mask, middle, cv::Size(cvRound(0.7F * width), cvRound(0.5F * width)), 0, 0, 360,
                255, cv::FILLED);
    return mask;
}

// Every coded value through `curve`.
inline cv::Mat mapped(const cv::Mat& frame, const std::function<double(double)>& curve)
{
    cv::Mat1b table(1, 256);
    for (int value = 0; value < 256; ++value)
        table(0, value) = cv::saturate_cast<uchar>(curve(value));
    cv::Mat result;
    cv::LUT(frame, table, result);
    return result;
}

// Light that falls to `darkest` of itself towards the side of the face that has less already.
inline cv::Mat litFromOneSide(const Scene& scene, double darkest)
{
    const double middle = (scene.mean(36, 47)).x;
    const auto lightOf = [&scene](std::size_t from, std::size_t to) {
        const cv::Rect side(cv::Point2f(scene.at(from).x, scene.at(19).y),
                            cv::Point2f(scene.at(to).x, scene.at(54).y));
        return cv::mean(scene.frame(side & cv::Rect({}, scene.frame.size())))[1];
    };
    const double towards = lightOf(2, 27) < lightOf(27, 14) ? -1 : 1;
    cv::Mat result = scene.frame.clone();
    for (int x = 0; x < result.cols; ++x) {
        const double way =
            std::clamp(towards * (x - middle) / (1.6 * scene.eyes()) + 0.5, 0.0, 1.0);
        const double light = std::pow(1 - way * (1 - darkest), 1 / 2.2);
        for (int y = 0; y < result.rows; ++y)
            result.at<cv::Vec3b>(y, x) = result.at<cv::Vec3b>(y, x) * light;
    }
    return result;
}

// So many levels of light, with the colours that there were.
inline cv::Mat posterised(const cv::Mat& frame, double levels)
{
    cv::Mat gray;
    cv::cvtColor(frame, gray, cv::COLOR_BGR2GRAY);
    cv::Mat result = frame.clone();
    const double step = 256 / levels;
    for (int y = 0; y < frame.rows; ++y) {
        for (int x = 0; x < frame.cols; ++x) {
            const double light = gray.at<uchar>(y, x);
            const double level = std::min(240.0, (std::floor(light / step) + 0.5) * step);
            result.at<cv::Vec3b>(y, x) = frame.at<cv::Vec3b>(y, x) * (level / std::max(light, 1.0));
        }
    }
    return result;
}

inline cv::Mat blurred(const cv::Mat& frame, double sigma)
{
    if (sigma <= 0)
        return frame;
    cv::Mat result;
    cv::GaussianBlur(frame, result, {}, sigma);
    return result;
}

inline cv::Mat movedDuringExposure(const cv::Mat& frame, double pixels)
{
    cv::Mat result;
    cv::blur(frame, result, {std::max(1, cvRound(pixels)), 1});
    return result;
}

inline cv::Mat throughJpeg(const cv::Mat& frame, double quality)
{
    std::vector<uchar> octets;
    cv::imencode(".jpg", frame, octets, {cv::IMWRITE_JPEG_QUALITY, cvRound(quality)});
    return cv::imdecode(octets, cv::IMREAD_COLOR);
}

// Red up and blue down by `much` stops of coded value.
inline cv::Mat tinted(const cv::Mat& frame, double much)
{
    cv::Mat result;
    cv::multiply(frame, cv::Scalar(std::exp2(-much), 1, std::exp2(much / 4)), result);
    return result;
}

inline cv::Mat withColour(const cv::Mat& frame, double share)
{
    cv::Mat gray;
    cv::cvtColor(frame, gray, cv::COLOR_BGR2GRAY);
    cv::cvtColor(gray, gray, cv::COLOR_GRAY2BGR);
    cv::Mat result;
    cv::addWeighted(frame, share, gray, 1 - share, 0, result);
    return result;
}

// Boxes of any colour behind the person, `much` (0…1) of them.
inline cv::Mat cluttered(const Scene& scene, double much)
{
    cv::Mat shelves = scene.frame.clone();
    cv::RNG random(7);
    for (int i = 0; i < 1500; ++i) {
        const cv::Point corner(random.uniform(0, shelves.cols), random.uniform(0, shelves.rows));
        const cv::Size size(random.uniform(10, 40), random.uniform(15, 60));
        cv::rectangle(
            shelves, cv::Rect(corner, size),
            {random.uniform(0.0, 255.0), random.uniform(0.0, 255.0), random.uniform(0.0, 255.0)},
            cv::FILLED);
    }
    cv::Mat result;
    cv::addWeighted(shelves, much, scene.frame, 1 - much, 0, result);
    cv::Mat1b person = blank(scene);
    const cv::Point middle(scene.mean(36, 47));
    cv::ellipse(person, middle,
                cv::Size(cvRound(1.55F * scene.eyes()), cvRound(2.2F * scene.eyes())), 0, 0, 360,
                255, cv::FILLED);
    cv::rectangle(person, middle + cv::Point(-400, cvRound(1.2F * scene.eyes())),
                  middle + cv::Point(400, 720), 255, cv::FILLED);
    scene.frame.copyTo(result, person);
    return result;
}

} // namespace kiosk::tests
