#include "station/camera_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

SharedImage grey(std::uint8_t value)
{
    return std::make_shared<const Image>(
        *Image::create(2, 2, PixelFormat::Gray8, SecureBytes(4, value)));
}

// A camera in the test's hand: push() delivers a frame, breakDown() fails.
class HandCamera final : public devices::Camera
{
public:
    struct Lens
    {
        FrameHandler frame;
        FailureHandler failure;
        int stops = 0;
        bool refuse = false;
        bool simulated = true;
        bool simulatedOnceStarted = true;
        std::vector<devices::PersonPrompt> prompts;
        void push(std::uint8_t value) { frame({grey(value), ++sequence, {}}); }
        std::uint64_t sequence = 0;
    };
    explicit HandCamera(std::shared_ptr<Lens> lens) : m_lens(std::move(lens)) {}
    devices::CameraInfo info() const override
    {
        const bool started = m_lens->frame != nullptr;
        return {"hand", "by hand", started ? m_lens->simulatedOnceStarted : m_lens->simulated};
    }
    void prompt(const devices::PersonPrompt& prompt) override { m_lens->prompts.push_back(prompt); }
    Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override
    {
        if (m_lens->refuse)
            return fail(ErrorCode::NoCamera);
        m_lens->frame = std::move(onFrame);
        m_lens->failure = std::move(onFailure);
        return {};
    }
    void stop() override { ++m_lens->stops; }

private:
    std::shared_ptr<Lens> m_lens;
};

} // namespace

class CameraSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_lens = std::make_shared<HandCamera::Lens>();
        m_session = std::make_unique<CameraSession>(
            [lens = m_lens]() -> Result<std::unique_ptr<devices::Camera>> {
                return std::make_unique<HandCamera>(lens);
            });
        m_outcomes.clear();
    }

    void analysis_enough_endsWithoutProblem()
    {
        QSignalSpy previews(m_session.get(), &CameraSession::preview);
        start([](const devices::CameraFrame& frame) { return frame.image->pixels()[0] == 9; });
        m_lens->push(1);
        QTRY_COMPARE(previews.count(), 1);
        m_lens->push(9);
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QVERIFY(!m_outcomes[0]);
        QVERIFY(m_lens->stops >= 1);
        QVERIFY(m_session->simulated());
    }

    void camera_refusing_answersLater()
    {
        m_lens->refuse = true;
        start([](const devices::CameraFrame&) { return false; });
        QVERIFY(m_outcomes.empty());
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QCOMPARE(m_outcomes[0]->code, ErrorCode::NoCamera);
    }

    void camera_lostMidStream_isToldOnce()
    {
        start([](const devices::CameraFrame&) { return false; });
        m_lens->push(1);
        m_lens->failure(Error{ErrorCode::CameraLost, {}});
        m_lens->failure(Error{ErrorCode::CameraLost, {}});
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QCOMPARE(m_outcomes[0]->code, ErrorCode::CameraLost);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_outcomes.size(), std::size_t(1));
    }

    void simulatedCamera_refused_isSaidBeforeAFrame_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("after");
        QTest::newRow("as it was found") << true << true;
        QTest::newRow("as it turned out") << false << true;
    }
    void simulatedCamera_refused_isSaidBeforeAFrame()
    {
        QFETCH(const bool, before);
        QFETCH(const bool, after);
        m_lens->simulated = before;
        m_lens->simulatedOnceStarted = after;
        m_session->refuseSimulated();
        int frames = 0;
        start([&frames](const devices::CameraFrame&) { return ++frames > 0; });
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QCOMPARE(m_outcomes[0]->code, ErrorCode::CameraSimulated);
        QCOMPARE(frames, 0);
        QVERIFY(m_lens->stops >= 1);
    }
    void realCamera_whereSimulatedOnesAreRefused_isTaken()
    {
        m_lens->simulated = m_lens->simulatedOnceStarted = false;
        m_session->refuseSimulated();
        start([](const devices::CameraFrame&) { return true; });
        m_lens->push(1);
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QVERIFY(!m_outcomes[0]);
    }
    void prompt_reachesTheCameraThatRuns()
    {
        devices::PersonPrompt nod;
        nod.movement = devices::PersonPrompt::Movement::Nod;
        m_session->prompt(nod); // nobody is there
        start([](const devices::CameraFrame&) { return false; });
        m_session->prompt(nod);
        QCOMPARE(m_lens->prompts.size(), std::size_t{1});
        QCOMPARE(m_lens->prompts[0].movement, nod.movement);
        m_session->stop();
        m_session->prompt(nod);
        QCOMPARE(m_lens->prompts.size(), std::size_t{1});
    }
    void patience_runOut_isTimedOut()
    {
        m_session->start([](const devices::CameraFrame&) { return false; }, std::chrono::seconds(0),
                         [this](std::optional<Error> problem) { m_outcomes.push_back(problem); });
        m_lens->push(1);
        QTRY_COMPARE(m_outcomes.size(), std::size_t(1));
        QCOMPARE(m_outcomes[0]->code, ErrorCode::TimedOut);
    }

    void stop_beforeTheEnd_saysNothing()
    {
        QSignalSpy previews(m_session.get(), &CameraSession::preview);
        start([](const devices::CameraFrame&) { return true; });
        m_lens->push(1);
        m_session->stop();
        m_session.reset();
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_outcomes.empty());
        QCOMPARE(previews.count(), 0);
    }

private:
    void start(CameraSession::Analyse analyse)
    {
        m_session->start(std::move(analyse), std::chrono::seconds(30),
                         [this](std::optional<Error> problem) { m_outcomes.push_back(problem); });
    }

    std::shared_ptr<HandCamera::Lens> m_lens;
    std::unique_ptr<CameraSession> m_session;
    std::vector<std::optional<Error>> m_outcomes;
};

QTEST_GUILESS_MAIN(CameraSessionTest)
#include "tst_camera_session.moc"
