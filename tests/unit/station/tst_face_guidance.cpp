#include "station/face_guidance.h"
#include "support/scripted_face.h"

#include <QTest>

#include <set>

using namespace kiosk;
using namespace kiosk::station;
using namespace std::chrono_literals;
using vision::FaceMeasure;

namespace {

vision::FaceSight sightOf(int faces)
{
    vision::FaceSight sight;
    sight.frame = test::facePicture(1); // 64 × 36
    sight.faces = faces;
    if (faces > 0)
        sight.face = vision::DetectedFace{16, 9, 32, 18, 1, {}};
    return sight;
}

vision::FaceQuality withFault(FaceMeasure fault, double native)
{
    return {{{fault, native, 5}}, 40, {fault}};
}

} // namespace

class FaceGuidanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guidance_everyMeasure_isTold_data()
    {
        QTest::addColumn<int>("measure");
        QTest::addColumn<double>("native");
        QTest::addColumn<int>("word");
        const auto row = [](FaceMeasure measure, double native, Guidance word) {
            const std::string name =
                std::string(vision::faceMeasureId(measure)) + " " + std::to_string(native);
            QTest::newRow(name.c_str())
                << static_cast<int>(measure) << native << static_cast<int>(word);
        };
        row(FaceMeasure::SingleFacePresent, 2, Guidance::StayAlone);
        row(FaceMeasure::HeadSize, 0.2, Guidance::ComeCloser);
        row(FaceMeasure::HeadSize, 0.9, Guidance::MoveBack);
        row(FaceMeasure::InterEyeDistance, 30, Guidance::ComeCloser);
        row(FaceMeasure::LeftwardCrop, 0.1, Guidance::MoveSideways);
        row(FaceMeasure::RightwardCrop, 0.1, Guidance::MoveSideways);
        row(FaceMeasure::MarginAbove, 0.1, Guidance::MoveDown);
        row(FaceMeasure::MarginBelow, 0.1, Guidance::MoveUp);
        row(FaceMeasure::HeadPoseYaw, -30, Guidance::LookStraight);
        row(FaceMeasure::HeadPosePitch, 25, Guidance::LowerChin);
        row(FaceMeasure::HeadPosePitch, -40, Guidance::RaiseChin);
        row(FaceMeasure::HeadPoseRoll, 20, Guidance::HeadUpright);
        row(FaceMeasure::EyesOpen, 0.1, Guidance::OpenEyes);
        row(FaceMeasure::MouthClosed, 0.5, Guidance::CloseMouth);
        row(FaceMeasure::EyesVisible, 0, Guidance::TakeOffGlasses);
        row(FaceMeasure::MouthOcclusionPrevention, 0, Guidance::UncoverFace);
        row(FaceMeasure::FaceOcclusionPrevention, 0, Guidance::UncoverFace);
        row(FaceMeasure::IlluminationUniformity, 0, Guidance::EvenLight);
        row(FaceMeasure::LuminanceMean, 0.1, Guidance::MoreLight);
        row(FaceMeasure::LuminanceMean, 0.9, Guidance::LessLight);
        row(FaceMeasure::LuminanceVariance, 0, Guidance::MoreLight);
        row(FaceMeasure::UnderExposurePrevention, 0, Guidance::MoreLight);
        row(FaceMeasure::OverExposurePrevention, 0, Guidance::LessLight);
        row(FaceMeasure::DynamicRange, 3, Guidance::MoreLight);
        row(FaceMeasure::Sharpness, 0, Guidance::HoldStill);
        row(FaceMeasure::CompressionArtifacts, 0, Guidance::HoldStill);
        row(FaceMeasure::NaturalColour, 0, Guidance::MoreLight);
        row(FaceMeasure::BackgroundUniformity, 0, Guidance::PlainerBackground);
    }
    void guidance_everyMeasure_isTold()
    {
        QFETCH(const int, measure);
        QFETCH(const double, native);
        QFETCH(const int, word);
        const auto quality = withFault(static_cast<FaceMeasure>(measure), native);
        QCOMPARE(guidanceFor(sightOf(1), quality), static_cast<Guidance>(word));
    }
    void guidance_noMeasureIsForgotten()
    {
        for (std::size_t i = 0; i < vision::faceMeasureCount; ++i)
            QVERIFY(guidanceFor(static_cast<FaceMeasure>(i), {}) != Guidance::None);
    }
    void guidance_whoIsThere_comesFirst()
    {
        const auto blurred = withFault(FaceMeasure::Sharpness, 0);
        QCOMPARE(guidanceFor(sightOf(0), blurred), Guidance::LookAtCamera);
        QCOMPARE(guidanceFor(sightOf(2), blurred), Guidance::StayAlone);
        QCOMPARE(guidanceFor(sightOf(1), {}), Guidance::LookAtCamera); // not assessed
        QCOMPARE(guidanceFor(sightOf(1), {{}, 80, {}}), Guidance::HoldStill);
    }
    void error_saysWhatWasWrongLast()
    {
        QCOMPARE(errorFor(sightOf(0), {}), ErrorCode::NoFace);
        QCOMPARE(errorFor(sightOf(2), {}), ErrorCode::SeveralFaces);
        QCOMPARE(errorFor(sightOf(1), withFault(FaceMeasure::HeadSize, 0.1)),
                 ErrorCode::FaceTooSmall);
        QCOMPARE(errorFor(sightOf(1), withFault(FaceMeasure::HeadSize, 0.95)),
                 ErrorCode::FaceQualityLow);
        QCOMPARE(errorFor(sightOf(1), withFault(FaceMeasure::EyesOpen, 0)),
                 ErrorCode::FaceQualityLow);
    }
    void outline_isInFractionsOfTheFrame()
    {
        const FaceOutline outline = outlineFor(sightOf(1), true, 0.5);
        QCOMPARE(outline.box, QRectF(0.25, 0.25, 0.5, 0.5));
        QVERIFY(outline.found && outline.good);
        QVERIFY(!outlineFor(sightOf(0), false, 0).found);
        vision::FaceSight withoutPicture = sightOf(1);
        withoutPicture.frame.reset();
        QVERIFY(!outlineFor(withoutPicture, true, 0).found);
    }
    void prompt_saysMovementDigitsAndLight()
    {
        using Movement = devices::PersonPrompt::Movement;
        std::set<Movement> movements;
        for (const auto challenge :
             {vision::Challenge::TurnLeft, vision::Challenge::TurnRight, vision::Challenge::Nod,
              vision::Challenge::Blink, vision::Challenge::ReadNumber}) {
            FaceTask task;
            task.kind = taskFor(challenge);
            QVERIFY(isMovement(task.kind));
            movements.insert(promptFor(task).movement);
        }
        QCOMPARE(movements.size(), std::size_t{5});
        QVERIFY(movements.count(Movement::None) == 0);
        FaceTask light;
        light.kind = FaceTask::Kind::Light;
        light.light = {{200, 210, 220}};
        light.digits = QStringLiteral("4711");
        QCOMPARE(promptFor(light).movement, Movement::None);
        QCOMPARE(promptFor(light).screenRgb[2], std::uint8_t{220});
        QCOMPARE(promptFor(light).digits, std::string("4711"));
        QCOMPARE(promptFor({}).screenRgb[0], std::uint8_t{255});
    }
    void steadyWord_isReplacedOnlyOnceItCouldBeRead()
    {
        const SteadyWord::Moment begin{5s};
        SteadyWord word;
        word.suggest(Guidance::ComeCloser, begin);
        QCOMPARE(word.word(), Guidance::ComeCloser);
        word.suggest(Guidance::HoldStill, begin + 1199ms);
        QCOMPARE(word.word(), Guidance::ComeCloser);
        word.suggest(Guidance::HoldStill, begin + 1200ms);
        QCOMPARE(word.word(), Guidance::HoldStill);
        word.say(Guidance::DoMovement, begin + 1210ms);
        QCOMPARE(word.word(), Guidance::DoMovement);
        word.suggest(Guidance::LookAtCamera, begin + 2400ms);
        QCOMPARE(word.word(), Guidance::DoMovement);
    }
};

QTEST_APPLESS_MAIN(FaceGuidanceTest)
#include "tst_face_guidance.moc"
