#include "pcsc/pcsc_session.h"

#include "pcsc/pcsc_errors.h"

namespace kiosk::devices {

namespace {

// PC/SC gives names one after another, each ended by a zero, all ended by an empty one.
std::vector<std::string> split(const std::vector<char>& names)
{
    std::vector<std::string> result;
    std::string name;
    for (const char character : names) {
        if (character != '\0') {
            name += character;
            continue;
        }
        if (name.empty())
            break;
        result.push_back(std::exchange(name, {}));
    }
    return result;
}

} // namespace

Result<std::shared_ptr<PcscSession>> PcscSession::open(std::shared_ptr<PcscApi> api)
{
    SCARDCONTEXT context = 0;
    if (const LONG value = api->establishContext(context); value != SCARD_S_SUCCESS)
        return tl::unexpected(serviceError(value, "SCardEstablishContext"));
    return std::shared_ptr<PcscSession>(new PcscSession(std::move(api), context));
}

PcscSession::~PcscSession()
{
    m_api->releaseContext(m_context);
}

Result<std::vector<std::string>> PcscSession::readerNames() const
{
    // Between the question for the size and the one for the names a reader may have come.
    for (int attempt = 0; attempt < 3; ++attempt) {
        DWORD size = 0;
        LONG value = m_api->listReaders(m_context, nullptr, size);
        if (value == SCARD_E_NO_READERS_AVAILABLE)
            return std::vector<std::string>{};
        std::vector<char> names;
        if (value == SCARD_S_SUCCESS) {
            names.resize(size);
            value = m_api->listReaders(m_context, names.data(), size);
        }
        if (value == SCARD_S_SUCCESS)
            return split(names);
        if (value != SCARD_E_INSUFFICIENT_BUFFER)
            return tl::unexpected(serviceError(value, "SCardListReaders"));
    }
    return fail(ErrorCode::ServiceUnavailable, "SCardListReaders: never the same size");
}

DWORD settled(DWORD eventState) noexcept
{
    return eventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
}

std::uint16_t changesOf(DWORD eventState) noexcept
{
    return static_cast<std::uint16_t>(eventState >> 16U & 0xFFFFU);
}

} // namespace kiosk::devices
