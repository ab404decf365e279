// The face's step with its threads: a scripted person instead of camera and vision.
#include "station/face_service.h"
#include "support/scripted_face.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;
using namespace std::chrono_literals;
using vision::ChallengeOutcome;
using Kind = FaceTask::Kind;

namespace {

class FixedRandom final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        if (fails)
            return kiosk::fail(ErrorCode::CryptoFailed);
        for (std::uint8_t& octet : target)
            octet = next++;
        return {};
    }
    bool fails = false;
    std::uint8_t next = 1;
};

struct Booth
{
    SharedFace face = std::make_shared<ScriptedFace>();
    FaceCamera* camera = nullptr;
    FixedRandom random;
    journey::Policy policy;
    TimingConfig timing;
    std::vector<Guidance> words;
    std::vector<FaceTask> tasks;
    std::vector<FaceOutline> outlines;
    std::optional<Result<LiveFace>> answer;
    int answers = 0;
    std::unique_ptr<FaceService> service; // last: its destructor still speaks

    explicit Booth(bool movements = false, bool light = false)
    {
        policy.activeLiveness = movements;
        policy.screenLight = light;
        timing.facePatience = 1s;
    }
    void make()
    {
        service = std::make_unique<FaceService>(
            [this]() -> Result<std::unique_ptr<devices::Camera>> {
                auto own = std::make_unique<FaceCamera>(face);
                camera = own.get();
                return own;
            },
            eyesOn(face), policy, timing, random);
        QObject::connect(service.get(), &FaceService::guidance, service.get(),
                         [this](Guidance word) { words.push_back(word); });
        QObject::connect(service.get(), &FaceService::taskChanged, service.get(),
                         [this](const FaceTask& task) { tasks.push_back(task); });
        QObject::connect(service.get(), &FaceService::outline, service.get(),
                         [this](const FaceOutline& outline) { outlines.push_back(outline); });
    }
    void capture(int reference = 1)
    {
        if (!service)
            make();
        FaceOrder order;
        order.reference = facePicture(reference);
        service->capture(std::move(order), [this](Result<LiveFace> live) {
            answer = std::move(live);
            ++answers;
        });
    }
    void move(ChallengeOutcome outcome)
    {
        face->change([outcome](ScriptedFace& now) { now.outcome = outcome; });
    }
    [[nodiscard]] bool found() const { return answer && answer->has_value(); }
    [[nodiscard]] ErrorCode problem() const
    {
        return answer && !*answer ? answer->error().code : ErrorCode::Internal;
    }
    [[nodiscard]] const LiveFace& live() const { return **answer; }
    [[nodiscard]] Kind task() const { return service->task().kind; }
    [[nodiscard]] bool moves() const { return isMovement(task()) && service->task().canSkip; }
    [[nodiscard]] bool showed(Kind kind) const
    {
        return std::any_of(tasks.begin(), tasks.end(),
                           [kind](const FaceTask& task) { return task.kind == kind; });
    }
    [[nodiscard]] bool said(Guidance word) const
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
};

} // namespace

class FaceServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void person_isCapturedWithEverything()
    {
        Booth booth(true, true);
        booth.capture();
        QCOMPARE(booth.words, std::vector<Guidance>{Guidance::LookAtCamera});
        for (const int number : {1, 2}) {
            QTRY_VERIFY_WITH_TIMEOUT(booth.moves() && booth.service->task().number == number, 8000);
            QCOMPARE(booth.service->task().count, 2);
            booth.move(ChallengeOutcome::Done);
        }
        QTRY_VERIFY(booth.found());
        const journey::FaceFacts& facts = booth.live().facts;
        QCOMPARE(facts.verdict, journey::Liveness::Live);
        QCOMPARE(facts.livenessRule, std::string(vision::livenessRule));
        QCOMPARE(facts.channels.size(), std::size_t{1});
        QCOMPARE(facts.channels[0].channel, std::string("texture"));
        QCOMPARE(facts.challenges.size(), std::size_t{2});
        QCOMPARE(facts.similarity, 1.0);
        QCOMPARE(facts.liveness, 0.9);
        QCOMPARE(facts.quality, 80);
        QCOMPARE(facts.models, (std::vector<std::string>{"watcher 1", "matcher 1"}));
        QVERIFY(!facts.simulated);
        QVERIFY(booth.live().pictures.portrait && booth.live().pictures.head);
        QCOMPARE(booth.live().pictures.others.size(), std::size_t{2});
        QCOMPARE(booth.live().pictures.movements.size(), std::size_t{2});
        QVERIFY(booth.showed(Kind::HoldStill) && booth.showed(Kind::Light));
        QVERIFY(booth.said(Guidance::HoldStill) && booth.said(Guidance::DoMovement));
        QVERIFY(!booth.outlines.back().found);
        QCOMPARE(booth.task(), Kind::Position);
        // The camera heard of every colour and movement.
        std::size_t colours = 0;
        std::size_t movements = 0;
        for (const auto& prompt : booth.face->prompts) {
            colours += prompt.screenRgb == std::array<std::uint8_t, 3>{255, 255, 255} ? 0U : 1U;
            movements += prompt.movement == devices::PersonPrompt::Movement::None ? 0U : 1U;
        }
        QVERIFY(colours >= 4);
        QCOMPARE(movements, std::size_t{2});
    }
    void otherPersonThanTheReference_isNotSimilar()
    {
        Booth booth;
        booth.capture(2);
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.live().facts.similarity, 0.0);
    }
    void policyAndPerson_canDoWithoutLight()
    {
        Booth booth(false, true);
        booth.make();
        FaceOrder order;
        order.reference = facePicture(1);
        order.light = false;
        order.kind = journey::FaceReference::Printed;
        booth.service->capture(std::move(order),
                               [&booth](Result<LiveFace> live) { booth.answer = std::move(live); });
        QTRY_VERIFY(booth.found());
        QVERIFY(!booth.showed(Kind::Light));
        QVERIFY(booth.face->lights.empty());
        QCOMPARE(booth.live().facts.reference, journey::FaceReference::Printed);
    }
    void warmUp_makesTheMatcherOnce()
    {
        Booth booth;
        booth.make();
        booth.service->warmUp();
        booth.capture();
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.face->matchersMade, 1);
    }
    void warmUp_failing_isToldByTheCapture()
    {
        Booth booth;
        booth.face->matcherProblem = ErrorCode::ModelMissing;
        booth.make();
        booth.service->warmUp();
        QTest::qWait(20); // it fails meanwhile, and says nothing
        QCOMPARE(booth.answers, 0);
        booth.capture();
        QTRY_COMPARE(booth.problem(), ErrorCode::ModelMissing);
    }
    void skip_givesAnotherMovement()
    {
        Booth booth(true);
        booth.capture();
        booth.service->skipMovement(); // too early: nothing
        QTRY_VERIFY(booth.moves());
        const Kind first = booth.task();
        booth.service->skipMovement();
        QTRY_VERIFY(booth.moves() && booth.task() != first);
        booth.move(ChallengeOutcome::Wrong);
        QTRY_VERIFY(booth.said(Guidance::OtherMovement));
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(booth.moves(), 8000);
            const Kind skipped = booth.task();
            booth.service->skipMovement();
            QTRY_VERIFY(booth.task() != skipped); // it has been heeded
        }
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.face->judgedWith, std::vector<int>{2});
    }
    void reference_withoutAFace_isUnreadable()
    {
        Booth booth;
        booth.capture(0);
        QTRY_COMPARE(booth.problem(), ErrorCode::UnreadableImage);
    }
    void reference_missing_isLikeNobody()
    {
        Booth booth;
        booth.make();
        booth.service->capture({}, [&booth](Result<LiveFace> live) { booth.answer = live; });
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.live().facts.similarity, -1.0);
    }
    void simulatedCamera_isRefusedOutsideATrial()
    {
        Booth booth;
        booth.face->simulated = true;
        booth.capture();
        QTRY_COMPARE(booth.problem(), ErrorCode::CameraSimulated);
        QCOMPARE(booth.face->gathered, 0);
    }
    void simulatedCamera_inATrial_isNamed()
    {
        Booth booth;
        booth.policy.trial = true;
        booth.face->simulated = true;
        booth.capture();
        QTRY_VERIFY(booth.found());
        QVERIFY(booth.live().facts.simulated);
    }
    void parts_failing_areSaid_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("code");
        QTest::newRow("camera") << 0 << static_cast<int>(ErrorCode::NoCamera);
        QTest::newRow("watcher") << 1 << static_cast<int>(ErrorCode::ModelMissing);
        QTest::newRow("matcher") << 2 << static_cast<int>(ErrorCode::ModelAltered);
        QTest::newRow("look") << 3 << static_cast<int>(ErrorCode::Internal);
        QTest::newRow("random") << 4 << static_cast<int>(ErrorCode::CryptoFailed);
    }
    void parts_failing_areSaid()
    {
        QFETCH(const int, part);
        QFETCH(const int, code);
        const auto problem = static_cast<ErrorCode>(code);
        Booth booth;
        if (part == 0)
            booth.face->cameraProblem = problem;
        if (part == 1)
            booth.face->watcherProblem = problem;
        if (part == 2)
            booth.face->matcherProblem = problem;
        if (part == 3)
            booth.face->lookProblem = problem;
        booth.random.fails = part == 4;
        booth.capture();
        QTRY_COMPARE(booth.answers, 1);
        QCOMPARE(booth.problem(), problem);
    }
    void patience_endsWithTheLastFault()
    {
        Booth booth;
        booth.face->scene.faces = 2;
        booth.capture();
        QTRY_COMPARE(booth.problem(), ErrorCode::SeveralFaces);
        QVERIFY(booth.said(Guidance::StayAlone));
    }
    void camera_lostDuringAMovement_canBeTriedAgainWithNothingOld()
    {
        Booth booth(true);
        booth.capture();
        QTRY_VERIFY(booth.moves());
        booth.camera->unplug();
        QTRY_COMPARE(booth.problem(), ErrorCode::CameraLost);
        QCOMPARE(booth.task(), Kind::Position);
        QTRY_COMPARE(booth.face->resets, 1);
        booth.answer.reset();
        booth.face->scene.person = 3;
        booth.capture(3);
        for (const int number : {1, 2}) {
            QTRY_VERIFY(booth.moves() && booth.service->task().number == number);
            booth.move(ChallengeOutcome::Done);
        }
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.live().facts.similarity, 1.0);
        QCOMPARE(booth.live().facts.challenges.size(), std::size_t{2});
        QCOMPARE(booth.live().pictures.portrait->pixels()[0], std::uint8_t{3});
    }
    void camera_changingItsSize_isNoTrouble()
    {
        Booth booth;
        booth.face->picture = [](std::uint64_t number) {
            const int width = number % 2 == 0 ? 64 : 48;
            const auto size = static_cast<std::size_t>(width) * 36 * 3;
            return std::make_shared<const Image>(
                Image::create(width, 36, PixelFormat::Bgr24, SecureBytes(size, 1)).value());
        };
        booth.capture();
        QTRY_VERIFY(booth.found());
        QVERIFY(booth.live().pictures.head);
    }
    void stop_atAnyPoint_answersNothingAndForgets()
    {
        for (int moment = 0; moment < 12; ++moment) {
            Booth booth(true, true);
            booth.capture();
            QTest::qWait(moment * 7); // any point: that is the test
            booth.service->stop();
            QCOMPARE(booth.task(), Kind::Position);
            const auto words = booth.words.size();
            QTest::qWait(5);
            QCOMPARE(booth.words.size(), words);
            QCOMPARE(booth.answers, 0);
        }
        Booth booth;
        booth.capture();
        QTRY_VERIFY(booth.outlines.size() > 2);
        const std::weak_ptr<const Image> last = [&booth] {
            QSignalSpy previews(booth.service.get(), &FaceService::preview);
            previews.wait(1000);
            return previews.isEmpty() ? SharedImage() : previews.last()[0].value<SharedImage>();
        }();
        booth.service->stop();
        QTRY_VERIFY(last.expired());
    }
    void newCapture_dropsTheAnswersOfTheOld()
    {
        Booth booth;
        booth.capture(2);
        QTRY_VERIFY(!booth.outlines.empty());
        booth.capture(1);
        QTRY_VERIFY(booth.found());
        QCOMPARE(booth.answers, 1);
        QCOMPARE(booth.live().facts.similarity, 1.0);
    }
    void head_isCutFourByFive_data()
    {
        QTest::addColumn<float>("left");
        QTest::addColumn<float>("height");
        QTest::newRow("middle") << 500.0F << 200.0F;
        QTest::newRow("at the edge") << -40.0F << 300.0F;
        QTest::newRow("larger than the frame") << 300.0F << 900.0F;
    }
    void head_isCutFourByFive()
    {
        QFETCH(const float, left);
        QFETCH(const float, height);
        const Image frame =
            Image::create(1280, 720, PixelFormat::Bgr24, SecureBytes(1280 * 720 * 3, 9)).value();
        const auto head = headOf(frame, {left, 150, height * 0.8F, height, 1, {}});
        QVERIFY(head);
        QVERIFY(std::abs(head->width() * 5 - head->height() * 4) <= 5);
        QVERIFY(head->height() <= 720);
        QCOMPARE(head->height() < 720, height < 320);
    }
    void limits_ofThePolicy_replaceTheStandard()
    {
        journey::Policy policy;
        policy.faceQuality = {{"overall", 55}, {"sharpness", 7}, {"none", 3}};
        const auto limits = limitsOf(policy);
        const auto standard = vision::FaceQualityLimits::standard();
        QCOMPARE(limits.overall, 55);
        const auto sharpness = static_cast<std::size_t>(vision::FaceMeasure::Sharpness);
        QCOMPARE(limits.least[sharpness], 7);
        const auto eyes = static_cast<std::size_t>(vision::FaceMeasure::EyesOpen);
        QCOMPARE(limits.least[eyes], standard.least[eyes]);
        QVERIFY(!faceMeasureOf("none"));
    }
};

QTEST_GUILESS_MAIN(FaceServiceTest)
#include "tst_face_service.moc"
