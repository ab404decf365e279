#include "pictures.h"
#include "support/page_film.h"
#include "vision/page_quality.h"

#include <QTest>

using namespace kiosk;
using kiosk::tests::PageFace;
using kiosk::vision::judgePage;
using kiosk::vision::lookForCopy;
using kiosk::vision::PageFault;
using kiosk::vision::PageOutline;
using kiosk::vision::PageQuality;
using kiosk::vision::PageShape;
using kiosk::vision::PointF;
using kiosk::vision::Quad;

namespace {

constexpr QSizeF id1(85.6, 53.98);

QString idOf(PageFault fault)
{
    const std::string_view id = vision::pageFaultId(fault);
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

PageOutline outlined(const Quad& corners, bool whole = true)
{
    PageOutline outline;
    outline.corners = corners;
    outline.shape = PageShape::Id1;
    outline.whole = whole;
    return outline;
}

QImage cardOnTable(const Quad& corners, PageFace face = PageFace::Back)
{
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, tests::drawnPage(id1, face), corners);
    return picture;
}

// `table` gives for every value of 0…255 what it becomes.
template <typename Change>
QImage changed(QImage picture, Change&& change)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const auto value = [&](int channel) {
                return std::clamp(change(channel, x, y), 0, 255);
            };
            row[x] = qRgb(value(qRed(row[x])), value(qGreen(row[x])), value(qBlue(row[x])));
        }
    }
    return picture;
}

const Quad middle = tests::turnedRectangle({640, 360}, 599, 378, 5);

PageQuality judged(const QImage& picture, const PageOutline& outline)
{
    return judgePage(tests::toImage(picture), outline);
}

} // namespace

class TestPageQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgePage_goodPicture_hasNoFault();
    void judgePage_oneFault_isNamed_data();
    void judgePage_oneFault_isNamed();
    void judgePage_severalFaults_theFirstToMendIsNamed();
    void judgePage_glare_isLocated();
    void judgePage_whitePaper_isNoGlare();
    void judgePage_contrast_doesNotChangeSharpness();
    void judgePage_growingBlur_lowersSharpness();
    void judgePage_measures_haveTheirUnits();
    void judgePage_photographs_asTheirTruthSays_data();
    void judgePage_photographs_asTheirTruthSays();
    void judgePage_nothingToJudge_isNoPage();
    void pageFaultId_everyFault_isDistinct();
    void lookForCopy_colouredPage_noHint();
    void lookForCopy_greyCopy_isBlackAndWhite_data();
    void lookForCopy_greyCopy_isBlackAndWhite();
    void lookForCopy_display_isOnScreen_data();
    void lookForCopy_display_isOnScreen();
    void lookForCopy_nothing_noHint();
};

void TestPageQuality::judgePage_goodPicture_hasNoFault()
{
    for (const PageFace face : {PageFace::Front, PageFace::Back})
        QCOMPARE(idOf(judged(cardOnTable(middle, face), outlined(middle)).fault),
                 QStringLiteral("none"));
}

void TestPageQuality::judgePage_oneFault_isNamed_data()
{
    QTest::addColumn<QImage>("picture");
    QTest::addColumn<Quad>("corners");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<PageFault>("fault");
    const QImage good = cardOnTable(middle);
    QTest::newRow("cut off") << good << middle << false << PageFault::CutOff;
    const Quad far = tests::turnedRectangle({640, 360}, 300, 189, 5);
    QTest::newRow("too far") << cardOnTable(far) << far << true << PageFault::TooFar;
    QTest::newRow("too dark") << changed(good, [](int v, int, int) { return v / 6; }) << middle
                              << true << PageFault::TooDark;
    QTest::newRow("too bright") << changed(good, [](int v, int, int) { return v + 90; }) << middle
                                << true << PageFault::TooBright;
    QImage shining = good;
    tests::shine(shining, {560, 300}, 70);
    QTest::newRow("glare") << shining << middle << true << PageFault::Glare;
    QTest::newRow("shadow") << changed(good, [](int v, int x, int) {
        return v * std::clamp(20 + (x - 300) / 6, 20, 130) / 130;
    }) << middle << true << PageFault::Shadow;
    const Quad tilted{PointF{440, 220}, {840, 220}, {960, 560}, {320, 560}};
    QTest::newRow("tilted") << cardOnTable(tilted) << tilted << true << PageFault::Tilted;
    QTest::newRow("blurred") << tests::blurred(good, 6) << middle << true << PageFault::Blurred;
}

void TestPageQuality::judgePage_oneFault_isNamed()
{
    QFETCH(QImage, picture);
    QFETCH(Quad, corners);
    QFETCH(bool, whole);
    QFETCH(PageFault, fault);
    QCOMPARE(idOf(judged(picture, outlined(corners, whole)).fault), idOf(fault));
}

void TestPageQuality::judgePage_severalFaults_theFirstToMendIsNamed()
{
    const Quad far = tests::turnedRectangle({640, 360}, 300, 189, 5);
    const QImage picture = tests::blurred(cardOnTable(far), 6);
    QCOMPARE(idOf(judged(picture, outlined(far)).fault), QStringLiteral("too-far"));
    QCOMPARE(idOf(judged(picture, outlined(far, false)).fault), QStringLiteral("cut-off"));
}

void TestPageQuality::judgePage_glare_isLocated()
{
    QImage picture = cardOnTable(middle);
    tests::shine(picture, {560, 300}, 70);
    const PageQuality quality = judged(picture, outlined(middle));
    QVERIFY(quality.glare > 0.005 && quality.glare < 0.1);
    double x = 0;
    double y = 0;
    for (const PointF& corner : quality.glareAt) {
        x += static_cast<double>(corner.x) / 4;
        y += static_cast<double>(corner.y) / 4;
    }
    QVERIFY2(std::hypot(x - 560, y - 300) < 15, qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
}

void TestPageQuality::judgePage_whitePaper_isNoGlare()
{
    // A well lit white page, up to the brim of what the camera can tell.
    const QImage picture =
        changed(cardOnTable(middle), [](int v, int, int) { return v * 250 / 226; });
    const PageQuality quality = judged(picture, outlined(middle));
    QCOMPARE(quality.glare, 0.0);
}

void TestPageQuality::judgePage_contrast_doesNotChangeSharpness()
{
    const QImage full = tests::blurred(cardOnTable(middle), 3);
    const QImage faint = changed(full, [](int v, int, int) { return 110 + v * 3 / 10; });
    const double sharp = judged(full, outlined(middle)).sharpness;
    const double faintSharp = judged(faint, outlined(middle)).sharpness;
    QVERIFY2(std::abs(sharp - faintSharp) < 0.12,
             qPrintable(QStringLiteral("%1 %2").arg(sharp).arg(faintSharp)));
}

void TestPageQuality::judgePage_growingBlur_lowersSharpness()
{
    const QImage good = cardOnTable(middle);
    double before = 1.1;
    for (const int factor : {2, 4, 6, 8}) {
        const double sharpness = judged(tests::blurred(good, factor), outlined(middle)).sharpness;
        QVERIFY2(sharpness < before, qPrintable(QString::number(factor)));
        before = sharpness;
    }
}

void TestPageQuality::judgePage_measures_haveTheirUnits()
{
    const PageQuality quality = judged(cardOnTable(middle), outlined(middle));
    QVERIFY(std::abs(quality.pixelsPerMm - 7.0) < 0.05);
    QVERIFY(quality.tilt < 0.001);
    QVERIFY(quality.brightness > 0.8 && quality.brightness < 0.95);
    QVERIFY(quality.shadow < 0.1);
    QCOMPARE(quality.glare, 0.0);
    for (const PointF& corner : quality.glareAt)
        QVERIFY(corner.x == 0.0F && corner.y == 0.0F);
}

void TestPageQuality::judgePage_photographs_asTheirTruthSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<PageFault>("fault");
    QTest::newRow("passport") << QStringLiteral("doc_00_td3.jpg") << PageFault::None;
    QTest::newRow("card") << QStringLiteral("doc_01_td1.jpg") << PageFault::None;
    QTest::newRow("turned") << QStringLiteral("doc_02_td2.jpg") << PageFault::None;
    QTest::newRow("out of the frame") << QStringLiteral("doc_10_td1.jpg") << PageFault::CutOff;
}

void TestPageQuality::judgePage_photographs_asTheirTruthSays()
{
    QFETCH(QString, file);
    QFETCH(PageFault, fault);
    const auto picture = tests::picture("tests/data/documents/" + file.toStdString());
    QVERIFY(picture);
    const auto outline = vision::findPage(*picture);
    QVERIFY(outline && *outline);
    QCOMPARE(idOf(judgePage(*picture, **outline).fault), idOf(fault));
}

void TestPageQuality::judgePage_nothingToJudge_isNoPage()
{
    QCOMPARE(judgePage(Image{}, outlined(middle)).fault, PageFault::NoPage);
    QCOMPARE(judgePage(tests::plainImage(1280, 720, 90), PageOutline{}).fault, PageFault::NoPage);
}

void TestPageQuality::pageFaultId_everyFault_isDistinct()
{
    QSet<QString> ids;
    for (int fault = 0; fault <= static_cast<int>(PageFault::Moving); ++fault)
        ids.insert(idOf(static_cast<PageFault>(fault)));
    QCOMPARE(ids.size(), static_cast<int>(PageFault::Moving) + 1);
    QCOMPARE(idOf(PageFault::CutOff), QStringLiteral("cut-off"));
}

void TestPageQuality::lookForCopy_colouredPage_noHint()
{
    for (const PageFace face : {PageFace::Front, PageFace::Back}) {
        const auto page = vision::rectifyPage(tests::toImage(cardOnTable(middle, face)), middle,
                                              PageShape::Id1, 0);
        QVERIFY(page);
        const auto hints = lookForCopy(*page);
        QVERIFY2(!hints.blackAndWhite, qPrintable(QString::number(hints.colour)));
        QVERIFY2(!hints.onScreen, qPrintable(QString::number(hints.screen)));
    }
}

void TestPageQuality::lookForCopy_greyCopy_isBlackAndWhite_data()
{
    QTest::addColumn<QColor>("lamp");
    QTest::newRow("white light") << QColor(255, 255, 255);
    QTest::newRow("warm light") << QColor(255, 225, 180);
}

void TestPageQuality::lookForCopy_greyCopy_isBlackAndWhite()
{
    QFETCH(QColor, lamp);
    QImage copy = tests::drawnPage(id1, PageFace::Front).convertToFormat(QImage::Format_Grayscale8);
    copy = copy.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&copy);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(copy.rect(), lamp);
    painter.end();
    QImage picture = tests::drawnTable({1280, 720}, QColor(70, 50, 40));
    tests::layPage(picture, copy, middle);
    const auto page = vision::rectifyPage(tests::toImage(picture), middle, PageShape::Id1, 0);
    QVERIFY(page);
    const auto hints = lookForCopy(*page);
    QVERIFY2(hints.blackAndWhite, qPrintable(QString::number(hints.colour)));
}

void TestPageQuality::lookForCopy_display_isOnScreen_data()
{
    QTest::addColumn<double>("period"); // pixels of the camera, a pixel of the display
    QTest::newRow("fine") << 2.3;
    QTest::newRow("usual") << 3.1;
    QTest::newRow("coarse") << 4.4;
}

void TestPageQuality::lookForCopy_display_isOnScreen()
{
    QFETCH(double, period);
    // The black between a display's pixels.
    const QImage picture = changed(cardOnTable(middle, PageFace::Front), [&](int v, int x, int y) {
        const double turn = 0.05;
        const double across = x * std::cos(turn) + y * std::sin(turn);
        const double down = y * std::cos(turn) - x * std::sin(turn);
        const double grid = 1 + 0.05 * std::cos(2 * M_PI * across / period) +
                            0.05 * std::cos(2 * M_PI * down / period);
        return static_cast<int>(v * grid * 0.85);
    });
    const auto page = vision::rectifyPage(tests::toImage(picture), middle, PageShape::Id1, 0);
    QVERIFY(page);
    const auto hints = lookForCopy(*page);
    QVERIFY2(hints.onScreen, qPrintable(QString::number(hints.screen)));
}

void TestPageQuality::lookForCopy_nothing_noHint()
{
    const auto hints = lookForCopy(Image{});
    QVERIFY(!hints.blackAndWhite);
    QVERIFY(!hints.onScreen);
    QVERIFY(!lookForCopy(tests::plainImage(4, 4, 200)).onScreen);
}

QTEST_GUILESS_MAIN(TestPageQuality)
#include "tst_page_quality.moc"
