// The face's step with the real networks on recorded streams: a stream of a person ends in the
// portrait that the rule of the best frame foretells; streams of nobody, of several, of what is no
// face or no good picture end in an instruction and an error.
#include "core/random_source.h"
#include "simulated/person/person_behaviour.h"
#include "simulated/person/person_file.h"
#include "station/face_service.h"
#include "support/reel.h"
#include "unit/vision/face_pictures.h"
#include "vision/face_watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;
using devices::PersonStill;
using devices::SimulatedPerson;
using station::Guidance;

namespace {

namespace fs = std::filesystem;

constexpr int frameWidth = 1280;
constexpr int frameHeight = 720;
constexpr int personFrames = 75; // two and a half seconds

class NoChance final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        std::ranges::fill(target, std::uint8_t{7});
        return {};
    }
};

SharedImage shared(Image image)
{
    return std::make_shared<const Image>(std::move(image));
}

// Two and a half seconds of somebody who stands before the camera, each frame with its own noise.
std::vector<SharedImage> streamOf(const SimulatedPerson& person, std::uint64_t seed)
{
    devices::PersonHabits habits;
    habits.seed = seed;
    devices::PersonBehaviour behaviour(habits);
    std::vector<SharedImage> frames;
    for (int i = 0; i < personFrames; ++i) {
        devices::PersonView view;
        view.pose = behaviour.poseAt(i / 30.0);
        view.noiseSeed = seed * 1000 + static_cast<std::uint64_t>(i);
        frames.push_back(shared(person.render(view)));
    }
    return frames;
}

Result<SimulatedPerson> repositorysPerson()
{
    KIOSK_TRY(const devices::PersonFile file,
              devices::PersonFile::read(tests::sourcePath("devices/simulated/media/person.json")));
    KIOSK_TRY(PersonStill still, PersonStill::load(file.picture, file.points));
    return SimulatedPerson(std::move(still));
}

Result<SimulatedPerson> personOf(const fs::path& portrait, vision::FaceEngine& engine)
{
    KIOSK_TRY(const Image image, vision::decodeImage(tests::readFile(portrait)));
    KIOSK_TRY(const vision::DetectedFace face, engine.theOneFace(image, 30));
    KIOSK_TRY(const vision::FacePoints found, engine.points(image, face));
    devices::StillPoints points;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {static_cast<double>(found[i].x), static_cast<double>(found[i].y)};
    KIOSK_TRY(PersonStill still, PersonStill::fromPortrait(portrait, points));
    return SimulatedPerson(std::move(still));
}

// What the rule says of these frames, by itself.
SharedImage foretold(const std::vector<SharedImage>& frames, vision::FaceEngine engine)
{
    vision::FaceWatch watch(std::move(engine));
    vision::BestFrames best;
    const auto limits = vision::FaceQualityLimits::standard();
    for (std::size_t i = 0; i < frames.size() && !best.enough(); ++i) {
        const auto sight = watch.look(frames[i], Reel::timeOf(i, Reel::Moment(1h)));
        if (sight)
            best.add(*sight, vision::assessFace(*sight, limits));
    }
    return best.enough() ? best.frames().front().sight.frame : nullptr;
}

// The astronaut's portrait in the middle of a frame, so large that it is a good picture.
Image framed(const Image& portrait, double factor, cv::Point at)
{
    cv::Mat canvas(frameHeight, frameWidth, CV_8UC3, cv::Scalar(200, 200, 200));
    cv::Mat scaled;
    cv::resize(tests::matOf(portrait), scaled, {}, factor, factor, cv::INTER_AREA);
    const cv::Rect place =
        cv::Rect(at.x, at.y, scaled.cols, scaled.rows) & cv::Rect(0, 0, frameWidth, frameHeight);
    scaled(cv::Rect(0, 0, place.width, place.height)).copyTo(canvas(place));
    return tests::imageOf(canvas);
}

// One capture of a reel through the real service.
struct Capture
{
    NoChance chance;
    std::optional<Result<station::LiveFace>> answer;
    std::vector<Guidance> words;

    Capture(std::vector<SharedImage> frames, std::chrono::seconds patience)
    {
        auto reel = std::make_shared<Reel>(std::move(frames));
        journey::Policy policy;
        policy.trial = true;
        policy.activeLiveness = false;
        policy.screenLight = false;
        station::TimingConfig timing;
        timing.facePatience = patience;
        station::FaceService service(
            [reel]() -> Result<std::unique_ptr<devices::Camera>> {
                return std::make_unique<ReelCamera>(reel);
            },
            eyesOn(reel, station::realFaceEyes(tests::productModels())), policy, timing, chance);
        QObject::connect(&service, &station::FaceService::guidance, &service,
                         [this](Guidance word) { words.push_back(word); });
        service.capture({}, [this](Result<station::LiveFace> live) { answer = std::move(live); });
        [[maybe_unused]] const bool ended =
            QTest::qWaitFor([this] { return answer.has_value(); }, 60'000);
    }
    [[nodiscard]] SharedImage portrait() const
    {
        return answer && *answer ? (*answer)->pictures.portrait : nullptr;
    }
    [[nodiscard]] ErrorCode problem() const
    {
        return answer && !*answer ? answer->error().code : ErrorCode::Internal;
    }
    [[nodiscard]] bool said(Guidance word) const
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
};

} // namespace

Q_DECLARE_METATYPE(kiosk::ErrorCode)
Q_DECLARE_METATYPE(std::vector<kiosk::SharedImage>)

class LiveFaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto engine = vision::FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_engine.emplace(std::move(*engine));
    }

    void stream_ofTheSimulatedPerson_endsInTheForetoldPortrait_data()
    {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3})
            QTest::addRow("seed %d", seed) << seed;
    }
    void stream_ofTheSimulatedPerson_endsInTheForetoldPortrait()
    {
        QFETCH(const int, seed);
        const auto person = repositorysPerson();
        QVERIFY(person.has_value());
        const auto frames = streamOf(*person, static_cast<std::uint64_t>(seed));
        const SharedImage expected = foretold(frames, newEngine());
        QVERIFY(expected != nullptr);
        const Capture capture(frames, 20s);
        QCOMPARE(capture.portrait(), expected);
        QVERIFY(capture.said(Guidance::HoldStill));
    }

    // Persons outside of the repository, where the environment names them.
    void stream_ofEachTestPerson_endsInTheForetoldPortrait_data()
    {
        QTest::addColumn<QString>("portrait");
        const fs::path folder = tests::sharedPath("testdata/vision/faces/portraits");
        if (folder.empty())
            QSKIP("KIOSK_SHARED names no test data");
        for (const fs::directory_entry& file : fs::directory_iterator(folder))
            QTest::newRow(file.path().stem().c_str())
                << QString::fromStdString(file.path().string());
    }
    void stream_ofEachTestPerson_endsInTheForetoldPortrait()
    {
        QFETCH(const QString, portrait);
        const auto person = personOf(portrait.toStdString(), *m_engine);
        QVERIFY2(person.has_value(), "no face is found in the portrait");
        const auto frames = streamOf(*person, 11);
        const SharedImage expected = foretold(frames, newEngine());
        const Capture capture(frames, expected ? 20s : 1s);
        QVERIFY(capture.portrait() == expected);
        if (!expected)
            qInfo("no good picture: %s", std::string(core::errorId(capture.problem())).c_str());
    }

    void stream_thatIsNoGoodFace_isAnInstructionAndAnError_data()
    {
        QTest::addColumn<std::vector<SharedImage>>("frames");
        QTest::addColumn<QList<ErrorCode>>("errors");
        const auto row = [](const char* name, Image image, QList<ErrorCode> errors) {
            QTest::newRow(name) << std::vector<SharedImage>{shared(std::move(image))} << errors;
        };
        const Image face = tests::astronaut();
        const Image good = framed(face, 1.4, {280, 0});
        const auto plain = [](std::uint8_t value) {
            return tests::plainImage(frameWidth, frameHeight, value);
        };
        const auto none = ErrorCode::NoFace;
        const auto poor = ErrorCode::FaceQualityLow;
        const auto small = ErrorCode::FaceTooSmall;
        row("no face", plain(190), {none});
        row("all black", plain(0), {none});
        row("noise", tests::noise(frameWidth, frameHeight), {none, small, poor});
        row("two faces", tests::sideBySide(framed(face, 1, {280, 0}), framed(face, 1, {280, 0})),
            {ErrorCode::SeveralFaces});
        row("sideways", tests::turnedBy(good, cv::ROTATE_90_CLOCKWISE), {none, poor, small});
        row("upside down", tests::turnedBy(good, cv::ROTATE_180), {none, poor, small});
        row("tiny", framed(face, 0.25, {600, 300}), {none, small});
        row("cartoon", tests::cartoon(), {none, poor, small});
        row("one pixel", tests::plainImage(1, 1, 128), {none});
    }
    void stream_thatIsNoGoodFace_isAnInstructionAndAnError()
    {
        QFETCH(const std::vector<SharedImage>, frames);
        QFETCH(const QList<ErrorCode>, errors);
        const Capture capture(frames, 1s);
        QVERIFY2(errors.contains(capture.problem()),
                 std::string(core::errorId(capture.problem())).c_str());
        QVERIFY(!capture.words.empty());
        QVERIFY(capture.words.back() != Guidance::HoldStill ||
                capture.problem() == ErrorCode::FaceQualityLow);
    }
    void stream_changingItsSize_isNoTrouble()
    {
        const auto person = repositorysPerson();
        QVERIFY(person.has_value());
        std::vector<SharedImage> frames;
        for (int i = 0; i < 40; ++i) {
            devices::PersonView view;
            const bool large = i / 20 % 2 == 0;
            view.width = large ? 1280 : 960;
            view.noiseSeed = static_cast<std::uint64_t>(i);
            frames.push_back(shared(person->render(view)));
        }
        const Capture capture(std::move(frames), 10s);
        QVERIFY(capture.portrait() != nullptr);
    }

private:
    static vision::FaceEngine newEngine()
    {
        return std::move(*vision::FaceEngine::create(tests::productModels()));
    }
    std::optional<vision::FaceEngine> m_engine;
};

QTEST_GUILESS_MAIN(LiveFaceTest)
#include "tst_live_face.moc"
