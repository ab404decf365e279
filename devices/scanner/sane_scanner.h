// Flatbed scanners through SANE. Each scan is one session with the library on a thread of its own,
// so a scanner may be plugged in, switched off or used by others between two scans. A call that
// never returns is left behind with that thread; the next scan is told CardBusy until it does.
#pragma once

#include "api/page_scanner.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <string>

namespace kiosk::devices {

// Every scanner that SANE knows. Asks the network too: seconds, so not on a GUI thread. Fails with
// CardBusy or ServiceUnavailable.
[[nodiscard]] Result<std::vector<ScannerInfo>> listScanners();

// Made, used and destroyed on a thread with an event loop.
class SaneScanner final : public QObject, public PageScanner
{
    Q_OBJECT
public:
    using Options = std::map<std::string, std::string>;

    // `id` of listScanners(); empty: the first that is there. `special`: settings of this model by
    // the names that `scanimage -A` prints.
    explicit SaneScanner(std::string id, Options special = {});
    ~SaneScanner() override; // as cancel()

    // Of the scanner in use, else of the one that was asked for.
    [[nodiscard]] ScannerInfo info() const override;
    void scan(int dotsPerInch, Progress progress, Done done) override;
    void cancel() override;

    // Without a sign for so long, a scan is given up. For tests.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    struct Job;
    void checkAge();

    std::string m_id;
    Options m_special;
    std::chrono::milliseconds m_patience;
    std::shared_ptr<Job> m_job;
    QTimer m_watch;
};

} // namespace kiosk::devices
