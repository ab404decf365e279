#include "pcsc/pcsc_connection.h"

#include "api/card_channel.h"
#include "pcsc/pcsc_errors.h"
#include "pcsc/reader_limits.h"

#include <chrono>

namespace kiosk::devices {

namespace {

using std::chrono::steady_clock;

// Drivers report that a card is gone a moment after the first failure.
constexpr std::chrono::milliseconds removalIsSeenWithin{1000};

// ISO/IEC 7816-3 clause 12.1.3: after the header 00 and two octets of length.
bool isExtended(ByteView command)
{
    return command.size() >= 7 && command[4] == 0x00;
}

// ISO/IEC 7816-3 clause 12.2.1, case 4S: over T=0 a command with data carries no Le; the card says
// with 61xx that there is an answer. Some readers choke on the surplus octet.
ByteView asT0Unit(ByteView command)
{
    const bool hasDataAndLe = command.size() > 6 && command.size() == 6U + command[4];
    return hasDataAndLe ? command.first(command.size() - 1) : command;
}

} // namespace

PcscConnection::PcscConnection(std::shared_ptr<PcscApi> api, std::string reader,
                               std::shared_ptr<void> lease)
    : m_lease(std::move(lease)), m_api(std::move(api)), m_reader(std::move(reader)),
      m_buffer(MAX_BUFFER_SIZE_EXTENDED)
{
}

PcscConnection::~PcscConnection()
{
    if (m_hasTurn)
        m_api->endTransaction(m_card);
    if (m_connected)
        m_api->disconnect(m_card);
}

// Nothing known counts as nothing there.
DWORD PcscConnection::presentState() const
{
    SCARD_READERSTATE state{};
    state.szReader = m_reader.c_str();
    const LONG value = m_api->getStatusChange(m_session->context(), 0, &state, 1);
    return value == SCARD_S_SUCCESS ? state.dwEventState : DWORD{SCARD_STATE_UNAWARE};
}

// The service counts what comes and goes: a card that was pulled and put back is another one.
bool PcscConnection::isSameCard(DWORD eventState) const noexcept
{
    return (eventState & SCARD_STATE_PRESENT) != 0 && changesOf(eventState) == m_changes;
}

// If another program left the card reset, once more.
LONG PcscConnection::takeTurn()
{
    LONG value = m_api->beginTransaction(m_card);
    if (value == SCARD_W_RESET_CARD) {
        value = m_api->reconnect(m_card, SCARD_LEAVE_CARD, m_protocol);
        if (value == SCARD_S_SUCCESS)
            value = m_api->beginTransaction(m_card);
    }
    return value;
}

Result<void> PcscConnection::open()
{
    KIOSK_TRY(m_session, PcscSession::open(m_api));
    const DWORD state = presentState();
    m_changes = changesOf(state);
    // Then both connecting and the turn may have to wait for the end of the other's transaction.
    m_waitsForOthers = (state & (SCARD_STATE_INUSE | SCARD_STATE_EXCLUSIVE)) != 0;
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
    // Over T=0 an extended command would have to be wrapped (7816-4 ENVELOPE), which no card that
    // is read here asks for.
    m_maxData = speaksT0() ? CardChannel::shortData
                           : askMaxData(*m_api, m_card).value_or(CardChannel::extendedData);
    return {};
}

LONG PcscConnection::send(ByteView command, DWORD& size)
{
    const ByteView unit = speaksT0() ? asT0Unit(command) : command;
    size = m_buffer.size();
    const LONG value =
        m_api->transmit(m_card, m_protocol, unit.data(), unit.size(), m_buffer.data(), size);
    if (value != SCARD_S_SUCCESS)
        size = 0; // libpcsclite leaves garbage there
    return value;
}

Result<SecureBytes> PcscConnection::transmit(ByteView command)
{
    DWORD size = 0;
    LONG value = send(command, size);
    if (value == SCARD_W_RESET_CARD) {
        KIOSK_CHECK(afterReset());
        value = send(command, size);
    }
    m_untouched = false;
    // A card that is pulled in the middle of an answer is reported as a success without octets.
    if (size < 2)
        return afterFailure(value, command);
    return SecureBytes(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(size));
}

// Another program has reset the card: what was selected or agreed on is gone, so only a first
// command can be sent again.
Result<void> PcscConnection::afterReset()
{
    const Error error = transmitError(SCARD_W_RESET_CARD, "SCardTransmit");
    m_lost = !isSameCard(presentState()) || !beginAnew(SCARD_LEAVE_CARD);
    if (m_lost)
        return fail(ErrorCode::CardRemoved, error.detail);
    if (!std::exchange(m_untouched, true))
        return tl::unexpected(error);
    return {};
}

bool PcscConnection::beginAnew(DWORD initialization)
{
    return m_api->reconnect(m_card, initialization, m_protocol) == SCARD_S_SUCCESS &&
           m_api->beginTransaction(m_card) == SCARD_S_SUCCESS;
}

Result<SecureBytes> PcscConnection::afterFailure(LONG value, ByteView command)
{
    const Error error = explainLoss(value);
    m_lost = error.code != ErrorCode::CardMute && error.code != ErrorCode::CardProtocol;
    if (m_lost)
        return tl::unexpected(error);
    if (value != SCARD_S_SUCCESS && isExtended(command) && m_maxData > CardChannel::shortData) {
        m_maxData = CardChannel::shortData;
        return SecureBytes{0x67, 0x00};
    }
    m_lost = !beginAnew(SCARD_RESET_CARD);
    m_untouched = true;
    return tl::unexpected(error);
}

// Whether a card that stopped answering is still there.
Error PcscConnection::explainLoss(LONG value)
{
    const Error error = value == SCARD_S_SUCCESS
                            ? Error{ErrorCode::CardProtocol, "answer without status"}
                            : transmitError(value, "SCardTransmit");
    if (error.code != ErrorCode::CardMute && error.code != ErrorCode::CardProtocol)
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
        if (!isSameCard(state.dwEventState))
            return {ErrorCode::CardRemoved, error.detail};
        state.dwCurrentState = settled(state.dwEventState);
    }
    return error;
}

} // namespace kiosk::devices
