#include "pictures.h"
#include "vision/face_engine.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using kiosk::vision::DetectedFace;
using kiosk::vision::FaceEngine;

namespace {

constexpr float leastEyes = 30; // pixels

} // namespace

class FaceEngineTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FaceEngine> m_engine;
    Image m_portrait;

private Q_SLOTS:
    void initTestCase()
    {
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine = std::make_unique<FaceEngine>(std::move(*engine));
        auto portrait = tests::picture("tests/data/faces/astronaut.png");
        QVERIFY(portrait.has_value());
        m_portrait = std::move(*portrait);
    }

    void theOneFace_portrait_isFoundWithItsPoints()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes);
        QVERIFY(face.has_value());
        // Where the face is, measured by eye: pupils at about (205, 101) and (247, 104).
        QVERIFY(std::abs(face->points[0].x - 205) < 8);
        QVERIFY(std::abs(face->points[0].y - 101) < 8);
        QVERIFY(face->points[1].x > face->points[0].x);
        QVERIFY(face->points[2].y > face->points[0].y);
        QVERIFY(face->points[3].y > face->points[2].y);
        QVERIFY(face->points[4].x > face->points[3].x);
        QVERIFY(face->eyeDistance() > leastEyes);
        QVERIFY(face->score > 0.9F);
    }

    void theOneFace_grayPicture_isFound()
    {
        SecureBytes gray;
        for (std::size_t i = 0; i < m_portrait.pixels().size(); i += 3)
            gray.push_back(m_portrait.pixels()[i + 1]);
        const Image image = Image::create(m_portrait.width(), m_portrait.height(),
                                          PixelFormat::Gray8, std::move(gray))
                                .value();
        QVERIFY(m_engine->theOneFace(image, leastEyes).has_value());
    }

    void theOneFace_nobody_isNoFace_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("plain") << 640 << 480;
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("one row") << 2000 << 1;
        QTest::newRow("one column") << 1 << 2000;
    }
    void theOneFace_nobody_isNoFace()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const Image image = tests::plainImage(width, height, 128);
        QCOMPARE(m_engine->theOneFace(image, leastEyes).error().code, ErrorCode::NoFace);
        QVERIFY(m_engine->detect(image).value().empty());
    }

    void theOneFace_drawnPortraitOfASpecimen_isNoFace()
    {
        const auto page = tests::picture("tests/data/documents/doc_00_td3.jpg");
        QVERIFY(page.has_value());
        QCOMPARE(m_engine->theOneFace(*page, leastEyes).error().code, ErrorCode::NoFace);
    }

    void theOneFace_twoOfTheSameSize_isSeveralFaces()
    {
        const Image two = tests::sideBySide(m_portrait, m_portrait);
        QCOMPARE(m_engine->theOneFace(two, leastEyes).error().code, ErrorCode::SeveralFaces);
    }

    void theOneFace_eyesTooNear_isFaceTooSmall()
    {
        QCOMPARE(m_engine->theOneFace(m_portrait, 60).error().code, ErrorCode::FaceTooSmall);
    }

    void everyCall_emptyImage_isUnreadableImage()
    {
        const DetectedFace face;
        QCOMPARE(m_engine->detect({}).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->theOneFace({}, leastEyes).error().code, ErrorCode::UnreadableImage);
        QCOMPARE(m_engine->passiveLiveness({}, face).error().code, ErrorCode::UnreadableImage);
    }

    void passiveLiveness_clearPortrait_isHigh()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const double live = m_engine->passiveLiveness(m_portrait, face).value();
        QVERIFY(live > 0.5);
        QVERIFY(live <= 1.0);
    }

    void passiveLiveness_boxOutsideThePicture_staysAProbability()
    {
        DetectedFace face;
        face.left = -500;
        face.top = 5000;
        face.width = 90;
        face.height = 90;
        const auto live = m_engine->passiveLiveness(m_portrait, face);
        QVERIFY(live.has_value());
        QVERIFY(*live >= 0 && *live <= 1);
    }

    void modelVersions_nameEveryModel()
    {
        QCOMPARE(m_engine->modelVersions().size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(FaceEngineTest)
#include "tst_face_engine.moc"
