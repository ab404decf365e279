// Every movement of the simulated person is told by the networks as what it is, and as no other.
#include "simulated/person/person_behaviour.h"
#include "simulated/person/person_file.h"
#include "unit/vision/pictures.h"
#include "vision/challenge.h"
#include "vision/face_watch.h"

#include <QTest>

#include <map>

using namespace kiosk;
using namespace kiosk::devices;
using std::chrono::duration;
using std::chrono::steady_clock;
using vision::Challenge;
using vision::challengeId;
using vision::ChallengeOutcome;
using vision::ChallengeWatch;
using vision::FaceBaseline;
using vision::FaceEngine;
using vision::FaceSight;
using vision::FaceWatch;

namespace {

constexpr std::array allChallenges{Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod,
                                   Challenge::Blink, Challenge::ReadNumber};
constexpr double quiet = 2; // seconds before the person is asked
constexpr double asked = 7; // seconds for it; a person needs about three

PersonPrompt promptOf(Challenge challenge)
{
    using Movement = PersonPrompt::Movement;
    const std::map<Challenge, Movement> movements{{Challenge::TurnLeft, Movement::TurnLeft},
                                                  {Challenge::TurnRight, Movement::TurnRight},
                                                  {Challenge::Nod, Movement::Nod},
                                                  {Challenge::Blink, Movement::Blink},
                                                  {Challenge::ReadNumber, Movement::ReadNumber}};
    return {
        movements.at(challenge), challenge == Challenge::ReadNumber ? "4729" : "", {255, 255, 255}};
}

} // namespace

class TstSimulatedPersonChallenges : public QObject
{
    Q_OBJECT

private:
    std::optional<PersonFile> m_file;
    std::optional<SimulatedPerson> m_person;
    std::optional<FaceWatch> m_watch;

    FaceSight sightAt(PersonBehaviour& behaviour, double seconds, double relief = 1)
    {
        PersonView view;
        view.pose = behaviour.poseAt(seconds);
        view.relief = relief;
        view.noiseSeed = static_cast<std::uint64_t>(seconds * 1000);
        const steady_clock::time_point at{
            std::chrono::duration_cast<steady_clock::duration>(duration<double>(1000 + seconds))};
        return m_watch->look(std::make_shared<const Image>(m_person->render(view)), at).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = PersonFile::read(KIOSK_SOURCE_DIR "/devices/simulated/media/person.json");
        QVERIFY(file.has_value());
        auto still = PersonStill::load(file->picture, file->points);
        QVERIFY(still.has_value());
        m_person.emplace(std::move(*still));
        auto engine = FaceEngine::create(tests::productModels());
        QVERIFY(engine.has_value());
        m_watch.emplace(std::move(*engine));
    }

    void init() { m_watch->reset(); }

    void movement_isToldAndNoOther_data()
    {
        QTest::addColumn<int>("movement");
        QTest::addColumn<double>("rate");
        QTest::addColumn<quint64>("seed");
        quint64 seed = 0;
        for (const Challenge challenge : allChallenges) {
            for (const double rate : {12.0, 20.0}) {
                QTest::addRow("%s at %g frames/s", challengeId(challenge).data(), rate)
                    << static_cast<int>(challenge) << rate << ++seed;
            }
        }
    }
    void movement_isToldAndNoOther()
    {
        QFETCH(int, movement);
        QFETCH(double, rate);
        QFETCH(quint64, seed);
        PersonHabits habits;
        habits.seed = seed;
        PersonBehaviour behaviour(habits);
        std::vector<FaceSight> before;
        double now = 0;
        for (; now < quiet; now += 1 / rate)
            before.push_back(sightAt(behaviour, now));
        const auto baseline = FaceBaseline::of(before);
        QVERIFY(baseline.has_value());
        QVERIFY(canRecognise(Challenge::Blink, *baseline));

        const auto challenge = static_cast<Challenge>(movement);
        behaviour.prompt(promptOf(challenge), now);
        std::map<Challenge, ChallengeWatch> watches;
        for (const Challenge each : allChallenges)
            watches.emplace(each, ChallengeWatch(each, *baseline, "4729"));
        ChallengeOutcome told = ChallengeOutcome::Waiting;
        for (; now < quiet + asked && told == ChallengeOutcome::Waiting; now += 1 / rate) {
            const FaceSight sight = sightAt(behaviour, now);
            for (auto& [each, watch] : watches) {
                const ChallengeOutcome outcome = watch.look(sight);
                if (each == challenge)
                    told = outcome;
                else
                    QVERIFY2(outcome != ChallengeOutcome::Done, challengeId(each).data());
            }
        }
        QCOMPARE(told, ChallengeOutcome::Done);
        const auto reaction = *watches.at(challenge).began() - before.back().at;
        QVERIFY(reaction > std::chrono::milliseconds(200));
    }

    void flatPictureOfThePerson_turnedWidely_isNothing_data()
    {
        QTest::addColumn<int>("movement");
        for (const Challenge challenge : {Challenge::TurnLeft, Challenge::Nod})
            QTest::newRow(challengeId(challenge).data()) << static_cast<int>(challenge);
    }
    void flatPictureOfThePerson_turnedWidely_isNothing()
    {
        QFETCH(int, movement);
        constexpr double rate = 12;
        PersonHabits habits;
        habits.turn = 50;
        habits.nod = 50;
        PersonBehaviour behaviour(habits);
        std::vector<FaceSight> before;
        double now = 0;
        for (; now < 1; now += 1 / rate)
            before.push_back(sightAt(behaviour, now, 0));
        const auto baseline = FaceBaseline::of(before);
        QVERIFY(baseline.has_value());

        const auto challenge = static_cast<Challenge>(movement);
        behaviour.prompt(promptOf(challenge), now);
        ChallengeWatch watch(challenge, *baseline);
        for (; now < 5; now += 1 / rate) {
            const FaceSight sight = sightAt(behaviour, now, 0);
            QCOMPARE(watch.look(sight), ChallengeOutcome::Waiting);
            QVERIFY(!sight.pose || std::abs(sight.pose->yaw - baseline->pose.yaw) < 10);
        }
    }
};

QTEST_GUILESS_MAIN(TstSimulatedPersonChallenges)
#include "tst_simulated_person_challenges.moc"
