#include "face_pictures.h"
#include "model_copy.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace kiosk;
using kiosk::vision::DetectedFace;
using kiosk::vision::FaceComparer;
using kiosk::vision::FaceEmbedding;
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

    void embed_pointsThatAreNoPlace_isUnreadableImage_data()
    {
        QTest::addColumn<float>("place");
        QTest::newRow("no number") << std::nanf("");
        QTest::newRow("infinite") << std::numeric_limits<float>::infinity();
        QTest::newRow("far away") << 1e30F;
    }
    void embed_pointsThatAreNoPlace_isUnreadableImage()
    {
        QFETCH(float, place);
        auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        face.points[1] = {place, place};
        const auto embedding = m_comparer->embed(m_portrait, face);
        QVERIFY(!embedding);
        QCOMPARE(embedding.error().code, ErrorCode::UnreadableImage);
    }

    // A face that only its points tell of, beyond the picture's edge: black, and no crash.
    void embed_faceBesideThePicture_isAnAnswer()
    {
        auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        for (vision::PointF& point : face.points)
            point.x += 5000;
        const auto embedding = m_comparer->embed(m_portrait, face);
        QVERIFY(!embedding || embedding->values.size() == 512);
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

    // The embedding is the mean of picture and mirrored picture.
    void embed_mirroredPicture_isTheSameFace()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const Image mirror = tests::mirrored(m_portrait);
        DetectedFace mirroredFace = face;
        const auto edge = static_cast<float>(m_portrait.width() - 1);
        for (std::size_t i = 0; i < 5; ++i)
            mirroredFace.points[i].x = edge - face.points[i].x;
        std::swap(mirroredFace.points[0], mirroredFace.points[1]);
        std::swap(mirroredFace.points[3], mirroredFace.points[4]);
        const auto straight = m_comparer->embed(m_portrait, face).value();
        const auto mirrored = m_comparer->embed(mirror, mirroredFace).value();
        QVERIFY(vision::similarity({straight.values}, {mirrored.values}) > 0.99);
        QVERIFY(vision::similarity(straight, mirrored) > 0.9);
    }

    void meanOf_nothing_isEmpty()
    {
        QVERIFY(vision::meanOf({}).values.empty());
        QCOMPARE(vision::similarity(vision::meanOf({}), vision::meanOf({})), -1.0);
    }

    void meanOf_someDirections_liesBetweenThemWithLengthOne()
    {
        std::array<FaceEmbedding, 3> some{FaceEmbedding{{2, 0}}, FaceEmbedding{{0, 9}, {1, 0}},
                                          FaceEmbedding{{0, 0}, {1, 0, 0}}};
        const FaceEmbedding mean = vision::meanOf(some);
        QCOMPARE(mean.values.size(), std::size_t{2});
        QVERIFY(std::abs(mean.values[0] - std::sqrt(0.5F)) < 1e-5F);
        QVERIFY(std::abs(mean.values[1] - std::sqrt(0.5F)) < 1e-5F);
        QCOMPARE(mean.second, (FaceEmbedding::Values{1, 0})); // another length is no second opinion
        QVERIFY(std::abs(vision::similarity(mean, {{1, 0}}) - std::sqrt(0.5)) < 1e-5);
    }

    void meanOf_oppositeOrNoNumbers_isEmpty()
    {
        const std::array<FaceEmbedding, 2> opposite{FaceEmbedding{{1, 0}}, FaceEmbedding{{-1, 0}}};
        QVERIFY(vision::meanOf(opposite).values.empty());
        const std::array<FaceEmbedding, 1> none{FaceEmbedding{{std::nanf(""), 0}}};
        QVERIFY(vision::meanOf(none).values.empty());
    }

    void embed_withSecondOpinion_hasBoth()
    {
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const auto embedding = m_comparer->embed(m_portrait, face).value();
        QCOMPARE(embedding.second.size(), std::size_t{128});
        double squares = 0;
        for (const float value : embedding.second)
            squares += static_cast<double>(value) * static_cast<double>(value);
        QVERIFY(std::abs(squares - 1) < 1e-4);
        QCOMPARE(m_comparer->modelVersions().size(), std::size_t{2});
    }

    void create_withoutSecondOpinionsFile_worksWithOneNetwork_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("weights") << QStringLiteral("face_recognition_model.bin");
        QTest::newRow("their list")
            << QStringLiteral("face_recognition_model-weights_manifest.json");
    }
    void create_withoutSecondOpinionsFile_worksWithOneNetwork()
    {
        QFETCH(QString, file);
        const tests::ModelCopy copy;
        std::filesystem::remove(copy.path() / file.toStdString());
        auto comparer = FaceComparer::create(vision::ModelStore::open(copy.path()).value());
        QVERIFY(comparer.has_value());
        const auto face = m_engine->theOneFace(m_portrait, leastEyes).value();
        const auto one = comparer->embed(m_portrait, face).value();
        QVERIFY(one.second.empty());
        QCOMPARE(comparer->modelVersions().size(), std::size_t{1});
        // Compared with one that has a second opinion, the first decides alone.
        const auto both = m_comparer->embed(m_portrait, face).value();
        QVERIFY(std::abs(vision::similarity(one, both) - 1) < 1e-5);
    }

    void create_secondOpinionAltered_isModelAltered()
    {
        const tests::ModelCopy copy;
        const auto file = copy.path() / "face_recognition_model.bin";
        Bytes octets = tests::readFile(file);
        octets[1000] ^= 1;
        tests::writeFile(file, octets);
        const auto comparer = FaceComparer::create(vision::ModelStore::open(copy.path()).value());
        QVERIFY(!comparer);
        QCOMPARE(comparer.error().code, ErrorCode::ModelAltered);
    }

    void similarity_secondOpinionRises_similarityRises()
    {
        const FaceEmbedding reference{{1, 0}, {1, 0}};
        double before = -2;
        for (int i = -100; i <= 100; ++i) {
            const auto cosine = static_cast<float>(i) / 100;
            const FaceEmbedding other{{0.5F, 0.8660254F}, {cosine, std::sqrt(1 - cosine * cosine)}};
            const double now = vision::similarity(reference, other);
            QVERIFY(now > before);
            QVERIFY(std::abs(now - 0.5) < 0.3); // it never overrules the first
            before = now;
        }
    }

    void similarity_pairsOfTestPersons_tellsThemApart()
    {
        const auto folder = tests::sharedPath("testdata/vision/faces/pairs");
        if (folder.empty() || !std::filesystem::exists(folder))
            QSKIP("KIOSK_SHARED names no test data");
        std::map<std::string, FaceEmbedding> faces;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const auto picture = vision::readImageFile(entry.path());
            if (!picture)
                continue;
            const auto face = m_engine->theOneFace(*picture, leastEyes).value();
            faces[entry.path().stem().string()] = m_comparer->embed(*picture, face).value();
        }
        QCOMPARE(faces.size(), std::size_t{12});
        const auto person = [](const std::string& name) { return name.substr(0, name.size() - 2); };
        for (auto a = faces.begin(); a != faces.end(); ++a) {
            for (auto b = std::next(a); b != faces.end(); ++b) {
                const double alike = vision::similarity(a->second, b->second);
                const bool same = person(a->first) == person(b->first);
                QVERIFY2(same ? alike >= 0.558 : alike <= 0.252,
                         qPrintable(QString::number(alike)));
            }
        }
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
