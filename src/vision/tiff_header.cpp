#include "vision/tiff_header.h"

#include "core/image.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk::vision {
namespace {

// One field of a TIFF directory: 12 octets.
struct TiffField
{
    std::uint64_t tag = 0;
    std::uint64_t count = 0;
    std::uint64_t size = 0;  // octets of one value
    std::uint64_t place = 0; // of the first value
};

class TiffDirectory
{
public:
    // Fails when the directory or a field's values do not lie in the file.
    static Result<TiffDirectory> read(const Octets& file, Order order, std::uint64_t at);

    // Value `index` of a field; nothing when there is none.
    [[nodiscard]] Number value(std::uint64_t tag, std::uint64_t index = 0) const;
    [[nodiscard]] std::uint64_t count(std::uint64_t tag) const;
    [[nodiscard]] std::uint64_t next() const { return m_next; }

private:
    TiffDirectory(const Octets& file, Order order) : m_file(&file), m_order(order) {}

    const Octets* m_file;
    Order m_order;
    std::vector<TiffField> m_fields;
    std::uint64_t m_next = 0;
};

Result<TiffDirectory> TiffDirectory::read(const Octets& file, Order order, std::uint64_t at)
{
    constexpr std::uint64_t mostFields = 512;
    constexpr std::array<std::uint64_t, 13> sizes{1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    const Number count = file.number(at, 2, order);
    if (!count || *count > mostFields)
        return fail(ErrorCode::UnreadableImage, "TIFF: no directory");
    TiffDirectory directory(file, order);
    for (std::uint64_t i = 0; i < *count; ++i) {
        const std::uint64_t begin = at + 2 + 12 * i;
        const Number tag = file.number(begin, 2, order);
        const Number type = file.number(begin + 2, 2, order);
        const Number values = file.number(begin + 4, 4, order);
        const Number word = file.number(begin + 8, 4, order);
        if (!tag || !type || !values || !word)
            return fail(ErrorCode::UnreadableImage, "TIFF: the directory ends early");
        const std::uint64_t size = sizes[*type < sizes.size() ? *type : 0];
        const std::uint64_t place = size * *values <= 4 ? begin + 8 : *word;
        if (place + size * *values > file.size())
            return fail(ErrorCode::UnreadableImage, "TIFF: a field outside the file");
        directory.m_fields.push_back({*tag, *values, size, place});
    }
    directory.m_next = file.number(at + 2 + 12 * *count, 4, order).value_or(0);
    return directory;
}

Number TiffDirectory::value(std::uint64_t tag, std::uint64_t index) const
{
    const auto field = std::ranges::find(m_fields, tag, &TiffField::tag);
    if (field == m_fields.end() || index >= field->count || field->size > 4)
        return std::nullopt;
    return m_file->number(field->place + index * field->size, static_cast<unsigned>(field->size),
                          m_order);
}

std::uint64_t TiffDirectory::count(std::uint64_t tag) const
{
    const auto field = std::ranges::find(m_fields, tag, &TiffField::tag);
    return field == m_fields.end() ? 0 : field->count;
}

enum TiffTag : std::uint64_t {
    NewSubfileType = 254,
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    StripOffsets = 273,
    SamplesPerPixel = 277,
    StripByteCounts = 279,
    TileWidth = 322,
    TileLength = 323,
    TileOffsets = 324,
    TileByteCounts = 325,
};

// None, CCITT, LZW, JPEG, Deflate and PackBits. The decoder leaves black what it cannot undo.
bool isKnownCompression(std::uint64_t compression)
{
    constexpr std::array<std::uint64_t, 9> known{1, 2, 3, 4, 5, 7, 8, 32'773, 32'946};
    return std::ranges::find(known, compression) != known.end();
}

// Does all coded data lie in the file?
bool holdsItsData(const TiffDirectory& directory, std::uint64_t fileSize)
{
    const bool tiled = directory.count(TileOffsets) > 0;
    const TiffTag offsets = tiled ? TileOffsets : StripOffsets;
    const TiffTag sizes = tiled ? TileByteCounts : StripByteCounts;
    const std::uint64_t count = directory.count(offsets);
    for (std::uint64_t i = 0; i < count; ++i) {
        const Number offset = directory.value(offsets, i);
        const Number size = directory.value(sizes, i);
        if (!offset || !size || *offset + *size > fileSize)
            return false;
    }
    return count > 0;
}

} // namespace

Result<ImageHeader> readTiffHeader(const Octets& file, Order order)
{
    constexpr std::uint64_t largestTile = 4'096;
    constexpr std::uint64_t mostOctets = 256'000'000; // decoded
    const Number first = file.number(4, 4, order);
    if (!first)
        return fail(ErrorCode::UnreadableImage, "TIFF: no directory");
    KIOSK_TRY(const auto directory, TiffDirectory::read(file, order, *first));
    const Number width = directory.value(ImageWidth);
    const Number height = directory.value(ImageLength);
    const std::uint64_t samples = directory.value(SamplesPerPixel).value_or(1);
    const std::uint64_t bits = directory.value(BitsPerSample).value_or(1);
    if (!width || !height || *width > Image::maxSide || *height > Image::maxSide)
        return fail(ErrorCode::UnreadableImage, "TIFF: no size within the limits");
    if (samples > 4 || bits > 16 || *width * *height * samples * bits / 8 > mostOctets)
        return fail(ErrorCode::UnreadableImage, "TIFF: too much in a pixel");
    if (directory.value(TileWidth).value_or(0) > largestTile ||
        directory.value(TileLength).value_or(0) > largestTile)
        return fail(ErrorCode::UnreadableImage, "TIFF: tiles too large");
    if (!isKnownCompression(directory.value(Compression).value_or(1)))
        return fail(ErrorCode::UnreadableImage, "TIFF: an unknown compression");
    if (!holdsItsData(directory, file.size()))
        return fail(ErrorCode::UnreadableImage, "TIFF: data outside the file");
    if (directory.next() != 0) {
        constexpr std::uint64_t preview = 1;
        KIOSK_TRY(const auto second, TiffDirectory::read(file, order, directory.next()));
        if ((second.value(NewSubfileType).value_or(0) & preview) == 0 || second.next() != 0)
            return fail(ErrorCode::UnreadableImage, "TIFF: several pages");
    }
    return ImageHeader{ImageKind::Tiff, *width, *height};
}

} // namespace kiosk::vision
