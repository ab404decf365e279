#include "scanner/sane_errors.h"

namespace kiosk::devices {
namespace {

ErrorCode codeOf(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_CANCELLED:
        return ErrorCode::Cancelled;
    case SANE_STATUS_DEVICE_BUSY:
        return ErrorCode::CardBusy;
    case SANE_STATUS_INVAL:
        return ErrorCode::NotFound;
    case SANE_STATUS_ACCESS_DENIED:
    case SANE_STATUS_NO_MEM:
        return ErrorCode::ServiceUnavailable;
    case SANE_STATUS_UNSUPPORTED:
    case SANE_STATUS_EOF:
        return ErrorCode::UnreadableImage;
    default: // jammed, no page, cover open, I/O: somebody has to look at the scanner
        return ErrorCode::DeviceTimeout;
    }
}

} // namespace

Error saneError(SANE_Status status, const char* call)
{
    return {codeOf(status), std::string(call) + ": " + sane_strstatus(status)};
}

} // namespace kiosk::devices
