// Inside the room and its tests only: the calls of PC/SC that are used here, so that a test can
// script what a service answers. Names, parameters and return values are winscard's.
#pragma once

#include <winscard.h>

#include <memory>

namespace kiosk::devices {

class PcscApi
{
public:
    virtual ~PcscApi() = default;
    virtual LONG establishContext(SCARDCONTEXT& context) = 0;
    virtual LONG releaseContext(SCARDCONTEXT context) = 0;
    virtual LONG listReaders(SCARDCONTEXT context, char* names, DWORD& size) = 0;
    virtual LONG getStatusChange(SCARDCONTEXT context, DWORD milliseconds,
                                 SCARD_READERSTATE* states, DWORD count) = 0;
    virtual LONG connect(SCARDCONTEXT context, const char* reader, SCARDHANDLE& card,
                         DWORD& protocol) = 0;
    // `initialization`: SCARD_LEAVE_CARD, or SCARD_RESET_CARD to begin anew with the card.
    virtual LONG reconnect(SCARDHANDLE card, DWORD initialization, DWORD& protocol) = 0;
    virtual LONG beginTransaction(SCARDHANDLE card) = 0;
    virtual LONG endTransaction(SCARDHANDLE card) = 0;
    virtual LONG readAtr(SCARDHANDLE card, unsigned char* atr, DWORD& size) = 0;
    virtual LONG transmit(SCARDHANDLE card, DWORD protocol, const unsigned char* command,
                          DWORD commandSize, unsigned char* answer, DWORD& answerSize) = 0;
    // Asks reader or driver, not the card; no input.
    virtual LONG control(SCARDHANDLE card, DWORD code, unsigned char* answer,
                         DWORD& answerSize) = 0;
    virtual LONG disconnect(SCARDHANDLE card) = 0;
};

// libpcsclite itself. Connections are shared, both protocols allowed; a card is left reset.
[[nodiscard]] std::shared_ptr<PcscApi> systemPcscApi();

} // namespace kiosk::devices
