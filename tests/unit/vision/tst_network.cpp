#include "model_copy.h"
#include "pictures.h"
#include "vision/dlib_network.h"
#include "vision/layer_weights.h"
#include "vision/onnx_network.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using kiosk::vision::DlibNetwork;
using kiosk::vision::LayerWeights;
using kiosk::vision::OnnxNetwork;

namespace {

Bytes octetsOf(const char* text)
{
    const std::string_view view(text);
    return {view.begin(), view.end()};
}

Bytes productFile(const char* name)
{
    return tests::readFile(tests::sourcePath(std::string("models/") + name));
}

std::vector<LayerWeights> productLayers()
{
    return vision::readLayerWeights(productFile("face_recognition_model-weights_manifest.json"),
                                    productFile("face_recognition_model.bin"))
        .value();
}

cv::Mat blob(int side, float value)
{
    const std::array<int, 4> shape{1, 3, side, side};
    return {4, shape.data(), CV_32F, cv::Scalar(static_cast<double>(value))};
}

template <typename T>
ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode{} : result.error().code;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void softmax_logits_areProbabilitiesInTheirOrder()
    {
        const cv::Mat logits = (cv::Mat_<float>(1, 3) << 1000.F, 1001.F, 999.F);
        const std::vector<double> probabilities = vision::softmax(logits);
        QVERIFY(std::abs(probabilities[0] + probabilities[1] + probabilities[2] - 1) < 1e-12);
        QVERIFY(std::abs(probabilities[1] / probabilities[0] - std::exp(1.0)) < 1e-9);
    }

    void onnx_fileThatIsNoNetwork_isInternal_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("not a network at all");
        QTest::newRow("zeros") << QByteArray(10'000, '\0');
        const Bytes whole = productFile("fr_eye.onnx");
        const QByteArray eye(reinterpret_cast<const char*>(whole.data()),
                             static_cast<qsizetype>(whole.size()));
        QTest::newRow("first half of one") << eye.left(eye.size() / 2);
        QTest::newRow("first octets of one") << eye.left(100);
        const Bytes other = productFile("fra.traineddata");
        QTest::newRow("another kind of model")
            << QByteArray(reinterpret_cast<const char*>(other.data()), 200'000);
    }
    void onnx_fileThatIsNoNetwork_isInternal()
    {
        QFETCH(QByteArray, octets);
        const auto network =
            OnnxNetwork::ofOctets({reinterpret_cast<const std::uint8_t*>(octets.constData()),
                                   static_cast<std::size_t>(octets.size())},
                                  {"output"});
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::Internal);
    }

    void onnx_outputThatIsNotThere_isInternal()
    {
        QCOMPARE(codeOf(OnnxNetwork::ofOctets(productFile("fr_eye.onnx"), {"elsewhere"})),
                 ErrorCode::Internal);
    }

    void onnx_blobOfAnotherShape_isInternalAndNoCrash()
    {
        const auto network =
            OnnxNetwork::ofOctets(productFile("fr_pose.onnx"), {"output", "617"}).value();
        QCOMPARE(codeOf(network->run(blob(7, 0))), ErrorCode::Internal);
        const auto outputs = network->run(blob(224, 0));
        QVERIFY(outputs.has_value());
        QCOMPARE(outputs->size(), std::size_t{2});
        QCOMPARE(outputs->front().total(), std::size_t{66});
    }

    void onnx_modelMissing_namesIt()
    {
        const auto network = OnnxNetwork::create(tests::productModels(), "no-such", {"output"});
        QCOMPARE(codeOf(network), ErrorCode::ModelMissing);
        QVERIFY(network.error().detail.find("no-such") != std::string::npos);
    }

    void dlib_productLayers_describeAPicture()
    {
        const auto network = DlibNetwork::ofLayers(productLayers()).value();
        const cv::Mat gray = network->run(blob(DlibNetwork::side, 0)).value()[0].clone();
        QCOMPARE(gray.total(), std::size_t{128});
        const cv::Mat again = network->run(blob(DlibNetwork::side, 0)).value()[0].clone();
        QCOMPARE(cv::norm(gray, again), 0.0);
        const cv::Mat white = network->run(blob(DlibNetwork::side, 0.5F)).value()[0].clone();
        QVERIFY(cv::norm(gray, white) > 0.01);
    }

    void dlib_blobOfAnotherSize_isInternal()
    {
        const auto network = DlibNetwork::ofLayers(productLayers()).value();
        QCOMPARE(codeOf(network->run(blob(112, 0))), ErrorCode::Internal);
        QCOMPARE(codeOf(network->run({})), ErrorCode::Internal);
    }

    void dlib_otherLayers_isInternal_data()
    {
        QTest::addColumn<std::vector<LayerWeights>>("layers");
        const std::vector<LayerWeights> right = productLayers();
        QTest::newRow("none") << std::vector<LayerWeights>();
        QTest::newRow("one less") << std::vector<LayerWeights>(right.begin(), right.end() - 1);
        std::vector<LayerWeights> wrong = right;
        wrong.push_back(right.back());
        QTest::newRow("one more") << wrong;
        wrong = right;
        std::swap(wrong[0], wrong[4]);
        QTest::newRow("two changed round") << wrong;
        wrong = right;
        wrong[0].values.resize(10);
        QTest::newRow("filters cut short") << wrong;
        wrong = right;
        wrong[0].shape = {7, 7, 96};
        QTest::newRow("another shape") << wrong;
    }
    void dlib_otherLayers_isInternal()
    {
        QFETCH(std::vector<LayerWeights>, layers);
        QCOMPARE(codeOf(DlibNetwork::ofLayers(layers)), ErrorCode::Internal);
    }

    void layerWeights_packedAndPlain_areUnpackedInOrder()
    {
        const Bytes list =
            octetsOf(R"([{"weights":[{"name":"a","shape":[2],"dtype":"float32",)"
                     R"("quantization":{"dtype":"uint8","scale":0.5,"min":-1}},)"
                     R"({"name":"b","shape":[1,1],"dtype":"float32"}],"paths":["x"]}])");
        Bytes octets{0, 4};
        const float plain = 2.5F;
        const auto* raw = reinterpret_cast<const std::uint8_t*>(&plain);
        octets.insert(octets.end(), raw, raw + sizeof plain);
        const auto layers = vision::readLayerWeights(list, octets);
        QVERIFY(layers.has_value());
        QCOMPARE((*layers)[0].values, (std::vector<float>{-1, 1}));
        QCOMPARE((*layers)[1].values, std::vector<float>{2.5F});
        QCOMPARE((*layers)[1].name, std::string("b"));
    }

    void layerWeights_listAndOctetsDiffer_isMalformed_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("octets");
        const auto entry = [](const char* shape, const char* more = "") {
            return QByteArray(R"([{"weights":[{"name":"a","shape":)") + shape +
                   R"(,"dtype":"float32")" + more + "}]}]";
        };
        const char* packed = R"(,"quantization":{"dtype":"uint8","scale":1,"min":0})";
        QTest::newRow("octets cut short") << entry("[9]", packed) << 8;
        QTest::newRow("octets left over") << entry("[9]", packed) << 10;
        QTest::newRow("floats cut short") << entry("[2]") << 7;
        QTest::newRow("no size") << entry("[0]") << 0;
        QTest::newRow("negative size") << entry("[-3]") << 0;
        QTest::newRow("more than there is memory") << entry("[2000000000,2000000000]") << 4;
        QTest::newRow("another packing")
            << entry("[1]", R"(,"quantization":{"dtype":"uint16","scale":1,"min":0})") << 2;
        QTest::newRow("no list") << QByteArray("{}") << 4;
        QTest::newRow("no JSON") << QByteArray("weights") << 4;
        QTest::newRow("empty list") << QByteArray(R"([{"weights":[]}])") << 0;
    }
    void layerWeights_listAndOctetsDiffer_isMalformed()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, octets);
        const auto layers = vision::readLayerWeights(
            octetsOf(list.constData()), Bytes(static_cast<std::size_t>(octets), std::uint8_t{0}));
        QCOMPARE(codeOf(layers), ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "tst_network.moc"
