// The card readers of this machine, through the PC/SC service (pcscd). Owned by the station's
// reader worker and used on its thread, except interrupt().
//
// The service may stop and come back at any time: a context that died with it is replaced at the
// next call. Some of its calls never return (a card that is pulled at the wrong moment, a hanging
// driver); each runs on a thread of its own kind and is given up after `limit`, so the worker
// always comes back. A card takes a context of its own, so that one that hangs does not blind the
// others.
#pragma once

#include "api/card_readers.h"

namespace kiosk::devices {

class PcscApi;
class PcscWatch;

class PcscReaders final : public CardReaders
{
public:
    // The longest a call may take. A card that thinks longer than this (some slow down after a
    // wrong access key) is given up with DeviceTimeout.
    static constexpr std::chrono::milliseconds defaultLimit{15'000};

    explicit PcscReaders(std::chrono::milliseconds limit = defaultLimit);
    // With another PC/SC, which tests script.
    PcscReaders(std::shared_ptr<PcscApi> api, std::chrono::milliseconds limit);
    ~PcscReaders() override;

    [[nodiscard]] Result<std::vector<ReaderState>> list() override;
    [[nodiscard]] Result<void> waitForChange(std::chrono::milliseconds atMost) override;
    // Takes effect within a fifth of a second. Never blocks. An interrupt that nobody waits for
    // ends the next wait.
    void interrupt() noexcept override;
    // Fails also with DeviceTimeout. Waits up to `limit` for another program's turn to end, then
    // fails with CardBusy.
    [[nodiscard]] Result<std::unique_ptr<CardChannel>> connect(const std::string& reader) override;

private:
    std::shared_ptr<PcscApi> m_api;
    std::chrono::milliseconds m_limit;
    std::unique_ptr<PcscWatch> m_watch;
};

} // namespace kiosk::devices
