#include "scanner/sane_frames.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;

namespace {

SANE_Parameters page(SANE_Frame format, int width, int lines, int depth, int lineSize,
                     bool last = true)
{
    SANE_Parameters parameters{};
    parameters.format = format;
    parameters.last_frame = last ? SANE_TRUE : SANE_FALSE;
    parameters.bytes_per_line = lineSize;
    parameters.pixels_per_line = width;
    parameters.lines = lines;
    parameters.depth = depth;
    return parameters;
}

using Octets = std::vector<std::uint8_t>;

} // namespace

class SaneFramesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picture_grayWithPadding_leavesPaddingOut()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_GRAY, 2, 2, 8, 4)).has_value());
        QVERIFY(frames.add(Octets{1, 2, 9, 9, 3}).has_value());
        QVERIFY(frames.add(Octets{4, 9, 9}).has_value());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(picture->format(), PixelFormat::Gray8);
        QCOMPARE(Octets(picture->pixels().begin(), picture->pixels().end()), (Octets{1, 2, 3, 4}));
    }

    void picture_colour_isBlueGreenRed()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_RGB, 2, 1, 8, 6)).has_value());
        QVERIFY(frames.add(Octets{1, 2, 3, 4, 5, 6}).has_value());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(Octets(picture->pixels().begin(), picture->pixels().end()),
                 (Octets{3, 2, 1, 6, 5, 4}));
    }

    void picture_threePassesInAnyOrder_areJoined()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_GREEN, 2, 1, 8, 2, false)).has_value());
        QVERIFY(frames.add(Octets{20, 21}).has_value());
        QVERIFY(frames.needsAnotherPass());
        QVERIFY(frames.begin(page(SANE_FRAME_RED, 2, 1, 8, 2, false)).has_value());
        QVERIFY(frames.add(Octets{10, 11}).has_value());
        QVERIFY(frames.begin(page(SANE_FRAME_BLUE, 2, 1, 8, 2)).has_value());
        QVERIFY(frames.add(Octets{30, 31}).has_value());
        QVERIFY(!frames.needsAnotherPass());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(Octets(picture->pixels().begin(), picture->pixels().end()),
                 (Octets{30, 20, 10, 31, 21, 11}));
    }

    void picture_sixteenBits_keepsTheHigherOctet()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_GRAY, 2, 1, 16, 4)).has_value());
        const std::array<std::uint16_t, 2> samples{0x12FF, 0xA000};
        const auto* octets = reinterpret_cast<const std::uint8_t*>(samples.data());
        QVERIFY(frames.add({octets, 4}).has_value());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(Octets(picture->pixels().begin(), picture->pixels().end()), (Octets{0x12, 0xA0}));
    }

    void picture_oneBitGray_aSetBitIsBlack()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_GRAY, 10, 1, 1, 2)).has_value());
        QVERIFY(frames.add(Octets{0b10000001, 0b01000000}).has_value());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(Octets(picture->pixels().begin(), picture->pixels().end()),
                 (Octets{0, 255, 255, 255, 255, 255, 255, 0, 255, 0}));
    }

    void picture_unknownLength_endsWithTheLastWholeLine()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_GRAY, 2, -1, 8, 2)).has_value());
        QCOMPARE(frames.fraction(), 0.0);
        QVERIFY(frames.add(Octets{1, 2, 3, 4, 5}).has_value());
        const auto picture = frames.picture();
        QVERIFY(picture.has_value());
        QCOMPARE(picture->height(), 2);
    }

    void begin_whatNoScannerCanMean_isRefused_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("lineSize");
        const int gray = SANE_FRAME_GRAY;
        QTest::newRow("no width") << gray << 0 << 1 << 8 << 1;
        QTest::newRow("a negative width") << gray << -5 << 1 << 8 << 1;
        QTest::newRow("too wide") << gray << 20'001 << 1 << 8 << 20'001;
        QTest::newRow("too long") << gray << 1 << 20'001 << 8 << 1;
        QTest::newRow("a depth of 12") << gray << 2 << 1 << 12 << 3;
        QTest::newRow("lines shorter than their pixels") << gray << 9 << 1 << 8 << 8;
        QTest::newRow("colour lines of a third") << int(SANE_FRAME_RGB) << 9 << 1 << 8 << 9;
        QTest::newRow("a frame type of the future") << 10 << 2 << 1 << 8 << 2;
    }
    void begin_whatNoScannerCanMean_isRefused()
    {
        QFETCH(const int, format);
        QFETCH(const int, width);
        QFETCH(const int, lines);
        QFETCH(const int, depth);
        QFETCH(const int, lineSize);
        SaneFrames frames;
        const auto begun =
            frames.begin(page(static_cast<SANE_Frame>(format), width, lines, depth, lineSize));
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::UnreadableImage);
    }

    void picture_incomplete_isRefused()
    {
        QVERIFY(!SaneFrames().picture());

        SaneFrames noLine;
        QVERIFY(noLine.begin(page(SANE_FRAME_GRAY, 4, 4, 8, 4)).has_value());
        QVERIFY(noLine.add(Octets{1, 2, 3}).has_value());
        QVERIFY(!noLine.picture());

        SaneFrames noBlue;
        QVERIFY(noBlue.begin(page(SANE_FRAME_RED, 1, 1, 8, 1, false)).has_value());
        QVERIFY(noBlue.add(Octets{1}).has_value());
        QVERIFY(noBlue.begin(page(SANE_FRAME_GREEN, 1, 1, 8, 1)).has_value());
        QVERIFY(noBlue.add(Octets{1}).has_value());
        QVERIFY(!noBlue.picture());
    }

    void begin_passOfAnotherSize_isRefused()
    {
        SaneFrames frames;
        QVERIFY(frames.begin(page(SANE_FRAME_RED, 2, 1, 8, 2, false)).has_value());
        QVERIFY(!frames.begin(page(SANE_FRAME_GREEN, 3, 1, 8, 3)));
    }
};

QTEST_GUILESS_MAIN(SaneFramesTest)
#include "tst_sane_frames.moc"
