// A table under a document camera, as a script: what lies there now, how it is seen and what is
// read from it. Stands for camera and vision in tests of the document's step.
#pragma once

#include "api/camera.h"
#include "api/page_scanner.h"
#include "station/document_eyes.h"
#include "support/document_sides.h"

#include <QTimer>

#include <map>
#include <mutex>

namespace kiosk::test {

struct Scene
{
    vision::PageFault fault = vision::PageFault::NoPage;
    Result<vision::DocumentSide> side = fail(ErrorCode::UnreadableImage);
    Result<vision::MrzReading> lines = fail(ErrorCode::MrzNotFound);
};

class ScriptedTable
{
public:
    // --- the script; on the test's thread ---

    void lay(Scene scene)
    {
        const std::scoped_lock lock(m_mutex);
        m_scenes[++m_now] = std::move(scene);
    }
    void layPage(vision::DocumentSide side)
    {
        lay({.fault = vision::PageFault::None, .side = std::move(side)});
    }
    void clear() { lay({}); }
    // The camera shows one and the same picture object, as a file does.
    void standStill()
    {
        const std::scoped_lock lock(m_mutex);
        m_still = std::make_shared<const Image>(picture(m_now));
    }
    void failReader(ErrorCode code) { m_readerProblem = code; }
    [[nodiscard]] int sidesRead() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_sidesRead;
    }
    [[nodiscard]] int linesRead() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_linesRead;
    }

    // --- what stands for it; on any thread. Pictures carry the number of their scene. ---

    [[nodiscard]] SharedImage frame() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_still ? m_still : std::make_shared<const Image>(picture(m_now));
    }
    [[nodiscard]] static std::uint8_t sceneOf(const Image& frame) { return frame.pixels()[0]; }
    [[nodiscard]] Scene scene(const Image& frame) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_scenes.at(sceneOf(frame));
    }
    Result<vision::DocumentSide> readSide(const Image& frame)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_sidesRead;
        return m_scenes.at(sceneOf(frame)).side;
    }
    Result<vision::MrzReading> readLines(const Image& frame)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_linesRead;
        return m_scenes.at(sceneOf(frame)).lines;
    }
    [[nodiscard]] std::optional<ErrorCode> readerProblem() const { return m_readerProblem; }

private:
    mutable std::mutex m_mutex;
    std::map<std::uint8_t, Scene> m_scenes{{std::uint8_t{0}, Scene{}}};
    std::uint8_t m_now = 0;
    SharedImage m_still;
    int m_sidesRead = 0;
    int m_linesRead = 0;
    std::optional<ErrorCode> m_readerProblem;
};

// A picture every few milliseconds.
class TableCamera final : public devices::Camera
{
public:
    TableCamera(std::shared_ptr<ScriptedTable> table, bool simulated)
        : m_table(std::move(table)), m_simulated(simulated)
    {
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_onFrame({m_table->frame(), ++m_sequence, std::chrono::steady_clock::now()});
        });
    }
    [[nodiscard]] devices::CameraInfo info() const override
    {
        return {"table", "A scripted table", m_simulated};
    }
    Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override
    {
        m_onFrame = std::move(onFrame);
        m_onFailure = std::move(onFailure);
        m_timer.start();
        return {};
    }
    void stop() override { m_timer.stop(); }
    void unplug()
    {
        m_timer.stop();
        m_onFailure({ErrorCode::CameraLost, {}});
    }

private:
    std::shared_ptr<ScriptedTable> m_table;
    bool m_simulated;
    QTimer m_timer;
    std::uint64_t m_sequence = 0;
    FrameHandler m_onFrame;
    FailureHandler m_onFailure;
};

// Takes a good page at its second sight, and again only when something else lies there or after
// reset().
class TableWatcher final : public station::PageWatcher
{
public:
    explicit TableWatcher(std::shared_ptr<ScriptedTable> table) : m_table(std::move(table)) {}
    vision::PageSight look(const Image& frame, std::chrono::steady_clock::time_point) override
    {
        vision::PageSight sight;
        sight.fault = m_table->scene(frame).fault;
        if (sight.fault != vision::PageFault::NoPage)
            sight.outline = vision::PageOutline{{{{1, 1}, {7, 1}, {7, 5}, {1, 5}}}, {}, 0.9, true};
        const std::uint8_t now = ScriptedTable::sceneOf(frame);
        const bool again = std::exchange(m_seen, now) == now;
        sight.take = sight.fault == vision::PageFault::None && again && m_taken != now;
        return sight;
    }
    void taken() override { m_taken = m_seen; }
    void reset() override { m_taken.reset(); }

private:
    std::shared_ptr<ScriptedTable> m_table;
    std::optional<std::uint8_t> m_seen;
    std::optional<std::uint8_t> m_taken;
};

class TableReader final : public station::PageReader
{
public:
    explicit TableReader(std::shared_ptr<ScriptedTable> table) : m_table(std::move(table)) {}
    Result<vision::DocumentSide> readSide(const Image& frame) override
    {
        return m_table->readSide(frame);
    }
    Result<vision::MrzReading> readLines(const Image& frame) override
    {
        return m_table->readLines(frame);
    }
    void forgetLines() override {}

private:
    std::shared_ptr<ScriptedTable> m_table;
};

// A scanner that does what the test says.
class ScriptedScanner final : public devices::PageScanner
{
public:
    [[nodiscard]] devices::ScannerInfo info() const override
    {
        return {"sane:test:0", "Scanner", simulated};
    }
    void scan(int, Progress onProgress, Done onDone) override
    {
        progress = std::move(onProgress);
        done = std::move(onDone);
        ++scans;
    }
    void cancel() override { done = nullptr; }

    bool simulated = false;
    int scans = 0;
    Progress progress;
    Done done;
};

inline station::DocumentEyes eyesOn(const std::shared_ptr<ScriptedTable>& table)
{
    return {[table] { return std::make_unique<TableWatcher>(table); },
            [table]() -> Result<std::unique_ptr<station::PageReader>> {
                if (const auto problem = table->readerProblem())
                    return fail(*problem);
                return std::make_unique<TableReader>(table);
            }};
}

} // namespace kiosk::test
