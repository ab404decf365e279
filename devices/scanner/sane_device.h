// Private to scanner: one open SANE device (SANE standard 1.x, section 4). Every call of SANE may
// block and none may run beside another, so all of this belongs to one thread at a time, which
// holds the SaneSession.
#pragma once

#include "api/page_scanner.h"

#include <sane/sane.h>

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace kiosk::devices {

// sane_init to sane_exit. The library keeps one state a process: a second session waits at most
// `patience` for the first one's end. Fails with CardBusy then, ServiceUnavailable when the library
// does not start.
class SaneSession
{
public:
    [[nodiscard]] static Result<SaneSession> begin(std::chrono::milliseconds patience);
    ~SaneSession();
    SaneSession(SaneSession&& other) noexcept;
    SaneSession& operator=(SaneSession&&) = delete;

    [[nodiscard]] Result<std::vector<ScannerInfo>> list() const;

private:
    SaneSession() = default;
    bool m_begun = true;
};

class SaneDevice
{
public:
    using Options = std::map<std::string, std::string>;
    // After each piece that came; false ends the scan with Cancelled.
    using Watch = std::function<bool(double fraction)>;

    // Fails with NotFound, CardBusy or ServiceUnavailable.
    [[nodiscard]] static Result<SaneDevice> open(const std::string& id);
    ~SaneDevice();
    SaneDevice(SaneDevice&& other) noexcept;
    SaneDevice& operator=(SaneDevice&&) = delete;

    // Colour if there is, eight bits, the glass instead of a feeder, the whole of it, the nearest
    // resolution that is not lower. What a device does not offer is left as it is; `special` are
    // the technician's own settings, by the names that `scanimage -A` prints. Fails with
    // InvalidConfiguration on one of those that the device does not know or take.
    [[nodiscard]] Result<void> setUp(int dotsPerInch, const Options& special);
    // One page. Fails with UnreadableImage, DeviceTimeout (the scanner reports a fault), CardBusy,
    // NotFound (it went) or Cancelled.
    [[nodiscard]] Result<Image> scan(const Watch& watch);

private:
    explicit SaneDevice(SANE_Handle handle) : m_handle(handle) {}
    SANE_Handle m_handle;
};

} // namespace kiosk::devices
