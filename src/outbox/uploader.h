// Carries the journal's packages to the back office: announce, upload in parts, wait for the signed
// receipt, purge. Goes on where it stopped, also after a crash; backs off with jitter when refused.
// Lives on one thread with an event loop and owns its journal connection there.
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

    // Works until nothing is due, then by itself again when something is. Called again: looks at
    // once.
    void start();
    // One pass over everything that is not confirmed, due or not; then drained() is emitted.
    void syncNow();

Q_SIGNALS:
    void packageChanged(const QString& packageId); // its row in the journal has changed
    void drained(int confirmed, int remaining);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::outbox
