// The mirrored live face: where its outline stands, and what it says without colour.
#include "ui/face_scenes.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/face_cue.h"
#include "ui/widgets/face_view.h"

#include <QApplication>
#include <QTest>

using namespace kiosk;
using test::movement;
using test::sampleFace;
using ui::FaceCue;
using ui::FaceView;
using Kind = station::FaceTask::Kind;

namespace {

SharedImage picture()
{
    QImage image(320, 180, QImage::Format_RGB888);
    image.fill(Qt::gray);
    return test::sharedImage(image);
}

struct Stage
{
    explicit Stage(bool reducedMotion = true)
        : look(ui::Appearance{.reducedMotion = reducedMotion}),
          view(look, QStringLiteral("Face"), QStringLiteral("face-look"))
    {
        view.resize(400, 300);
        view.show(picture());
        static_cast<QWidget&>(view).show();
    }
    ui::Look look;
    FaceView view;
};

} // namespace

class FaceViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outline_inTheMiddle_isInTheMiddle()
    {
        Stage stage;
        auto face = sampleFace(true);
        face.box = QRectF(0.4, 0.25, 0.2, 0.5);
        stage.view.setFace(face);
        const QRectF outline = stage.view.outline();
        QVERIFY(std::abs(outline.center().x() - 200) < 2);
        QVERIFY(std::abs(outline.center().y() - 150) < 2);
        QVERIFY(std::abs(outline.height() - 150) < 2); // half of the picture, which is never cut
        // The picture's own proportions, not the frame's.
        QVERIFY(std::abs(outline.width() / outline.height() - 0.2 * 320 / (0.5 * 180)) < 0.02);
    }
    void outline_atTheImagesLeft_isOnTheScreensRight()
    {
        Stage stage;
        stage.view.setFace(sampleFace(false, {-0.1, 0}));
        QVERIFY(stage.view.outline().center().x() > 230);
        stage.view.setFace(sampleFace(false, {0.1, 0}));
        QVERIFY(stage.view.outline().center().x() < 170);
        // A mirror does not turn with the language.
        stage.view.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(stage.view.outline().center().x() < 170);
    }
    void outline_pixelsUnderIt_areTheMirroredOnes()
    {
        Stage stage;
        QImage image(320, 180, QImage::Format_RGB888);
        image.fill(Qt::black);
        for (int y = 60; y < 120; ++y) {
            for (int x = 96; x < 128; ++x)
                image.setPixelColor(x, y, Qt::red);
        }
        stage.view.show(test::sharedImage(image));
        auto face = sampleFace(true);
        face.box = QRectF(0.3, 1 / 3.0, 0.1, 1 / 3.0);
        stage.view.setFace(face);
        const QPoint at = stage.view.outline().center().toPoint();
        const QColor seen = stage.view.grab().toImage().pixelColor(at);
        QVERIFY2(seen.red() > 100 && seen.green() < 40, qPrintable(seen.name()));
    }
    void outline_moves_glidesUnlessMotionIsOff()
    {
        Stage still(true);
        still.view.setFace(sampleFace(true));
        still.view.setFace(sampleFace(true, {0.1, 0}));
        const qreal end = still.view.outline().center().x();
        Stage moving(false);
        moving.view.setFace(sampleFace(true));
        const qreal before = moving.view.outline().center().x();
        moving.view.setFace(sampleFace(true, {0.1, 0}));
        QCOMPARE(moving.view.outline().center().x(), before);
        QTRY_COMPARE(moving.view.outline().center().x(), end);
    }
    void outline_noFaceOrNoPicture_isNone()
    {
        Stage stage;
        QVERIFY(stage.view.outline().isEmpty());
        stage.view.setFace(sampleFace(true));
        stage.view.clear();
        QVERIFY(stage.view.outline().isEmpty());
    }
    void state_everyOne_hasAWordThatIsAlsoHeard()
    {
        Stage stage;
        QStringList words{stage.view.stateWord()};
        stage.view.setFace(sampleFace(false));
        words.append(stage.view.stateWord());
        stage.view.setFace(sampleFace(true));
        words.append(stage.view.stateWord());
        QCOMPARE(stage.view.accessibleDescription(), words.last());
        station::FaceTask comparing;
        comparing.kind = Kind::Comparing;
        stage.view.setTask(comparing);
        words.append(stage.view.stateWord());
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), qsizetype(4));
    }
    // Without colour: the sign, the word and the outline's shape differ in grey.
    void state_inOneColour_isStillToldApart()
    {
        Stage stage;
        stage.look.set({.theme = ui::Theme::WhiteOnBlack, .reducedMotion = true});
        stage.view.setFace(sampleFace(false));
        const QImage not_yet = stage.view.grab().toImage();
        stage.view.setFace(sampleFace(true));
        QVERIFY(stage.view.grab().toImage() != not_yet);
    }
    void progress_byTask_isThePicturesOrTheMovements()
    {
        Stage stage;
        auto face = sampleFace(true);
        face.progress = 0.8;
        stage.view.setFace(face);
        QCOMPARE(stage.view.progress(), 0.8);
        stage.view.setTask(movement(Kind::Nod));
        QCOMPARE(stage.view.progress(), 0.4);
        stage.view.setFace({});
        QCOMPARE(stage.view.progress(), 0.0);
    }
    void progress_motionOff_isABarOfSteps()
    {
        Stage stage;
        auto face = sampleFace(true);
        face.progress = 0.41;
        stage.view.setFace(face);
        const QImage two = stage.view.grab().toImage();
        face.progress = 0.59; // still the second step of five
        stage.view.setFace(face);
        QCOMPARE(stage.view.grab().toImage(), two);
        face.progress = 0.61;
        stage.view.setFace(face);
        QVERIFY(stage.view.grab().toImage() != two);
    }
    void cue_movement_movesUnlessMotionIsOff_data()
    {
        QTest::addColumn<bool>("reduced");
        QTest::newRow("moving") << false;
        QTest::newRow("still") << true;
    }
    void cue_movement_movesUnlessMotionIsOff()
    {
        QFETCH(const bool, reduced);
        const ui::Look look(ui::Appearance{.reducedMotion = reduced});
        FaceCue cue(look);
        cue.show();
        cue.showMovement(Kind::TurnLeft);
        QCOMPARE(cue.isMoving(), !reduced);
        cue.showPicture(QStringLiteral("face-look"));
        QVERIFY(!cue.isMoving());
    }
    void cue_stillTurns_pointToTheScreensOwnSides()
    {
        const ui::Look look(ui::Appearance{.reducedMotion = true});
        FaceCue cue(look);
        cue.resize(cue.sizeHint());
        cue.showMovement(Kind::TurnLeft);
        const QImage left = cue.grab().toImage();
        cue.showMovement(Kind::TurnRight);
        const QImage right = cue.grab().toImage();
        QVERIFY(left != right);
        cue.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(cue.grab().toImage(), right);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    FaceViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_face_view.moc"
