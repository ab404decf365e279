// Private to vision: where the characters of a machine readable zone stand in a picture. They stand
// on a grid of one pitch (2.54 mm) and a fixed line step, which perspective turns and a page that
// does not lie flat bends. A plain value.
#pragma once

#include "vision/quad.h"

#include <opencv2/core.hpp>

#include <array>

namespace kiosk::vision {

struct MrzBlock
{
    static constexpr double lineStep = 2.5; // pitches from line to line: 6.35 mm

    // From the grid, in pitches from the first character's centre, to pixels of the picture.
    cv::Matx33d toPicture = cv::Matx33d::eye();
    // How far the lines lie below the grid, in pitches: a polynomial over −1…1 along the lines.
    std::array<double, 5> bend{};
    int lines = 2;
    int columns = 44;
    int slack = 0;     // columns by which the ends are in doubt
    float support = 0; // share of the places where a mark was seen

    [[nodiscard]] cv::Point2d at(double column, double y) const;
    [[nodiscard]] double bendAt(double column) const;
    // Pixels from character to character, in the middle of the zone.
    [[nodiscard]] double pitch() const;
    // The same grid with its first column (and line) elsewhere.
    [[nodiscard]] MrzBlock shifted(int firstColumn, int firstLine) const;
    // Read from the other side: by 180°.
    [[nodiscard]] MrzBlock turnedOver() const;
    // Degrees clockwise, 0, 90, 180 or 270, by which the picture has to be turned.
    [[nodiscard]] int rotation() const;
    // Around all characters.
    [[nodiscard]] Quad zone() const;
    // Where the corners of a page with such a zone are, by the standard's measures. An estimate. A
    // visa is smaller than the page of a passport.
    [[nodiscard]] Quad page(bool isVisa = false) const;
};

} // namespace kiosk::vision
