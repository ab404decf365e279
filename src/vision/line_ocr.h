// Private to vision: Tesseract with OCR-B, one line of a machine readable zone at a time.
#pragma once

#include "core/secure_bytes.h"

#include <opencv2/core.hpp>

#include <memory>
#include <string>

namespace kiosk::vision {

class LineOcr
{
public:
    struct Reading
    {
        std::string text;      // A–Z, 0–9 and '<' only
        double confidence = 0; // 0…1
    };

    // Nothing when Tesseract refuses `languageData`.
    [[nodiscard]] static std::unique_ptr<LineOcr> create(const core::Bytes& languageData);
    ~LineOcr();
    LineOcr(const LineOcr&) = delete;
    LineOcr& operator=(const LineOcr&) = delete;

    // `line` is gray, upright, dark on light.
    [[nodiscard]] Reading read(const cv::Mat& line);

private:
    struct Tesseract;
    explicit LineOcr(std::unique_ptr<Tesseract> tesseract);
    std::unique_ptr<Tesseract> m_tesseract;
};

} // namespace kiosk::vision
