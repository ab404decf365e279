#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

namespace kiosk::vision {

cv::Mat toGray(const Image& image)
{
    const cv::Mat view = viewOf(image);
    if (image.format() == PixelFormat::Gray8)
        return view;
    cv::Mat gray;
    cv::cvtColor(view, gray, cv::COLOR_BGR2GRAY);
    return gray;
}

cv::Mat toBgr(const Image& image)
{
    const cv::Mat view = viewOf(image);
    if (image.format() == PixelFormat::Bgr24)
        return view;
    cv::Mat bgr;
    cv::cvtColor(view, bgr, cv::COLOR_GRAY2BGR);
    return bgr;
}

} // namespace kiosk::vision
