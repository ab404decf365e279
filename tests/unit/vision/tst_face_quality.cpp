#include "face_damage_table.h"
#include "pictures.h"

#include <QTest>

#include <map>

using namespace kiosk;
using tests::Damage;
using tests::Scene;
using vision::FaceMeasure;
using vision::FaceQualityLimits;

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
        const auto quality = vision::assessFace(m_scene.sight, FaceQualityLimits::standard());
        QVERIFY2(quality.good(), qPrintable(tests::faultsOf(quality)));
        QCOMPARE(quality.scores.size(), vision::faceMeasureCount);
        for (std::size_t i = 0; i < quality.scores.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(quality.scores[i].measure), i);
            QVERIFY(quality.scores[i].score >= 0 && quality.scores[i].score <= 100);
        }
    }

    void assessFace_spoiltInSteps_fallsAndTellsTheReason_data()
    {
        QTest::addColumn<int>("index");
        const auto damages = tests::allDamages();
        for (std::size_t i = 0; i < damages.size(); ++i)
            QTest::newRow(damages[i].name) << static_cast<int>(i);
    }
    void assessFace_spoiltInSteps_fallsAndTellsTheReason()
    {
        QFETCH(int, index);
        const auto damages = tests::allDamages();
        const QString wrong =
            tests::complaint(m_scene, damages.at(static_cast<std::size_t>(index)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void damages_coverEveryMeasure()
    {
        std::map<FaceMeasure, std::size_t> steps;
        for (const Damage& damage : tests::allDamages())
            steps[damage.measure] = damage.steps.size();
        QCOMPARE(steps.size(), vision::faceMeasureCount);
        QVERIFY(std::ranges::all_of(steps, [](const auto& entry) { return entry.second >= 5; }));
    }
};

QTEST_APPLESS_MAIN(FaceQualityTest)
#include "tst_face_quality.moc"
