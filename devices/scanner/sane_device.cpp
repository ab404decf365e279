#include "scanner/sane_device.h"

#include "scanner/sane_errors.h"
#include "scanner/sane_frames.h"
#include "scanner/sane_options.h"

#include <array>
#include <mutex>
#include <utility>

namespace kiosk::devices {
namespace {

// The library is not made for two threads: one session at a time in the whole process.
std::timed_mutex libraryInUse;

std::string textOf(SANE_String_Const text)
{
    return text == nullptr ? std::string() : std::string(text);
}

ScannerInfo infoOf(const SANE_Device& device)
{
    const std::string type = textOf(device.type);
    return {textOf(device.name), textOf(device.vendor) + " " + textOf(device.model),
            type.find("virtual") != std::string::npos};
}

// The rest of the pass that has been started.
Result<void> readPass(SANE_Handle handle, SaneFrames& frames, const SaneDevice::Watch& watch)
{
    std::array<SANE_Byte, 64 << 10> buffer{};
    for (;;) {
        SANE_Int length = 0;
        const SANE_Status status =
            sane_read(handle, buffer.data(), static_cast<SANE_Int>(buffer.size()), &length);
        if (status == SANE_STATUS_EOF)
            return {};
        if (status != SANE_STATUS_GOOD)
            return tl::unexpected(saneError(status, "sane_read"));
        KIOSK_CHECK(frames.add({buffer.data(), static_cast<std::size_t>(length)}));
        if (!watch(frames.fraction()))
            return fail(ErrorCode::Cancelled, "scan");
    }
}

Result<Image> readPage(SANE_Handle handle, const SaneDevice::Watch& watch)
{
    SaneFrames frames;
    do {
        if (const SANE_Status status = sane_start(handle); status != SANE_STATUS_GOOD)
            return tl::unexpected(saneError(status, "sane_start"));
        SANE_Parameters parameters{};
        if (const SANE_Status status = sane_get_parameters(handle, &parameters);
            status != SANE_STATUS_GOOD)
            return tl::unexpected(saneError(status, "sane_get_parameters"));
        KIOSK_CHECK(frames.begin(parameters));
        KIOSK_CHECK(readPass(handle, frames, watch));
    } while (frames.needsAnotherPass());
    return frames.picture();
}

} // namespace

Result<SaneSession> SaneSession::begin(std::chrono::milliseconds patience)
{
    if (!libraryInUse.try_lock_for(patience))
        return fail(ErrorCode::CardBusy, "an earlier scan has not ended");
    SANE_Int version = 0;
    if (const SANE_Status status = sane_init(&version, nullptr); status != SANE_STATUS_GOOD) {
        libraryInUse.unlock();
        return fail(ErrorCode::ServiceUnavailable, saneError(status, "sane_init").detail);
    }
    return SaneSession();
}

SaneSession::SaneSession(SaneSession&& other) noexcept
    : m_begun(std::exchange(other.m_begun, false))
{
}

SaneSession::~SaneSession()
{
    if (!m_begun)
        return;
    sane_exit();
    libraryInUse.unlock();
}

Result<std::vector<ScannerInfo>> SaneSession::list() const
{
    const SANE_Device** devices = nullptr;
    if (const SANE_Status status = sane_get_devices(&devices, SANE_FALSE);
        status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status, "sane_get_devices"));
    std::vector<ScannerInfo> result;
    for (; *devices != nullptr; ++devices)
        result.push_back(infoOf(**devices));
    return result;
}

Result<SaneDevice> SaneDevice::open(const std::string& id)
{
    SANE_Handle handle = nullptr;
    if (const SANE_Status status = sane_open(id.c_str(), &handle); status != SANE_STATUS_GOOD)
        return tl::unexpected(saneError(status, "sane_open"));
    return SaneDevice(handle);
}

SaneDevice::SaneDevice(SaneDevice&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
{
}

SaneDevice::~SaneDevice()
{
    if (m_handle != nullptr)
        sane_close(m_handle);
}

Result<void> SaneDevice::setUp(int dotsPerInch, const Options& special)
{
    SaneOptions options(m_handle);
    // A flatbed's own place first: it decides what else is offered.
    if (!options.setWordWith("source", "latbed"))
        (void)options.setWordWith("source", "ormal");
    if (!options.setWordWith("mode", "olor"))
        (void)options.setWordWith("mode", "ray");
    options.setNearest("depth", 8);
    options.setNearest("resolution", dotsPerInch);
    for (const char* corner : {"tl-x", "tl-y"})
        options.setNearest(corner, 0);
    for (const char* corner : {"br-x", "br-y"})
        options.setNearest(corner, 10'000); // mm or pixels: as far as it goes
    for (const auto& [name, value] : special)
        KIOSK_CHECK(options.set(name, value));
    return {};
}

Result<Image> SaneDevice::scan(const Watch& watch)
{
    auto image = readPage(m_handle, watch);
    sane_cancel(m_handle); // also after a page that came whole: it brings the lamp home
    return image;
}

} // namespace kiosk::devices
