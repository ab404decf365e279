#include "pictures.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using kiosk::vision::DetectedFace;
using kiosk::vision::FaceComparer;
using kiosk::vision::FaceEngine;

namespace {

constexpr float leastEyes = 30; // pixels

} // namespace

class FaceComparerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaceEngine> m_engine;
    std::unique_ptr<FaceComparer> m_comparer;
    Image m_portrait;

private Q_SLOTS:
    void initTestCase()
    {
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine = std::make_unique<FaceEngine>(std::move(*engine));
        auto comparer = FaceComparer::create(tests::productModels());
        QVERIFY(comparer.has_value());
        m_comparer = std::make_unique<FaceComparer>(std::move(*comparer));
        auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QVERIFY(portrait.has_value());
        m_portrait = std::move(*portrait);
    }

    void embed_emptyImage_isUnreadableImage()
    {
        QCOMPARE(m_comparer->embed({}, {}).error().code, ErrorCode::UnreadableImage);
    }

    void embed_pointsCoincide_isUnreadableImage()
    {
        QCOMPARE(m_comparer->embed(m_portrait, DetectedFace{}).error().code,
                 ErrorCode::UnreadableImage);
    }

    void embed_sameFaceCroppedAndCompressed_isAlike()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const auto reference = m_comparer->embed(m_portrait, face).value();
        QCOMPARE(reference.values.size(), std::size_t{512});
        QVERIFY(std::abs(vision::similarity(reference, reference) - 1) < 1e-5);

        const Image crop = tests::cropped(m_portrait, 120, 10, 230, 250);
        const auto coded = vision::encodeJpeg(crop, 60).value();
        const Image again = vision::decodeImage(coded.octets).value();
        const auto faceAgain = m_engine->theOneFace(again, leastEyes).value();
        const auto embedded = m_comparer->embed(again, faceAgain).value();
        QVERIFY(vision::similarity(reference, embedded) > 0.9);
    }

    // What the alignment is for: points that are elsewhere make another face of it.
    void embed_pointsMisplaced_isNotAlike()
    {
        auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const auto reference = m_comparer->embed(m_portrait, face).value();
        std::swap(face.points[0], face.points[3]);
        std::swap(face.points[1], face.points[4]);
        const auto upsideDown = m_comparer->embed(m_portrait, face).value();
        QVERIFY(vision::similarity(reference, upsideDown) < 0.5);
    }

    void similarity_differentSizesOrNothing_isLeast()
    {
        QCOMPARE(vision::similarity({}, {}), -1.0);
        vision::FaceEmbedding one;
        one.values.assign(512, 0.1F);
        QCOMPARE(vision::similarity(one, {}), -1.0);
    }
};

QTEST_GUILESS_MAIN(FaceComparerTest)
#include "tst_face_comparer.moc"
