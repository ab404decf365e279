// The demo's pictures, seen with the kiosk's own eyes: the page is read as printed, the faces are
// one and the same, and the pictures made to fail do fail.
#include "core/text_codec.h"
#include "simulated/files.h"
#include "vision/face_comparer.h"
#include "vision/face_engine.h"
#include "vision/image_codec.h"
#include "vision/mrz_reader.h"

#include <QProcess>
#include <QTest>

using namespace kiosk;
using devices::simulated::readFile;

namespace {

const std::filesystem::path media = KIOSK_SOURCE_DIR "/devices/simulated/media";
constexpr float leastEyeDistance = 60; // pixels; what a live portrait should have

Image picture(const char* file)
{
    return vision::decodeImage(readFile(media / file).value()).value();
}

vision::ModelStore models()
{
    return vision::ModelStore::open(KIOSK_SOURCE_DIR "/models").value();
}

// Every `step`-th picture of a film, as JPEG files one after another.
std::vector<Image> frames(const char* film, int step)
{
    QProcess ffmpeg;
    ffmpeg.start("ffmpeg", {"-v", "error", "-i", QString::fromStdString((media / film).string()),
                            "-vf", QString("select=not(mod(n\\,%1))").arg(step), "-fps_mode", "vfr",
                            "-q:v", "2", "-f", "image2pipe", "-c:v", "mjpeg", "-"});
    ffmpeg.waitForFinished();
    const QByteArray octets = ffmpeg.readAllStandardOutput();
    std::vector<Image> images;
    const QByteArray begin = QByteArray::fromHex("FFD8FF");
    for (qsizetype at = octets.indexOf(begin); at >= 0;) {
        const qsizetype next = octets.indexOf(begin, at + 3);
        const QByteArray one = octets.mid(at, next < 0 ? -1 : next - at);
        images.push_back(vision::decodeImage({reinterpret_cast<const std::uint8_t*>(one.data()),
                                              static_cast<std::size_t>(one.size())})
                             .value());
        at = next;
    }
    return images;
}

} // namespace

class SimulatedMediaTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<vision::FaceEngine> m_faces;
    std::unique_ptr<vision::FaceComparer> m_comparer;
    std::unique_ptr<vision::MrzReader> m_reader;

    vision::FaceEmbedding embedding(const Image& image)
    {
        const auto face = m_faces->theOneFace(image, 20).value();
        return m_comparer->embed(image, face).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_faces =
            std::make_unique<vision::FaceEngine>(vision::FaceEngine::create(models()).value());
        m_comparer =
            std::make_unique<vision::FaceComparer>(vision::FaceComparer::create(models()).value());
        m_reader = std::make_unique<vision::MrzReader>(vision::MrzReader::create(models()).value());
    }
    void page_printedLines_areReadExactly()
    {
        const auto reading = m_reader->read(picture("passport_page.jpg"));
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().detail.c_str());
        const Bytes printed = readFile(media / "passport_page.mrz.txt").value();
        std::string read;
        for (const auto& line : reading->mrz.lines.lines)
            read += std::string(line.reveal()) + "\n";
        QCOMPARE(read, std::string(core::asText(printed)));
    }
    void unreadablePage_isNotRead() { QVERIFY(!m_reader->read(picture("unreadable_page.jpg"))); }
    void film_everyFrame_showsThePassportsHolder()
    {
        const auto holder = embedding(picture("portrait.jpg"));
        const auto images = frames("face.webm", 30);
        QCOMPARE(images.size(), std::size_t{6});
        for (const auto& image : images) {
            const auto face = m_faces->theOneFace(image, leastEyeDistance);
            QVERIFY2(face.has_value(), face ? "" : face.error().detail.c_str());
            QVERIFY2(face->height >= 300, qPrintable(QString::number(double(face->height))));
            const double alike =
                vision::similarity(holder, m_comparer->embed(image, *face).value());
            QVERIFY2(alike > 0.6, qPrintable(QString::number(alike)));
            const double live = m_faces->passiveLiveness(image, *face).value();
            qInfo("eyes %.0f px, height %.0f px, alike %.3f, live %.3f",
                  double(face->eyeDistance()), double(face->height), alike, live);
        }
    }
    void badFilms_areRefusedForTheRightReason()
    {
        for (const auto& image : frames("two_faces.webm", 30))
            QCOMPARE(m_faces->theOneFace(image, leastEyeDistance).error().code,
                     ErrorCode::SeveralFaces);
        for (const auto& image : frames("no_face.webm", 30))
            QCOMPARE(m_faces->theOneFace(image, leastEyeDistance).error().code, ErrorCode::NoFace);
    }
    void printedPortrait_isTheChips()
    {
        QVERIFY(vision::similarity(embedding(picture("portrait.jpg")),
                                   embedding(picture("passport_page.jpg"))) > 0.5);
    }
};

QTEST_GUILESS_MAIN(SimulatedMediaTest)
#include "tst_simulated_media.moc"
