#include "vision/image_header.h"

#include "vision/file_octets.h"
#include "vision/tiff_header.h"

#include <array>
#include <string_view>

namespace kiosk::vision {
namespace {

Result<ImageHeader> header(ImageKind kind, Number width, Number height)
{
    if (!width || !height)
        return fail(ErrorCode::UnreadableImage, "the header ends early");
    return ImageHeader{kind, *width, *height};
}

// ITU-T T.81 B.1.1.3: these markers stand alone, without a length.
bool standsAlone(std::uint64_t marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

// ITU-T T.81 B.1.1.3: SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
bool startsFrame(std::uint64_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// The next marker of the coded data that begins at `at`: FF followed by neither a stuffed 00 nor a
// restart.
Number endOfScan(const Octets& file, std::uint64_t at)
{
    for (; const Number pair = file.big(at, 2); ++at) {
        const std::uint64_t marker = *pair & 0xFF;
        if (*pair >> 8 == 0xFF && marker != 0x00 && marker != 0xFF && !standsAlone(marker))
            return at;
    }
    return std::nullopt;
}

Result<ImageHeader> readJpeg(const Octets& file)
{
    constexpr int mostScans = 100; // each costs the decoder a pass over the whole picture
    Number width;
    Number height;
    int scans = 0;
    std::uint64_t at = 2;
    while (const Number pair = file.big(at, 2)) {
        const std::uint64_t marker = *pair & 0xFF;
        if (*pair >> 8 != 0xFF)
            return fail(ErrorCode::UnreadableImage, "JPEG: no marker where one must be");
        if (marker == 0xFF) { // a fill octet
            ++at;
            continue;
        }
        if (marker == 0xD9) // end of image
            return header(ImageKind::Jpeg, width, height);
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        const Number length = file.big(at + 2, 2);
        if (!length || *length < 2)
            break;
        if (startsFrame(marker)) {
            if (height)
                return fail(ErrorCode::UnreadableImage, "JPEG: two frames");
            height = file.big(at + 5, 2);
            width = file.big(at + 7, 2);
        }
        at += 2 + *length;
        if (marker == 0xDA) { // start of scan
            const Number end = endOfScan(file, at);
            if (++scans > mostScans)
                return fail(ErrorCode::UnreadableImage, "JPEG: too many scans");
            if (!end)
                break;
            at = *end;
        }
    }
    return fail(ErrorCode::UnreadableImage, "JPEG: ends before its end marker");
}

// ISO/IEC 15948 11.2.2: samples a pixel by colour type, 0 for what is none.
std::uint64_t pngSamples(std::uint64_t colourType)
{
    constexpr std::array<std::uint64_t, 7> samples{1, 0, 3, 1, 2, 0, 4};
    return colourType < samples.size() ? samples[colourType] : 0;
}

// Octets of coded pixels in all IDAT chunks; nothing for an animation or a file without its end.
Result<std::uint64_t> pngData(const Octets& file)
{
    std::uint64_t data = 0;
    std::uint64_t at = 8;
    while (const Number length = file.big(at, 4)) {
        if (file.has(at + 4, "IEND"))
            return data;
        if (file.has(at + 4, "acTL"))
            return fail(ErrorCode::UnreadableImage, "PNG: an animation");
        if (file.has(at + 4, "IDAT"))
            data += *length;
        at += 12 + *length;
    }
    return fail(ErrorCode::UnreadableImage, "PNG: ends before its end chunk");
}

Result<ImageHeader> readPng(const Octets& file)
{
    constexpr std::uint64_t mostInflated = 1'032; // octets that deflate can make of one
    if (!file.has(12, "IHDR"))
        return fail(ErrorCode::UnreadableImage, "PNG: does not begin with IHDR");
    KIOSK_TRY(const std::uint64_t coded, pngData(file));
    const Number width = file.big(16, 4);
    const Number height = file.big(20, 4);
    const std::uint64_t bits =
        file.big(24, 1).value_or(0) * pngSamples(file.big(25, 1).value_or(255));
    if (!width || !height || bits == 0)
        return fail(ErrorCode::UnreadableImage, "PNG: malformed IHDR");
    if (bits * *width / 8 * *height / mostInflated > coded)
        return fail(ErrorCode::UnreadableImage, "PNG: a size that the data cannot fill");
    return ImageHeader{ImageKind::Png, *width, *height};
}

// ISO/IEC 15444-1 A.5.1: the SIZ marker follows the start of the codestream at once.
Result<ImageHeader> readCodestream(const Octets& file, std::uint64_t at)
{
    if (file.big(at, 4) != Number{0xFF4FFF51})
        return fail(ErrorCode::UnreadableImage, "JPEG 2000: no codestream");
    const Number right = file.big(at + 8, 4);
    const Number bottom = file.big(at + 12, 4);
    const Number left = file.big(at + 16, 4);
    const Number top = file.big(at + 20, 4);
    if (!right || !bottom || !left || !top || *right <= *left || *bottom <= *top)
        return fail(ErrorCode::UnreadableImage, "JPEG 2000: malformed SIZ");
    const Number components = file.big(at + 40, 2);
    if (!components || *components == 0 || *components > 4)
        return fail(ErrorCode::UnreadableImage, "JPEG 2000: too many components");
    return header(ImageKind::Jpeg2000, *right - *left, *bottom - *top);
}

// ISO/IEC 15444-1 annex I: a row of boxes; the codestream is in "jp2c". A palette (in "jp2h") can
// make 255 planes of one, and no portrait has one.
Result<ImageHeader> readJp2(const Octets& file)
{
    std::uint64_t at = 0;
    while (const Number shortLength = file.big(at, 4)) {
        const bool isLong = *shortLength == 1;
        const std::uint64_t begin = isLong ? 16 : 8;
        if (file.has(at + 4, "jp2c"))
            return readCodestream(file, at + begin);
        if (file.has(at + 4, "pclr"))
            return fail(ErrorCode::UnreadableImage, "JPEG 2000: a palette");
        if (file.has(at + 4, "jp2h")) { // boxes within a box
            at += begin;
            continue;
        }
        const Number length = isLong ? file.big(at + 8, 8) : shortLength;
        if (!length || *length < begin || *length > file.size())
            break;
        at += *length;
    }
    return fail(ErrorCode::UnreadableImage, "JPEG 2000: no codestream box");
}

// The first chunk tells: lossy (VP8), lossless (VP8L) or extended (VP8X), each with its own way to
// write the size.
Result<ImageHeader> readWebP(const Octets& file)
{
    constexpr std::uint64_t fourteenBits = 0x3FFF;
    if (file.has(12, "VP8 ")) {
        const Number width = file.little(26, 2);
        const Number height = file.little(28, 2);
        if (width && height)
            return ImageHeader{ImageKind::WebP, *width & fourteenBits, *height & fourteenBits};
    }
    if (file.has(12, "VP8L")) {
        if (const Number bits = file.little(21, 4))
            return ImageHeader{ImageKind::WebP, (*bits & fourteenBits) + 1,
                               (*bits >> 14 & fourteenBits) + 1};
    }
    if (file.has(12, "VP8X")) {
        constexpr std::uint64_t animation = 0x02;
        if (file.little(20, 1).value_or(0) & animation)
            return fail(ErrorCode::UnreadableImage, "WebP: an animation");
        const Number width = file.little(24, 3);
        const Number height = file.little(27, 3);
        if (width && height)
            return ImageHeader{ImageKind::WebP, *width + 1, *height + 1};
    }
    return fail(ErrorCode::UnreadableImage, "WebP: no known first chunk");
}

Result<ImageHeader> readBmp(const Octets& file)
{
    const Number size = file.little(14, 4);
    if (size == Number{12}) // the header of OS/2, with 16-bit sides
        return header(ImageKind::Bmp, file.little(18, 2), file.little(20, 2));
    Number height = file.little(22, 4);
    if (height && *height > 0x7FFFFFFF) // negative: rows from the top
        height = 0x100000000 - *height;
    return header(ImageKind::Bmp, file.little(18, 4), height);
}

bool isBlank(std::uint64_t octet)
{
    return octet == ' ' || (octet >= '\t' && octet <= '\r');
}

// The next decimal number of a PNM header; comments run from '#' to the end of the line.
Number pnmNumber(const Octets& file, std::uint64_t& at)
{
    bool comment = false;
    Number next = file.big(at, 1);
    for (; next && (comment || isBlank(*next) || *next == '#'); next = file.big(++at, 1))
        comment = (comment || *next == '#') && *next != '\n';
    Number value;
    for (; next && *next >= '0' && *next <= '9'; next = file.big(++at, 1)) {
        value = value.value_or(0) * 10 + (*next - '0');
        if (*value > 1'000'000)
            return std::nullopt;
    }
    return value;
}

Result<ImageHeader> readPnm(const Octets& file)
{
    std::uint64_t at = 2;
    const Number width = pnmNumber(file, at);
    const Number height = pnmNumber(file, at);
    return header(ImageKind::Pnm, width, height);
}

} // namespace

Result<ImageHeader> readImageHeader(ByteView octets)
{
    using namespace std::string_view_literals;
    const Octets file(octets);
    if (file.has(0, "\xFF\xD8\xFF"sv))
        return readJpeg(file);
    if (file.has(0, "\x89PNG\r\n\x1A\n"sv))
        return readPng(file);
    if (file.has(0, "\0\0\0\x0CjP  \r\n\x87\n"sv))
        return readJp2(file);
    if (file.has(0, "\xFF\x4F\xFF\x51"sv))
        return readCodestream(file, 0);
    if (file.has(0, "RIFF"sv) && file.has(8, "WEBP"sv))
        return readWebP(file);
    if (file.has(0, "II*\0"sv))
        return readTiffHeader(file, Order::Little);
    if (file.has(0, "MM\0*"sv))
        return readTiffHeader(file, Order::Big);
    if (file.has(0, "BM"sv))
        return readBmp(file);
    if (file.has(0, "P"sv) && octets.size() > 2 && octets[1] >= '1' && octets[1] <= '6')
        return readPnm(file);
    return fail(ErrorCode::UnreadableImage, "no known picture format");
}

} // namespace kiosk::vision
