#include "pcsc/pcsc_errors.h"

#include <array>
#include <cstdio>
#include <string>

namespace kiosk::devices {

namespace {

std::string text(LONG value, std::string_view doing)
{
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "0x%08lX",
                  static_cast<unsigned long>(value) & 0xFFFFFFFFUL);
    return std::string(doing) + ": " + number.data();
}

// COMM_ERROR and INVALID_HANDLE are what a dead service leaves behind.
bool meansNoService(LONG value)
{
    return value == SCARD_E_NO_SERVICE || value == SCARD_E_SERVICE_STOPPED ||
           value == SCARD_F_COMM_ERROR || value == SCARD_E_INVALID_HANDLE;
}

ErrorCode connectCode(LONG value)
{
    if (meansNoService(value))
        return ErrorCode::ServiceUnavailable;
    switch (value) {
    case SCARD_E_UNKNOWN_READER:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_NO_READERS_AVAILABLE:
        return ErrorCode::NoReader;
    case SCARD_E_NO_SMARTCARD:
    case SCARD_W_REMOVED_CARD:
    case SCARD_E_NOT_READY:
        return ErrorCode::NoCard;
    // An answer to reset that makes no sense ends in a protocol that cannot be agreed on.
    case SCARD_E_PROTO_MISMATCH:
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_CARD_UNSUPPORTED:
    case SCARD_E_NOT_TRANSACTED:
        return ErrorCode::CardMute;
    case SCARD_E_SHARING_VIOLATION:
    case SCARD_W_RESET_CARD:
        return ErrorCode::CardBusy;
    default:
        return ErrorCode::CardProtocol;
    }
}

ErrorCode transmitCode(LONG value)
{
    if (meansNoService(value))
        return ErrorCode::ServiceUnavailable;
    switch (value) {
    case SCARD_E_UNKNOWN_READER:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_NO_READERS_AVAILABLE:
        return ErrorCode::ReaderLost;
    case SCARD_W_REMOVED_CARD:
    case SCARD_E_NO_SMARTCARD:
        return ErrorCode::CardRemoved;
    case SCARD_W_RESET_CARD:
        return ErrorCode::CardProtocol;
    default:
        return ErrorCode::CardMute;
    }
}

} // namespace

Error connectError(LONG value, std::string_view doing)
{
    return {connectCode(value), text(value, doing)};
}

Error transmitError(LONG value, std::string_view doing)
{
    return {transmitCode(value), text(value, doing)};
}

Error serviceError(LONG value, std::string_view doing)
{
    return {ErrorCode::ServiceUnavailable, text(value, doing)};
}

} // namespace kiosk::devices
