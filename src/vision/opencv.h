// Private to vision's sources: pictures between this product and OpenCV, and OpenCV's exceptions
// turned into errors. Not for other rooms.
#pragma once

#include "core/image.h"

#include <opencv2/core.hpp>

#include <new>
#include <utility>

namespace kiosk::vision {

// A view, not a copy: valid while `image` lives, and not to be written to.
[[nodiscard]] inline cv::Mat viewOf(const Image& image)
{
    const int type = image.format() == PixelFormat::Gray8 ? CV_8UC1 : CV_8UC3;
    return {image.height(), image.width(), type, const_cast<std::uint8_t*>(image.pixels().data())};
}

[[nodiscard]] cv::Mat toGray(const Image& image); // may be a view, as above
[[nodiscard]] cv::Mat toBgr(const Image& image);  // may be a view, as above

// Not for views of an image.
inline void wipe(cv::Mat& mat)
{
    for (int row = 0; row < mat.rows; ++row)
        core::secureZero(mat.ptr(row), static_cast<std::size_t>(mat.cols) * mat.elemSize());
}

// Owns pixels of a person and zeroes them when it goes. Its matrix must not be reallocated by
// others afterwards.
class WipedMat
{
public:
    explicit WipedMat(cv::Mat mat) : m_mat(std::move(mat)) {}
    WipedMat(const WipedMat&) = delete;
    WipedMat& operator=(const WipedMat&) = delete;
    ~WipedMat() { wipe(m_mat); }
    [[nodiscard]] const cv::Mat& get() const { return m_mat; }

private:
    cv::Mat m_mat;
};

// Runs `work`, which returns a Result, at the edge of OpenCV.
template <typename Work>
auto guarded(ErrorCode code, const char* what, Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const cv::Exception& exception) {
        return fail(code, std::string(what) + ": OpenCV " + std::to_string(exception.code));
    } catch (const std::bad_alloc&) {
        return fail(code, std::string(what) + ": out of memory");
    }
}

} // namespace kiosk::vision
