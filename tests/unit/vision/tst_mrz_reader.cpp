#include "pictures.h"
#include "vision/mrz_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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

    void create_withoutItsModel_isModelMissing()
    {
        QCOMPARE(MrzReader::create(vision::ModelStore{}).error().code, ErrorCode::ModelMissing);
    }
};

QTEST_GUILESS_MAIN(MrzReaderTest)
#include "tst_mrz_reader.moc"
