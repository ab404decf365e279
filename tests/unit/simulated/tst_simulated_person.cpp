// The person drawn from one still, what it does when asked, and the camera before it.
#include "simulated/person/person_behaviour.h"
#include "simulated/person/person_file.h"
#include "simulated/person/simulated_person.h"
#include "simulated/person/simulated_person_camera.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <mutex>

using namespace kiosk;
using namespace kiosk::devices;
using Movement = PersonPrompt::Movement;

namespace {

const std::filesystem::path media = KIOSK_SOURCE_DIR "/devices/simulated/media";

// Mean of a channel (0 blue … 2 red) within a part of the picture given in shares of it.
double mean(const Image& image, QRectF part, int channel)
{
    double sum = 0;
    int count = 0;
    for (int y = static_cast<int>(part.top() * image.height());
         y < static_cast<int>(part.bottom() * image.height()); ++y) {
        for (int x = static_cast<int>(part.left() * image.width());
             x < static_cast<int>(part.right() * image.width()); ++x, ++count)
            sum += image.pixels()[static_cast<std::size_t>(y) *
                                      static_cast<std::size_t>(image.stride()) +
                                  static_cast<std::size_t>(x * 3 + channel)];
    }
    return sum / count;
}

double difference(const Image& a, const Image& b, QRectF part)
{
    double sum = 0;
    int count = 0;
    for (int y = static_cast<int>(part.top() * a.height());
         y < static_cast<int>(part.bottom() * a.height()); ++y) {
        for (int x = static_cast<int>(part.left() * a.width() * 3);
             x < static_cast<int>(part.right() * a.width() * 3); ++x, ++count) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(a.stride()) +
                            static_cast<std::size_t>(x);
            sum += std::abs(a.pixels()[at] - b.pixels()[at]);
        }
    }
    return sum / count;
}

const QRectF wholeFrame(0, 0, 1, 1);
const QRectF wallPart(0.02, 0.02, 0.1, 0.2);
const QRectF cheek(0.42, 0.5, 0.06, 0.06);
const QRectF eyesPart(0.42, 0.41, 0.16, 0.06);
const QRectF mouthPart(0.44, 0.62, 0.12, 0.08);

PersonView quiet()
{
    PersonView view;
    view.noise = 0;
    return view;
}

bool same(const PersonPose& a, const PersonPose& b)
{
    return a.yaw == b.yaw && a.pitch == b.pitch && a.roll == b.roll && a.x == b.x && a.y == b.y &&
           a.eyeDistance == b.eyeDistance && a.leftEye == b.leftEye && a.mouth == b.mouth;
}

// The camera's handlers, in whatever thread they run.
struct Recorder
{
    std::mutex mutex;
    std::vector<CameraFrame> frames;
    std::optional<Error> failure;
    std::atomic<int> count = 0;

    Camera::FrameHandler onFrame()
    {
        return [this](const CameraFrame& frame) {
            const std::scoped_lock lock(mutex);
            if (frames.size() < 3)
                frames.push_back(frame);
            ++count;
        };
    }
    Camera::FailureHandler onFailure()
    {
        return [this](Error error) {
            const std::scoped_lock lock(mutex);
            failure = std::move(error);
        };
    }
};

} // namespace

class TstSimulatedPerson : public QObject
{
    Q_OBJECT

private:
    std::optional<SimulatedPerson> m_person;

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = PersonFile::read(media / "person.json");
        QVERIFY(file.has_value());
        auto still = PersonStill::load(file->picture, file->points);
        QVERIFY(still.has_value());
        m_person.emplace(std::move(*still));
    }

    void render_sameView_sameOctets()
    {
        PersonView view;
        view.pose.yaw = 12;
        view.noiseSeed = 7;
        const Image first = m_person->render(view);
        QCOMPARE(first.width(), 1280);
        QCOMPARE(first.height(), 720);
        QVERIFY(first.pixels() == m_person->render(view).pixels());
        view.noiseSeed = 8;
        const double noise = difference(first, m_person->render(view), wallPart);
        QVERIFY2(noise > 1.5 && noise < 3, qPrintable(QString::number(noise)));
    }

    void render_parameter_changesWhatItIsFor_data()
    {
        QTest::addColumn<PersonPose>("pose");
        QTest::addColumn<QRectF>("where");
        QTest::addColumn<QRectF>("notThere");
        const QRectF chest(0.4, 0.9, 0.2, 0.09);
        const auto row = [](const char* name, double PersonPose::*part, double value, QRectF where,
                            QRectF notThere) {
            PersonPose pose;
            pose.*part = value;
            QTest::newRow(name) << pose << where << notThere;
        };
        row("yaw", &PersonPose::yaw, 20, eyesPart, wallPart);
        row("pitch", &PersonPose::pitch, -15, eyesPart, wallPart);
        row("roll", &PersonPose::roll, 10, eyesPart, wallPart);
        row("x", &PersonPose::x, 0.55, eyesPart, wallPart);
        row("y", &PersonPose::y, 0.5, eyesPart, wallPart);
        row("distance", &PersonPose::eyeDistance, 0.1, chest, wallPart);
        row("left eye", &PersonPose::leftEye, 0, eyesPart, mouthPart);
        row("right eye", &PersonPose::rightEye, 0, eyesPart, mouthPart);
        row("mouth", &PersonPose::mouth, 0.3, mouthPart, eyesPart);
    }
    void render_parameter_changesWhatItIsFor()
    {
        QFETCH(PersonPose, pose);
        QFETCH(QRectF, where);
        QFETCH(QRectF, notThere);
        PersonView view = quiet();
        const Image before = m_person->render(view);
        view.pose = pose;
        const Image after = m_person->render(view);
        QVERIFY(difference(before, after, where) > 2);
        QVERIFY(difference(before, after, notThere) < 0.01);
    }

    void render_redScreen_skinFollowsMoreThanWall()
    {
        PersonView view = quiet();
        const Image white = m_person->render(view);
        view.screenRgb = {255, 60, 60};
        const Image red = m_person->render(view);
        const auto blueLost = [&](QRectF part) {
            return 1 - mean(red, part, 0) / mean(white, part, 0);
        };
        QVERIFY(blueLost(cheek) > 0.15);
        QVERIFY(blueLost(wallPart) < 0.5 * blueLost(cheek));
        QVERIFY(mean(red, cheek, 2) > 0.99 * mean(white, cheek, 2));
    }

    void render_noRelief_turnsAsAPicture()
    {
        // Turned, the tip of a nose wanders from between the eyes; on paper it stays there.
        PersonView view = quiet();
        view.pose.yaw = 20;
        const Image head = m_person->render(view);
        view.relief = 0;
        QVERIFY(difference(head, m_person->render(view), eyesPart) > 5);
    }

    void behaviour_sameSeedAndPrompts_sameMovements()
    {
        const auto path = [](std::uint64_t seed) {
            PersonHabits habits;
            habits.seed = seed;
            PersonBehaviour behaviour(habits);
            std::vector<PersonPose> poses;
            for (int i = 0; i < 150; ++i) {
                if (i == 30)
                    behaviour.prompt({.movement = Movement::Nod, .digits = {}}, i / 30.0);
                poses.push_back(behaviour.poseAt(i / 30.0));
            }
            return poses;
        };
        const auto first = path(5);
        const auto again = path(5);
        QVERIFY(std::equal(first.begin(), first.end(), again.begin(), again.end(), same));
        const auto other = path(6);
        QVERIFY(!std::equal(first.begin(), first.end(), other.begin(), other.end(), same));
    }

    void behaviour_prompted_movesAfterReactionTime_data()
    {
        QTest::addColumn<int>("movement");
        QTest::newRow("left") << static_cast<int>(Movement::TurnLeft);
        QTest::newRow("right") << static_cast<int>(Movement::TurnRight);
        QTest::newRow("nod") << static_cast<int>(Movement::Nod);
        QTest::newRow("blink") << static_cast<int>(Movement::Blink);
        QTest::newRow("number") << static_cast<int>(Movement::ReadNumber);
    }
    void behaviour_prompted_movesAfterReactionTime()
    {
        QFETCH(int, movement);
        const auto asked = static_cast<Movement>(movement);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            PersonHabits habits;
            habits.seed = seed;
            habits.blinks = false;
            PersonBehaviour behaviour(habits);
            behaviour.prompt({.movement = asked, .digits = "2718"}, 1);
            double begins = 0;
            PersonPose extreme;
            for (double at = 0; at < 5; at += 0.01) {
                const PersonPose pose = behaviour.poseAt(at);
                const bool moves = std::abs(pose.yaw) > 2 || std::abs(pose.pitch) > 2 ||
                                   pose.leftEye < 0.95 || pose.mouth > 0.01;
                if (moves && begins == 0)
                    begins = at;
                extreme.yaw = std::abs(pose.yaw) > std::abs(extreme.yaw) ? pose.yaw : extreme.yaw;
                extreme.pitch = std::min(extreme.pitch, pose.pitch);
                extreme.leftEye = std::min(extreme.leftEye, pose.leftEye);
                extreme.mouth = std::max(extreme.mouth, pose.mouth);
            }
            QVERIFY2(begins >= 1.4 && begins < 2.15, qPrintable(QString::number(begins)));
            QCOMPARE(extreme.yaw > 25, asked == Movement::TurnLeft);
            QCOMPARE(extreme.yaw < -25, asked == Movement::TurnRight);
            QCOMPARE(extreme.pitch < -15, asked == Movement::Nod);
            QCOMPARE(extreme.leftEye < 0.05, asked == Movement::Blink);
            QCOMPARE(extreme.mouth > 0.2, asked == Movement::ReadNumber);
        }
    }

    void behaviour_notAnswering_staysStill()
    {
        PersonHabits habits;
        habits.answers = false;
        PersonBehaviour behaviour(habits);
        behaviour.prompt({.movement = Movement::TurnLeft, .digits = {}}, 0);
        for (double at = 0; at < 10; at += 0.05)
            QVERIFY(std::abs(behaviour.poseAt(at).yaw) < 2);
    }

    void behaviour_anotherPrompt_neverJumps()
    {
        PersonBehaviour behaviour({});
        behaviour.prompt({.movement = Movement::TurnLeft, .digits = {}}, 0);
        double last = behaviour.poseAt(0).yaw;
        bool turnedBack = false;
        for (int i = 1; i < 300; ++i) {
            const double at = i / 30.0;
            if (i == 40) // in the middle of the turn
                behaviour.prompt({.movement = Movement::TurnRight, .digits = {}}, at);
            const double yaw = behaviour.poseAt(at).yaw;
            QVERIFY(std::abs(yaw - last) < 3.5);
            turnedBack = turnedBack || yaw < -25;
            last = yaw;
        }
        QVERIFY(turnedBack);
    }

    void behaviour_stillPrompted_movesAgain()
    {
        PersonBehaviour behaviour({});
        behaviour.prompt({.movement = Movement::Nod, .digits = {}}, 0);
        int nods = 0;
        bool down = false;
        for (double at = 0; at < 12; at += 0.03) {
            const bool isDown = behaviour.poseAt(at).pitch < -12;
            nods += isDown && !down ? 1 : 0;
            down = isDown;
        }
        QVERIFY(nods >= 2);
    }

    void behaviour_script_comesNearer()
    {
        PersonHabits habits;
        habits.script = {{.at = 0, .pose = {.eyeDistance = 0.05}}, {.at = 4, .pose = {}}};
        PersonBehaviour behaviour(habits);
        QVERIFY(behaviour.poseAt(0).eyeDistance < 0.055);
        const double between = behaviour.poseAt(2).eyeDistance;
        QVERIFY(between > 0.1 && between < 0.12);
        QVERIFY(behaviour.poseAt(9).eyeDistance > 0.16);
    }

    void file_broken_isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no json") << QByteArray("picture");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("few points")
            << QByteArray(R"({"picture": "person.png", "points": [[1, 2]]})");
        QByteArray whole = contentOf("person.json");
        QTest::newRow("word for a number") << QByteArray(whole).replace("179.7", "\"a\"");
        const auto with = [&whole](const char* more) {
            return QByteArray(whole).replace("{\"picture\"",
                                             QByteArray("{") + more + "\"picture\"");
        };
        QTest::newRow("unknown step") << with(R"("script": [{"zoom": 1}], )");
        QTest::newRow("steps backwards") << with(R"("script": [{"at": 2}, {"at": 1}], )");
    }
    void file_broken_isRefused()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        write(folder.filePath("person.json"), text);
        const auto file = PersonFile::read(folder.filePath("person.json").toStdString());
        QVERIFY(!file.has_value());
        QCOMPARE(file.error().code, ErrorCode::MalformedData);
    }

    void still_sameEyes_isRefused()
    {
        const auto still = PersonStill::load(media / "person.png", StillPoints{});
        QVERIFY(!still.has_value());
        QCOMPARE(still.error().code, ErrorCode::MalformedData);
    }

    void camera_missingOrBroken_failsAtStart()
    {
        Recorder recorder;
        QTemporaryDir folder;
        SimulatedPersonCamera absent(folder.filePath("none.json").toStdString());
        const auto noFile = absent.start(recorder.onFrame(), recorder.onFailure());
        QCOMPARE(noFile.error().code, ErrorCode::NoCamera);

        write(folder.filePath("person.json"), contentOf("person.json"));
        SimulatedPersonCamera pictureless(folder.filePath("person.json").toStdString());
        const auto noPicture = pictureless.start(recorder.onFrame(), recorder.onFailure());
        QCOMPARE(noPicture.error().code, ErrorCode::UnreadableImage);

        write(folder.filePath("person.png"), contentOf("person.png").left(3000));
        QVERIFY(pictureless.start(recorder.onFrame(), recorder.onFailure()).has_value());
        QTRY_VERIFY([&] {
            const std::scoped_lock lock(recorder.mutex);
            return recorder.failure && recorder.failure->code == ErrorCode::UnreadableImage;
        }());
        QCOMPARE(recorder.count.load(), 0);
    }

    void camera_started_showsAndStopsCleanly()
    {
        Recorder recorder;
        SimulatedPersonCamera camera(media / "person.json");
        QVERIFY(camera.info().simulated);
        camera.prompt({.movement = Movement::Nod, .digits = {}}); // not running: no harm
        QVERIFY(camera.start(recorder.onFrame(), recorder.onFailure()).has_value());
        camera.prompt({.movement = Movement::TurnLeft, .digits = {}});
        QTRY_VERIFY(recorder.count > 10);
        camera.stop();
        const int count = recorder.count;
        QVERIFY(recorder.frames[1].sequence > recorder.frames[0].sequence);
        QVERIFY(recorder.frames[1].arrived > recorder.frames[0].arrived);
        QCOMPARE(recorder.frames[0].image->width(), 1280);
        QVERIFY(difference(*recorder.frames[0].image, *recorder.frames[1].image, wholeFrame) > 1);
        QVERIFY(camera.start(recorder.onFrame(), recorder.onFailure()).has_value());
        QTRY_VERIFY(recorder.count > count);
    }

private:
    static QByteArray contentOf(const char* name)
    {
        QFile file(QString::fromStdString((media / name).string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
};

QTEST_GUILESS_MAIN(TstSimulatedPerson)
#include "tst_simulated_person.moc"
