// Private to vision: the network that reads OCR-B (model "mrz-line"), one line of a machine
// readable zone at a time. It says for every fourth pixel along a line which character has its
// centre there; positions are then found by laying a grid of fixed pitch over these. One thread at
// a time.
#pragma once

#include "core/secure_bytes.h"
#include "vision/line_reading.h"

#include <opencv2/core.hpp>

#include <memory>
#include <span>

namespace kiosk::vision {

class LineNet
{
public:
    // A strip for read(): gray, upright, dark on light, 32 pixels high with the line in the middle,
    // scaled so that characters stand about 16 pixels apart and capitals take about half the height
    // (cutStrip(gray, strip, stripHeight, stripFill)). It may be two characters too long or too
    // short at either end, lie 4 pixels too high or low, and turn by 2°.
    static constexpr int stripHeight = 32;
    static constexpr float stripFill = 0.5F;
    static constexpr float stripPitch = 16;

    // Nothing when OpenCV refuses the model.
    [[nodiscard]] static std::unique_ptr<LineNet> create(const core::Bytes& model);
    ~LineNet();
    LineNet(const LineNet&) = delete;
    LineNet& operator=(const LineNet&) = delete;

    // The line with the number of columns (30, 36 or 44) that explains it best.
    [[nodiscard]] LineReading read(const cv::Mat& strip);
    // The lines of one zone: all get the same number of columns, the one that explains them best
    // together. Three lines always have 30.
    [[nodiscard]] ZoneReading readZone(std::span<const cv::Mat> strips);

private:
    struct Network;
    explicit LineNet(std::unique_ptr<Network> network);
    std::unique_ptr<Network> m_network;
};

} // namespace kiosk::vision
