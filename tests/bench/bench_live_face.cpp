// The face's step in real time at 1280×720 and 30 frames/s, through the service that the kiosk
// uses: the simulated person's camera (which draws its frames on a thread of its own, ten
// milliseconds each), the real watch, quality, liveness and comparison, and a window's work on the
// GUI thread: each preview is scaled and painted. Capture follows capture until the time is over.
//
//   bench_live_face [SECONDS]
//
// Printed beside the wanted figures; only a failed capture fails, since speed depends on the
// machine.
#include "crypto/system_random.h"
#include "simulated/person/simulated_person_camera.h"
#include "station/face_service.h"
#include "vision/image_codec.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

namespace {

using namespace kiosk;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::filesystem::path;

const path source = KIOSK_SOURCE_DIR;

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

class Series
{
public:
    void add(double value) { m_values.push_back(value); }
    void add(Clock::duration time) { add(milliseconds(time)); }
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    [[nodiscard]] double at(double share) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto last = static_cast<double>(sorted.size() - 1);
        return sorted[static_cast<std::size_t>(last * share)];
    }

private:
    std::vector<double> m_values;
};

// Which frame an outline was seen in is told by its box, which no two frames have alike.
class Sightings
{
public:
    void add(const QRectF& box, Clock::time_point arrived)
    {
        const std::scoped_lock lock(m_mutex);
        m_seen.emplace_back(box, arrived);
        if (m_seen.size() > 30)
            m_seen.pop_front();
    }
    std::optional<Clock::time_point> arrived(const QRectF& box)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [seen, at] : m_seen)
            if (seen == box)
                return at;
        return std::nullopt;
    }

private:
    std::mutex m_mutex;
    std::deque<std::pair<QRectF, Clock::time_point>> m_seen;
};

struct Stages
{
    Series look;    // detection, points, and what else was the frame's turn
    Series quality; // only until the picture is taken
    Series liveness;
    Series movement;
    Series comparison; // one embedding, on its own thread
    Series age;        // of a frame when its analysis begins
    Sightings sightings;
};

class TimedMovement final : public station::MovementWatcher
{
public:
    TimedMovement(std::unique_ptr<MovementWatcher> real, Stages& stages)
        : m_real(std::move(real)), m_stages(stages)
    {
    }
    vision::ChallengeOutcome look(const vision::FaceSight& sight) override
    {
        const auto start = Clock::now();
        const auto outcome = m_real->look(sight);
        m_stages.movement.add(Clock::now() - start);
        return outcome;
    }
    double progress() const override { return m_real->progress(); }
    std::optional<Moment> began() const override { return m_real->began(); }

private:
    std::unique_ptr<MovementWatcher> m_real;
    Stages& m_stages;
};

class TimedWatcher final : public station::FaceWatcher
{
public:
    TimedWatcher(std::unique_ptr<FaceWatcher> real, Stages& stages)
        : m_real(std::move(real)), m_stages(stages)
    {
    }
    Result<vision::FaceSight> look(SharedImage frame, Moment at) override
    {
        const auto start = Clock::now();
        m_stages.age.add(start - at);
        auto sight = m_real->look(std::move(frame), at);
        m_stages.look.add(Clock::now() - start);
        if (sight)
            m_stages.sightings.add(station::outlineFor(*sight, true, 0).box, at);
        return sight;
    }
    vision::FaceQuality assess(const vision::FaceSight& sight,
                               const vision::FaceQualityLimits& limits) override
    {
        const auto start = Clock::now();
        auto quality = m_real->assess(sight, limits);
        m_stages.quality.add(Clock::now() - start);
        return quality;
    }
    std::unique_ptr<station::MovementWatcher> watchFor(vision::Challenge challenge,
                                                       const vision::FaceBaseline& baseline,
                                                       const std::string& digits) override
    {
        return std::make_unique<TimedMovement>(m_real->watchFor(challenge, baseline, digits),
                                               m_stages);
    }
    void gather(const vision::FaceSight& sight) override
    {
        const auto start = Clock::now();
        m_real->gather(sight);
        m_stages.liveness.add(Clock::now() - start);
    }
    void light(std::optional<vision::ScreenColour> colour, Moment at) override
    {
        m_real->light(colour, at);
    }
    void challenged(const vision::ChallengeResult& result) override { m_real->challenged(result); }
    void compared(double similarity) override { m_real->compared(similarity); }
    vision::LivenessJudgement judge(int needed) override { return m_real->judge(needed); }
    void reset() override { m_real->reset(); }
    std::vector<std::string> modelVersions() override { return m_real->modelVersions(); }

private:
    std::unique_ptr<FaceWatcher> m_real;
    Stages& m_stages;
};

class TimedMatcher final : public station::FaceMatcher
{
public:
    TimedMatcher(std::unique_ptr<FaceMatcher> real, Stages& stages)
        : m_real(std::move(real)), m_stages(stages)
    {
    }
    Result<vision::FaceEmbedding> embedPortrait(const Image& portrait) override
    {
        return m_real->embedPortrait(portrait);
    }
    Result<vision::FaceEmbedding> embed(const vision::FaceSight& sight) override
    {
        const auto start = Clock::now();
        auto embedding = m_real->embed(sight);
        m_stages.comparison.add(Clock::now() - start);
        return embedding;
    }
    std::vector<std::string> modelVersions() override { return m_real->modelVersions(); }

private:
    std::unique_ptr<FaceMatcher> m_real;
    Stages& m_stages;
};

station::FaceEyes timed(station::FaceEyes real, Stages& stages)
{
    station::FaceEyes eyes;
    eyes.makeWatcher = [make = real.makeWatcher,
                        &stages]() -> Result<std::unique_ptr<station::FaceWatcher>> {
        KIOSK_TRY(auto watcher, make());
        return std::make_unique<TimedWatcher>(std::move(watcher), stages);
    };
    eyes.makeMatcher = [make = real.makeMatcher,
                        &stages]() -> Result<std::unique_ptr<station::FaceMatcher>> {
        KIOSK_TRY(auto matcher, make());
        return std::make_unique<TimedMatcher>(std::move(matcher), stages);
    };
    return eyes;
}

const char* nameOf(station::FaceTask::Kind kind)
{
    constexpr std::array names{"position", "hold still", "light", "turn left", "turn right",
                               "nod",      "blink",      "read",  "comparing"};
    return names[static_cast<std::size_t>(kind)];
}

// What a window does with a frame: mirrored, scaled, painted, an outline over it.
class Window
{
public:
    void paint(const Image& frame, station::FaceTask::Kind task)
    {
        const auto start = Clock::now();
        const QImage picture(frame.pixels().data(), frame.width(), frame.height(), frame.stride(),
                             QImage::Format_BGR888);
        QPainter painter(&m_screen);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.translate(1440, 0);
        painter.scale(-1, 1);
        painter.drawImage(QRectF(0, 0, 960, 540), picture);
        painter.setPen(QPen(Qt::blue, 6));
        painter.drawEllipse(QRectF(380, 120, 200, 260));
        painting.add(Clock::now() - start);
        const auto now = Clock::now();
        if (m_last) {
            const double gap = milliseconds(now - *m_last);
            if (gap > gaps.at(1))
                longestWhile = task;
            gaps.add(gap);
        }
        m_last = now;
    }
    void pause() { m_last.reset(); } // between two captures

    Series painting;
    Series gaps;
    station::FaceTask::Kind longestWhile{}; // the longest gap

private:
    QImage m_screen{1440, 900, QImage::Format_RGB32};
    std::optional<Clock::time_point> m_last;
};

class Bench : public QObject
{
public:
    Bench(vision::ModelStore models, SharedImage reference, std::chrono::seconds time)
        : m_reference(std::move(reference)), m_end(Clock::now() + time)
    {
        m_policy.trial = true;
        m_service = std::make_unique<station::FaceService>(
            []() -> Result<std::unique_ptr<devices::Camera>> {
                return std::make_unique<devices::SimulatedPersonCamera>(
                    source / "devices/simulated/media/person.json");
            },
            timed(station::realFaceEyes(std::move(models)), m_stages), m_policy,
            station::TimingConfig{}, m_random);
        m_service->warmUp(); // as a kiosk does at its start
        connect(m_service.get(), &station::FaceService::preview, this,
                [this](const SharedImage& frame) {
                    m_window.paint(*frame, m_service->task().kind);
                    ++m_previews;
                });
        connect(m_service.get(), &station::FaceService::outline, this,
                [this](const station::FaceOutline& outline) {
                    const auto arrived = m_stages.sightings.arrived(outline.box);
                    if (outline.found && arrived)
                        m_delay.add(Clock::now() - *arrived);
                });
        QTimer::singleShot(2s, this, [this] { next(); });
    }

    int report()
    {
        const double seconds = m_watched.count();
        const double analysed = static_cast<double>(m_stages.look.count());
        const double paint = m_window.painting.at(0.5);
        std::printf("captures           %d, %d live and alike, %.1f s in all\n", m_captures, m_good,
                    seconds);
        std::printf(
            "preview            %.1f frames/s (wanted 30), longest gap %.0f ms while \"%s\", "
            "99 in 100 below %.0f ms (wanted at most 100)\n",
            static_cast<double>(m_previews) / seconds, m_window.gaps.at(1),
            nameOf(m_window.longestWhile), m_window.gaps.at(0.99));
        std::printf("analysed           %.1f frames/s (wanted at least 15)\n", analysed / seconds);
        std::printf("camera to overlay  median %.0f ms, 95th percentile %.0f ms (wanted at most "
                    "150)\n",
                    m_delay.at(0.5), m_delay.at(0.95));
        std::printf("peak memory        %.0f MB (wanted at most 500)\n", peakMegabytes());
        std::printf("processor          %.2f cores\n", processorSeconds() / seconds);
        std::printf("%-18s %8s %8s %14s\n", "stage, ms", "median", "95 %", "by painting");
        const auto row = [paint](const char* name, const Series& series) {
            std::printf("%-18s %8.1f %8.1f %14.2f\n", name, series.at(0.5), series.at(0.95),
                        paint > 0 ? series.at(0.5) / paint : 0);
        };
        row("waiting frame", m_stages.age);
        row("look", m_stages.look);
        row("quality", m_stages.quality);
        row("liveness", m_stages.liveness);
        row("movement", m_stages.movement);
        row("one embedding", m_stages.comparison);
        row("painting", m_window.painting);
        return m_captures > 0 && m_good == m_captures ? 0 : 1;
    }

private:
    void next()
    {
        if (Clock::now() > m_end)
            return QCoreApplication::quit();
        m_window.pause();
        const auto start = Clock::now();
        station::FaceOrder order;
        order.reference = m_reference;
        m_service->capture(std::move(order), [this, start](const Result<station::LiveFace>& live) {
            m_watched += Clock::now() - start;
            ++m_captures;
            const bool good = live && live->facts.verdict == journey::Liveness::Live &&
                              live->facts.similarity >= m_policy.faceThreshold;
            m_good += good ? 1 : 0;
            if (live)
                tell(live->facts);
            else
                std::printf("failed: %s\n", std::string(core::errorId(live.error().code)).c_str());
            QMetaObject::invokeMethod(
                this, [this] { next(); }, Qt::QueuedConnection);
        });
    }

    static void tell(const journey::FaceFacts& facts)
    {
        std::string asked;
        for (const auto& challenge : facts.challenges)
            asked += " " + challenge.challenge + (challenge.done ? "" : "(not done)");
        std::printf("capture: %s, similarity %.2f, quality %d, %d frames,%s\n",
                    std::string(journey::livenessId(facts.verdict)).c_str(), facts.similarity,
                    facts.quality, facts.frames, asked.c_str());
    }

    static double peakMegabytes()
    {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:"))
                return std::strtod(line.c_str() + 6, nullptr) / 1024;
        return 0;
    }

    static double processorSeconds()
    {
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        const auto seconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return seconds(used.ru_utime) + seconds(used.ru_stime);
    }

    crypto::SystemRandom m_random;
    journey::Policy m_policy;
    SharedImage m_reference;
    Clock::time_point m_end;
    Stages m_stages;
    Window m_window;
    Series m_delay;
    int m_previews = 0;
    int m_captures = 0;
    int m_good = 0;
    std::chrono::duration<double> m_watched{0};
    std::unique_ptr<station::FaceService> m_service;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    auto models = vision::ModelStore::open(source / "models");
    auto reference = vision::readImageFile(source / "tests/data/faces/astronaut.png");
    if (!models || !reference) {
        std::fprintf(stderr, "models or portrait are missing\n");
        return 2;
    }
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 20;
    Bench bench(std::move(*models), std::make_shared<const Image>(std::move(*reference)),
                std::chrono::seconds(std::max(1, seconds)));
    QCoreApplication::exec();
    return bench.report();
}
