// The face's page: one instruction at a time in words, drawing and voice; movements that nobody has
// to do; the screen's light with its words still readable.
#include "ui/face_scenes.h"
#include "ui/recording_speaker.h"
#include "ui/shell/appearance.h"
#include "ui/shell/wording.h"
#include "ui/widgets/face_cue.h"
#include "ui/widgets/face_view.h"
#include "ui/widgets/text.h"
#include "ui/window_fixture.h"

#include <QAccessible>
#include <QApplication>

using namespace kiosk;
using namespace std::chrono_literals;
using journey::Step;
using station::FaceTask;
using station::Guidance;
using test::movement;
using test::sampleFace;
using Kind = FaceTask::Kind;

namespace {

SharedImage picture()
{
    QImage image(320, 180, QImage::Format_RGB888);
    image.fill(Qt::gray);
    return test::sharedImage(image);
}

} // namespace

class FacePageTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    std::shared_ptr<test::RecordingSpeaker> m_speaker;
    std::shared_ptr<core::FixedClock> m_clock;

    void openFace(const std::string& language = "en")
    {
        open(Step::Face, {}, language);
        Q_EMIT station.faceFrame(picture());
    }
    void openSpeaking(std::chrono::milliseconds reminder = 1h)
    {
        ui::Options options;
        options.speaker = m_speaker;
        options.clock = m_clock;
        options.reminder = reminder;
        open(Step::Face, options);
        change([](auto& state, auto&) { state.comfort.speech = true; });
        settle();
        m_speaker->finish();
        m_speaker->spoken.clear();
    }
    [[nodiscard]] qsizetype heard(const char* words) const
    {
        return m_speaker->spoken.filter(QLatin1String(words)).size();
    }
    [[nodiscard]] QString instruction() const { return find<QLabel>("title")->text(); }

private Q_SLOTS:
    void init()
    {
        station.setFaceTask({});
        station.setDevices({});
        station.setTrial(false);
        m_speaker = std::make_shared<test::RecordingSpeaker>();
        m_clock = std::make_shared<core::FixedClock>(TimePoint(24h));
    }
    void cleanup() { window.reset(); }

    void entered_speaking_saysWhatToDoAndNoMore()
    {
        ui::Options options;
        options.speaker = m_speaker;
        open(Step::Face, options);
        change([](auto& state, auto&) { state.comfort.speech = true; });
        settle();
        QVERIFY(heard("Look at the camera. Look straight at the camera") > 0);
        QVERIFY(heard("a head scarf may stay") > 0);
    }
    void guidance_sameAgain_isSaidOnce()
    {
        openSpeaking();
        for (int frame = 0; frame < 5; ++frame) {
            Q_EMIT station.faceOutlineChanged(sampleFace(false));
            Q_EMIT station.guidanceChanged(Guidance::ComeCloser);
        }
        QCOMPARE(heard("Come a little closer"), qsizetype(1));
        QCOMPARE(instruction(), QString("Come a little closer"));
    }
    void guidance_nothingCameOfIt_isSaidAgainMoreAndMoreRarely()
    {
        openSpeaking(40ms);
        Q_EMIT station.guidanceChanged(Guidance::ComeCloser);
        QCOMPARE(heard("Come a little closer"), qsizetype(1));
        m_clock->advance(9s);
        QTRY_COMPARE(heard("Come a little closer"), qsizetype(2));
        m_clock->advance(9s);
        QTRY_COMPARE(heard("Come a little closer"), qsizetype(3));
        change([](auto& state, auto&) { state.pending.reset(); });
        m_clock->advance(9s);
        QTest::qWait(200);
        QCOMPARE(heard("Come a little closer"), qsizetype(3));
    }
    void guidance_whileHelpIsOpen_isNotSpoken()
    {
        openSpeaking();
        press("top-help");
        Q_EMIT station.guidanceChanged(Guidance::ComeCloser);
        QCOMPARE(heard("Come a little closer"), qsizetype(0));
        window->showOver(ui::KioskWindow::Over::Nothing);
        QCOMPARE(heard("Come a little closer"), qsizetype(1)); // with the page's title
    }
    void readAloud_onDemand_repeatsTheInstructionAndTheDigits()
    {
        openSpeaking();
        station.setFaceTask(movement(Kind::ReadNumber));
        Q_EMIT station.guidanceChanged(Guidance::DoMovement);
        press("top-read-aloud");
        QVERIFY(m_speaker->spoken.last().contains("Read these digits aloud"));
        QVERIFY(m_speaker->spoken.last().contains(QString("4\u00A08\u00A01\u00A05")));
    }
    void sideways_spokenAndDrawn_inThePersonsOwnTerms()
    {
        openSpeaking();
        Q_EMIT station.faceFrame(picture());
        Q_EMIT station.faceOutlineChanged(sampleFace(false, {-0.2, 0})); // the image's left
        Q_EMIT station.guidanceChanged(Guidance::MoveSideways);
        QCOMPARE(heard("to your left"), qsizetype(1));
        QCOMPARE(find<ui::FaceCue>("cue")->picture(), QString("face-left"));
        // In the mirror the face is on the right, and the arrow leads it to the middle.
        const auto& live = *find<ui::FaceView>("live-face");
        QVERIFY(live.outline().center().x() > live.width() / 2.0 + 20);
        Q_EMIT station.faceOutlineChanged(sampleFace(false, {0.2, 0}));
        QCOMPARE(heard("to your right"), qsizetype(1));
    }
    void sideways_inArabic_pointsTheSameWay()
    {
        openFace("ar");
        QCOMPARE(window->layoutDirection(), Qt::RightToLeft);
        Q_EMIT station.faceOutlineChanged(sampleFace(false, {-0.2, 0}));
        Q_EMIT station.guidanceChanged(Guidance::MoveSideways);
        QCOMPARE(find<ui::FaceCue>("cue")->picture(), QString("face-left"));
        QVERIFY(instruction().contains(QStringLiteral("يسارك")));
    }
    void movement_asked_isCountedDrawnAndSaid()
    {
        openSpeaking();
        station.setFaceTask(movement(Kind::TurnLeft, 1));
        Q_EMIT station.guidanceChanged(Guidance::DoMovement);
        QCOMPARE(find<QLabel>("movement-count")->text(), QString("Movement 1 of 2"));
        QVERIFY(find<ui::FaceCue>("cue")->isMoving());
        QVERIFY(find<ui::FaceCue>("cue")->picture().isEmpty());
        QCOMPARE(heard("to your left, and back again"), qsizetype(1));
        station.setFaceTask({});
        QVERIFY(!isVisible("movement-count"));
    }
    void movement_motionOff_isDrawnStill()
    {
        openFace();
        change([](auto& state, auto&) { state.comfort.reducedMotion = true; });
        settle();
        station.setFaceTask(movement(Kind::Nod));
        QVERIFY(isVisible("cue"));
        QVERIFY(!find<ui::FaceCue>("cue")->isMoving());
    }
    void movement_doneOrWrong_isToldBeforeTheNext()
    {
        openSpeaking();
        auto task = movement(Kind::Nod);
        station.setFaceTask(task);
        Q_EMIT station.guidanceChanged(Guidance::DoMovement);
        task.progress = 1;
        station.setFaceTask(task);
        QCOMPARE(instruction(), QString("Very good"));
        FaceTask pause;
        pause.kind = Kind::HoldStill;
        station.setFaceTask(pause);
        Q_EMIT station.guidanceChanged(Guidance::OtherMovement);
        QVERIFY(instruction().startsWith("That was another movement"));
        QCOMPARE(heard("That was another movement"), qsizetype(1));
    }
    void movement_progressing_isNotSaidAgain()
    {
        openSpeaking();
        auto task = movement(Kind::Nod);
        for (int i = 0; i < 5; ++i) {
            task.progress = i / 5.0;
            station.setFaceTask(task);
        }
        QCOMPARE(heard("Nod slowly"), qsizetype(1));
    }
    void digits_large_andOneByOneForWhoListens()
    {
        openSpeaking();
        station.setFaceTask(movement(Kind::ReadNumber));
        QVERIFY(isVisible("digits"));
        QVERIFY(find<QLabel>("digits")->font().pixelSize() > 70);
        QCOMPARE(heard("4, 8, 1, 5"), qsizetype(1));
        // While a fault is mended they are not asked for.
        Q_EMIT station.guidanceChanged(Guidance::StayAlone);
        QVERIFY(!isVisible("digits"));
        Q_EMIT station.guidanceChanged(Guidance::DoMovement);
        QVERIFY(isVisible("digits"));
    }
    void skip_offered_asksTheStation()
    {
        openFace();
        QVERIFY(!isVisible("skip-movement"));
        station.setFaceTask(movement(Kind::Blink));
        const int before = station.skips();
        press("skip-movement");
        QCOMPARE(station.skips(), before + 1);
        auto last = movement(Kind::Blink);
        last.canSkip = false;
        station.setFaceTask(last);
        QVERIFY(!isVisible("skip-movement"));
    }
    void agentAndNoTimeLimit_everyTask_stayOnThePage()
    {
        openFace();
        for (const auto kind : {Kind::Position, Kind::HoldStill, Kind::Light, Kind::TurnLeft,
                                Kind::ReadNumber, Kind::Comparing}) {
            FaceTask task = movement(kind);
            station.setFaceTask(task);
            QVERIFY(isVisible("agent-instead"));
            QVERIFY(find<QLabel>("status")->text().contains("no time limit"));
        }
        press("agent-instead");
        press("skip-face-refused");
        const auto* skip = station.last<journey::event::Skip>();
        QVERIFY(skip);
        QCOMPARE(skip->reason, journey::SkipReason::FaceRefused);
    }
    void face_seen_hasNoTimeLimit()
    {
        ui::Options options;
        options.idle = 500ms; // doubled on this page
        options.warning = 1h;
        open(Step::Face, options);
        for (int i = 0; i < 12; ++i) {
            Q_EMIT station.faceOutlineChanged(sampleFace(false));
            QTest::qWait(100);
        }
        QCOMPARE(window->over(), ui::KioskWindow::Over::Nothing);
        for (int i = 0; i < 4; ++i)
            Q_EMIT station.faceOutlineChanged({}); // nobody
        QTRY_COMPARE(window->over(), ui::KioskWindow::Over::Idle);
    }
    void comparing_saysSo()
    {
        openFace();
        FaceTask task;
        task.kind = Kind::Comparing;
        station.setFaceTask(task);
        QVERIFY(shows("Your picture is taken"));
        QVERIFY(find<ui::FaceView>("live-face")->accessibleDescription().contains("taken"));
    }
    void problem_andAnotherTry_beginAnew()
    {
        openSpeaking();
        Q_EMIT station.faceFrame(picture());
        station.setFaceTask(movement(Kind::Nod));
        change([](auto& state, auto& choices) {
            state.problem = journey::Problem{ErrorCode::FaceQualityLow};
            state.pending.reset();
            choices.canRetry = true;
        });
        QVERIFY(shows(ui::errorSentence(ErrorCode::FaceQualityLow)));
        QVERIFY(shows("What helps"));
        QVERIFY(!isVisible("skip-movement"));
        QVERIFY(!isVisible("agent-instead")); // it stands in the panel
        QVERIFY(!find<ui::FaceView>("live-face")->hasPicture());
        press("retry");
        QVERIFY(station.last<journey::event::Retry>());
        m_speaker->spoken.clear();
        station.setFaceTask({});
        change([](auto& state, auto& choices) {
            state.problem.reset();
            state.pending = 8;
            choices.canRetry = false;
        });
        QCOMPARE(instruction(), QString("Look straight at the camera"));
        QCOMPARE(heard("Look straight at the camera"), qsizetype(1));
    }
    void controls_roleNameAndOrder_fit()
    {
        openFace();
        station.setFaceTask(movement(Kind::TurnRight));
        for (const char* name : {"skip-movement", "agent-instead"}) {
            auto* button = find<QAbstractButton>(name);
            const auto* interface = QAccessible::queryAccessibleInterface(button);
            QCOMPARE(interface->role(), QAccessible::Button);
            QVERIFY(!interface->text(QAccessible::Name).isEmpty());
            QVERIFY(!interface->text(QAccessible::Description).isEmpty());
            QVERIFY(button->height() >= 72);
        }
        QVERIFY(!find<QWidget>("live-face")->accessibleName().isEmpty());
        QStringList reached;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(window.get(), Qt::Key_Tab);
            if (const auto* focus = QApplication::focusWidget())
                reached.append(focus->objectName());
        }
        const auto skip = reached.indexOf("skip-movement");
        const auto agent = reached.indexOf("agent-instead");
        QVERIFY(skip >= 0 && agent > skip);
        QVERIFY(reached.indexOf("back", agent) > agent);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    FacePageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_face_page.moc"
