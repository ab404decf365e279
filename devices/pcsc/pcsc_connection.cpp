#include "pcsc/pcsc_connection.h"

#include "pcsc/pcsc_errors.h"

#include <chrono>

namespace kiosk::devices {

namespace {

using std::chrono::steady_clock;

// Drivers report that a card is gone a moment after the first failure.
constexpr std::chrono::milliseconds removalIsSeenWithin{1000};

} // namespace

PcscConnection::PcscConnection(std::shared_ptr<PcscApi> api, std::string reader)
    : m_api(std::move(api)), m_reader(std::move(reader)), m_buffer(MAX_BUFFER_SIZE_EXTENDED)
{
}

PcscConnection::~PcscConnection()
{
    if (m_hasTurn)
        m_api->endTransaction(m_card);
    if (m_connected)
        m_api->disconnect(m_card);
}

// Whether another program has a connection: then both connecting and the turn may have to wait for
// the end of its transaction.
bool PcscConnection::isInUse() const
{
    SCARD_READERSTATE state{};
    state.szReader = m_reader.c_str();
    const LONG value = m_api->getStatusChange(m_session->context(), 0, &state, 1);
    return value == SCARD_S_SUCCESS &&
           (state.dwEventState & (SCARD_STATE_INUSE | SCARD_STATE_EXCLUSIVE)) != 0;
}

// If another program left the card reset, once more.
LONG PcscConnection::takeTurn()
{
    LONG value = m_api->beginTransaction(m_card);
    if (value == SCARD_W_RESET_CARD) {
        value = m_api->reconnect(m_card, m_protocol);
        if (value == SCARD_S_SUCCESS)
            value = m_api->beginTransaction(m_card);
    }
    return value;
}

Result<void> PcscConnection::open()
{
    KIOSK_TRY(m_session, PcscSession::open(m_api));
    m_waitsForOthers = isInUse();
    if (const LONG value =
            m_api->connect(m_session->context(), m_reader.c_str(), m_card, m_protocol);
        value != SCARD_S_SUCCESS)
        return tl::unexpected(connectError(value, "SCardConnect"));
    m_connected = true;
    if (const LONG value = takeTurn(); value != SCARD_S_SUCCESS)
        return tl::unexpected(connectError(value, "SCardBeginTransaction"));
    m_hasTurn = true;

    m_atr.resize(MAX_ATR_SIZE);
    DWORD size = MAX_ATR_SIZE;
    if (const LONG value = m_api->readAtr(m_card, m_atr.data(), size); value != SCARD_S_SUCCESS)
        return tl::unexpected(connectError(value, "SCardStatus"));
    m_atr.resize(size);
    return {};
}

Result<SecureBytes> PcscConnection::transmit(ByteView command)
{
    DWORD size = m_buffer.size();
    const LONG value =
        m_api->transmit(m_card, m_protocol, command.data(), command.size(), m_buffer.data(), size);
    // On an error `size` means nothing; and a card that is pulled in the middle of an answer is
    // reported as a success without octets.
    if (value != SCARD_S_SUCCESS || size < 2)
        return tl::unexpected(explainLoss(value));
    return SecureBytes(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(size));
}

// Whether a card that stopped answering is still there.
Error PcscConnection::explainLoss(LONG value)
{
    const Error error = transmitError(value, "SCardTransmit");
    if (error.code != ErrorCode::CardMute)
        return error;
    const auto until = steady_clock::now() + removalIsSeenWithin;
    SCARD_READERSTATE state{};
    state.szReader = m_reader.c_str();
    for (auto left = removalIsSeenWithin; left.count() > 0;
         left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now())) {
        const LONG seen = m_api->getStatusChange(m_session->context(),
                                                 static_cast<DWORD>(left.count()), &state, 1);
        if (seen == SCARD_E_TIMEOUT)
            break;
        if (seen != SCARD_S_SUCCESS)
            return transmitError(seen, "SCardGetStatusChange");
        if ((state.dwEventState & SCARD_STATE_PRESENT) == 0)
            return {ErrorCode::CardRemoved, error.detail};
        state.dwCurrentState = settled(state.dwEventState);
    }
    return error;
}

} // namespace kiosk::devices
