// Codes are drawn by ZXing's own writer and photographed by program: turned, blurred, tilted,
// small.
#include "vision/barcode_reader.h"

#include "core/text_codec.h"
#include "pictures.h"
#include "support/seal_maker.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <random>

using namespace kiosk;
using namespace kiosk::vision;

namespace {

// Of a residence permit, with its control characters: 182 octets, 44 × 44 modules. The signature
// is made up from `seed`: nobody checks it here, and a real one is another one in each run, thus
// another picture.
Bytes sealPayload(unsigned seed = 0)
{
    static const std::string signedPart =
        test::writeSignedPart(test::exampleSeal(test::makeSealChain()));
    std::mt19937 numbers(seed);
    Bytes signature(64);
    for (std::uint8_t& octet : signature)
        octet = static_cast<std::uint8_t>(numbers());
    return core::toBytes(core::asBytes(signedPart + '\x1F' + test::toBase32(signature)));
}

cv::Mat matOf(const Image& image)
{
    return cv::Mat(image.height(), image.width(), CV_8UC1,
                   const_cast<std::uint8_t*>(image.pixels().data()))
        .clone();
}

Image imageOf(const cv::Mat& gray)
{
    const auto* const first = gray.data;
    return Image::create(gray.cols, gray.rows, PixelFormat::Gray8,
                         SecureBytes(first, first + gray.total()))
        .value();
}

// A gray page with lines of text and the code on a white label, `module` pixels a module.
cv::Mat pageWith(const Bytes& payload, double module, cv::Size size = {1011, 638})
{
    cv::Mat page(size, CV_8UC1, cv::Scalar(205));
    for (int row = 0; row < 3; ++row)
        cv::putText(page, "IRFRASPEC01TS29<0000000001<<<<", {30, size.height - 120 + 40 * row},
                    cv::FONT_HERSHEY_PLAIN, 2.4, cv::Scalar(40), 3);
    const cv::Mat drawn = matOf(test::drawDataMatrix(payload, 8));
    cv::Mat code;
    cv::resize(drawn, code, {}, module / 8, module / 8, cv::INTER_AREA);
    code.copyTo(page(cv::Rect(size.width * 2 / 3, 60, code.cols, code.rows)));
    return page;
}

cv::Mat turned(const cv::Mat& picture, double degrees)
{
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2,
                             static_cast<float>(picture.rows) / 2);
    const int side = static_cast<int>(std::hypot(picture.cols, picture.rows)) + 40;
    cv::Mat turn = cv::getRotationMatrix2D(middle, degrees, 1);
    turn.at<double>(0, 2) += side / 2.0 - middle.x;
    turn.at<double>(1, 2) += side / 2.0 - middle.y;
    cv::Mat result;
    cv::warpAffine(picture, result, turn, {side, side}, cv::INTER_CUBIC, cv::BORDER_CONSTANT,
                   cv::Scalar(90));
    return result;
}

// As a camera beside the page sees it.
cv::Mat tilted(const cv::Mat& picture)
{
    const auto width = static_cast<float>(picture.cols);
    const auto height = static_cast<float>(picture.rows);
    const std::array<cv::Point2f, 4> from{
        cv::Point2f(0, 0), {width, 0}, {width, height}, {0, height}};
    const std::array<cv::Point2f, 4> to{cv::Point2f(width * 0.06F, height * 0.08F),
                                        {width * 0.97F, height * 0.02F},
                                        {width * 0.93F, height * 0.97F},
                                        {width * 0.01F, height * 0.93F}};
    cv::Mat result;
    cv::warpPerspective(picture, result, cv::getPerspectiveTransform(from.data(), to.data()),
                        picture.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT, cv::Scalar(90));
    return result;
}

std::vector<Barcode> codesOf(const cv::Mat& picture)
{
    return readBarcodes(imageOf(picture)).value();
}

bool holds(const std::vector<Barcode>& codes, const Bytes& payload)
{
    return codes.size() == 1 && codes[0].kind == BarcodeKind::DataMatrix &&
           codes[0].payload == core::toSecure(payload);
}

} // namespace

class BarcodeReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readBarcodes_pageAt300Dpi_givesItsOctets_data()
    {
        QTest::addColumn<double>("module"); // 3.2 pixels: 12 mm at 300 dpi
        QTest::newRow("12 mm") << 3.2;
        QTest::newRow("10 mm") << 2.7;
        QTest::newRow("large") << 7.0;
    }
    void readBarcodes_pageAt300Dpi_givesItsOctets()
    {
        QFETCH(double, module);
        const auto codes = codesOf(pageWith(sealPayload(), module));
        QVERIFY(holds(codes, sealPayload()));
        QCOMPARE(std::count(codes[0].payload.begin(), codes[0].payload.end(), 0x1D), 3);
        QCOMPARE(std::count(codes[0].payload.begin(), codes[0].payload.end(), 0x1F), 1);
    }

    void readBarcodes_position_isWhereTheCodeWasDrawn()
    {
        const auto codes = codesOf(pageWith(sealPayload(), 4));
        QVERIFY(holds(codes, sealPayload()));
        // 44 modules behind a margin of two, from (674, 60) on.
        const Quad& at = codes[0].at;
        QVERIFY(std::abs(at[0].x - 682) < 8 && std::abs(at[0].y - 68) < 8);
        QVERIFY(std::abs(at[2].x - 858) < 8 && std::abs(at[2].y - 244) < 8);
    }

    void readBarcodes_photographs_giveTheOctets_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("tilt");
        QTest::addColumn<double>("blur");
        for (const int degrees : {0, 7, 45, 90, 133, 180, 270, 341})
            QTest::addRow("turned by %d", degrees) << double(degrees) << false << 0.0;
        QTest::newRow("tilted") << 12.0 << true << 0.0;
        QTest::newRow("slightly blurred") << 0.0 << false << 1.2;
        QTest::newRow("all of it") << 200.0 << true << 1.0;
    }
    void readBarcodes_photographs_giveTheOctets()
    {
        QFETCH(double, degrees);
        QFETCH(bool, tilt);
        QFETCH(double, blur);
        cv::Mat picture = turned(pageWith(sealPayload(), 6, {1900, 1200}), degrees);
        if (tilt)
            picture = tilted(picture);
        if (blur > 0)
            cv::GaussianBlur(picture, picture, {}, blur);
        QVERIFY(holds(codesOf(picture), sealPayload()));
    }

    // One code says little: which modules are dark around its edges decides how hard it is to find.
    void readBarcodes_seals_areReadWhateverTheirModules_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("tilt");
        QTest::newRow("turned by 7") << 7.0 << false;
        QTest::newRow("turned by 133") << 133.0 << false;
        QTest::newRow("turned by 12 and tilted") << 12.0 << true;
    }
    void readBarcodes_seals_areReadWhateverTheirModules()
    {
        QFETCH(const double, degrees);
        QFETCH(const bool, tilt);
        for (unsigned seed = 0; seed < 40; ++seed) {
            const Bytes payload = sealPayload(seed);
            const cv::Mat picture = turned(pageWith(payload, 6, {1900, 1200}), degrees);
            QVERIFY2(holds(codesOf(tilt ? tilted(picture) : picture), payload),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void readBarcodes_everyOctet_comesBackAsItIs()
    {
        Bytes all(256);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<std::uint8_t>(i);
        QVERIFY(holds(codesOf(pageWith(all, 4)), all));
    }

    void readBarcodes_colourPicture_isReadToo()
    {
        cv::Mat colour;
        cv::cvtColor(pageWith(sealPayload(), 4), colour, cv::COLOR_GRAY2BGR);
        const auto image =
            Image::create(colour.cols, colour.rows, PixelFormat::Bgr24,
                          SecureBytes(colour.data, colour.data + colour.total() * 3));
        QVERIFY(holds(readBarcodes(*image).value(), sealPayload()));
    }

    void readBarcodes_severalCodes_areAllRead()
    {
        cv::Mat page = pageWith(sealPayload(), 4);
        const Bytes other = core::toBytes(core::asBytes("another code, of another page"));
        const cv::Mat code = matOf(test::drawDataMatrix(other, 6));
        code.copyTo(page(cv::Rect(60, 60, code.cols, code.rows)));
        const auto codes = codesOf(page);
        QCOMPARE(codes.size(), 2U);
        QVERIFY(codes[0].payload != codes[1].payload);
    }

    void readBarcodes_withoutACode_findsNone_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("one row") << 4000 << 1;
        QTest::newRow("small") << 64 << 64;
        QTest::newRow("large") << 4000 << 3000;
    }
    void readBarcodes_withoutACode_findsNone()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const auto codes = readBarcodes(tests::plainImage(width, height, 200));
        QVERIFY(codes.has_value());
        QVERIFY(codes->empty());
    }

    void readBarcodes_noise_findsNone()
    {
        cv::Mat noise(900, 1200, CV_8UC1);
        cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 255);
        QVERIFY(codesOf(noise).empty());
    }

    void readBarcodes_codeThatIsHalfCovered_isNotRead()
    {
        cv::Mat page = pageWith(sealPayload(), 4);
        page(cv::Rect(674, 60, 110, 192)).setTo(cv::Scalar(128));
        QVERIFY(codesOf(page).empty());
    }

    void readBarcodes_emptyImage_isUnreadable()
    {
        QCOMPARE(readBarcodes(Image()).error().code, ErrorCode::UnreadableImage);
    }
};

QTEST_APPLESS_MAIN(BarcodeReaderTest)
#include "tst_barcode_reader.moc"
