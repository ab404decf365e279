#include "pictures.h"
#include "support/page_film.h"
#include "vision/page_outline.h"

#include <QTest>

using namespace kiosk;
using kiosk::tests::PageFace;
using kiosk::vision::findPage;
using kiosk::vision::PageOutline;
using kiosk::vision::PageShape;
using kiosk::vision::PointF;
using kiosk::vision::Quad;

namespace {

constexpr QSizeF id1(85.6, 53.98);
constexpr QSizeF id3(125, 88);

double apart(PointF a, PointF b)
{
    return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

// The farthest corner, whichever corner comes first, as a share of the longest side.
double corneredOff(const Quad& found, const Quad& truth)
{
    double best = 1e9;
    double longest = 0;
    for (std::size_t i = 0; i < 4; ++i)
        longest = std::max(longest, apart(truth[i], truth[(i + 1) % 4]));
    for (std::size_t turn = 0; turn < 4; ++turn) {
        double most = 0;
        for (std::size_t i = 0; i < 4; ++i)
            most = std::max(most, apart(found[(i + turn) % 4], truth[i]));
        best = std::min(best, most);
    }
    return best / longest;
}

QColor pixelAt(const Image& image, double x, double y)
{
    const auto* pixel = image.pixels().data() +
                        static_cast<int>(y * image.height()) * image.stride() +
                        static_cast<int>(x * image.width()) * 3;
    return {pixel[2], pixel[1], pixel[0]};
}

} // namespace

class TestPageOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findPage_drawnPage_cornersWithinOnePercent_data();
    void findPage_drawnPage_cornersWithinOnePercent();
    void findPage_photographs_cornersAndWholeness_data();
    void findPage_photographs_cornersAndWholeness();
    void findPage_fingersOverAnEdge_isFound();
    void findPage_emptyTable_nothing();
    void findPage_tinyAndEmptyPictures_noPage();
    void findPage_largePicture_sameCorners();
    void rectifyPage_quarterTurns_bringTheTopUp_data();
    void rectifyPage_quarterTurns_bringTheTopUp();
    void rectifyPage_unevenLight_becomesEven();
    void rectifyPage_noConvexShape_isRefused();
    void pageOfZone_edgesAgree_edgesHold();
    void pageOfZone_booklet_givesTheDataPage();
    void pageOfZone_otherPaper_isForgotten();
};

void TestPageOutline::findPage_drawnPage_cornersWithinOnePercent_data()
{
    QTest::addColumn<QColor>("table");
    QTest::addColumn<QSizeF>("page");
    QTest::addColumn<Quad>("corners");
    QTest::addColumn<PageShape>("shape");
    const QPointF middle(620, 370);
    QTest::newRow("card on dark wood")
        << QColor(70, 50, 40) << id1 << tests::turnedRectangle(middle, 599, 378, 0)
        << PageShape::Id1;
    QTest::newRow("card on a white table")
        << QColor(238, 238, 238) << id1 << tests::turnedRectangle(middle, 599, 378, 4)
        << PageShape::Id1;
    QTest::newRow("card on blue cloth, turned")
        << QColor(60, 80, 140) << id1 << tests::turnedRectangle(middle, 599, 378, 33)
        << PageShape::Id1;
    QTest::newRow("card standing")
        << QColor(90, 90, 90) << id1 << tests::turnedRectangle(middle, 599, 378, 84)
        << PageShape::Id1;
    QTest::newRow("card upside down")
        << QColor(90, 90, 90) << id1 << tests::turnedRectangle(middle, 599, 378, 171)
        << PageShape::Id1;
    QTest::newRow("passport page on dark")
        << QColor(40, 45, 40) << id3 << tests::turnedRectangle({640, 360}, 795, 560, -7)
        << PageShape::Id2OrId3;
    // A pinhole of 1.1 frame widths that looks down at 20°: its sides alone look like 1.51 to 1.
    QTest::newRow("passport page seen from the side")
        << QColor(70, 50, 40) << id3
        << Quad{PointF{242.9F, 97.2F}, {1037.1F, 97.2F}, {1099.5F, 664.1F}, {180.5F, 664.1F}}
        << PageShape::Id2OrId3;
}

void TestPageOutline::findPage_drawnPage_cornersWithinOnePercent()
{
    QFETCH(QColor, table);
    QFETCH(QSizeF, page);
    QFETCH(Quad, corners);
    QFETCH(PageShape, shape);
    QImage picture = tests::drawnTable({1280, 720}, table);
    tests::castShadow(picture, corners);
    tests::layPage(picture, tests::drawnPage(page, PageFace::Front), corners);

    const auto found = findPage(tests::toImage(picture));
    QVERIFY(found);
    QVERIFY(*found);
    QVERIFY2(corneredOff((*found)->corners, corners) < 0.01,
             qPrintable(QString::number(corneredOff((*found)->corners, corners))));
    QCOMPARE((*found)->shape, shape);
    QVERIFY((*found)->whole);
}

void TestPageOutline::findPage_photographs_cornersAndWholeness_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Quad>("corners");
    QTest::addColumn<bool>("inView");
    QTest::newRow("doc_00_td3.jpg")
        << QStringLiteral("doc_00_td3.jpg")
        << Quad{PointF{242.9F, 93.1F}, {1561.5F, 93.1F}, {1561.5F, 1021.4F}, {242.9F, 1021.4F}}
        << true;
    QTest::newRow("doc_01_td1.jpg")
        << QStringLiteral("doc_01_td1.jpg")
        << Quad{PointF{189.1F, 73.5F}, {1688.2F, 87.2F}, {1676.6F, 1011.7F}, {197.4F, 1003.2F}}
        << true;
    QTest::newRow("doc_02_td2.jpg")
        << QStringLiteral("doc_02_td2.jpg")
        << Quad{PointF{286.5F, 301.5F}, {1352.2F, 35.0F}, {1537.2F, 804.8F}, {490.2F, 1050.0F}}
        << true;
    QTest::newRow("doc_10_td1.jpg")
        << QStringLiteral("doc_10_td1.jpg")
        << Quad{PointF{262.8F, -90.1F}, {1731.4F, 175.8F}, {1600.6F, 1108.4F}, {79.8F, 866.4F}}
        << false;
}

void TestPageOutline::findPage_photographs_cornersAndWholeness()
{
    QFETCH(QString, file);
    QFETCH(Quad, corners);
    QFETCH(bool, inView);
    const auto picture = tests::picture("tests/data/documents/" + file.toStdString());
    QVERIFY(picture);
    const auto found = findPage(*picture);
    QVERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->whole, inView);
    QVERIFY(corneredOff((*found)->corners, corners) < (inView ? 0.012 : 0.05));
}

void TestPageOutline::findPage_fingersOverAnEdge_isFound()
{
    const Quad corners = tests::turnedRectangle({640, 360}, 599, 378, 6);
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, tests::drawnPage(id1, PageFace::Back), corners);
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(214, 164, 138));
    painter.drawEllipse(QRectF(860, 330, 180, 60));
    painter.drawEllipse(QRectF(870, 400, 180, 60));
    painter.end();
    const auto found = findPage(tests::toImage(picture));
    QVERIFY(found);
    QVERIFY(*found);
    QVERIFY(corneredOff((*found)->corners, corners) < 0.015);
}

void TestPageOutline::findPage_emptyTable_nothing()
{
    for (const QColor& colour : {QColor(70, 50, 40), QColor(240, 240, 240), QColor(60, 80, 140)}) {
        const auto found = findPage(tests::toImage(tests::drawnTable({1280, 720}, colour)));
        QVERIFY(found);
        QVERIFY(!*found);
    }
}

void TestPageOutline::findPage_tinyAndEmptyPictures_noPage()
{
    QCOMPARE(findPage(Image{}).error().code, ErrorCode::UnreadableImage);
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 700}, {700, 3}, {20, 20}}) {
        for (const PixelFormat format : {PixelFormat::Gray8, PixelFormat::Bgr24}) {
            const auto found = findPage(tests::plainImage(width, height, 128, format));
            QVERIFY(found);
            QVERIFY(!*found);
        }
    }
}

void TestPageOutline::findPage_largePicture_sameCorners()
{
    const Quad corners = tests::turnedRectangle({2100, 1400}, 2140, 1350, 12);
    QImage picture = tests::drawnTable({4000, 3000}, QColor(70, 60, 90));
    tests::layPage(picture, tests::drawnPage(id1, PageFace::Front), corners);
    const auto found = findPage(tests::toImage(picture));
    QVERIFY(found);
    QVERIFY(*found);
    QVERIFY(corneredOff((*found)->corners, corners) < 0.01);
}

void TestPageOutline::rectifyPage_quarterTurns_bringTheTopUp_data()
{
    QTest::addColumn<double>("turned");
    QTest::addColumn<int>("quarterTurns");
    QTest::newRow("upright") << 3.0 << 0;
    QTest::newRow("lies on its right side") << 93.0 << 3;
    QTest::newRow("upside down") << 183.0 << 2;
    QTest::newRow("lies on its left side") << 273.0 << 1;
}

void TestPageOutline::rectifyPage_quarterTurns_bringTheTopUp()
{
    QFETCH(double, turned);
    QFETCH(int, quarterTurns);
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, tests::drawnPage(id1, PageFace::Front),
                   tests::turnedRectangle({640, 360}, 599, 378, turned));
    const Image image = tests::toImage(picture);
    const auto found = findPage(image);
    QVERIFY(found && *found);
    const auto page =
        vision::rectifyPage(image, (*found)->corners, (*found)->shape, quarterTurns, 300);
    QVERIFY(page);
    QCOMPARE(page->width(), 1011);
    QCOMPARE(page->height(), 638);
    const QColor band = pixelAt(*page, 0.5, 0.07);
    QVERIFY2(band.blue() > band.red() + 40, "the blue band is not at the top");
    const QColor paper = pixelAt(*page, 0.95, 0.95);
    QVERIFY(paper.red() > 180);
}

void TestPageOutline::rectifyPage_unevenLight_becomesEven()
{
    const Quad corners = tests::turnedRectangle({640, 360}, 599, 378, 2);
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, tests::drawnPage(id1, PageFace::Back), corners);
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const int light = 40 + 60 * x / picture.width();
            row[x] = qRgb(qRed(row[x]) * light / 100, qGreen(row[x]) * light / 100,
                          qBlue(row[x]) * light / 100);
        }
    }
    const auto page = vision::rectifyPage(tests::toImage(picture), corners, PageShape::Id1, 0);
    QVERIFY(page);
    const int left = pixelAt(*page, 0.03, 0.45).green();
    const int right = pixelAt(*page, 0.97, 0.45).green();
    QVERIFY2(std::abs(left - right) < 25, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
}

void TestPageOutline::rectifyPage_noConvexShape_isRefused()
{
    const Image picture = tests::plainImage(200, 200, 100);
    const Quad crossed{PointF{10, 10}, {150, 150}, {150, 10}, {10, 150}};
    const Quad line{PointF{10, 10}, {50, 10}, {100, 10}, {10, 11}};
    const Quad square{PointF{10, 10}, {150, 10}, {150, 150}, {10, 150}};
    for (const Quad& corners : {crossed, line, Quad{}})
        QCOMPARE(vision::rectifyPage(picture, corners, PageShape::Id1, 0).error().code,
                 ErrorCode::UnreadableImage);
    QCOMPARE(vision::rectifyPage(Image{}, square, PageShape::Id1, 0).error().code,
             ErrorCode::UnreadableImage);
    QCOMPARE(vision::rectifyPage(picture, square, PageShape::Id1, 0, 100'000).error().code,
             ErrorCode::UnreadableImage);
}

void TestPageOutline::pageOfZone_edgesAgree_edgesHold()
{
    const Quad edges = tests::turnedRectangle({640, 360}, 599, 378, 180);
    PageOutline byEdges;
    byEdges.corners = edges;
    byEdges.confidence = 0.9;
    const Quad estimate = tests::turnedRectangle({645, 357}, 605, 372, 181);
    // From the picture's top left instead of the page's.
    std::rotate(byEdges.corners.begin(), byEdges.corners.begin() + 2, byEdges.corners.end());
    const PageOutline page = vision::pageOfZone(byEdges, estimate, 1280, 720);
    QVERIFY(apart(page.corners[0], edges[0]) < 0.01);
    QCOMPARE(page.shape, PageShape::Id1);
    QVERIFY(page.whole);
}

void TestPageOutline::pageOfZone_booklet_givesTheDataPage()
{
    PageOutline booklet;
    booklet.corners = {PointF{400, 60}, {800, 60}, {800, 626}, {400, 626}};
    const Quad zonePage{PointF{404, 346}, {797, 347}, {799, 622}, {402, 621}};
    const PageOutline page = vision::pageOfZone(booklet, zonePage, 1280, 720);
    QVERIFY(apart(page.corners[2], booklet.corners[2]) < 0.01);
    QVERIFY(apart(page.corners[0], PointF{400, 346}) < 0.01);
    QCOMPARE(page.shape, PageShape::Id2OrId3);
}

void TestPageOutline::pageOfZone_otherPaper_isForgotten()
{
    PageOutline sheet;
    sheet.corners = tests::turnedRectangle({640, 360}, 900, 636, 0);
    const Quad zonePage = tests::turnedRectangle({600, 300}, 428, 270, 20);
    const PageOutline page = vision::pageOfZone(sheet, zonePage, 1280, 720);
    QVERIFY(apart(page.corners[1], zonePage[1]) < 0.01);
    QVERIFY(vision::pageOfZone(std::nullopt, zonePage, 1280, 720).whole);
    QVERIFY(!vision::pageOfZone(std::nullopt, zonePage, 700, 720).whole);
}

QTEST_GUILESS_MAIN(TestPageOutline)
#include "tst_page_outline.moc"
