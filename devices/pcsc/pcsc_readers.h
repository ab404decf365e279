// The card readers of this machine, through the PC/SC service (pcscd). Owned by the station's
// reader worker and used on its thread, except interrupt().
//
// The service may stop and come back at any time: a context that died with it is replaced at the
// next call. Some of its calls never return (a card that is pulled at the wrong moment, a hanging
// driver), and SCardCancel() ends none but the wait for a change; so each call runs on a thread of
// its own kind and is given up when its limit has passed or on interrupt(), and the worker always
// comes back. What was given up keeps its thread, context and card until it returns by itself;
// meanwhile connect() to that reader fails with CardBusy at once. A card takes a context of its
// own, so that one that hangs does not blind the others.
#pragma once

#include "api/card_readers.h"
#include "pcsc/pcsc_limits.h"

namespace kiosk::devices {

class Interruption;
class PcscApi;
class PcscWatch;
class ReaderLeases;

class PcscReaders final : public CardReaders
{
public:
    PcscReaders();
    explicit PcscReaders(const PcscLimits& limits);
    explicit PcscReaders(std::chrono::milliseconds limit); // for every call
    // With another PC/SC, which tests script.
    PcscReaders(std::shared_ptr<PcscApi> api, const PcscLimits& limits);
    ~PcscReaders() override;

    [[nodiscard]] Result<std::vector<ReaderState>> list() override;
    [[nodiscard]] Result<void> waitForChange(std::chrono::milliseconds atMost) override;
    void interrupt() noexcept override;
    // Waits for another program's transaction to end as long as the limit says, then fails with
    // CardBusy; at once when the card is held exclusively, or by a channel or a given up call of
    // these readers.
    [[nodiscard]] Result<std::unique_ptr<CardChannel>> connect(const std::string& reader) override;

private:
    std::shared_ptr<PcscApi> m_api;
    PcscLimits m_limits;
    std::shared_ptr<Interruption> m_interruption;
    std::shared_ptr<ReaderLeases> m_leases;
    std::unique_ptr<PcscWatch> m_watch;
};

} // namespace kiosk::devices
