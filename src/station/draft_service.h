// The desk's unfinished cases behind a thread of their own: the object lives on the GUI thread and
// every call returns at once; files are written, read and removed on its thread, in the order of
// the calls. The station calls save() after every change of a case that is worth keeping
// (journey::isDraft), and remove() once its package is in the journal or it is wiped.
//
// In this order a crash at any moment leaves a draft, or a package, or both: then the journal has
// packageOf(caseId), and whoever resumes the draft removes it and says "registered".
#pragma once

#include "core/clock.h"
#include "journey/state.h"
#include "outbox/draft_store.h"
#include "station/evidence.h"

#include <QObject>
#include <QThread>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace kiosk::station {

// A draft as it was, without what may not outlive the moment: station/state_json.h.
struct Draft
{
    journey::State state;
    Evidence evidence;
};

class DraftService : public QObject
{
    Q_OBJECT
public:
    // `clock` and `random` must outlive the object. Opens the folder at once; changed() or failed()
    // follows.
    DraftService(std::filesystem::path folder, const Clock& clock, core::RandomSource& random,
                 QObject* parent = nullptr);
    // Waits until what was asked for is on the disk.
    ~DraftService() override;

    // Replaces the draft of head.caseId. When the thread is slower than the person, only the newest
    // of each case is written. A failure is told by failed(): the case goes on without a draft.
    void save(outbox::DraftHead head, journey::State state, Evidence evidence, SecureBytes key);
    // Answers when all calls before it are done, with the first failure since the last flush().
    void flush(std::function<void(Result<void>)> reply);
    // Fails with NotFound, SignatureInvalid (another agent's key, or altered), StorageCorrupt,
    // MalformedData (another version's).
    void load(const CaseId& caseId, SecureBytes key, std::function<void(Result<Draft>)> reply);
    // A save of this case that has not begun is given up.
    void remove(const CaseId& caseId);
    // Those past their time; also done on its own, when it is opened and every few minutes.
    void removeExpired();
    // As of the last changed(): newest first.
    [[nodiscard]] const std::vector<outbox::DraftHead>& drafts() const { return m_drafts; }

Q_SIGNALS:
    void changed();                      // drafts() did
    void failed(kiosk::core::Error why); // saving or removing did

private:
    class Inner;
    struct Waiting;
    template <typename Call>
    void onThread(Call call);
    void take(std::vector<outbox::DraftHead> drafts);

    QThread m_thread;
    std::unique_ptr<Waiting> m_waiting; // saves that have not begun
    Inner* m_inner;                     // lives on m_thread, deleted there
    std::vector<outbox::DraftHead> m_drafts;
};

} // namespace kiosk::station
