#include "pictures.h"
#include "support/page_film.h"
#include "vision/page_watch.h"

#include <QTest>

using namespace kiosk;
using kiosk::tests::PageFace;
using kiosk::vision::PageFault;
using kiosk::vision::PageSight;
using kiosk::vision::PageWatch;
using std::chrono::milliseconds;

namespace {

constexpr QSizeF id1(85.6, 53.98);
constexpr milliseconds frameTime{50};

// Frames of one scene, fed one after the other with a clock of their own.
class Film
{
public:
    PageSight show(const QImage& frame)
    {
        m_now += frameTime;
        return m_watch.look(tests::toImage(frame), std::chrono::steady_clock::time_point(m_now));
    }
    // The same picture for so long; the last sight. Stops when the page would be taken.
    PageSight hold(const QImage& frame, milliseconds length)
    {
        const Image image = tests::toImage(frame);
        PageSight sight;
        for (milliseconds past{0}; past < length && !sight.take; past += frameTime) {
            m_now += frameTime;
            sight = m_watch.look(image, std::chrono::steady_clock::time_point(m_now));
        }
        return sight;
    }
    [[nodiscard]] milliseconds now() const { return m_now; }
    PageWatch& watch() { return m_watch; }

private:
    PageWatch m_watch;
    milliseconds m_now{1000};
};

QImage table()
{
    return tests::drawnTable({640, 480}, QColor(70, 50, 40));
}

QImage cardAt(QPointF centre, double degrees, PageFace face = PageFace::Front)
{
    QImage picture = table();
    tests::layPage(picture, tests::drawnPage(id1, face),
                   tests::turnedRectangle(centre, 428, 270, degrees));
    return picture;
}

const QPointF middle(320, 240);

} // namespace

class TestPageWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void look_emptyTable_noPage();
    void look_frameWithoutPixels_noPage();
    void look_pageLaidDown_isTakenHalfASecondAfterItLiesStill();
    void look_movingPage_isNeverTaken();
    void look_glarePasses_isNamedAndDelaysTaking();
    void look_pageLeavesTheFrame_isCutOff();
    void look_faultOfOneFrame_doesNotChangeTheWords();
    void look_pageOverlookedOnce_staysOutlined();
    void look_shakingOutline_isDrawnSmoothly();
    void taken_samePage_isNotTakenAgain();
    void taken_turnedOver_isTakenAgain();
    void taken_anotherPageAfterATable_isTakenAgain();
    void reset_forgetsWhatWasTaken();
};

void TestPageWatch::look_emptyTable_noPage()
{
    Film film;
    const PageSight sight = film.hold(table(), milliseconds(1500));
    QVERIFY(!sight.outline);
    QCOMPARE(sight.fault, PageFault::NoPage);
    QVERIFY(!sight.take);
}

void TestPageWatch::look_frameWithoutPixels_noPage()
{
    PageWatch watch;
    const PageSight sight = watch.look(Image{}, {});
    QCOMPARE(sight.fault, PageFault::NoPage);
    QVERIFY(!sight.outline);
}

void TestPageWatch::look_pageLaidDown_isTakenHalfASecondAfterItLiesStill()
{
    Film film;
    for (int step = 0; step < 6; ++step) {
        const PageSight sight = film.show(cardAt({260.0 + 10 * step, 240}, 4));
        QVERIFY(!sight.take);
        if (step > 0)
            QCOMPARE(sight.fault, PageFault::Moving);
    }
    const milliseconds still = film.now() + frameTime;
    const PageSight sight = film.hold(cardAt(middle, 4), milliseconds(2000));
    QVERIFY(sight.take);
    QCOMPARE(sight.fault, PageFault::None);
    const milliseconds waited = film.now() - still;
    QVERIFY2(waited >= milliseconds(500) && waited <= milliseconds(700),
             qPrintable(QString::number(waited.count())));
}

void TestPageWatch::look_movingPage_isNeverTaken()
{
    Film film;
    for (int step = 0; step < 40; ++step) {
        const double phase = step * 0.3;
        const PageSight sight =
            film.show(cardAt({320 + 60 * std::cos(phase), 240 + 40 * std::sin(phase)}, 4));
        QVERIFY(!sight.take);
        QVERIFY(sight.outline);
    }
}

void TestPageWatch::look_glarePasses_isNamedAndDelaysTaking()
{
    Film film;
    QImage shining = cardAt(middle, 4);
    tests::shine(shining, {260, 220}, 60);
    PageSight sight = film.hold(shining, milliseconds(1500));
    QVERIFY(!sight.take);
    QCOMPARE(sight.fault, PageFault::Glare);
    const milliseconds gone = film.now() + frameTime;
    sight = film.hold(cardAt(middle, 4), milliseconds(1500));
    QVERIFY(sight.take);
    QVERIFY(film.now() - gone >= milliseconds(500));
}

void TestPageWatch::look_pageLeavesTheFrame_isCutOff()
{
    Film film;
    const PageSight sight = film.hold(cardAt({450, 240}, 4), milliseconds(1500));
    QVERIFY(!sight.take);
    QCOMPARE(sight.fault, PageFault::CutOff);
}

void TestPageWatch::look_faultOfOneFrame_doesNotChangeTheWords()
{
    Film film;
    const QImage good = cardAt(middle, 4);
    QVERIFY(film.hold(good, milliseconds(2000)).take);
    film.watch().taken();
    QImage shining = good;
    tests::shine(shining, {260, 220}, 60);
    QCOMPARE(film.show(shining).fault, PageFault::None);
    QCOMPARE(film.show(good).fault, PageFault::None);
}

void TestPageWatch::look_pageOverlookedOnce_staysOutlined()
{
    Film film;
    film.hold(cardAt(middle, 4), milliseconds(300));
    QVERIFY(film.show(table()).outline);
    const PageSight sight = film.hold(table(), milliseconds(400));
    QVERIFY(!sight.outline);
    QCOMPARE(sight.fault, PageFault::NoPage);
}

void TestPageWatch::look_shakingOutline_isDrawnSmoothly()
{
    Film film;
    film.hold(cardAt(middle, 4), milliseconds(300));
    float least = 1e9F;
    float most = 0;
    for (int step = 0; step < 10; ++step) {
        const PageSight sight = film.show(cardAt({320.0 + (step % 2 == 0 ? 2 : -2), 240}, 4));
        QVERIFY(sight.outline);
        least = std::min(least, sight.outline->corners[0].x);
        most = std::max(most, sight.outline->corners[0].x);
    }
    QVERIFY2(most - least < 3, qPrintable(QString::number(static_cast<double>(most - least))));
}

void TestPageWatch::taken_samePage_isNotTakenAgain()
{
    Film film;
    QVERIFY(film.hold(cardAt(middle, 4), milliseconds(2000)).take);
    film.watch().taken();
    QVERIFY(!film.hold(cardAt(middle, 4), milliseconds(2000)).take);
    QVERIFY(!film.hold(cardAt({330, 250}, 9), milliseconds(2000)).take);
}

void TestPageWatch::taken_turnedOver_isTakenAgain()
{
    Film film;
    QVERIFY(film.hold(cardAt(middle, 4, PageFace::Front), milliseconds(2000)).take);
    film.watch().taken();
    QVERIFY(film.hold(cardAt(middle, 4, PageFace::Back), milliseconds(3000)).take);
}

void TestPageWatch::taken_anotherPageAfterATable_isTakenAgain()
{
    Film film;
    QVERIFY(film.hold(cardAt(middle, 4), milliseconds(2000)).take);
    film.watch().taken();
    film.hold(table(), milliseconds(1000));
    QVERIFY(film.hold(cardAt(middle, 4), milliseconds(2000)).take);
}

void TestPageWatch::reset_forgetsWhatWasTaken()
{
    Film film;
    QVERIFY(film.hold(cardAt(middle, 4), milliseconds(2000)).take);
    film.watch().taken();
    film.watch().reset();
    QVERIFY(film.hold(cardAt(middle, 4), milliseconds(2000)).take);
}

QTEST_GUILESS_MAIN(TestPageWatch)
#include "tst_page_watch.moc"
