#include "scanner/sane_frames.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace kiosk::devices {
namespace {

constexpr std::size_t mostOctets = 512ULL << 20; // of one pass: A4 at 1200 dpi in colour
constexpr std::size_t mostPasses = 3;

std::size_t samplesOf(SANE_Frame frame)
{
    return frame == SANE_FRAME_RGB ? 3 : 1;
}

} // namespace

Result<void> SaneFrames::begin(const SANE_Parameters& parameters)
{
    const bool depthKnown =
        parameters.depth == 1 || parameters.depth == 8 || parameters.depth == 16;
    const bool sizeKnown = parameters.pixels_per_line > 0 &&
                           parameters.pixels_per_line <= Image::maxSide &&
                           parameters.lines <= Image::maxSide;
    const bool frameKnown =
        parameters.format >= SANE_FRAME_GRAY && parameters.format <= SANE_FRAME_BLUE;
    if (!depthKnown || !sizeKnown || !frameKnown || m_passes.size() >= mostPasses)
        return fail(ErrorCode::UnreadableImage, "a page that the scanner cannot mean");
    const auto bits = static_cast<std::size_t>(parameters.pixels_per_line) *
                      static_cast<std::size_t>(parameters.depth);
    if (parameters.bytes_per_line < 0 || static_cast<std::size_t>(parameters.bytes_per_line) <
                                             (bits + 7) / 8 * samplesOf(parameters.format))
        return fail(ErrorCode::UnreadableImage, "lines shorter than their pixels");
    const bool fits =
        m_passes.empty() || (parameters.pixels_per_line == m_parameters.pixels_per_line &&
                             parameters.bytes_per_line == m_parameters.bytes_per_line &&
                             parameters.depth == m_parameters.depth);
    if (!fits)
        return fail(ErrorCode::UnreadableImage, "passes of different sizes");
    m_parameters = parameters;
    m_passes.push_back({parameters.format, {}});
    return {};
}

Result<void> SaneFrames::add(ByteView octets)
{
    SecureBytes& all = m_passes.back().octets;
    if (all.size() + octets.size() > mostOctets)
        return fail(ErrorCode::UnreadableImage, "a page without an end");
    all.insert(all.end(), octets.begin(), octets.end());
    return {};
}

double SaneFrames::fraction() const noexcept
{
    if (m_passes.empty() || m_parameters.lines <= 0)
        return 0;
    const double whole = static_cast<double>(m_parameters.lines) * m_parameters.bytes_per_line;
    const double pass = std::min(1.0, static_cast<double>(m_passes.back().octets.size()) / whole);
    const bool several = m_passes.size() > 1 || needsAnotherPass();
    return several ? (static_cast<double>(m_passes.size() - 1) + pass) / mostPasses : pass;
}

std::uint8_t SaneFrames::sample(const Pass& pass, std::size_t row, std::size_t pixel,
                                std::size_t component) const
{
    const auto lineSize = static_cast<std::size_t>(m_parameters.bytes_per_line);
    const std::uint8_t* line = pass.octets.data() + row * lineSize;
    const std::size_t components = samplesOf(pass.frame);
    switch (m_parameters.depth) {
    case 1: {
        // Eight pixels an octet, the first is the highest bit; in colour an octet of each component
        // in turn. In gray a set bit is black.
        const std::uint8_t octet = line[pixel / 8 * components + component];
        const bool set = ((octet >> (7 - pixel % 8)) & 1) != 0;
        return set == (pass.frame == SANE_FRAME_GRAY) ? 0 : 255;
    }
    case 16: { // in the machine's order
        std::uint16_t value = 0;
        std::memcpy(&value, line + 2 * (pixel * components + component), sizeof value);
        return static_cast<std::uint8_t>(value >> 8);
    }
    default:
        return line[pixel * components + component];
    }
}

const SaneFrames::Pass* SaneFrames::passOf(SANE_Frame frame) const
{
    const auto found = std::ranges::find(m_passes, frame, &Pass::frame);
    return found == m_passes.end() ? nullptr : &*found;
}

Result<Image> SaneFrames::picture() const
{
    if (m_passes.empty())
        return fail(ErrorCode::UnreadableImage, "nothing was scanned");
    const auto width = static_cast<std::size_t>(m_parameters.pixels_per_line);
    const auto lineSize = static_cast<std::size_t>(m_parameters.bytes_per_line);
    std::size_t height = static_cast<std::size_t>(Image::maxSide) + 1;
    for (const Pass& pass : m_passes)
        height = std::min(height, pass.octets.size() / lineSize);
    if (height == 0 || height > static_cast<std::size_t>(Image::maxSide))
        return fail(ErrorCode::UnreadableImage, "a page without lines, or without an end");

    const Pass* gray = passOf(SANE_FRAME_GRAY);
    const Pass* colour = passOf(SANE_FRAME_RGB);
    const std::array<const Pass*, 3> planes{passOf(SANE_FRAME_BLUE), passOf(SANE_FRAME_GREEN),
                                            passOf(SANE_FRAME_RED)};
    const bool threePasses = std::ranges::count(planes, nullptr) == 0;
    if (gray == nullptr && colour == nullptr && !threePasses)
        return fail(ErrorCode::UnreadableImage, "a colour is missing");

    const std::size_t channels = gray != nullptr ? 1 : 3;
    SecureBytes pixels(width * height * channels);
    for (std::size_t row = 0; row < height; ++row) {
        for (std::size_t at = 0; at < width; ++at) {
            std::uint8_t* pixel = &pixels[(row * width + at) * channels];
            if (gray != nullptr) {
                *pixel = sample(*gray, row, at, 0);
                continue;
            }
            for (std::size_t channel = 0; channel < 3; ++channel)
                pixel[channel] = colour != nullptr ? sample(*colour, row, at, 2 - channel)
                                                   : sample(*planes[channel], row, at, 0);
        }
    }
    return Image::create(static_cast<int>(width), static_cast<int>(height),
                         gray != nullptr ? PixelFormat::Gray8 : PixelFormat::Bgr24,
                         std::move(pixels));
}

} // namespace kiosk::devices
