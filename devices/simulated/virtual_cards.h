// The whole simulation: a private PC/SC service, two readers (contact and contactless) and the
// cards in them, with the commands that a test or a demonstrator gives. Used on the main thread.
#pragma once

#include "simulated/card_library.h"
#include "simulated/card_service.h"
#include "simulated/card_slot.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::devices::simulated {

struct VirtualCardsOptions
{
    std::filesystem::path folder;      // of the service, its sockets, the test authority
    std::filesystem::path data;        // cards/ and media/
    std::optional<std::uint16_t> port; // of the contact reader; the other is on the next one
    AnswerDelay delay;
};

class VirtualCards
{
public:
    VirtualCards(VirtualCardsOptions options, CardLibrary library);

    // Returns when the readers are listed with the cards that are in them. Without a port given it
    // tries other ones when another program was quicker. Fails as CardService::start() does, or
    // with DeviceTimeout.
    [[nodiscard]] Result<void> startService();
    void stopService();
    void childEnded() { m_service.reap(); }

    // `card`: what CardLibrary::make() takes, or "none". `unseen`: as CardSlot::exchange() does.
    // Fails as the former does, or with InvalidArgument (no such slot).
    [[nodiscard]] Result<void> insert(const std::string& slot, const std::string& card,
                                      bool unseen = false);

    // One line of the control protocol: "ok", "error …", or JSON for "status". See README.md.
    [[nodiscard]] std::string execute(std::string_view line);

private:
    using Words = std::vector<std::string>;
    [[nodiscard]] Result<std::string> carryOut(const Words& words);
    [[nodiscard]] Result<std::string> carryOutOnSlot(const Words& words);
    [[nodiscard]] Result<void> disturb(CardSlot& target, const Words& words);
    [[nodiscard]] Result<CardSlot*> slot(const std::string& name);
    [[nodiscard]] Result<void> startOn(std::uint16_t port);
    [[nodiscard]] std::string status() const;
    [[nodiscard]] bool hasCard(const CardSlot& slot) const { return !slot.status().card.empty(); }

    VirtualCardsOptions m_options;
    CardLibrary m_library;
    CardService m_service;
    CardSlot m_contact;
    CardSlot m_contactless;
};

} // namespace kiosk::devices::simulated
