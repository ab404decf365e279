#include "pictures.h"
#include "vision/image_codec.h"
#include "vision/image_header.h"

#include <QTemporaryFile>
#include <QTest>

#include <cstdlib>

using namespace kiosk;
using kiosk::vision::decodeImage;

namespace {

void putBig(Bytes& octets, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        octets.at(at + i) = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

Bytes pictureFile(const char* name)
{
    return tests::readFile(tests::sourcePath(std::string("tests/data/pictures/") + name));
}

void putLittle(Bytes& octets, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        octets.at(at + i) = static_cast<std::uint8_t>(value >> (8 * i));
}

std::uint32_t little(const Bytes& octets, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | octets.at(at + i);
    return value;
}

void insert(Bytes& octets, std::size_t at, const Bytes& more)
{
    octets.insert(octets.begin() + static_cast<std::ptrdiff_t>(at), more.begin(), more.end());
}

Bytes part(const Bytes& octets, std::size_t begin, std::size_t end)
{
    return {octets.begin() + static_cast<std::ptrdiff_t>(begin),
            octets.begin() + static_cast<std::ptrdiff_t>(end)};
}

// Of eyes.tif, which is little-endian: where field `tag` of its directory holds its value.
std::size_t tiffValue(const Bytes& tiff, std::uint32_t tag)
{
    std::size_t at = little(tiff, 4, 4) + 2;
    while (little(tiff, at, 2) != tag)
        at += 12;
    return at + 8;
}

std::size_t tiffNext(const Bytes& tiff)
{
    const std::size_t directory = little(tiff, 4, 4);
    return directory + 2 + 12 * little(tiff, directory, 2);
}

std::size_t find(const Bytes& octets, std::initializer_list<std::uint8_t> what)
{
    const auto at = std::search(octets.begin(), octets.end(), what.begin(), what.end());
    return static_cast<std::size_t>(at - octets.begin());
}

// The mean difference of two pictures' values, 0…255.
double difference(const Image& a, const Image& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(int{a.pixels()[i]} - int{b.pixels()[i]});
    return sum / static_cast<double>(a.pixels().size());
}

void addEveryFormat()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("mostDifference");
    const std::initializer_list<std::pair<const char*, double>> files = {
        {"eyes.png", 0.0},       {"eyes.bmp", 0.0},       {"eyes.ppm", 0.0},
        {"eyes.tif", 0.0},       {"eyes.jpg", 6.0},       {"eyes_progressive.jpg", 6.0},
        {"eyes_gray.jpg", 30.0}, {"eyes.webp", 8.0},      {"eyes.jp2", 4.0},
        {"eyes.j2k", 4.0},       {"eyes_16bit.png", 1.0}, {"eyes_16bit.tif", 1.0},
        {"eyes_16bit.jp2", 4.0}, {"eyes_cmyk.jpg", 12.0}};
    for (const auto& [name, most] : files)
        QTest::newRow(name) << QByteArray(name) << most;
}

} // namespace

class ImageCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decode_everyFormat_givesTheSamePicture_data() { addEveryFormat(); }
    void decode_everyFormat_givesTheSamePicture()
    {
        QFETCH(QByteArray, name);
        QFETCH(double, mostDifference);
        const Image reference = decodeImage(pictureFile("eyes.png")).value();
        const auto image = decodeImage(pictureFile(name.constData()));
        QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
        QCOMPARE(image->format(), PixelFormat::Bgr24);
        QCOMPARE(image->width(), 64);
        QCOMPARE(image->height(), 48);
        const double found = difference(reference, *image);
        QVERIFY2(found <= mostDifference, QByteArray::number(found));
    }

    void decode_truncated_isUnreadableImage_data() { addEveryFormat(); }
    void decode_truncated_isUnreadableImage()
    {
        QFETCH(QByteArray, name);
        const Bytes whole = pictureFile(name.constData());
        for (const std::size_t kept : {whole.size() * 3 / 4, whole.size() / 2, std::size_t{40},
                                       std::size_t{12}, std::size_t{3}}) {
            const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(kept));
            const auto image = decodeImage(part);
            QVERIFY2(!image.has_value(), QByteArray::number(kept));
            QCOMPARE(image.error().code, ErrorCode::UnreadableImage);
        }
    }

    void decode_noPicture_isUnreadableImage_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("a letter, not a picture");
        QTest::newRow("only magic: PNG") << QByteArray("\x89PNG\r\n\x1A\n", 8);
        QTest::newRow("only magic: JPEG") << QByteArray("\xFF\xD8\xFF\xD9", 4);
        QTest::newRow("GIF is not taken") << QByteArray("GIF89a\1\0\1\0\0\0\0;");
        QTest::newRow("PNM of no size") << QByteArray("P6\n0 0\n255\n");
        QTest::newRow("PNM of an endless size") << QByteArray("P6\n99999999999999999999 1\n255\n");
        QTest::newRow("TIFF, directory at the end of numbers")
            << QByteArray("II*\0\xFF\xFF\xFF\xFF", 8);
    }
    void decode_noPicture_isUnreadableImage()
    {
        QFETCH(QByteArray, octets);
        const auto image = decodeImage(Bytes(octets.begin(), octets.end()));
        QCOMPARE(image.error().code, ErrorCode::UnreadableImage);
    }

    // Sizes that would take gigabytes: refused from the header, before any memory is taken.
    void decode_hugeClaimedSize_isUnreadableImage_data()
    {
        QTest::addColumn<QByteArray>("file");
        Bytes png = pictureFile("eyes.png");
        putBig(png, 16, 60'000);
        putBig(png, 20, 60'000);
        Bytes within = pictureFile("eyes.png");
        putBig(within, 16, 15'000);
        putBig(within, 20, 15'000);
        Bytes jp2 = pictureFile("eyes.jp2");
        const std::size_t size = find(jp2, {0xFF, 0x4F, 0xFF, 0x51});
        putBig(jp2, size + 8, 0x7FFFFFFF);
        putBig(jp2, size + 12, 0x7FFFFFFF);
        Bytes jpeg = pictureFile("eyes.jpg");
        const std::size_t frame = find(jpeg, {0xFF, 0xC0});
        putBig(jpeg, frame + 5, 0x4E204E20); // 20,000 × 20,000
        Bytes bmp = pictureFile("eyes.bmp");
        putBig(bmp, 18, 0x00FF0000);
        const auto row = [](const char* name, const Bytes& octets) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(octets.data()),
                                              static_cast<qsizetype>(octets.size()));
        };
        row("PNG, sides", png);
        row("PNG, area", within);
        row("JPEG 2000", jp2);
        row("JPEG", jpeg);
        row("BMP", bmp);
    }
    void decode_hugeClaimedSize_isUnreadableImage()
    {
        QFETCH(QByteArray, file);
        const auto image = decodeImage(Bytes(file.begin(), file.end()));
        QCOMPARE(image.error().code, ErrorCode::UnreadableImage);
    }

    void decode_jpegThatClaimsMoreThanItsData_isUnreadableImage()
    {
        Bytes jpeg = pictureFile("eyes.jpg");
        putBig(jpeg, find(jpeg, {0xFF, 0xC0}) + 5, 7000U << 16 | 7000U); // 49 megapixels
        QCOMPARE(decodeImage(jpeg).error().code, ErrorCode::UnreadableImage);
    }

    void decode_lyingFile_isUnreadableImage_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const Bytes& octets) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(octets.data()),
                                              static_cast<qsizetype>(octets.size()));
        };
        const Bytes png = pictureFile("eyes.png");
        row("PNG without its end", part(png, 0, png.size() - 12));
        Bytes animated = png;
        insert(animated, 33, {0, 0, 0, 8, 'a', 'c', 'T', 'L', 0, 0, 0, 2, 0, 0, 0, 0, 1, 2, 3, 4});
        row("PNG, animated", animated);
        Bytes unfilled = png;
        putBig(unfilled, 16, 7000);
        putBig(unfilled, 20, 7000);
        row("PNG that its data cannot fill", unfilled);

        Bytes jpeg = pictureFile("eyes.jpg");
        const std::size_t frame = find(jpeg, {0xFF, 0xC0});
        insert(jpeg, frame, part(jpeg, frame, frame + 19));
        row("JPEG, two frames", jpeg);
        Bytes scans = pictureFile("eyes_progressive.jpg");
        const std::size_t scan = find(scans, {0xFF, 0xDA});
        const Bytes empty = {0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        for (int i = 0; i < 101; ++i)
            insert(scans, scan, empty);
        row("JPEG, too many scans", scans);

        const Bytes tiff = pictureFile("eyes.tif");
        Bytes pages = tiff;
        putLittle(pages, tiffNext(tiff), little(tiff, 4, 4));
        row("TIFF, pages without end", pages);
        Bytes outside = tiff;
        putLittle(outside, tiffValue(tiff, 279), 0xFFFFFFFF);
        row("TIFF, a strip of 4 GB", outside);
        Bytes field = tiff;
        putLittle(field, tiffValue(tiff, 273) - 4, 0x7FFFFFFF);
        row("TIFF, a field outside", field);

        Bytes webp = pictureFile("eyes.webp");
        insert(webp, 12, {'V', 'P', '8', 'X', 10, 0, 0, 0, 2, 0, 0, 0, 63, 0, 0, 47, 0, 0});
        row("WebP, animated", webp);
        Bytes components = pictureFile("eyes.jp2");
        components.at(find(components, {0xFF, 0x4F, 0xFF, 0x51}) + 40) = 0x40;
        row("JPEG 2000, 16,387 components", components);
        Bytes palette = pictureFile("eyes.jp2");
        insert(palette, 12, {0, 0, 0, 12, 'p', 'c', 'l', 'r', 0, 1, 255, 7});
        row("JPEG 2000, a palette", palette);
    }
    void decode_lyingFile_isUnreadableImage()
    {
        QFETCH(QByteArray, file);
        const auto header = vision::readImageHeader(Bytes(file.begin(), file.end()));
        QVERIFY2(!header.has_value(), "the header was believed");
        QCOMPARE(header.error().code, ErrorCode::UnreadableImage);
    }

    void decode_jpeg2000Of50Megapixels_isUnreadableImage()
    {
        Bytes jp2 = pictureFile("eyes.jp2");
        const std::size_t size = find(jp2, {0xFF, 0x4F, 0xFF, 0x51});
        putBig(jp2, size + 8, 8000);
        putBig(jp2, size + 12, 6250);
        QVERIFY(vision::readImageHeader(jp2).has_value());
        QCOMPARE(decodeImage(jp2).error().detail, std::string("a size outside the limits"));
    }

    void decode_tiffWithPreview_isThePage()
    {
        Bytes tiff = pictureFile("eyes.tif");
        putLittle(tiff, tiffNext(tiff), static_cast<std::uint32_t>(tiff.size()));
        insert(tiff, tiff.size(), {1, 0, 254, 0, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
        const auto image = decodeImage(tiff);
        QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
        QCOMPARE(image->width(), 64);
    }

    void readFile_picture_isDecoded()
    {
        const auto image =
            vision::readImageFile(tests::sourcePath("tests/data/pictures/eyes.webp"));
        QVERIFY(image.has_value());
        QCOMPARE(image->height(), 48);
    }

    void readFile_noFile_isNotFound()
    {
        const auto folder = tests::sourcePath("tests/data/pictures");
        QCOMPARE(vision::readImageFile(folder).error().code, ErrorCode::NotFound);
        QCOMPARE(vision::readImageFile(folder / "none.jpg").error().code, ErrorCode::NotFound);
    }

    void readFile_largerThanAnyPicture_isRefusedUnread()
    {
        QTemporaryFile file;
        QVERIFY(file.open() && file.resize(qint64{10} << 30)); // takes no room
        const auto image = vision::readImageFile(file.fileName().toStdString());
        QCOMPARE(image.error().code, ErrorCode::UnreadableImage);
    }

    void decode_exifOrientation_isApplied()
    {
        // EXIF (JEITA CP-3451) with one entry, orientation 6: turn by 90° clockwise to show.
        const Bytes exif = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,    'M', 'M',
                            0,    '*',  0, 0,  0,   8,   0,   1,   1, 0x12, 0,   3,
                            0,    0,    0, 1,  0,   6,   0,   0,   0, 0,    0,   0};
        Bytes jpeg = pictureFile("eyes.jpg");
        jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
        const auto image = decodeImage(jpeg);
        QVERIFY(image.has_value());
        QCOMPARE(image->width(), 48);
        QCOMPARE(image->height(), 64);
    }

    void encodeThenDecode_onePixel_isKept()
    {
        const Image one = tests::plainImage(1, 1, 200);
        const auto coded = vision::encodeJpeg(one, 95);
        QVERIFY(coded.has_value());
        QCOMPARE(coded->mediaType, std::string("image/jpeg"));
        const Image again = decodeImage(coded->octets).value();
        QCOMPARE(again.width(), 1);
        QVERIFY(std::abs(int{again.pixels()[0]} - 200) < 3);
    }

    void encode_gray_isDecodedInColour()
    {
        const auto coded = vision::encodeJpeg(tests::plainImage(8, 4, 90, PixelFormat::Gray8), 90);
        const Image again = decodeImage(coded.value().octets).value();
        QCOMPARE(again.format(), PixelFormat::Bgr24);
        QCOMPARE(again.height(), 4);
    }

    void encode_qualityOutOfRange_isClamped()
    {
        const Image image = tests::plainImage(16, 16, 90);
        QVERIFY(vision::encodeJpeg(image, -5).has_value());
        QVERIFY(vision::encodeJpeg(image, 500).has_value());
    }

    void encode_emptyImage_isUnreadableImage()
    {
        QCOMPARE(vision::encodeJpeg({}, 90).error().code, ErrorCode::UnreadableImage);
    }
};

QTEST_APPLESS_MAIN(ImageCodecTest)
#include "tst_image_codec.moc"
