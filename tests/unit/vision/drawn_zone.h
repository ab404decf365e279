// A page with a machine readable zone, drawn flat and then seen by a camera, with the place of
// every line known. Its characters are OpenCV's own: it is for finding lines, not for reading them.
#pragma once

#include "vision/mrz_block.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace kiosk::tests {

struct DrawnZone
{
    cv::Mat picture;                                // gray
    vision::MrzBlock truth;                         // without bend
    cv::Matx33d pageToPicture = cv::Matx33d::eye(); // from millimetres of the page
    double pageWidth = 0;                           // mm
    double pageHeight = 0;
};

struct ZoneView
{
    int columns = 44;
    double degrees = 0;     // clockwise
    double tilt = 0;        // degrees out of the picture's plane
    double tiltAxis = 0;    // degrees, on the page
    double pixelsPerMm = 9; // in the middle of the page
    double pattern = 0;     // grey levels of the page's print
    int missing = 0;        // every so many-th character is left out; 0: none is
    bool tail = true;       // whether the last characters are there
    cv::Size size{1400, 1400};
};

inline std::string zoneText(int columns, int line)
{
    const std::string some = "P<UTOERIKSSON<<ANNA<MARIA<L898902C36UTO7408122F1204159ZE184226B";
    std::string text;
    for (int i = 0; i < columns; ++i)
        text += some[static_cast<std::size_t>(i * 5 + line * 17) % some.size()];
    return text;
}

// The page's middle in the middle of the picture, seen from 300 mm.
inline cv::Matx33d cameraFor(const ZoneView& view, double width, double height)
{
    constexpr double distance = 300;
    const double radians = std::numbers::pi / 180;
    const double axis = view.tiltAxis * radians;
    const double tilt = view.tilt * radians;
    const cv::Matx33d centre(1, 0, -width / 2, 0, 1, -height / 2, 0, 0, 1);
    const cv::Matx33d toAxis(std::cos(axis), std::sin(axis), 0, -std::sin(axis), std::cos(axis), 0,
                             0, 0, 1);
    const cv::Matx33d tilted(1, 0, 0, 0, std::cos(tilt), 0, 0, std::sin(tilt) / distance, 1);
    const double turn = view.degrees * radians + axis;
    const double scale = view.pixelsPerMm;
    const cv::Matx33d turned(scale * std::cos(turn), -scale * std::sin(turn), 0,
                             scale * std::sin(turn), scale * std::cos(turn), 0, 0, 0, 1);
    const cv::Matx33d placed(1, 0, view.size.width / 2.0, 0, 1, view.size.height / 2.0, 0, 0, 1);
    return placed * turned * tilted * toAxis * centre;
}

inline DrawnZone drawZone(const ZoneView& view)
{
    constexpr double pitch = 2.54;
    constexpr double drawn = 16; // pixels a millimetre of the drawing
    constexpr double zoneMiddle = 11.6;
    DrawnZone zone;
    zone.pageWidth = view.columns == 30 ? 85.6 : view.columns == 36 ? 105 : 125;
    zone.pageHeight = view.columns == 30 ? 53.98 : view.columns == 36 ? 74 : 88;
    zone.truth.lines = view.columns == 30 ? 3 : 2;
    zone.truth.columns = view.columns;

    cv::Mat page(cvRound(zone.pageHeight * drawn), cvRound(zone.pageWidth * drawn), CV_8UC1,
                 cv::Scalar(225));
    for (int y = 0; y < page.rows && view.pattern > 0; ++y) {
        for (int x = 0; x < page.cols; ++x) {
            const double wave = std::sin(x / 9.0 + 4 * std::sin(y / 31.0)) +
                                std::sin(y / 13.0 + 3 * std::sin(x / 47.0));
            page.at<uchar>(y, x) = cv::saturate_cast<uchar>(225 + view.pattern * (wave - 2) / 4);
        }
    }
    const double left = (zone.pageWidth - pitch * (view.columns - 1)) / 2;
    const double top = zone.pageHeight - zoneMiddle -
                       vision::MrzBlock::lineStep * pitch * (zone.truth.lines - 1) / 2;
    for (int line = 0; line < zone.truth.lines; ++line) {
        const std::string text = zoneText(view.columns, line);
        const int last = view.tail ? view.columns : view.columns - 3;
        for (int column = 0; column < last; ++column) {
            if (view.missing > 0 && (column + 2 * line) % view.missing == view.missing - 1)
                continue;
            const std::string one(1, text[static_cast<std::size_t>(column)]);
            const cv::Size size = cv::getTextSize(one, cv::FONT_HERSHEY_SIMPLEX, 1.8, 5, nullptr);
            const double x = (left + pitch * column) * drawn;
            const double y = (top + vision::MrzBlock::lineStep * pitch * line) * drawn;
            cv::putText(page, one, cv::Point2d(x - size.width / 2.0, y + size.height / 2.0),
                        cv::FONT_HERSHEY_SIMPLEX, 1.8, cv::Scalar(30), 5, cv::LINE_AA);
        }
    }
    zone.pageToPicture = cameraFor(view, zone.pageWidth, zone.pageHeight);
    const cv::Matx33d toMm(1 / drawn, 0, 0, 0, 1 / drawn, 0, 0, 0, 1);
    cv::Mat soft;
    cv::GaussianBlur(page, soft, {}, drawn / view.pixelsPerMm * 0.5);
    cv::warpPerspective(soft, zone.picture, zone.pageToPicture * toMm, view.size, cv::INTER_LINEAR,
                        cv::BORDER_CONSTANT, cv::Scalar(90));
    const cv::Matx33d fromGrid(pitch, 0, left, 0, pitch, top, 0, 0, 1);
    zone.truth.toPicture = zone.pageToPicture * fromGrid;
    return zone;
}

} // namespace kiosk::tests
