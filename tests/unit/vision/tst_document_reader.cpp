#include "pictures.h"
#include "support/page_film.h"
#include "vision/document_reader.h"

#include <QTest>

using namespace kiosk;
using kiosk::identity::DocumentKind;
using kiosk::vision::DocumentReader;
using kiosk::vision::DocumentSide;
using kiosk::vision::PageFault;
using kiosk::vision::PageSide;

namespace {

Image upsideDown(const Image& image)
{
    SecureBytes pixels(image.pixels().size());
    const std::size_t count = pixels.size() / 3;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            pixels[3 * (count - 1 - i) + channel] = image.pixels()[3 * i + channel];
    }
    return Image::create(image.width(), image.height(), image.format(), std::move(pixels)).value();
}

// Mean difference of two pages of the same size, 0…255.
double difference(const Image& a, const Image& b)
{
    if (a.width() != b.width() || a.height() != b.height() || a.empty())
        return 255;
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(a.pixels()[i] - b.pixels()[i]);
    return sum / static_cast<double>(a.pixels().size());
}

} // namespace

class TestDocumentReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void read_emptyImage_isRefused();
    void read_bareTable_hasNoPage();
    void read_pageWithZone_isReadAndStraight_data();
    void read_pageWithZone_isReadAndStraight();
    void read_upsideDown_givesTheSamePage();
    void read_pageOutOfTheFrame_isCutOffAndGivesNoZone();
    void read_pageWithoutZone_saysWhyAndGivesThePage();

private:
    std::unique_ptr<DocumentReader> m_reader;
};

void TestDocumentReader::initTestCase()
{
    auto reader = DocumentReader::create(tests::productModels());
    QVERIFY2(reader, "the models are missing");
    m_reader = std::make_unique<DocumentReader>(std::move(*reader));
}

void TestDocumentReader::read_emptyImage_isRefused()
{
    QCOMPARE(m_reader->read(Image{}).error().code, ErrorCode::UnreadableImage);
}

void TestDocumentReader::read_bareTable_hasNoPage()
{
    const auto side =
        m_reader->read(tests::toImage(tests::drawnTable({1280, 720}, QColor(110, 84, 62))));
    QVERIFY(side);
    QCOMPARE(side->quality.fault, PageFault::NoPage);
    QVERIFY(!side->outline);
    QVERIFY(side->page.empty());
    QVERIFY(!side->mrz);
    QCOMPARE(side->mrzProblem, ErrorCode::MrzNotFound);
    QCOMPARE(side->kind, DocumentKind::Unknown);
}

void TestDocumentReader::read_pageWithZone_isReadAndStraight_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<PageSide>("page");
    QTest::addColumn<QSize>("size");
    QTest::newRow("passport") << QStringLiteral("doc_00_td3.jpg") << DocumentKind::Passport
                              << PageSide::Front << QSize(1476, 1039);
    QTest::newRow("card") << QStringLiteral("doc_01_td1.jpg") << DocumentKind::OtherIdCard
                          << PageSide::Back << QSize(1011, 638);
}

void TestDocumentReader::read_pageWithZone_isReadAndStraight()
{
    QFETCH(QString, file);
    QFETCH(DocumentKind, kind);
    QFETCH(PageSide, page);
    QFETCH(QSize, size);
    const auto picture = tests::picture("tests/data/documents/" + file.toStdString());
    QVERIFY(picture);
    const auto side = m_reader->read(*picture);
    QVERIFY(side);
    QVERIFY(side->mrz);
    QVERIFY(!side->mrzProblem);
    QCOMPARE(side->kind, kind);
    QCOMPARE(side->side, page);
    QCOMPARE(side->quality.fault, PageFault::None);
    QVERIFY(side->outline);
    QVERIFY(side->outline->whole);
    QCOMPARE(QSize(side->page.width(), side->page.height()), size);
    QVERIFY(!side->copy.onScreen);
}

void TestDocumentReader::read_upsideDown_givesTheSamePage()
{
    const auto picture = tests::picture("tests/data/documents/doc_00_td3.jpg");
    QVERIFY(picture);
    const auto upright = m_reader->read(*picture);
    const auto turned = m_reader->read(upsideDown(*picture));
    QVERIFY(upright && turned);
    QVERIFY(upright->mrz && turned->mrz);
    QCOMPARE(turned->mrz->rotation, 180);
    const double apart = difference(upright->page, turned->page);
    QVERIFY2(apart < 8, qPrintable(QString::number(apart)));
}

void TestDocumentReader::read_pageOutOfTheFrame_isCutOffAndGivesNoZone()
{
    const auto picture = tests::picture("tests/data/documents/doc_10_td1.jpg");
    QVERIFY(picture);
    const auto side = m_reader->read(*picture);
    QVERIFY(side);
    QVERIFY(!side->mrz);
    QVERIFY(side->mrzProblem);
    QCOMPARE(side->quality.fault, PageFault::CutOff);
}

void TestDocumentReader::read_pageWithoutZone_saysWhyAndGivesThePage()
{
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, tests::drawnPage(QSizeF(85.6, 53.98), tests::PageFace::Front),
                   tests::turnedRectangle({640, 360}, 599, 378, 93));
    const auto side = m_reader->read(tests::toImage(picture));
    QVERIFY(side);
    // Its rows of strokes may be taken for lines, but never for a zone.
    QVERIFY(!side->mrz);
    QVERIFY(side->mrzProblem == ErrorCode::MrzNotFound ||
            side->mrzProblem == ErrorCode::MrzUnreliable);
    QVERIFY(side->outline);
    QCOMPARE(QSize(side->page.width(), side->page.height()), QSize(1011, 638));
    QVERIFY(side->barcodes.empty());
    QCOMPARE(side->kind, DocumentKind::Unknown);
}

QTEST_GUILESS_MAIN(TestDocumentReader)
#include "tst_document_reader.moc"
