// The words about faces: none is missing, sides are the person's own, and nobody is accused.
#include "core/error.h"
#include "ui/face_scenes.h"
#include "ui/shell/appearance.h"
#include "ui/shell/face_wording.h"
#include "ui/shell/look.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace kiosk;
using station::FaceTask;
using station::Guidance;
using test::movement;
using test::sampleFace;
using ui::faceInstruction;
using ui::Way;
using Kind = FaceTask::Kind;

Q_DECLARE_METATYPE(kiosk::ui::Way)

namespace {

// As the rooms that make them name them; ui does not link those.
const QStringList channelIds{"texture",         "pattern",         "surround", "specular",
                             "repetition",      "depth",           "light",    "continuity",
                             "first_challenge", "second_challenge"};
const QStringList verdictIds{"not_tried", "live", "unsure", "attack"};
const QStringList challengeIds{"turn_left", "turn_right", "nod", "blink", "read_number"};
const QStringList measureIds{"single_face_present",
                             "head_size",
                             "inter_eye_distance",
                             "leftward_crop",
                             "rightward_crop",
                             "margin_above",
                             "margin_below",
                             "head_pose_yaw",
                             "head_pose_pitch",
                             "head_pose_roll",
                             "eyes_open",
                             "mouth_closed",
                             "eyes_visible",
                             "mouth_occlusion_prevention",
                             "face_occlusion_prevention",
                             "illumination_uniformity",
                             "luminance_mean",
                             "luminance_variance",
                             "under_exposure_prevention",
                             "over_exposure_prevention",
                             "dynamic_range",
                             "sharpness",
                             "compression_artifacts",
                             "natural_colour",
                             "background_uniformity"};

Way wayOf(QPointF off, Way before = Way::Unknown, bool sideways = false)
{
    return ui::wayToMiddle(sampleFace(false, off).box, before, sideways);
}

} // namespace

class FaceWordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids_everyOne_hasItsOwnWords_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("kind");
        QTest::newRow("channels") << channelIds << 0;
        QTest::newRow("verdicts") << verdictIds << 1;
        QTest::newRow("challenges") << challengeIds << 2;
        QTest::newRow("measures") << measureIds << 3;
    }
    void ids_everyOne_hasItsOwnWords()
    {
        QFETCH(const QStringList, ids);
        QFETCH(const int, kind);
        constexpr std::array texts{ui::livenessChannelText, ui::livenessVerdictText,
                                   ui::challengeText, ui::faceMeasureText};
        QSet<QString> seen;
        for (const QString& id : ids) {
            const QString text = texts[static_cast<std::size_t>(kind)](id.toStdString());
            QVERIFY2(text != id && !text.isEmpty(), qPrintable(id));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }
    void guidance_everyFaceValue_hasItsOwnWordsAndADrawing()
    {
        const ui::Look look;
        QSet<QString> seen;
        for (int i = int(Guidance::LookAtCamera); i <= int(Guidance::FaceTaken); ++i) {
            const auto guidance = static_cast<Guidance>(i);
            QVERIFY2(!ui::guidanceText(guidance).isEmpty(), qPrintable(QString::number(i)));
            if (guidance == Guidance::DoMovement || guidance == Guidance::OtherMovement)
                continue; // only with a movement
            const auto now = faceInstruction(guidance, {}, Way::Unknown);
            QVERIFY2(!seen.contains(now.text), qPrintable(now.text));
            seen.insert(now.text);
            QVERIFY(now.spoken.startsWith(now.text));
            QVERIFY2(!look.picture(now.picture, {100, 100}, 1).isNull(), qPrintable(now.picture));
        }
    }
    void movements_everyKind_saysWhatToDoAndDrawsItself()
    {
        QSet<QString> seen;
        for (const auto kind :
             {Kind::TurnLeft, Kind::TurnRight, Kind::Nod, Kind::Blink, Kind::ReadNumber}) {
            const auto now = faceInstruction(Guidance::DoMovement, movement(kind), Way::Unknown);
            QVERIFY(now.picture.isEmpty());
            QVERIFY(!seen.contains(now.text));
            seen.insert(now.text);
        }
        QCOMPARE(ui::movementCount(movement(Kind::Nod, 2)), QString("Movement 2 of 2"));
        QCOMPARE(ui::movementCount({}), QString());
    }
    void digits_toBeRead_areSpokenOneByOne()
    {
        const auto now =
            faceInstruction(Guidance::DoMovement, movement(Kind::ReadNumber), Way::Unknown);
        QVERIFY2(now.spoken.contains("aloud: 4, 8, 1, 5"), qPrintable(now.spoken));
    }
    void fault_duringAMovement_comesFirst()
    {
        const auto task = movement(Kind::Nod);
        QCOMPARE(faceInstruction(Guidance::StayAlone, task, Way::Unknown).picture,
                 QString("face-alone"));
        QVERIFY(faceInstruction(Guidance::DoMovement, task, Way::Unknown).picture.isEmpty());
        const auto other = faceInstruction(Guidance::OtherMovement, task, Way::Unknown);
        QVERIFY(other.text.startsWith("Nod"));
        QVERIFY(other.spoken.startsWith("That was another movement"));
    }
    void comparing_anything_saysThatThePictureIsTaken()
    {
        FaceTask task;
        task.kind = Kind::Comparing;
        QCOMPARE(faceInstruction(Guidance::LookAtCamera, task, Way::Unknown).picture,
                 QString("face-taken"));
    }
    // The picture is as the camera gives it: its left is the person's right.
    void way_offTheMiddle_isInThePersonsOwnTerms_data()
    {
        QTest::addColumn<QPointF>("off");
        QTest::addColumn<Way>("way");
        QTest::newRow("at the image's left") << QPointF(-0.2, 0.01) << Way::Left;
        QTest::newRow("at the image's right") << QPointF(0.2, 0.01) << Way::Right;
        QTest::newRow("high") << QPointF(0, -0.2) << Way::Down;
        QTest::newRow("low") << QPointF(0, 0.2) << Way::Up;
        QTest::newRow("in the middle") << QPointF(0.01, -0.01) << Way::Unknown;
        QTest::newRow("the greater counts") << QPointF(0.1, 0.2) << Way::Up;
    }
    void way_offTheMiddle_isInThePersonsOwnTerms()
    {
        QFETCH(const QPointF, off);
        QFETCH(const Way, way);
        QCOMPARE(wayOf(off), way);
    }
    void way_stillTrue_staysThoughAnotherGrows()
    {
        QCOMPARE(wayOf({0.1, 0.2}, Way::Right), Way::Right);
        QCOMPARE(wayOf({0.01, 0.2}, Way::Right), Way::Up);
        QCOMPARE(wayOf({-0.1, 0}, Way::Right), Way::Left);
        QCOMPARE(wayOf({0.1, 0.2}, Way::Unknown, true), Way::Right);
    }
    void sideways_everyWay_isSaidAndDrawnTheSame()
    {
        const auto left = faceInstruction(Guidance::MoveSideways, {}, Way::Left);
        QVERIFY(left.spoken.contains("your left"));
        QCOMPARE(left.picture, QString("face-left"));
        const auto right = faceInstruction(Guidance::Centre, {}, Way::Right);
        QVERIFY(right.spoken.contains("your right"));
        QCOMPARE(right.picture, QString("face-right"));
        QCOMPARE(faceInstruction(Guidance::MoveSideways, {}, Way::Unknown).picture,
                 QString("face-side"));
    }
    void height_wrong_offersSittingTheCameraAndAnAgent_data()
    {
        QTest::addColumn<int>("guidance");
        QTest::newRow("too low") << int(Guidance::MoveUp);
        QTest::newRow("too high") << int(Guidance::MoveDown);
    }
    void height_wrong_offersSittingTheCameraAndAnAgent()
    {
        QFETCH(const int, guidance);
        const auto now = faceInstruction(static_cast<Guidance>(guidance), {}, Way::Unknown);
        for (const char* words : {"Sit or stand", "tilt the camera", "an agent"})
            QVERIFY2(now.hint.contains(words), qPrintable(now.hint));
        QVERIFY(now.spoken.contains(now.hint));
    }
    void reasons_ofTheFace_areSentencesThatAccuseNobody()
    {
        for (const char* id :
             {"face.absent", "face.grey_zone", "face.no_match", "face.not_live",
              "face.liveness_unsure", "face.low_quality", "face.printed_reference"}) {
            const QString text = ui::decisionReasonText(id);
            QVERIFY2(text != QLatin1String(id), id);
            for (const char* word : {"fake", "attack", "fraud", "spoof", "cheat"})
                QVERIFY2(!text.contains(QLatin1String(word), Qt::CaseInsensitive), id);
        }
        QCOMPARE(ui::decisionReasonText("face.not_live"),
                 QString("A live person was not confirmed"));
    }
    void errors_ofTheFaceAndItsCamera_sayWhoHelps_data()
    {
        QTest::addColumn<int>("code");
        for (const auto code : {ErrorCode::CameraSimulated, ErrorCode::FaceQualityLow,
                                ErrorCode::FaceNotLive, ErrorCode::FaceMismatch})
            QTest::newRow(core::describe(code).id.data()) << int(code);
    }
    void errors_ofTheFaceAndItsCamera_sayWhoHelps()
    {
        QFETCH(const int, code);
        QVERIFY(!ui::errorSentence(static_cast<ErrorCode>(code)).isEmpty());
        QVERIFY(ui::errorNextStep(static_cast<ErrorCode>(code)).contains("gent"));
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    FaceWordingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_face_wording.moc"
