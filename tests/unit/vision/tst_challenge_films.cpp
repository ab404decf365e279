// Movements in films of real people, through the networks. The films lie outside of the repository.
#include "face_pictures.h"
#include "vision/challenge.h"
#include "vision/face_watch.h"

#include <QTest>

using namespace kiosk;
using kiosk::vision::Challenge;
using kiosk::vision::ChallengeOutcome;
using kiosk::vision::ChallengeWatch;
using kiosk::vision::FaceBaseline;
using kiosk::vision::FaceEngine;
using kiosk::vision::FaceSight;
using kiosk::vision::FaceWatch;
using std::chrono::milliseconds;

namespace {

constexpr std::array allChallenges{Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod,
                                   Challenge::Blink, Challenge::ReadNumber};
// Twelve pictures a second; each is shown twice, as a camera of 24 would.
constexpr milliseconds frameTime(42);

constexpr std::size_t quiet = 2 * 36; // pictures of the man before he blinks

using Frames = std::vector<SharedImage>;
using Sights = std::vector<FaceSight>;

Frames film(const char* name, bool mirror = false)
{
    const auto path = tests::sharedPath(
        std::string("testdata/vision/video/head-pose-face-detection-") + name + ".gif");
    Frames frames;
    for (const Image& picture : tests::clip(path)) {
        cv::Mat large;
        cv::resize(tests::matOf(picture), large, {1280, 720});
        if (mirror)
            cv::flip(large, large, 1);
        const auto frame = std::make_shared<const Image>(tests::imageOf(large));
        frames.insert(frames.end(), 2, frame);
    }
    return frames;
}

Sights sightsOf(const Frames& frames)
{
    FaceWatch watch(FaceEngine::create(tests::productModels()).value());
    Sights sights;
    auto time = std::chrono::steady_clock::time_point(std::chrono::seconds(1));
    for (const SharedImage& frame : frames) {
        time += frameTime;
        sights.push_back(watch.look(frame, time).value());
    }
    return sights;
}

ChallengeOutcome told(Challenge challenge, std::span<const FaceSight> sights,
                      const FaceBaseline& baseline)
{
    ChallengeWatch watch(challenge, baseline, "4729");
    ChallengeOutcome outcome = ChallengeOutcome::Waiting;
    for (const FaceSight& sight : sights)
        outcome = watch.look(sight);
    return outcome;
}

} // namespace

class TestChallengeFilms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (film("female").empty())
            QSKIP("the environment names no KIOSK_SHARED with the films");
    }
    void woman_turnsToOneSideThenToTheOther_data();
    void woman_turnsToOneSideThenToTheOther();
    void man_blinks();
    void man_still_isNothing();
};

void TestChallengeFilms::woman_turnsToOneSideThenToTheOther_data()
{
    QTest::addColumn<bool>("mirror");
    QTest::newRow("as she did") << false;
    QTest::newRow("mirrored") << true;
}

// The film begins with her looking to her right (from where the pose network reads anything when it
// is mirrored), goes over to her left, and ends on the way to her right; shown forth and back, she
// comes back from there.
void TestChallengeFilms::woman_turnsToOneSideThenToTheOther()
{
    QFETCH(bool, mirror);
    const Challenge first = mirror ? Challenge::TurnRight : Challenge::TurnLeft;
    const Challenge second = mirror ? Challenge::TurnLeft : Challenge::TurnRight;
    Frames frames = film("female", mirror);
    const Frames forth = frames;
    frames.insert(frames.end(), forth.rbegin(), forth.rend());
    const Sights sights = sightsOf(frames);
    // She never rests in this film: what the one frontal picture reads.
    const FaceSight& frontal = sights[2 * 19];
    const FaceBaseline baseline{*frontal.pose, *frontal.eyes, frontal.mouth};

    const auto fromFrontal = std::span(sights).subspan(2 * 9);
    QCOMPARE(told(first, fromFrontal, baseline), ChallengeOutcome::Done);
    QCOMPARE(told(second, fromFrontal, baseline), ChallengeOutcome::Wrong);
    for (const Challenge other : {Challenge::Nod, Challenge::Blink, Challenge::ReadNumber})
        QCOMPARE(told(other, fromFrontal, baseline), ChallengeOutcome::Wrong);

    const auto onTheWay = std::span(sights).subspan(2 * 19); // frontal again
    QCOMPARE(told(second, onTheWay, baseline), ChallengeOutcome::Done);
    QCOMPARE(told(first, onTheWay, baseline), ChallengeOutcome::Wrong);
}

// He blinks slowly, and again at the end; the film begins anew there with open eyes.
void TestChallengeFilms::man_blinks()
{
    Frames frames = film("male");
    const Frames once = frames;
    frames.insert(frames.end(), once.begin(), once.begin() + 20);
    const Sights sights = sightsOf(frames);
    const FaceBaseline baseline = FaceBaseline::of(std::span(sights).first(quiet)).value();
    QCOMPARE(told(Challenge::Blink, sights, baseline), ChallengeOutcome::Done);
    for (const Challenge other :
         {Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod, Challenge::ReadNumber})
        QCOMPARE(told(other, sights, baseline), ChallengeOutcome::Waiting);
}

void TestChallengeFilms::man_still_isNothing()
{
    Frames frames = film("male");
    frames.resize(quiet);
    const Sights sights = sightsOf(frames);
    for (const Challenge challenge : allChallenges)
        QCOMPARE(told(challenge, sights, FaceBaseline::of(std::span(sights).first(quiet)).value()),
                 ChallengeOutcome::Waiting);
}

QTEST_GUILESS_MAIN(TestChallengeFilms)
#include "tst_challenge_films.moc"
