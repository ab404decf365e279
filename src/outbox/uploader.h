// Carries the journal's packages to the back office: announce, upload in parts, wait for the signed
// receipt, purge. Goes on where it stopped, also after a crash; backs off with jitter when refused.
// Lives on one thread with an event loop (it may be moved to another before it is started) and owns
// its journal connection there.
//
// A pass first announces every new package, so that a phone in front of the kiosk need not wait for
// the uploads of a backlog, then carries one package after the other to its end. When the back
// office cannot be reached or asks for patience, the pass ends; a package refused by itself does
// not hold up the others. Of several uploaders on one folder only one works at a time
// (Journal::claimUploads); the others wait for it.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "outbox/back_office_client.h"
#include "outbox/journal.h"

#include <QObject>

#include <memory>

namespace kiosk::outbox {

class Uploader : public QObject
{
    Q_OBJECT
public:
    // `receiptCertificate`: whose signature a receipt must carry. The references must outlive the
    // object.
    Uploader(Journal journal, const BackOfficeAccess& access,
             crypto::Certificate receiptCertificate, const Clock& clock, core::RandomSource& random,
             QObject* parent = nullptr);
    ~Uploader() override;

    // Works until nothing is due, then by itself again when something is. Called again (a package
    // was added): looks at once, unless the server has asked for patience (Retry-After).
    void start();
    // One pass over everything that is not purged, due or not; then drained() is emitted.
    void syncNow();

Q_SIGNALS:
    void packageChanged(const QString& packageId); // its row in the journal has changed
    // After each pass, never inside start() or syncNow(). `confirmed`: purged in this pass;
    // `remaining`: not purged yet.
    void drained(int confirmed, int remaining);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::outbox
