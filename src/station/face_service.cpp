#include "station/face_service.h"

#include <array>
#include <mutex>
#include <random>

namespace kiosk::station {
namespace {

struct View
{
    FaceOutline outline;
    FaceTask task;
    Guidance guidance = Guidance::None;
    double progress = 0;
};

} // namespace

// What the session's thread and the GUI thread share of one capture.
struct FaceService::Run
{
    // On the GUI thread.
    FaceOrder order;
    Reply reply;

    // On the session's thread.
    std::shared_ptr<std::unique_ptr<FaceWatcher>> watcher;
    std::function<Result<std::unique_ptr<FaceWatcher>>()> makeWatcher;
    FaceCapture::Rules rules;
    vision::ChallengePlan::Below below;
    std::unique_ptr<FaceCapture> capture; // what is known of the face is zeroed with it

    std::mutex mutex; // guards what follows
    std::optional<View> view;
    std::vector<FaceQuestion> questions;
    std::vector<FaceAnswer> answers;
    std::optional<FaceTask::Kind> skip; // that movement
    std::optional<Result<CapturedFace>> end;

    // True when it has ended. `wake`: the GUI thread has to be told.
    bool look(const devices::CameraFrame& frame, bool& wake)
    {
        if (const auto ready = prepare(); !ready) {
            const std::scoped_lock lock(mutex);
            end = tl::unexpected(ready.error());
            return true;
        }
        heed();
        capture->look(frame, std::chrono::steady_clock::now());
        const std::scoped_lock lock(mutex);
        wake = !view && questions.empty();
        view = View{capture->outline(), capture->task(), capture->guidance(), capture->progress()};
        for (FaceQuestion& question : capture->takeQuestions())
            questions.push_back(std::move(question));
        if (capture->end())
            end = *capture->end();
        return end.has_value();
    }

private:
    Result<void> prepare()
    {
        if (!*watcher) {
            KIOSK_TRY(*watcher, makeWatcher());
        }
        if (!capture)
            capture = std::make_unique<FaceCapture>(**watcher, rules, below);
        return {};
    }

    void heed()
    {
        std::vector<FaceAnswer> given;
        std::optional<FaceTask::Kind> skipped;
        {
            const std::scoped_lock lock(mutex);
            given = std::exchange(answers, {});
            skipped = std::exchange(skip, std::nullopt);
        }
        for (const FaceAnswer& answer : given)
            capture->heed(answer, std::chrono::steady_clock::now());
        if (skipped)
            capture->skipMovement(*skipped);
    }
};

FaceService::FaceService(CameraSession::MakeCamera makeCamera, FaceEyes eyes,
                         const journey::Policy& policy, const TimingConfig& timing,
                         core::RandomSource& random, QObject* parent)
    : QObject(parent), m_session(std::move(makeCamera)), m_eyes(std::move(eyes)), m_policy(policy),
      m_timing(timing), m_random(random), m_matching(m_eyes),
      m_watcher(std::make_shared<std::unique_ptr<FaceWatcher>>())
{
    if (!policy.trial)
        m_session.refuseSimulated();
    connect(&m_session, &CameraSession::preview, this, &FaceService::preview);
}

FaceService::~FaceService()
{
    stop();
}

// Which movements and colours come is not to be guessed from outside.
Result<vision::ChallengePlan::Below> FaceService::dice()
{
    std::array<std::uint8_t, 32> seed{};
    KIOSK_CHECK(m_random.fill(seed));
    std::seed_seq words(seed.begin(), seed.end());
    auto generator = std::make_shared<std::mt19937>(words);
    return [generator](std::uint32_t n) {
        return std::uniform_int_distribution<std::uint32_t>(0, std::max(n, 1U) - 1)(*generator);
    };
}

void FaceService::capture(FaceOrder order, Reply reply)
{
    stop();
    auto run = std::make_shared<Run>();
    m_run = run;
    run->order = std::move(order);
    run->reply = std::move(reply);
    run->watcher = m_watcher;
    run->makeWatcher = m_eyes.makeWatcher;
    run->rules.limits = limitsOf(m_policy);
    run->rules.movements = m_policy.activeLiveness;
    run->rules.light = m_policy.screenLight && run->order.light;
    run->rules.patience = m_timing.facePatience;
    auto below = dice();
    if (!below)
        return finish(run, below.error());
    run->below = std::move(*below);

    show({});
    m_word = Guidance::LookAtCamera;
    Q_EMIT guidance(m_word);
    m_matching.start(
        run->order.reference,
        [run](const FaceAnswer& answer) {
            const std::scoped_lock lock(run->mutex);
            run->answers.push_back(answer);
        },
        [this, run](const Error& problem) { finish(run, problem); });
    // Goes with the session's job, on its thread: nobody else may touch the watcher.
    std::shared_ptr<void> forget(nullptr, [run](void*) { run->capture.reset(); });
    m_session.start(
        [this, run, forget = std::move(forget)](const devices::CameraFrame& frame) {
            bool wake = false;
            const bool ended = run->look(frame, wake);
            if (wake && !ended)
                QMetaObject::invokeMethod(
                    this, [this, run] { tell(run); }, Qt::QueuedConnection);
            return ended;
        },
        std::nullopt, [this, run](const std::optional<Error>& problem) { finish(run, problem); });
}

void FaceService::stop()
{
    m_session.stop();
    m_matching.stop();
    if (!std::exchange(m_run, nullptr))
        return;
    show({});
    Q_EMIT outline({});
}

void FaceService::skipMovement()
{
    if (!m_run || !isMovement(m_task.kind))
        return;
    const std::scoped_lock lock(m_run->mutex);
    m_run->skip = m_task.kind;
}

void FaceService::tell(const std::shared_ptr<Run>& run)
{
    if (run != m_run)
        return;
    std::optional<View> view;
    std::vector<FaceQuestion> questions;
    {
        const std::scoped_lock lock(run->mutex);
        view = std::exchange(run->view, std::nullopt);
        questions = std::exchange(run->questions, {});
    }
    for (FaceQuestion& question : questions)
        m_matching.ask(std::move(question));
    if (!view)
        return;
    Q_EMIT outline(view->outline);
    if (run == m_run)
        show(view->task);
    if (run == m_run && m_word != view->guidance)
        Q_EMIT guidance(m_word = view->guidance);
    if (run == m_run)
        Q_EMIT progress(view->progress);
}

void FaceService::show(const FaceTask& task)
{
    const bool prompts = task.kind != m_task.kind || task.light != m_task.light ||
                         task.digits != m_task.digits || task.number != m_task.number;
    if (prompts)
        m_session.prompt(promptFor(task));
    if (m_task == task)
        return;
    m_task = task;
    Q_EMIT taskChanged(m_task);
}

void FaceService::finish(const std::shared_ptr<Run>& run, const std::optional<Error>& problem)
{
    if (run != m_run)
        return;
    const Reply reply = std::move(run->reply);
    const bool simulated = m_session.simulated();
    std::optional<Result<CapturedFace>> end;
    {
        const std::scoped_lock lock(run->mutex);
        end = std::move(run->end);
    }
    stop();
    if (problem || !end)
        return reply(tl::unexpected(problem.value_or(Error{ErrorCode::Internal, {}})));
    if (!*end)
        return reply(tl::unexpected(end->error()));
    LiveFace live = liveFaceOf(**end);
    live.facts.reference = run->order.kind;
    live.facts.simulated = simulated;
    reply(std::move(live));
}

} // namespace kiosk::station
