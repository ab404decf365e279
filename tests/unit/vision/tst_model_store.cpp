#include "model_copy.h"
#include "pictures.h"
#include "vision/face_engine.h"

#include <QTest>

using namespace kiosk;
using kiosk::tests::ModelCopy;
using kiosk::vision::ModelStore;

class ModelStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void load_everyModelOfTheProduct_matchesItsManifest_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"face-detect", "face-landmarks", "face-pose", "face-eyes", "face-embedding",
              "face-second", "face-liveness", "mrz-ocr", "mrz-line"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void load_everyModelOfTheProduct_matchesItsManifest()
    {
        QFETCH(QString, name);
        const auto octets = tests::productModels().load(name.toStdString());
        QVERIFY(octets.has_value());
        QVERIFY(octets->size() > 100'000);
    }

    void version_namesModelVersionAndHash()
    {
        const ModelStore models = tests::productModels();
        QCOMPARE(models.version("face-embedding"),
                 std::string("face-embedding 0.0.1 sha256:87aacdfe"));
        QCOMPARE(models.version("no-such-model"), std::string("no-such-model missing"));
    }

    void load_oneBitChanged_isModelAltered()
    {
        const ModelCopy copy;
        Bytes octets = tests::readFile(copy.path() / "fr_pose.onnx");
        octets[octets.size() / 2] ^= 1;
        tests::writeFile(copy.path() / "fr_pose.onnx", octets);

        const ModelStore models = ModelStore::open(copy.path()).value();
        QCOMPARE(models.load("face-pose").error().code, ErrorCode::ModelAltered);
        const auto engine = vision::FaceEngine::create(models);
        QVERIFY(!engine);
        QCOMPARE(engine.error().code, ErrorCode::ModelAltered);
        QVERIFY(models.load("face-detect").has_value());
    }

    void load_fileCutShort_isModelAltered()
    {
        const ModelCopy copy;
        std::filesystem::resize_file(copy.path() / "fr_detect.onnx", 1000);
        const auto result = ModelStore::open(copy.path()).value().load("face-detect");
        QCOMPARE(result.error().code, ErrorCode::ModelAltered);
    }

    void load_fileOrEntryMissing_isModelMissing()
    {
        const ModelCopy copy;
        std::filesystem::remove(copy.path() / "fr_detect.onnx");
        const ModelStore models = ModelStore::open(copy.path()).value();
        QCOMPARE(models.load("face-detect").error().code, ErrorCode::ModelMissing);
        QCOMPARE(models.load("no-such-model").error().code, ErrorCode::ModelMissing);
    }

    void open_noFolder_isModelMissing()
    {
        QCOMPARE(ModelStore::open("/nonexistent").error().code, ErrorCode::ModelMissing);
    }

    void open_badManifest_isMalformedData_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        const QByteArray hash(64, '0');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("models");
        QTest::newRow("no models") << QByteArray(R"({"models":[]})");
        QTest::newRow("entry without hash")
            << QByteArray(R"({"models":[{"name":"a","file":"b","size":1}]})");
        QTest::newRow("file outside the folder") << QByteArray(
            R"({"models":[{"name":"a","file":"../b","size":1,"sha256":")" + hash + R"("}]})");
    }
    void open_badManifest_isMalformedData()
    {
        QFETCH(QByteArray, manifest);
        const ModelCopy copy;
        tests::writeFile(copy.path() / "manifest.json", Bytes(manifest.begin(), manifest.end()));
        QCOMPARE(ModelStore::open(copy.path()).error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(ModelStoreTest)
#include "tst_model_store.moc"
