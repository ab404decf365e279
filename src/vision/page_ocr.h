// Private to vision: Tesseract with a language of Latin letters, for what is printed on a page. One
// thread at a time.
#pragma once

#include "core/secure_bytes.h"
#include "vision/printed_text.h"

#include <opencv2/core.hpp>

#include <memory>

namespace kiosk::vision {

class PageOcr
{
public:
    // Nothing when Tesseract refuses `languageData`.
    [[nodiscard]] static std::unique_ptr<PageOcr> create(const core::Bytes& languageData);
    ~PageOcr();
    PageOcr(const PageOcr&) = delete;
    PageOcr& operator=(const PageOcr&) = delete;

    // Text wherever it stands on a page of 300 dpi: gray, upright, dark on light. Gives up after
    // four seconds with what it has; words that are hardly likely are left out.
    [[nodiscard]] std::vector<PrintedLine> readPage(const cv::Mat& gray);
    // The one line that `gray` shows, with a little air around. Boxes are in pixels of `gray`.
    [[nodiscard]] PrintedLine readLine(const cv::Mat& gray);

private:
    struct Tesseract;
    explicit PageOcr(std::unique_ptr<Tesseract> tesseract);
    std::unique_ptr<Tesseract> m_tesseract;
};

} // namespace kiosk::vision
