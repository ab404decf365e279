// Watches the service, its readers and what lies in them: a session that is renewed when it died,
// the thread its calls run on, and what was last reported. One thread.
#pragma once

#include "api/card_readers.h"
#include "pcsc/interruption.h"
#include "pcsc/pcsc_session.h"
#include "pcsc/vendor_thread.h"

namespace kiosk::devices {

// What the service says of one reader.
struct ReaderSnapshot
{
    std::string name;
    DWORD state = SCARD_STATE_UNAWARE;
    Bytes atr;
};

class PcscWatch
{
public:
    PcscWatch(std::shared_ptr<PcscApi> api, std::chrono::milliseconds limit,
              std::shared_ptr<Interruption> interruption);
    ~PcscWatch();
    PcscWatch(const PcscWatch&) = delete;
    PcscWatch& operator=(const PcscWatch&) = delete;

    // As in CardReaders, each ended by an interruption. A change is one since the last list().
    [[nodiscard]] Result<std::vector<ReaderState>> list();
    [[nodiscard]] Result<void> waitForChange(std::chrono::milliseconds atMost);

private:
    template <typename T>
    using Work = std::function<Result<T>(const PcscSession&)>;
    template <typename T>
    [[nodiscard]] Result<T> withSession(Work<T> work, std::chrono::milliseconds limit,
                                        const std::stop_token& stop);

    std::shared_ptr<PcscApi> m_api;
    std::chrono::milliseconds m_limit;
    std::shared_ptr<PcscSession> m_session; // none while the service is away
    std::unique_ptr<VendorThread> m_thread;
    std::vector<ReaderSnapshot> m_known;
    std::shared_ptr<Interruption> m_interruption;
};

} // namespace kiosk::devices
