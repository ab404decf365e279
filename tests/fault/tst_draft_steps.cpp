// A draft is whole whenever the program ends, or the disk refuses, between any two steps. The calls
// to the system by which the store changes its files are counted (the linker's --wrap): a child
// process ends just before the first of them, then before the second, and so on until a save goes
// through; a write that is reached last writes half of its octets. After each, the store is opened
// anew and must have the old draft or the new one, and nothing else.
#include "unit/outbox/outbox_fixture.h"

#include "outbox/draft_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <filesystem>
#include <functional>

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

enum class Fault : std::uint8_t { None, Die, Refuse };
Fault fault = Fault::None;
int stepsLeft = 0; // until the fault

bool isFaulty()
{
    return fault != Fault::None && stepsLeft-- == 0;
}

// What the wrapped call does instead: dies, or gives −1 for a full disk.
int broken()
{
    if (fault == Fault::Die)
        ::_exit(0);
    errno = ENOSPC;
    return -1;
}

} // namespace

extern "C" {
int __real_mkostemps(char* name, int suffix, int flags);
ssize_t __real_write(int file, const void* octets, size_t size);
int __real_fsync(int file);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* file);
int __real_rmdir(const char* folder);
int __real_mkdir(const char* folder, mode_t mode);

int __wrap_mkostemps(char* name, int suffix, int flags)
{
    return isFaulty() ? broken() : __real_mkostemps(name, suffix, flags);
}
ssize_t __wrap_write(int file, const void* octets, size_t size)
{
    if (!isFaulty())
        return __real_write(file, octets, size);
    if (__real_write(file, octets, size / 2) < 0)
        errno = EIO;
    return broken();
}
int __wrap_fsync(int file)
{
    return isFaulty() ? broken() : __real_fsync(file);
}
int __wrap_rename(const char* from, const char* to)
{
    return isFaulty() ? broken() : __real_rename(from, to);
}
int __wrap_unlink(const char* file)
{
    return isFaulty() ? broken() : __real_unlink(file);
}
int __wrap_rmdir(const char* folder)
{
    return isFaulty() ? broken() : __real_rmdir(folder);
}
int __wrap_mkdir(const char* folder, mode_t mode)
{
    return isFaulty() ? broken() : __real_mkdir(folder, mode);
}
}

namespace {

constexpr int goneThrough = 42; // a child's exit code
constexpr int mostSteps = 200;

const Bytes key(32, 7);
const CaseId ours = CaseId::parse("6f1c2b0a-5d1e-4c3b-9a7f-0123456789ab").value();
const CaseId theirs = CaseId::parse("7a2d3c1b-6e2f-4d4c-8b80-123456789abc").value();

SecureBytes secure(std::string_view text)
{
    return core::toSecure(core::asBytes(text));
}

DraftHead headOf(const CaseId& caseId)
{
    return {caseId, "agent-7", "face", at("2026-11-22T12:00:00Z"), at("2026-11-24T12:00:00Z")};
}

// One part stays, one changes, one goes, one comes.
const DraftContent before{secure("before"),
                          {{"chip/dg1", secure("the chip")},
                           {"document/front", secure("a first try")},
                           {"document/seal", secure("a seal")}}};
const DraftContent after{secure("after"),
                         {{"chip/dg1", secure("the chip")},
                          {"document/front", secure("a second try")},
                          {"face/portrait", secure("a face")}}};
const DraftContent others{secure("somebody else"), {{"chip/dg1", secure("another chip")}}};

bool same(const Result<DraftContent>& found, const DraftContent& wanted)
{
    return found && found->state == wanted.state && found->parts == wanted.parts;
}

class Place
{
public:
    explicit Place(bool saved)
    {
        DraftStore store = open();
        must(store.save(headOf(theirs), others, key));
        if (saved)
            must(store.save(headOf(ours), before, key));
    }
    DraftStore open()
    {
        return must(DraftStore::open(folder(), m_random, at("2026-11-22T13:00:00Z")));
    }
    [[nodiscard]] fs::path folder() const { return m_place.filePath("drafts").toStdString(); }

    // Heads, their parts, and the folders of these: whatever else is there is rubbish.
    void holdsNothingElse(bool withOurs, std::size_t ourParts) const
    {
        std::size_t files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder()))
            files += entry.is_regular_file() ? 1U : 0U;
        QCOMPARE(files, 2 + (withOurs ? 1 + ourParts : 0));
    }

private:
    QTemporaryDir m_place;
    crypto::SystemRandom m_random;
};

using Change = std::function<Result<void>(DraftStore&)>;

Result<void> saveAfter(DraftStore& store)
{
    return store.save(headOf(ours), after, key);
}
Result<void> removeOurs(DraftStore& store)
{
    return store.remove(ours);
}

// In a child of its own. True when the change went through before the step was reached.
bool dieAtStep(Place& place, int step, const Change& change)
{
    const pid_t child = ::fork();
    if (child == 0) {
        DraftStore store = place.open();
        stepsLeft = step;
        fault = Fault::Die;
        const bool good = change(store).has_value();
        ::_exit(good ? goneThrough : 1);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
        (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != goneThrough))
        throw std::runtime_error("a child ended in another way");
    return WEXITSTATUS(status) == goneThrough;
}

} // namespace

class DraftStepsTest : public QObject
{
    Q_OBJECT
private:
    // Old, new or none of ours; theirs always.
    static void isWhole(Place& place, bool wasSaved, bool isRemoved)
    {
        const DraftStore store = place.open();
        const auto found = store.open(ours, key);
        QVERIFY(same(store.open(theirs, key), others));
        const bool none = !found && found.error().code == ErrorCode::NotFound;
        const bool old = wasSaved && same(found, before);
        const bool renewed = !isRemoved && same(found, after);
        QVERIFY2(old || renewed || (none && (!wasSaved || isRemoved)),
                 found ? "a mixture" : found.error().detail.c_str());
        place.holdsNothingElse(!none, 3);
        QCOMPARE(must(store.list()).size(), none ? std::size_t{1} : std::size_t{2});
    }

    static int diesEverywhere(bool saved, bool isRemoved, const Change& change)
    {
        for (int step = 0; step < mostSteps; ++step) {
            Place place(saved);
            const bool through = dieAtStep(place, step, change);
            isWhole(place, saved, isRemoved);
            if (through || QTest::currentTestFailed())
                return step;
        }
        return mostSteps;
    }

private Q_SLOTS:
    void cleanup() { fault = Fault::None; }

    void die_atEveryStepOfASave_leavesOldOrNew()
    {
        const int steps = diesEverywhere(true, false, saveAfter);
        qInfo("a save over a draft: %d steps", steps);
        QVERIFY(steps > 10 && steps < mostSteps);
    }
    void die_atEveryStepOfAFirstSave_leavesNoneOrNew()
    {
        const int steps = diesEverywhere(false, false, saveAfter);
        qInfo("a first save: %d steps", steps);
        QVERIFY(steps > 15 && steps < mostSteps);
    }
    void die_atEveryStepOfARemoval_leavesOldOrNone()
    {
        const int steps = diesEverywhere(true, true, removeOurs);
        qInfo("a removal: %d steps", steps);
        QVERIFY(steps > 4 && steps < mostSteps);
    }
    // A full disk fails the save, not the draft that there was; and the next save repairs it all.
    void refuse_atEveryStepOfASave_failsAndLeavesOldOrNew()
    {
        int step = 0;
        for (; step < mostSteps; ++step) {
            Place place(true);
            DraftStore store = place.open();
            stepsLeft = step;
            fault = Fault::Refuse;
            const auto saved = saveAfter(store);
            fault = Fault::None;
            const bool reached = stepsLeft < 0;
            // A file that could not be tidied away is no failure of the save's own.
            if (!saved)
                QCOMPARE(saved.error().code, ErrorCode::StorageFull);
            isWhole(place, true, false);
            must(saveAfter(store));
            QVERIFY(same(store.open(ours, key), after));
            if (QTest::currentTestFailed() || !reached) {
                QVERIFY(saved.has_value());
                break;
            }
        }
        QVERIFY(step > 10 && step < mostSteps);
    }
};

QTEST_APPLESS_MAIN(DraftStepsTest)
#include "tst_draft_steps.moc"
