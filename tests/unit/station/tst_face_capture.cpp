// The phases of the face's step, frame by frame, with a scripted person and a clock in the test's
// hand.
#include "station/face_capture.h"
#include "support/scripted_face.h"

#include <QTest>

#include <limits>
#include <set>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;
using namespace std::chrono_literals;
using vision::Challenge;
using vision::ChallengeOutcome;
using vision::FaceMeasure;
using Kind = FaceTask::Kind;

namespace {

// A capture and the time that passes in it: a frame each 50 ms.
struct Booth
{
    SharedFace face = std::make_shared<ScriptedFace>();
    ScriptedWatcher watcher{face};
    FaceCapture::Rules rules;
    std::unique_ptr<FaceCapture> capture;
    FaceCapture::Moment now{10s};
    std::vector<FaceQuestion> questions;
    std::vector<Guidance> words;
    std::set<Kind> tasks;
    std::uint32_t dice = 0;
    bool answers = true; // the matcher does, after each frame

    explicit Booth(bool movements = true, bool light = false)
    {
        rules.movements = movements;
        rules.light = light;
        rules.patience = 5s;
        capture = std::make_unique<FaceCapture>(watcher, rules,
                                                [this](std::uint32_t n) { return dice++ % n; });
    }

    void frame()
    {
        now += 50ms;
        capture->look({facePicture(face->scene.person), 1, now}, now);
        for (FaceQuestion& question : capture->takeQuestions())
            questions.push_back(std::move(question));
        if (answers)
            answer();
        tasks.insert(capture->task().kind);
        if (words.empty() || words.back() != capture->guidance())
            words.push_back(capture->guidance());
    }
    void answer(double similarity = 0.8)
    {
        for (const FaceQuestion& question : std::exchange(questions, {}))
            capture->heed({question.kind, question.round, similarity, {"matcher 1"}}, now);
    }
    void frames(std::chrono::milliseconds time)
    {
        for (const auto until = now + time; now < until && !capture->end();)
            frame();
    }
    // Until it is so, or ten seconds have passed.
    template <typename Condition>
    bool until(Condition condition)
    {
        for (int i = 0; i < 200 && !condition(); ++i)
            frame();
        return condition();
    }
    bool untilTask(Kind kind)
    {
        return until([&] { return capture->task().kind == kind; });
    }
    bool untilMovement()
    {
        return until([&] { return isMovement(capture->task().kind); });
    }
    // The movement that is asked for now has this outcome.
    void move(ChallengeOutcome outcome)
    {
        face->outcome = outcome;
        frame();
        frame();
    }
    bool doBoth()
    {
        for (const int number : {1, 2}) {
            if (!until([&] {
                    return isMovement(capture->task().kind) && capture->task().number == number &&
                           capture->task().canSkip;
                }))
                return false;
            move(ChallengeOutcome::Done);
        }
        return until([&] { return capture->end().has_value(); });
    }
    [[nodiscard]] bool succeeded() const { return capture->end() && capture->end()->has_value(); }
    [[nodiscard]] const CapturedFace& captured() const { return **capture->end(); }
    [[nodiscard]] std::optional<ErrorCode> problem() const
    {
        return capture->end() && !*capture->end() ? std::optional(capture->end()->error().code)
                                                  : std::nullopt;
    }
    [[nodiscard]] bool said(Guidance word) const
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
};

} // namespace

class FaceCaptureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void person_doingAllThatIsAsked_isCaptured()
    {
        Booth booth(true, true);
        QVERIFY(booth.doBoth());
        QVERIFY(booth.succeeded());
        QCOMPARE(booth.tasks.count(Kind::HoldStill), std::size_t{1});
        QCOMPARE(booth.tasks.count(Kind::Light), std::size_t{1});
        const CapturedFace& captured = booth.captured();
        QCOMPARE(captured.frames.size(), std::size_t{5});
        QCOMPARE(captured.movements.size(), std::size_t{2});
        QCOMPARE(captured.similarity, 0.8);
        QCOMPARE(captured.models, (std::vector<std::string>{"watcher 1", "matcher 1"}));
        QCOMPARE(captured.challenges.size(), std::size_t{2});
        QVERIFY(captured.challenges[0].done && captured.challenges[1].done);
        QVERIFY(captured.challenges[0].challenge != captured.challenges[1].challenge);
        QCOMPARE(booth.face->judgedWith, std::vector<int>{2});
        QCOMPARE(booth.face->results.size(), std::size_t{2});
        QVERIFY(booth.face->results[0].reaction.has_value());
        QCOMPARE(booth.face->similarities.size(), std::size_t{2}); // one after each movement
        QCOMPARE(booth.capture->progress(), 1.0);
        QVERIFY(booth.said(Guidance::FaceTaken));
    }
    void withoutMovements_aGoodPictureIsEnough()
    {
        Booth booth(false);
        QVERIFY(booth.until([&] { return booth.succeeded(); }));
        QVERIFY(booth.face->asked.empty());
        QCOMPARE(booth.face->judgedWith, std::vector<int>{0});
    }
    void light_changesSoftlyAndSlowly()
    {
        Booth booth(false, true);
        std::vector<FaceCapture::Moment> changes;
        std::optional<std::array<std::uint8_t, 3>> shown;
        QVERIFY(booth.until([&] {
            if (booth.capture->task().light != shown) {
                shown = booth.capture->task().light;
                changes.push_back(booth.now);
            }
            return booth.capture->end().has_value();
        }));
        QVERIFY(changes.size() >= 4 && changes.size() <= 6);
        for (std::size_t i = 1; i < changes.size(); ++i)
            QVERIFY(changes[i] - changes[i - 1] >= 500ms);
        QVERIFY(!booth.face->lights.back()); // the end is told, too
        for (const auto& colour : booth.face->lights)
            QVERIFY(!colour || std::min({colour->red, colour->green, colour->blue}) >= 140);
    }
    void fault_isSaid_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("word");
        const auto row = [](const char* name, FaceMeasure fault, Guidance word) {
            QTest::newRow(name) << static_cast<int>(fault) << static_cast<int>(word);
        };
        row("far", FaceMeasure::InterEyeDistance, Guidance::ComeCloser);
        row("aside", FaceMeasure::LeftwardCrop, Guidance::MoveSideways);
        row("turned", FaceMeasure::HeadPoseYaw, Guidance::LookStraight);
        row("glasses", FaceMeasure::EyesVisible, Guidance::TakeOffGlasses);
        row("mask", FaceMeasure::MouthOcclusionPrevention, Guidance::UncoverFace);
        row("side light", FaceMeasure::IlluminationUniformity, Guidance::EvenLight);
        row("background", FaceMeasure::BackgroundUniformity, Guidance::PlainerBackground);
    }
    void fault_isSaid()
    {
        QFETCH(const int, fault);
        QFETCH(const int, word);
        Booth booth;
        booth.face->scene.faults = {static_cast<FaceMeasure>(fault), FaceMeasure::Sharpness};
        booth.frames(2s);
        QCOMPARE(booth.capture->guidance(), static_cast<Guidance>(word));
        QVERIFY(booth.capture->outline().found && !booth.capture->outline().good);
        booth.frames(5s);
        QCOMPARE(booth.problem(), fault == static_cast<int>(FaceMeasure::InterEyeDistance)
                                      ? std::optional(ErrorCode::FaceTooSmall)
                                      : std::optional(ErrorCode::FaceQualityLow));
    }
    void word_standsUntilItCanBeRead()
    {
        Booth booth;
        booth.face->scene.faults = {FaceMeasure::InterEyeDistance};
        booth.frames(100ms);
        QCOMPARE(booth.capture->guidance(), Guidance::ComeCloser);
        booth.face->scene.faults = {FaceMeasure::HeadPoseYaw};
        booth.frames(1000ms);
        QCOMPARE(booth.capture->guidance(), Guidance::ComeCloser);
        booth.frames(300ms);
        QCOMPARE(booth.capture->guidance(), Guidance::LookStraight);
    }
    void patience_countsOnlyWithoutAUsableFace_data()
    {
        QTest::addColumn<int>("faces");
        QTest::addColumn<int>("error");
        QTest::newRow("nobody") << 0 << static_cast<int>(ErrorCode::NoFace);
        QTest::newRow("two") << 2 << static_cast<int>(ErrorCode::SeveralFaces);
    }
    void patience_countsOnlyWithoutAUsableFace()
    {
        QFETCH(const int, faces);
        QFETCH(const int, error);
        Booth booth;
        booth.face->scene.faces = faces;
        booth.frames(4900ms);
        QVERIFY(!booth.capture->end());
        booth.frames(200ms);
        QCOMPARE(booth.problem(), std::optional(static_cast<ErrorCode>(error)));
    }
    void movement_hasNoTimeLimit()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        booth.frames(60s);
        QVERIFY(!booth.capture->end());
        QVERIFY(isMovement(booth.capture->task().kind));
        QVERIFY(booth.doBoth());
    }
    void movement_wrong_isReplacedByAnother()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        const auto first = booth.capture->task();
        booth.move(ChallengeOutcome::Wrong);
        QCOMPARE(booth.capture->guidance(), Guidance::OtherMovement);
        QCOMPARE(booth.capture->task().kind, Kind::HoldStill);
        QVERIFY(booth.untilMovement());
        QCOMPARE(booth.capture->guidance(), Guidance::DoMovement);
        QVERIFY(booth.capture->task().kind != first.kind);
        QCOMPARE(booth.capture->task().number, 1);
        QVERIFY(booth.doBoth());
        QCOMPARE(booth.captured().challenges.size(), std::size_t{2});
        QCOMPARE(booth.captured().challenges[0].wrong, 1);
        QCOMPARE(booth.face->results[0].wrong, 1);
        QCOMPARE(booth.captured().challenges[1].wrong, 0);
    }
    void movement_skipped_isReplacedByAnother()
    {
        Booth booth;
        booth.capture->skipMovement(Kind::Nod); // nothing is asked for yet
        QVERIFY(booth.untilMovement());
        const auto first = booth.capture->task();
        QVERIFY(first.canSkip);
        booth.capture->skipMovement(first.kind);
        booth.frame();
        const auto second = booth.capture->task();
        QVERIFY(isMovement(second.kind) && second.kind != first.kind);
        booth.capture->skipMovement(first.kind); // pressed twice: the next one stands
        booth.frame();
        QCOMPARE(booth.capture->task().kind, second.kind);
        QVERIFY(booth.doBoth());
        QCOMPARE(booth.captured().challenges.size(), std::size_t{3});
        QVERIFY(booth.captured().challenges[0].skipped && !booth.captured().challenges[0].done);
    }
    void movements_exhausted_isJudgedWithout_data()
    {
        QTest::addColumn<bool>("skipped");
        QTest::newRow("skipped") << true;
        QTest::newRow("wrong") << false;
    }
    void movements_exhausted_isJudgedWithout()
    {
        QFETCH(const bool, skipped);
        Booth booth;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(booth.untilMovement());
            if (skipped)
                booth.capture->skipMovement(booth.capture->task().kind);
            else
                booth.move(ChallengeOutcome::Wrong);
            booth.frame();
        }
        QVERIFY(booth.until([&] { return booth.succeeded(); }));
        for (const auto& challenge : booth.captured().challenges) {
            QVERIFY(!challenge.done);
            QCOMPARE(challenge.skipped, skipped);
        }
        QCOMPARE(booth.captured().challenges.empty(), false);
        QVERIFY(booth.captured().movements.empty());
        QCOMPARE(booth.face->judgedWith, std::vector<int>{2});
        QCOMPARE(booth.face->results.size(), std::size_t{skipped ? 0U : 1U});
        if (!skipped)
            QCOMPARE(booth.face->results[0].wrong, 5);
        std::set<Challenge> asked(booth.face->asked.begin(), booth.face->asked.end());
        QCOMPARE(asked.size(), std::size_t{5});
    }
    void faceAway_duringAMovement_isAskedForAndTheMovementStands()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        const auto asked = booth.capture->task().kind;
        booth.frames(1500ms);
        booth.face->scene.faces = 2;
        booth.frames(1500ms);
        QCOMPARE(booth.capture->guidance(), Guidance::StayAlone);
        booth.face->scene.faces = 1;
        booth.frames(1500ms);
        QCOMPARE(booth.capture->task().kind, asked);
        QCOMPARE(booth.capture->guidance(), Guidance::DoMovement);
    }
    void person_goneForLong_beginsAnew()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        booth.move(ChallengeOutcome::Done);
        const int resets = booth.face->resets;
        booth.face->scene.faces = 0;
        booth.frames(2500ms);
        QCOMPARE(booth.capture->task().kind, Kind::Position);
        QCOMPARE(booth.face->resets, resets + 1);
        booth.face->scene = {.person = 2};
        QVERIFY(booth.doBoth());
        QCOMPARE(booth.captured().challenges.size(), std::size_t{2});
        QCOMPARE(booth.captured().movements.size(), std::size_t{2});
        for (const auto& frame : booth.captured().frames)
            QCOMPARE(frame.sight.frame->pixels()[0], std::uint8_t{2});
    }
    void person_swappedAfterThePortrait_beginsAnew_data()
    {
        QTest::addColumn<bool>("jumps"); // or is away for a moment
        QTest::newRow("jumps") << true;
        QTest::newRow("away for a moment") << false;
    }
    void person_swappedAfterThePortrait_beginsAnew()
    {
        QFETCH(const bool, jumps);
        Booth booth;
        QVERIFY(booth.untilMovement());
        booth.answers = false;
        if (jumps) {
            booth.face->scene.left += 400;
        } else {
            booth.face->scene.faces = 0;
            booth.frames(600ms);
            booth.face->scene.faces = 1;
        }
        booth.face->scene.pose.yaw = 40; // cannot be compared yet
        booth.frames(200ms);
        QVERIFY(booth.questions.empty());
        booth.face->scene.pose.yaw = 3;
        booth.frames(200ms);
        QCOMPARE(booth.questions.size(), std::size_t{1});
        QCOMPARE(booth.questions[0].kind, FaceQuestion::Kind::Same);
        const auto stale = booth.questions[0];
        booth.answer(0.1);
        QCOMPARE(booth.capture->task().kind, Kind::Position);
        booth.capture->heed({stale.kind, stale.round, 0.0, {}}, booth.now); // stale: nothing
        QVERIFY(booth.face->similarities.empty());
        booth.answers = true;
        QVERIFY(booth.doBoth());
    }
    void samePersonBackAfterAMoment_goesOn()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        const int resets = booth.face->resets;
        booth.face->scene.faces = 0;
        booth.frames(600ms);
        booth.face->scene.faces = 1;
        booth.frames(200ms);
        QCOMPARE(booth.face->resets, resets);
        QCOMPARE(booth.face->similarities.size(), std::size_t{1});
        QVERIFY(booth.doBoth());
    }
    void comparison_isWaitedFor()
    {
        Booth booth;
        booth.answers = false;
        QVERIFY(!booth.doBoth());
        QCOMPARE(booth.capture->task().kind, Kind::Comparing);
        QVERIFY(!booth.capture->end());
        booth.answer();
        QVERIFY(booth.succeeded());
    }
    void comparison_thatIsNoNumber_isAnotherPerson()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        booth.answers = false;
        booth.move(ChallengeOutcome::Done);
        booth.answer(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(booth.capture->task().kind, Kind::Position);
    }
    void frame_unreadable_isPassedOver()
    {
        Booth booth(false);
        booth.face->lookProblem = ErrorCode::UnreadableImage;
        booth.frames(1s);
        QVERIFY(!booth.capture->end());
        booth.face->lookProblem = ErrorCode::Internal;
        booth.frame();
        QCOMPARE(booth.problem(), std::optional(ErrorCode::Internal));
    }
    void end_resetsTheWatcher()
    {
        Booth booth;
        QVERIFY(booth.untilMovement());
        const int resets = booth.face->resets;
        booth.capture.reset();
        QCOMPARE(booth.face->resets, resets + 1);
    }
    void colours_arePickedByTheDice()
    {
        const FaceCapture::Moment now{1s};
        const FaceLight first([](std::uint32_t) { return 0U; }, now);
        const FaceLight last([](std::uint32_t n) { return n - 1; }, now);
        std::vector<vision::ScreenColour> shown;
        for (auto at = now; first.at(at); at += FaceLight::each) {
            shown.push_back(*first.at(at));
            QVERIFY(!(*first.at(at) == *last.at(at)));
        }
        for (std::size_t i = 1; i < shown.size(); ++i)
            QVERIFY(!(shown[i] == shown[i - 1]));
        QCOMPARE(first.progress(now + 10s), 1.0);
    }
};

QTEST_APPLESS_MAIN(FaceCaptureTest)
#include "tst_face_capture.moc"
