#include "camera/raw_frame.h"

#include <QImage>
#include <QTest>
#include <QVideoFrame>

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::devices;
using Format = QVideoFrameFormat;

namespace {

constexpr int width = 8;
constexpr int height = 4;

// A frame of one colour, given as Y, U and V, in any of the layouts.
QVideoFrame yuvFrame(Format::PixelFormat pixelFormat, Format::ColorSpace space,
                     Format::ColorRange range, std::array<std::uint8_t, 3> yuv)
{
    Format format({width, height}, pixelFormat);
    format.setColorSpace(space);
    format.setColorRange(range);
    QVideoFrame frame(format);
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    const auto [y, u, v] = yuv;
    const auto fill = [&frame](int plane, std::initializer_list<std::uint8_t> pattern) {
        uchar* bits = frame.bits(plane);
        for (int i = 0; i < frame.mappedBytes(plane); ++i)
            bits[i] = pattern.begin()[static_cast<std::size_t>(i) % pattern.size()];
    };
    switch (pixelFormat) {
    case Format::Format_YUYV:
        fill(0, {y, u, y, v});
        break;
    case Format::Format_UYVY:
        fill(0, {u, y, v, y});
        break;
    case Format::Format_NV12:
        fill(0, {y});
        fill(1, {u, v});
        break;
    case Format::Format_NV21:
        fill(0, {y});
        fill(1, {v, u});
        break;
    case Format::Format_YV12:
        fill(0, {y});
        fill(1, {v});
        fill(2, {u});
        break;
    default:
        fill(0, {y});
        fill(1, {u});
        fill(2, {v});
    }
    frame.unmap();
    return frame;
}

bool isNear(std::uint8_t value, int wanted)
{
    return std::abs(int{value} - wanted) <= 2;
}

bool isAll(const Image& image, int blue, int green, int red)
{
    for (std::size_t i = 0; i < image.pixels().size(); i += 3) {
        if (!isNear(image.pixels()[i], blue) || !isNear(image.pixels()[i + 1], green) ||
            !isNear(image.pixels()[i + 2], red))
            return false;
    }
    return !image.empty();
}

} // namespace

class RawFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toImage_everyYuvLayout_givesItsColour_data()
    {
        QTest::addColumn<int>("format");
        for (const auto format :
             {Format::Format_YUV420P, Format::Format_YV12, Format::Format_YUV422P,
              Format::Format_NV12, Format::Format_NV21, Format::Format_YUYV, Format::Format_UYVY})
            QTest::newRow(qPrintable(Format::pixelFormatToString(format))) << int{format};
    }
    void toImage_everyYuvLayout_givesItsColour()
    {
        QFETCH(int, format);
        // Pure red in BT.601, limited range.
        const QVideoFrame frame =
            yuvFrame(static_cast<Format::PixelFormat>(format), Format::ColorSpace_BT601,
                     Format::ColorRange_Video, {81, 90, 240});
        const auto raw = copyFrame(frame);
        QVERIFY(raw.has_value());
        const auto image = toImage(*raw);
        QVERIFY(image.has_value());
        QCOMPARE(image->width(), width);
        QCOMPARE(image->height(), height);
        QVERIFY(isAll(*image, 0, 0, 255));
    }

    void toImage_otherMatrices_areUsed()
    {
        const auto colour = [](Format::ColorSpace space, Format::ColorRange range,
                               std::array<std::uint8_t, 3> yuv) {
            return toImage(*copyFrame(yuvFrame(Format::Format_YUV420P, space, range, yuv))).value();
        };
        // Pure green, as each standard writes it.
        QVERIFY(isAll(colour(Format::ColorSpace_BT709, Format::ColorRange_Video, {173, 42, 26}), 0,
                      255, 0));
        QVERIFY(isAll(colour(Format::ColorSpace_BT601, Format::ColorRange_Full, {150, 44, 21}), 0,
                      255, 0));
        QVERIFY(isAll(colour(Format::ColorSpace_BT709, Format::ColorRange_Full, {182, 30, 12}), 0,
                      255, 0));
    }

    void toImage_rgb_keepsChannelsInPlace()
    {
        QVideoFrame frame(Format({width, height}, Format::Format_BGRX8888));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        for (int i = 0; i < frame.mappedBytes(0); ++i)
            frame.bits(0)[i] = static_cast<uchar>(i % 4 * 50); // 0, 50, 100, 150
        frame.unmap();
        const auto image = toImage(*copyFrame(frame));
        QVERIFY(image.has_value());
        QVERIFY(isAll(*image, 0, 50, 100));
    }

    void copyFrame_invalid_isNothing() { QVERIFY(!copyFrame(QVideoFrame()).has_value()); }

    void toImage_shorterThanItsSize_isUnreadableImage_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("YUV420P") << int{Format::Format_YUV420P};
        QTest::newRow("YUYV") << int{Format::Format_YUYV};
        QTest::newRow("BGRA") << int{Format::Format_BGRA8888};
        QTest::newRow("JPEG") << int{Format::Format_Jpeg};
    }
    void toImage_shorterThanItsSize_isUnreadableImage()
    {
        QFETCH(int, format);
        RawFrame frame;
        frame.width = 640;
        frame.height = 480;
        frame.format = static_cast<Format::PixelFormat>(format);
        frame.planes = {{{0, 640 * 4}, {100, 320}, {200, 320}}};
        frame.octets.assign(1000, 7);
        QCOMPARE(toImage(frame).error().code, ErrorCode::UnreadableImage);
    }

    void toImage_unknownFormat_isUnreadableImage()
    {
        RawFrame frame;
        frame.width = 2;
        frame.height = 2;
        frame.format = Format::Format_P016;
        frame.octets.assign(1000, 7);
        QCOMPARE(toImage(frame).error().code, ErrorCode::UnreadableImage);
    }
};

QTEST_GUILESS_MAIN(RawFrameTest)
#include "tst_raw_frame.moc"
