#include "simulated/person/simulated_person_camera.h"

#include "simulated/person/person_file.h"
#include "simulated/person/simulated_person.h"

#include <QImageReader>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace kiosk::devices {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::microseconds interval(33'333);

} // namespace

// The thread that draws.
class SimulatedPersonCamera::Show
{
public:
    Show(PersonFile file, FrameHandler onFrame, FailureHandler onFailure)
        : m_file(std::move(file)), m_behaviour(m_file.habits), m_onFrame(std::move(onFrame)),
          m_onFailure(std::move(onFailure)), m_thread([this] { run(); })
    {
    }
    ~Show()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Show(const Show&) = delete;
    Show& operator=(const Show&) = delete;

    void prompt(const PersonPrompt& prompt)
    {
        const std::scoped_lock lock(m_mutex);
        m_behaviour.prompt(prompt, secondsAt(Clock::now()));
        m_screen = prompt.screenRgb;
    }

private:
    void run()
    {
        auto still = PersonStill::load(m_file.picture, m_file.points);
        if (!still) {
            m_onFailure(still.error());
            return;
        }
        const SimulatedPerson person(std::move(*still));
        auto due = Clock::now();
        std::uint64_t sequence = 0;
        while (const auto view = nextView(due)) {
            PersonView drawn = *view;
            drawn.noiseSeed = m_file.habits.seed * 0x100000000U + ++sequence;
            auto image = std::make_shared<const Image>(person.render(drawn));
            if (hasEnded())
                return;
            m_onFrame({std::move(image), sequence, Clock::now()});
            // A machine that cannot draw in time shows fewer pictures, not later ones.
            due = std::max(due + interval, Clock::now());
        }
    }

    // How the person looks when the next picture is due; nothing when the show has ended meanwhile.
    std::optional<PersonView> nextView(Clock::time_point due)
    {
        std::unique_lock lock(m_mutex);
        if (m_changed.wait_until(lock, due, [this] { return m_ended; }))
            return std::nullopt;
        PersonView view;
        view.pose = m_behaviour.poseAt(secondsAt(Clock::now()));
        view.screenRgb = m_screen;
        view.noise = m_file.noise;
        return view;
    }
    bool hasEnded()
    {
        const std::scoped_lock lock(m_mutex);
        return m_ended;
    }
    [[nodiscard]] double secondsAt(Clock::time_point at) const
    {
        return std::chrono::duration<double>(at - m_start).count();
    }

    const PersonFile m_file;
    const Clock::time_point m_start = Clock::now();
    std::mutex m_mutex; // of the four below
    std::condition_variable m_changed;
    PersonBehaviour m_behaviour;
    std::array<std::uint8_t, 3> m_screen{255, 255, 255};
    bool m_ended = false;
    FrameHandler m_onFrame;
    FailureHandler m_onFailure;
    std::thread m_thread; // last: it uses all the others
};

SimulatedPersonCamera::SimulatedPersonCamera(std::filesystem::path file) : m_file(std::move(file))
{
}

SimulatedPersonCamera::~SimulatedPersonCamera() = default;

CameraInfo SimulatedPersonCamera::info() const
{
    return {"person:" + m_file.string(), "Simulated person", true};
}

Result<void> SimulatedPersonCamera::start(FrameHandler onFrame, FailureHandler onFailure)
{
    stop();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(m_file, ignored))
        return fail(ErrorCode::NoCamera, "no description of a person");
    KIOSK_TRY(PersonFile file, PersonFile::read(m_file));
    if (!QImageReader(QString::fromStdString(file.picture.string())).canRead())
        return fail(ErrorCode::UnreadableImage, "the person's picture");
    m_show = std::make_unique<Show>(std::move(file), std::move(onFrame), std::move(onFailure));
    return {};
}

void SimulatedPersonCamera::stop()
{
    m_show.reset();
}

void SimulatedPersonCamera::prompt(const PersonPrompt& prompt)
{
    if (m_show)
        m_show->prompt(prompt);
}

} // namespace kiosk::devices
