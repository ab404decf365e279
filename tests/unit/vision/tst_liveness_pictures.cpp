// The channels that look at pixels: pattern, surround, repetition, light, specular.
#include "liveness_sights.h"
#include "pictures.h"
#include "vision/liveness/light_cue.h"
#include "vision/liveness/pattern_cue.h"
#include "vision/liveness/repetition_cue.h"
#include "vision/liveness/specular_cue.h"
#include "vision/liveness/surround_cue.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::vision;
using kiosk::tests::Shape;

namespace {

constexpr PointF middle{640, 300};

FaceSight sightOn(const cv::Mat& scene, int ms, PointF centre = middle)
{
    FaceSight sight = tests::sightOf(tests::turnedPoints(Shape::Head, 0, centre), ms);
    sight.frame = tests::frameOf(scene);
    return sight;
}

cv::Mat noisyScene(std::uint32_t seed, PointF centre = middle)
{
    cv::Mat scene = tests::drawnScene(centre);
    tests::addNoise(scene, 2, seed);
    return scene;
}

// What a screen's grid of pixels leaves: a wave of `amplitude` grey values.
void addWave(cv::Mat& scene, double amplitude, double perPixelX, double perPixelY)
{
    for (int row = 0; row < scene.rows; ++row) {
        for (int column = 0; column < scene.cols; ++column) {
            const double wave =
                amplitude * std::sin(2 * std::numbers::pi * (perPixelX * column + perPixelY * row));
            for (int i = 0; i < 3; ++i) {
                auto& value = scene.at<cv::Vec3b>(row, column)[i];
                value = cv::saturate_cast<uchar>(value + wave);
            }
        }
    }
}

// A dark bezel around the face, its middle at `centre`.
void addBezel(cv::Mat& scene, PointF centre, int halfWidth, int halfHeight)
{
    const cv::Rect inside(cvRound(centre.x) - halfWidth, cvRound(centre.y) - halfHeight,
                          2 * halfWidth, 2 * halfHeight);
    cv::rectangle(scene, inside, cv::Scalar(20, 20, 20), 14);
}

PointF swaying(int frame)
{
    return {640 + 25 * std::sin(static_cast<float>(frame) * 0.41F) +
                9 * std::sin(static_cast<float>(frame) * 1.13F),
            300 + 12 * std::sin(static_cast<float>(frame) * 0.67F)};
}

} // namespace

class LivenessPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pattern_growingWave_scoreFalls()
    {
        double last = 1.1;
        for (const double amplitude : {0.0, 1.0, 2.0, 4.0}) {
            PatternCue cue;
            cv::Mat scene = noisyScene(3);
            addWave(scene, amplitude, 0.19, 0.11);
            cue.look(sightOn(scene, 0));
            QVERIFY2(cue.result().score <= last, std::to_string(amplitude).c_str());
            last = cue.result().score;
        }
        QCOMPARE(last, 0.0);
    }

    void pattern_noisyFace_isLive()
    {
        PatternCue cue;
        QCOMPARE(cue.result().verdict, LivenessVerdict::NotTried);
        for (std::uint32_t i = 0; i < 10; ++i)
            cue.look(sightOn(noisyScene(i), static_cast<int>(i) * 66));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    void pattern_edgesOfJpegBlocks_areNone()
    {
        PatternCue cue;
        cv::Mat scene = noisyScene(5);
        addWave(scene, 2, 0.125, 0);
        addWave(scene, 2, 0.25, 0.125);
        cue.look(sightOn(scene, 0));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    void pattern_knittedClothesBelowTheFace_areNone()
    {
        PatternCue cue;
        cv::Mat scene = noisyScene(6);
        cv::Mat clothes = scene(cv::Rect(0, 560, 1280, 160));
        addWave(clothes, 30, 0.2, 0.2);
        cue.look(sightOn(scene, 0));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    void surround_bezelThatMovesWithTheFace_isAttack()
    {
        SurroundCue cue;
        for (int i = 0; i < 16; ++i) {
            const PointF centre = swaying(i);
            cv::Mat scene = tests::drawnScene(centre);
            addBezel(scene, {centre.x, centre.y + 40}, 210, 270);
            tests::addNoise(scene, 2, static_cast<std::uint32_t>(i));
            cue.look(sightOn(scene, i * 266, centre));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Attack);
    }

    void surround_doorFrameBehindAMovingPerson_isLive()
    {
        SurroundCue cue;
        for (int i = 0; i < 16; ++i) {
            const PointF centre = swaying(i);
            cv::Mat scene = tests::drawnScene(centre);
            const cv::Mat person = scene.clone();
            cv::rectangle(scene, cv::Rect(420, 60, 440, 700), cv::Scalar(40, 60, 90), 16);
            cv::Mat mask = cv::Mat::zeros(scene.size(), CV_8U);
            cv::ellipse(mask, cv::Point(cvRound(centre.x), cvRound(centre.y) + 33), {127, 187}, 0,
                        0, 360, 255, cv::FILLED);
            cv::ellipse(mask, cv::Point(cvRound(centre.x), cvRound(centre.y) + 462), {286, 242}, 0,
                        0, 360, 255, cv::FILLED);
            person.copyTo(scene, mask);
            tests::addNoise(scene, 2, static_cast<std::uint32_t>(i));
            cue.look(sightOn(scene, i * 266, centre));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    // Its lower part is behind the person's shoulders.
    void surround_headrestThatMovesWithThePerson_isNoAttack()
    {
        SurroundCue cue;
        for (int i = 0; i < 16; ++i) {
            const PointF centre = swaying(i);
            cv::Mat scene = tests::drawnScene(centre);
            const cv::Rect rest(cvRound(centre.x) - 200, cvRound(centre.y) - 190, 400, 330);
            const cv::Mat person = scene.clone();
            cv::rectangle(scene, rest, cv::Scalar(30, 30, 30), cv::FILLED);
            person.rowRange(cvRound(centre.y) + 140, 720)
                .copyTo(scene.rowRange(cvRound(centre.y) + 140, 720));
            cv::Mat mask = cv::Mat::zeros(scene.size(), CV_8U);
            cv::ellipse(mask, cv::Point(cvRound(centre.x), cvRound(centre.y) + 33), {127, 187}, 0,
                        0, 360, 255, cv::FILLED);
            cv::ellipse(mask, cv::Point(cvRound(centre.x), cvRound(centre.y) + 300), {290, 200}, 0,
                        0, 360, 255, cv::FILLED);
            person.copyTo(scene, mask);
            tests::addNoise(scene, 2, static_cast<std::uint32_t>(i));
            cue.look(sightOn(scene, i * 266, centre));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Unsure);
    }

    void surround_stillFrameClosedBelow_isUnsure()
    {
        SurroundCue cue;
        cv::Mat scene = tests::drawnScene();
        addBezel(scene, {640, 340}, 210, 270);
        tests::addNoise(scene, 2, 9);
        cue.look(sightOn(scene, 0));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Unsure);
    }

    void surround_plainWall_isLive()
    {
        SurroundCue cue;
        QCOMPARE(cue.result().verdict, LivenessVerdict::NotTried);
        for (int i = 0; i < 8; ++i)
            cue.look(sightOn(noisyScene(static_cast<std::uint32_t>(i), swaying(i)), i * 266,
                             swaying(i)));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    void repetition_personWithSensorNoise_isLive_data()
    {
        QTest::addColumn<bool>("moving");
        QTest::newRow("moving") << true;
        QTest::newRow("sitting still") << false;
    }
    void repetition_personWithSensorNoise_isLive()
    {
        QFETCH(bool, moving);
        RepetitionCue cue;
        for (int i = 0; i < 60; ++i) {
            const PointF centre = moving ? swaying(i) : middle;
            cue.look(sightOn(noisyScene(static_cast<std::uint32_t>(i), centre), i * 66, centre));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Live);
    }

    void repetition_loopedFilm_isAttack_data()
    {
        QTest::addColumn<double>("noise");
        QTest::newRow("the same frames") << 0.0;
        QTest::newRow("encoded anew") << 1.5;
    }
    void repetition_loopedFilm_isAttack()
    {
        QFETCH(double, noise);
        RepetitionCue cue;
        for (int i = 0; i < 75; ++i) {
            const PointF centre = swaying(i % 25);
            cv::Mat scene = noisyScene(static_cast<std::uint32_t>(i % 25), centre);
            if (noise > 0)
                tests::addNoise(scene, noise, static_cast<std::uint32_t>(1000 + i));
            cue.look(sightOn(scene, i * 66, centre));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Attack);
    }

    void repetition_frozenPicture_isAttack()
    {
        RepetitionCue cue;
        const cv::Mat scene = noisyScene(1);
        for (int i = 0; i < 30; ++i)
            cue.look(sightOn(scene, i * 66));
        QCOMPARE(cue.result().verdict, LivenessVerdict::Attack);
    }

    void repetition_drawnFaceWithoutNoise_isAttack()
    {
        RepetitionCue cue;
        for (int i = 0; i < 40; ++i) {
            cv::Mat scene = tests::drawnScene();
            scene.at<cv::Vec3b>(0, 4 * i)[1] = 0; // something differs, the face does not
            cue.look(sightOn(scene, i * 66));
        }
        QCOMPARE(cue.result().verdict, LivenessVerdict::Attack);
    }

    void repetition_cameraThatSendsEachFrameTwice_isLive()
    {
        RepetitionCue cue;
        for (int i = 0; i < 60; ++i) {
            const PointF centre = swaying(i / 2);
            cue.look(
                sightOn(noisyScene(static_cast<std::uint32_t>(i / 2), centre), i * 33, centre));
        }
        QVERIFY(cue.result().verdict != LivenessVerdict::Attack);
    }

    void light_skinThatFollows_isLive_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("delay");
        QTest::addColumn<int>("verdict");
        QTest::newRow("follows at once") << 0.10 << 0 << static_cast<int>(LivenessVerdict::Live);
        QTest::newRow("follows late") << 0.10 << 260 << static_cast<int>(LivenessVerdict::Live);
        QTest::newRow("does not") << 0.0 << 0 << static_cast<int>(LivenessVerdict::Unsure);
    }
    void light_skinThatFollows_isLive()
    {
        QFETCH(double, share);
        QFETCH(int, delay);
        QFETCH(int, verdict);
        constexpr std::array colours = {ScreenColour{255, 60, 60}, ScreenColour{60, 60, 255},
                                        ScreenColour{60, 255, 60}, ScreenColour{255, 255, 255}};
        LightCue cue;
        QCOMPARE(cue.result().verdict, LivenessVerdict::NotTried);
        for (int ms = 0; ms < 4000; ms += 80) {
            if (ms % 800 == 0)
                cue.light(colours[static_cast<std::size_t>(ms / 800) % 4], tests::atMs(ms));
            const auto lit = colours[static_cast<std::size_t>(std::max(ms - delay, 0) / 800) % 4];
            cv::Mat scene = tests::drawnScene();
            cv::Mat face = scene(cv::Rect(480, 80, 320, 460));
            const cv::Scalar gain(1 + share * lit.blue / 255, 1 + share * lit.green / 255,
                                  1 + share * lit.red / 255);
            cv::multiply(face, gain, face);
            tests::addNoise(scene, 2, static_cast<std::uint32_t>(ms));
            cue.look(sightOn(scene, ms));
        }
        QCOMPARE(static_cast<int>(cue.result().verdict), verdict);
    }

    void specular_glareGrowing_scoreFalls()
    {
        double last = 1.1;
        for (const int radius : {0, 40, 70}) {
            SpecularCue cue;
            cv::Mat scene = noisyScene(2);
            if (radius > 0)
                cv::circle(scene, {640, 330}, radius, cv::Scalar::all(255), cv::FILLED);
            cue.look(sightOn(scene, 0));
            QVERIFY(cue.result().score <= last);
            last = cue.result().score;
        }
        QVERIFY(last < 0.5);
    }

    // A person that the product has to take as live, in the one free photograph there is.
    void everyPixelChannel_portrait_isNoAttack()
    {
        const auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QVERIFY(portrait.has_value());
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        const auto face = engine->theOneFace(*portrait, 30);
        QVERIFY(face.has_value());
        FaceSight sight;
        sight.frame = std::make_shared<const Image>(*portrait);
        sight.faces = 1;
        sight.face = *face;
        sight.points = engine->points(*portrait, *face).value();
        PatternCue pattern;
        pattern.look(sight);
        QCOMPARE(pattern.result().verdict, LivenessVerdict::Live);
        SurroundCue surround;
        surround.look(sight);
        QVERIFY(surround.result().verdict != LivenessVerdict::Attack);
    }
};

QTEST_GUILESS_MAIN(LivenessPicturesTest)
#include "tst_liveness_pictures.moc"
