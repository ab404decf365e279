#include "pcsc/pcsc_api.h"

namespace kiosk::devices {

namespace {

constexpr DWORD bothProtocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

class SystemPcscApi final : public PcscApi
{
public:
    LONG establishContext(SCARDCONTEXT& context) override
    {
        return SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    }
    LONG releaseContext(SCARDCONTEXT context) override { return SCardReleaseContext(context); }
    LONG listReaders(SCARDCONTEXT context, char* names, DWORD& size) override
    {
        return SCardListReaders(context, nullptr, names, &size);
    }
    LONG getStatusChange(SCARDCONTEXT context, DWORD milliseconds, SCARD_READERSTATE* states,
                         DWORD count) override
    {
        return SCardGetStatusChange(context, milliseconds, states, count);
    }
    LONG connect(SCARDCONTEXT context, const char* reader, SCARDHANDLE& card,
                 DWORD& protocol) override
    {
        return SCardConnect(context, reader, SCARD_SHARE_SHARED, bothProtocols, &card, &protocol);
    }
    LONG reconnect(SCARDHANDLE card, DWORD initialization, DWORD& protocol) override
    {
        return SCardReconnect(card, SCARD_SHARE_SHARED, bothProtocols, initialization, &protocol);
    }
    LONG beginTransaction(SCARDHANDLE card) override { return SCardBeginTransaction(card); }
    LONG endTransaction(SCARDHANDLE card) override
    {
        return SCardEndTransaction(card, SCARD_RESET_CARD);
    }
    LONG readAtr(SCARDHANDLE card, unsigned char* atr, DWORD& size) override
    {
        return SCardStatus(card, nullptr, nullptr, nullptr, nullptr, atr, &size);
    }
    LONG transmit(SCARDHANDLE card, DWORD protocol, const unsigned char* command, DWORD commandSize,
                  unsigned char* answer, DWORD& answerSize) override
    {
        const SCARD_IO_REQUEST* header =
            protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
        return SCardTransmit(card, header, command, commandSize, nullptr, answer, &answerSize);
    }
    LONG control(SCARDHANDLE card, DWORD code, unsigned char* answer, DWORD& answerSize) override
    {
        const DWORD room = answerSize;
        return SCardControl(card, code, nullptr, 0, answer, room, &answerSize);
    }
    LONG disconnect(SCARDHANDLE card) override { return SCardDisconnect(card, SCARD_RESET_CARD); }
};

} // namespace

std::shared_ptr<PcscApi> systemPcscApi()
{
    return std::make_shared<SystemPcscApi>();
}

} // namespace kiosk::devices
