#include "face_damage.h"
#include "pictures.h"
#include "vision/face_quality.h"

#include <QTest>

#include <limits>
#include <map>

using namespace kiosk;
using tests::Scene;
using vision::assessFace;
using vision::FaceMeasure;
using vision::FaceQuality;
using vision::FaceQualityLimits;
using vision::FaceSight;
using vision::HeadPose;

namespace {

struct Damage
{
    const char* name;
    FaceMeasure measure;
    std::vector<double> steps; // from good to bad
    std::function<FaceSight(const Scene&, double)> spoil;
};

const cv::Point2f inTheMiddle(640, 290);
const cv::Scalar dark(12, 11, 10);
const cv::Scalar blue(210, 170, 120);
const cv::Scalar white(235, 235, 235);

std::vector<Damage> geometryDamages()
{
    return {
        {"several faces", FaceMeasure::SingleFacePresent, {1, 2, 3, 4, 5, 6}, tests::withFaces},
        {"head too large",
         FaceMeasure::HeadSize,
         {1.05, 1.2, 1.35, 1.5, 1.65, 1.8},
         [](const Scene& scene, double scale) {
             return tests::moved(scene, scale, {640, 320});
         }},
        {"too far",
         FaceMeasure::InterEyeDistance,
         {1, 0.85, 0.7, 0.6, 0.5, 0.4},
         [](const Scene& scene, double scale) { return tests::moved(scene, scale, inTheMiddle); }},
        {"at the left border",
         FaceMeasure::LeftwardCrop,
         {500, 180, 160, 140, 120, 90},
         [](const Scene& scene, double x) {
             return tests::moved(scene, 1, {static_cast<float>(x), 290});
         }},
        {"at the right border",
         FaceMeasure::RightwardCrop,
         {500, 180, 160, 140, 120, 90},
         [](const Scene& scene, double x) {
             return tests::moved(scene, 1, {1280 - static_cast<float>(x), 290});
         }},
        {"at the upper border",
         FaceMeasure::MarginAbove,
         {300, 190, 170, 150, 130, 100},
         [](const Scene& scene, double y) {
             return tests::moved(scene, 1, {640, static_cast<float>(y)});
         }},
        {"at the lower border",
         FaceMeasure::MarginBelow,
         {300, 230, 210, 190, 170, 140},
         [](const Scene& scene, double y) {
             return tests::moved(scene, 1, {640, 720 - static_cast<float>(y)});
         }},
        {"turned right",
         FaceMeasure::HeadPoseYaw,
         {0, 8, 14, 18, 24, 32},
         [](const Scene& scene, double by) { return tests::withPose(scene, &HeadPose::yaw, by); }},
        {"turned left",
         FaceMeasure::HeadPoseYaw,
         {0, -8, -14, -18, -24, -32},
         [](const Scene& scene, double by) { return tests::withPose(scene, &HeadPose::yaw, by); }},
        {"nose up",
         FaceMeasure::HeadPosePitch,
         {0, 8, 14, 18, 24, 32},
         [](const Scene& scene, double by) {
             return tests::withPose(scene, &HeadPose::pitch, by);
         }},
        {"nose down",
         FaceMeasure::HeadPosePitch,
         {-8, -14, -22, -26, -30, -40},
         [](const Scene& scene, double by) {
             return tests::withPose(scene, &HeadPose::pitch, by);
         }},
        {"leaning",
         FaceMeasure::HeadPoseRoll,
         {0, 5, 10, 15, 20, 30},
         [](const Scene& scene, double by) { return tests::withPose(scene, &HeadPose::roll, by); }},
        {"eyes closing", FaceMeasure::EyesOpen, {1, 0.8, 0.6, 0.35, 0.2, 0.05}, tests::withEyes},
        {"mouth opening",
         FaceMeasure::MouthClosed,
         {0.1, 0.2, 0.3, 0.36, 0.42, 0.5},
         tests::withMouth},
    };
}

std::vector<Damage> coverDamages()
{
    const auto cover = [](const cv::Scalar& colour, auto maskOf) {
        return [colour, maskOf](const Scene& scene, double much) {
            return scene.seen(tests::painted(scene.frame, maskOf(scene), colour, much));
        };
    };
    return {
        {"dark glasses",
         FaceMeasure::EyesVisible,
         {0, 0.3, 0.5, 0.65, 0.8, 0.95},
         cover(dark, tests::lenses)},
        {"reflecting glasses",
         FaceMeasure::EyesVisible,
         {0, 0.12, 0.2, 0.28, 0.36, 0.44},
         [](const Scene& scene, double size) {
             return scene.seen(tests::painted(scene.frame, tests::reflections(scene, size),
                                              cv::Scalar::all(255), 1));
         }},
        {"white before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(white, tests::overMouth)},
        {"dark before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(dark, tests::overMouth)},
        {"blue before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(blue, tests::overMouth)},
        {"something before one cheek",
         FaceMeasure::FaceOcclusionPrevention,
         {0, 0.2, 0.3, 0.38, 0.46, 0.54},
         [](const Scene& scene, double radius) {
             const cv::Point2f cheek = (scene.mean(36, 41) + scene.at(48)) / 2;
             return scene.seen(
                 tests::painted(scene.frame, tests::disc(scene, cheek, radius), blue, 1));
         }},
        {"something before the nose",
         FaceMeasure::FaceOcclusionPrevention,
         {0, 0.2, 0.25, 0.3, 0.35, 0.4},
         [](const Scene& scene, double radius) {
             return scene.seen(
                 tests::painted(scene.frame, tests::disc(scene, scene.at(29), radius), dark, 1));
         }},
    };
}

std::vector<Damage> pixelDamages()
{
    const auto through = [](auto curveOf) {
        return [curveOf](const Scene& scene, double much) {
            return scene.seen(
                tests::mapped(scene.frame, [&](double value) { return curveOf(value, much); }));
        };
    };
    const auto with = [](auto change) {
        return [change](const Scene& scene, double much) {
            return scene.seen(change(scene.frame, much));
        };
    };
    return {
        {"light from one side",
         FaceMeasure::IlluminationUniformity,
         {1, 0.5, 0.3, 0.2, 0.1, 0.05},
         [](const Scene& scene, double darkest) {
             return scene.seen(tests::litFromOneSide(scene, darkest));
         }},
        {"gain down",
         FaceMeasure::LuminanceMean,
         {1, 0.7, 0.4, 0.25, 0.18, 0.13},
         through([](double value, double gain) { return value * gain; })},
        {"fog",
         FaceMeasure::LuminanceVariance,
         {1, 0.6, 0.4, 0.25, 0.15, 0.1},
         through([](double value, double contrast) { return 140 + contrast * (value - 140); })},
        {"blacks crushed",
         FaceMeasure::UnderExposurePrevention,
         {0, 60, 100, 130, 150, 175},
         through([](double value, double offset) { return value - offset; })},
        {"gain up",
         FaceMeasure::OverExposurePrevention,
         {1, 1.1, 1.25, 1.4, 1.6, 2},
         through([](double value, double gain) { return value * gain; })},
        {"few levels",
         FaceMeasure::DynamicRange,
         {1, 12, 20, 32, 48, 64},
         through([](double value, double step) {
             return std::min(245.0, (std::floor(value / step) + 0.5) * step);
         })},
        {"blurred", FaceMeasure::Sharpness, {0, 1.5, 2.5, 3.5, 5, 7}, with(tests::blurred)},
        {"moved", FaceMeasure::Sharpness, {1, 5, 9, 13, 17, 23}, with(tests::movedDuringExposure)},
        {"saved too small",
         FaceMeasure::CompressionArtifacts,
         {95, 40, 20, 12, 8, 5},
         with(tests::throughJpeg)},
        {"yellow light",
         FaceMeasure::NaturalColour,
         {0, 0.3, 0.6, 0.9, 1.2, 1.6},
         with(tests::tinted)},
        {"blue light",
         FaceMeasure::NaturalColour,
         {0.3, 0.7, 1.1, 1.5, 1.9, 2.3},
         with([](const cv::Mat& frame, double much) {
             cv::Mat result;
             cv::multiply(frame, cv::Scalar(std::exp2(much / 3), 1, std::exp2(-much)), result);
             return result;
         })},
        {"gray", FaceMeasure::NaturalColour, {1, 0.2, 0.15, 0.1, 0.05, 0}, with(tests::withColour)},
        {"shelves behind",
         FaceMeasure::BackgroundUniformity,
         {0, 0.2, 0.4, 0.6, 0.8, 1},
         [](const Scene& scene, double much) { return scene.seen(tests::cluttered(scene, much)); }},
    };
}

std::vector<Damage> allDamages()
{
    std::vector<Damage> all = geometryDamages();
    for (auto& part : {coverDamages(), pixelDamages()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

int scoreOf(const FaceQuality& quality, FaceMeasure measure)
{
    const auto found = std::ranges::find(quality.scores, measure, &vision::MeasureScore::measure);
    return found == quality.scores.end() ? -1 : found->score;
}

double nativeOf(const FaceQuality& quality, FaceMeasure measure)
{
    const auto found = std::ranges::find(quality.scores, measure, &vision::MeasureScore::measure);
    return found == quality.scores.end() ? std::nan("") : found->native;
}

QString faultsOf(const FaceQuality& quality)
{
    QStringList names;
    for (const FaceMeasure fault : quality.faults)
        names << QString::fromUtf8(vision::faceMeasureId(fault).data()) +
                     QStringLiteral("=%1").arg(scoreOf(quality, fault));
    return names.join(' ');
}

// What is wrong with how the scores go down, or nothing.
QString complaint(const Scene& scene, const Damage& damage)
{
    const auto limits = FaceQualityLimits::standard();
    QStringList natives;
    int last = 101;
    FaceQuality quality;
    QString wrong;
    for (std::size_t i = 0; i < damage.steps.size(); ++i) {
        quality = assessFace(damage.spoil(scene, damage.steps[i]), limits);
        const int score = scoreOf(quality, damage.measure);
        natives << QStringLiteral("%1 (%2)")
                       .arg(nativeOf(quality, damage.measure), 0, 'f', 3)
                       .arg(score);
        if (i == 0 && !quality.faults.empty())
            wrong += QStringLiteral("bad from the start: ") + faultsOf(quality) + "; ";
        if (score < 0 || score > last || (score == last && score > 5 && score < 95))
            wrong += QStringLiteral("not lower at step %1; ").arg(i);
        last = score;
    }
    if (quality.faults.empty() || quality.faults.front() != damage.measure)
        wrong += QStringLiteral("told at last: %1; ").arg(faultsOf(quality));
    return wrong.isEmpty() ? QString() : wrong + natives.join(", ");
}

} // namespace

class FaceQualityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<vision::FaceEngine> m_engine;
    Scene m_scene;

private Q_SLOTS:
    void initTestCase()
    {
        auto engine = vision::FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine = std::make_unique<vision::FaceEngine>(std::move(*engine));
        const auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QVERIFY(portrait.has_value());
        m_scene = tests::sceneOf(*m_engine, *portrait);
    }

    void assessFace_goodPortrait_isGoodAndCompleteInOrder()
    {
        const auto quality = assessFace(m_scene.sight, FaceQualityLimits::standard());
        QVERIFY2(quality.good(), qPrintable(faultsOf(quality)));
        QCOMPARE(quality.scores.size(), vision::faceMeasureCount);
        for (std::size_t i = 0; i < quality.scores.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(quality.scores[i].measure), i);
            QVERIFY(quality.scores[i].score >= 0 && quality.scores[i].score <= 100);
        }
    }

    void assessFace_spoiltInSteps_fallsAndTellsTheReason_data()
    {
        QTest::addColumn<int>("index");
        const auto damages = allDamages();
        for (std::size_t i = 0; i < damages.size(); ++i)
            QTest::newRow(damages[i].name) << static_cast<int>(i);
    }
    void assessFace_spoiltInSteps_fallsAndTellsTheReason()
    {
        QFETCH(int, index);
        const auto damages = allDamages();
        const QString wrong = complaint(m_scene, damages.at(static_cast<std::size_t>(index)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void damages_coverEveryMeasure()
    {
        std::map<FaceMeasure, std::size_t> steps;
        for (const Damage& damage : allDamages())
            steps[damage.measure] = damage.steps.size();
        QCOMPARE(steps.size(), vision::faceMeasureCount);
        QVERIFY(std::ranges::all_of(steps, [](const auto& entry) { return entry.second >= 5; }));
    }
};

QTEST_APPLESS_MAIN(FaceQualityTest)
#include "tst_face_quality.moc"
