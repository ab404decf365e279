// A flatbed scanner: takes a picture of a page when asked to. Implemented by devices/scanner
// (SANE). Owned by the station; used on the thread that made it. The handlers come on any thread.
#pragma once

#include "core/image.h"
#include "core/result.h"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::devices {

struct ScannerInfo
{
    std::string id; // what a configuration names after "sane:"
    std::string description;
    bool simulated = false; // a test backend: said in the window and the package
};

class PageScanner
{
public:
    using Progress = std::function<void(double fraction)>; // 0…1
    using Done = std::function<void(Result<Image>)>;       // Bgr24 or Gray8

    virtual ~PageScanner() = default;
    [[nodiscard]] virtual ScannerInfo info() const = 0;
    // Answers `done` exactly once unless cancelled; a handler must not call cancel() or scan().
    // Fails with NotFound (no such scanner), CardBusy (another program has it), DeviceTimeout (a
    // fault, or no sign for 20 s), ServiceUnavailable, InvalidConfiguration, UnreadableImage.
    virtual void scan(int dotsPerInch, Progress progress, Done done) = 0;
    // No handler runs after this has returned. Returns at once; a library that hangs is left
    // behind.
    virtual void cancel() = 0;
};

} // namespace kiosk::devices
