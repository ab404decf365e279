#include "pictures.h"
#include "vision/mrz_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <opencv2/imgproc.hpp>

#include <cstring>

using namespace kiosk;
using kiosk::vision::MrzReader;
using kiosk::vision::PageRule;

namespace {

Image turnedClockwise(const Image& image)
{
    const auto width = static_cast<std::size_t>(image.width());
    const auto height = static_cast<std::size_t>(image.height());
    SecureBytes pixels(image.pixels().size());
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                pixels[(x * height + height - 1 - y) * 3 + channel] =
                    image.pixels()[(y * width + x) * 3 + channel];
            }
        }
    }
    return Image::create(image.height(), image.width(), image.format(), std::move(pixels)).value();
}

QString linesOf(const identity::Mrz& mrz)
{
    QStringList lines;
    for (const PersonalText& line : mrz.lines.lines) {
        const auto text = line.reveal();
        lines << QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    }
    return lines.join(QLatin1Char('|'));
}

void addDocuments()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("inView");
    QFile truth(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/documents/truth.json"));
    QVERIFY(truth.open(QIODevice::ReadOnly));
    const QJsonArray documents = QJsonDocument::fromJson(truth.readAll()).array();
    QCOMPARE(documents.size(), 4);
    for (const QJsonValue& document : documents) {
        const QString file = document[QLatin1String("file")].toString();
        QStringList lines;
        for (const QJsonValue& line : document[QLatin1String("mrz")].toArray())
            lines << line.toString();
        QTest::newRow(qPrintable(file))
            << file << lines.join(QLatin1Char('|')) << document[QLatin1String("in_view")].toBool();
    }
}

Image document(const QString& file)
{
    return tests::picture("tests/data/documents/" + file.toStdString()).value();
}

cv::Mat matOf(const Image& image)
{
    return {image.height(), image.width(), CV_8UC3,
            const_cast<std::uint8_t*>(image.pixels().data())};
}

Image imageOf(const cv::Mat& mat)
{
    SecureBytes pixels(mat.total() * mat.elemSize());
    std::memcpy(pixels.data(), mat.data, pixels.size());
    const auto format = mat.channels() == 1 ? PixelFormat::Gray8 : PixelFormat::Bgr24;
    return Image::create(mat.cols, mat.rows, format, std::move(pixels)).value();
}

// About the middle, on a larger table.
Image turnedBy(const Image& image, double degrees)
{
    const cv::Size size(2200, 2200);
    cv::Mat turn =
        cv::getRotationMatrix2D(cv::Point(image.width() / 2, image.height() / 2), -degrees, 1);
    turn.at<double>(0, 2) += (size.width - image.width()) / 2.0;
    turn.at<double>(1, 2) += (size.height - image.height()) / 2.0;
    cv::Mat turned;
    cv::warpAffine(matOf(image), turned, turn, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar(60, 70, 80));
    return imageOf(turned);
}

// Small, soft and grainy: as a hurried picture in bad light is.
Image poor(const Image& image, double scale, double blur, double grain, std::uint64_t seed)
{
    cv::Mat mat;
    cv::resize(matOf(image), mat, {}, scale, scale, cv::INTER_AREA);
    cv::GaussianBlur(mat, mat, {}, blur);
    cv::RNG random(seed);
    cv::Mat noise(mat.size(), CV_16SC3);
    random.fill(noise, cv::RNG::NORMAL, 0, grain);
    cv::add(mat, noise, mat, {}, CV_8U);
    return imageOf(mat);
}

Image noise(cv::Size size, std::uint64_t seed, double grain)
{
    cv::Mat mat(size, CV_8UC3);
    cv::RNG random(seed);
    random.fill(mat, cv::RNG::NORMAL, 128, 70);
    if (grain > 0)
        cv::GaussianBlur(mat, mat, {}, grain);
    cv::normalize(mat, mat, 0, 255, cv::NORM_MINMAX);
    return imageOf(mat);
}

} // namespace

class MrzReaderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MrzReader> m_reader;

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = MrzReader::create(tests::productModels());
        QVERIFY(reader.has_value());
        m_reader = std::make_unique<MrzReader>(std::move(*reader));
    }

    void read_photographedPage_isExactOrRefused_data() { addDocuments(); }
    void read_photographedPage_isExactOrRefused()
    {
        QFETCH(QString, file);
        QFETCH(QString, lines);
        QFETCH(bool, inView);
        const auto reading = m_reader->read(document(file));
        if (!inView) {
            QCOMPARE(reading.error().code, ErrorCode::UnreadableImage);
            return;
        }
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        QCOMPARE(linesOf(reading->mrz), lines);
        QVERIFY(reading->mrz.checks.allHold());
        QCOMPARE(reading->rotation, 0);
        QVERIFY(reading->confidence > 0.8);
    }

    void read_linesOnly_takesAPageThatRunsOutOfThePicture_data() { addDocuments(); }
    void read_linesOnly_takesAPageThatRunsOutOfThePicture()
    {
        QFETCH(QString, file);
        QFETCH(QString, lines);
        const auto reading = m_reader->read(document(file), PageRule::LinesOnly);
        QVERIFY(reading.has_value());
        QCOMPARE(linesOf(reading->mrz), lines);
    }

    void read_turnedPage_saysHowItWasTurned_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<int>("rotation");
        QTest::newRow("90") << 1 << 270;
        QTest::newRow("180") << 2 << 180;
        QTest::newRow("270") << 3 << 90;
    }
    void read_turnedPage_saysHowItWasTurned()
    {
        QFETCH(int, turns);
        QFETCH(int, rotation);
        Image page = document(QStringLiteral("doc_00_td3.jpg"));
        for (int i = 0; i < turns; ++i)
            page = turnedClockwise(page);
        const auto reading = m_reader->read(page);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->rotation, rotation);
    }

    void read_coarselyCompressed_isNeverWrong_data() { addDocuments(); }
    void read_coarselyCompressed_isNeverWrong()
    {
        QFETCH(QString, file);
        QFETCH(QString, lines);
        const Image page = document(file);
        for (const int quality : {30, 10, 4, 1}) {
            const auto coded = vision::encodeJpeg(page, quality).value();
            const auto reading =
                m_reader->read(vision::decodeImage(coded.octets).value(), PageRule::LinesOnly);
            if (reading)
                QCOMPARE(linesOf(reading->mrz), lines);
            else
                QVERIFY2(quality < 30, reading.error().detail.c_str());
        }
    }

    void read_linesHidden_isNotFound()
    {
        const Image page = document(QStringLiteral("doc_00_td3.jpg"));
        const Image upper = tests::cropped(page, 0, 0, page.width(), 800);
        QCOMPARE(m_reader->read(upper).error().code, ErrorCode::MrzNotFound);
    }

    // The end of both lines is off the picture: what is left looks like a zone but proves nothing.
    void read_linesCutOff_isRefused()
    {
        const Image page = document(QStringLiteral("doc_00_td3.jpg"));
        QVERIFY(!m_reader->read(tests::cropped(page, 0, 0, 1300, page.height())).has_value());
        QVERIFY(!m_reader->read(tests::cropped(page, 500, 0, 1400, page.height())).has_value());
    }

    void read_noPage_isNotFound_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("plain") << 1920 << 1080;
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("a row") << 5000 << 1;
        QTest::newRow("a column") << 1 << 5000;
    }
    void read_noPage_isNotFound()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const auto reading = m_reader->read(tests::plainImage(width, height, 200));
        QCOMPARE(reading.error().code, ErrorCode::MrzNotFound);
    }

    void read_portrait_isNotFound()
    {
        const auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QCOMPARE(m_reader->read(portrait.value()).error().code, ErrorCode::MrzNotFound);
    }

    void read_emptyImage_isUnreadableImage()
    {
        QCOMPARE(m_reader->read({}).error().code, ErrorCode::UnreadableImage);
    }

    void read_skewedPage_isExact_data()
    {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<int>("rotation");
        for (const int quarter : {0, 90, 180, 270}) {
            for (const int skew : {-15, 7, 15})
                QTest::addRow("%d", quarter + skew) << quarter + skew << (360 - quarter) % 360;
        }
    }
    void read_skewedPage_isExact()
    {
        QFETCH(int, degrees);
        QFETCH(int, rotation);
        const Image page = turnedBy(document(QStringLiteral("doc_01_td1.jpg")), degrees);
        const auto reading = m_reader->read(page);
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        QVERIFY(linesOf(reading->mrz).startsWith(QLatin1String("I<UTOXA32970862<")));
        QCOMPARE(reading->rotation, rotation);
        QVERIFY(reading->unproven.empty());
    }

    void read_page_saysWhereZoneAndPageLie()
    {
        const auto reading = m_reader->read(document(QStringLiteral("doc_00_td3.jpg")));
        QVERIFY(reading.has_value());
        // As drawn: the page's corners, within a tenth of its height.
        const vision::Quad corners{{{243, 93}, {1561, 93}, {1561, 1021}, {243, 1021}}};
        for (std::size_t i = 0; i < corners.size(); ++i) {
            QVERIFY(std::abs(reading->page[i].x - corners[i].x) < 90);
            QVERIFY(std::abs(reading->page[i].y - corners[i].y) < 90);
        }
        const auto& zone = reading->zone;
        QVERIFY(zone[0].x > 243 && zone[1].x < 1561 && zone[0].x < zone[1].x);
        QVERIFY(zone[0].y > 750 && zone[3].y < 1021 && zone[0].y < zone[3].y);
    }

    void read_twoPages_isUnreliable()
    {
        const Image page = document(QStringLiteral("doc_00_td3.jpg"));
        const auto reading = m_reader->read(tests::sideBySide(page, page));
        QCOMPARE(reading.error().code, ErrorCode::MrzUnreliable);
    }

    void read_noise_isNeverAReading()
    {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            for (const cv::Size size : {cv::Size(1280, 720), cv::Size(400, 900)}) {
                const Image picture = noise(size, seed, static_cast<double>(seed) * 0.8);
                for (const auto& reading : {m_reader->read(picture, PageRule::LinesOnly),
                                            m_reader->readNext(picture, PageRule::LinesOnly)}) {
                    QVERIFY(!reading.has_value());
                    QVERIFY(reading.error().code == ErrorCode::MrzNotFound ||
                            reading.error().code == ErrorCode::MrzUnreliable);
                }
            }
        }
        m_reader->forget();
    }

    // Frames that are each in doubt are sure together, and never wrong on the way.
    void readNext_poorFrames_agreeInTheEnd()
    {
        QString truth;
        const Image page = document(QStringLiteral("doc_00_td3.jpg"));
        truth = linesOf(m_reader->read(page)->mrz);
        m_reader->forget();
        int alone = 0;
        int together = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Image frame = poor(page, 0.42, 1.5, 22, seed);
            const auto one = m_reader->read(frame);
            const auto next = m_reader->readNext(frame);
            for (const auto* reading : {&one, &next}) {
                if (*reading && (*reading)->unproven.empty())
                    QCOMPARE(linesOf((*reading)->mrz), truth);
            }
            alone += one ? 1 : 0;
            together += next ? 1 : 0;
        }
        QVERIFY(together > 0);
        QVERIFY(together >= alone);
        m_reader->forget();
    }

    void readNext_anotherPage_startsAnew()
    {
        m_reader->forget();
        const Image first = document(QStringLiteral("doc_00_td3.jpg"));
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            (void)m_reader->readNext(poor(first, 0.35, 2.2, 30, seed));
        const auto reading = m_reader->readNext(document(QStringLiteral("doc_02_td2.jpg")));
        QVERIFY(reading.has_value());
        QVERIFY(linesOf(reading->mrz).startsWith(QLatin1String("I<UTOMARTIN<<ZOE<")));
        m_reader->forget();
    }

    void readNext_emptyImage_isUnreadableImage()
    {
        QCOMPARE(m_reader->readNext({}).error().code, ErrorCode::UnreadableImage);
    }

    void create_withoutItsModel_isModelMissing()
    {
        QCOMPARE(MrzReader::create(vision::ModelStore{}).error().code, ErrorCode::ModelMissing);
    }
};

QTEST_GUILESS_MAIN(MrzReaderTest)
#include "tst_mrz_reader.moc"
