// Private to vision: moiré of a screen, or a print's raster, as narrow peaks in the spectrum of the
// face at the camera's own resolution. Skin, beard and wrinkles have a broad, smooth spectrum. Only
// the face is looked at, because clothes have patterns; and not the frequencies of JPEG's blocks.
#pragma once

#include "vision/liveness/cue.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

class PatternCue
{
public:
    void look(const FaceSight& sight); // about 3 ms
    [[nodiscard]] ChannelResult result() const;

private:
    Newest<double> m_peaks{120}; // decibels
};

// How far the highest narrow peak stands above its surroundings in the spectrum, in decibels.
// `light`: a square of grey values with a side of 64, 128 or 256.
[[nodiscard]] double highestPeak(const cv::Mat& light);

} // namespace kiosk::vision
