// From the decision to the phone: seals the case, makes its offer, watches for the phone, prints
// the ticket. On the GUI thread; sealing and printing run on threads of their own.
#pragma once

#include "api/receipt_printer.h"
#include "station/journey_run.h"
#include "station/outbox_service.h"
#include "station/worker.h"

namespace kiosk::station {

class HandoffSteps
{
public:
    // Everything by reference must outlive the object. `printer` null: there is none.
    HandoffSteps(JourneyRun& run, OutboxService& outbox, const Config& config,
                 core::RandomSource& random, std::unique_ptr<devices::ReceiptPrinter> printer);

    void carryOut(const journey::effect::SealPackage& order);
    void carryOut(const journey::effect::WatchPairing& order);
    void carryOut(const journey::effect::ReissueOffer& order);
    void carryOut(const journey::effect::PrintTicket& order);

    // The QR of the present offer, row by row; empty when there is none.
    [[nodiscard]] std::vector<bool> offerModules() const;
    [[nodiscard]] const devices::ReceiptPrinter* printer() const noexcept
    {
        return m_printer.get();
    }

private:
    struct Offer
    {
        journey::Handoff handoff;
        outbox::HandoffDigests digests;
    };
    [[nodiscard]] Result<Offer> makeOffer(const PackageId& id, const PersonalText& transactionCode);
    [[nodiscard]] Result<void> beginSealing(const journey::effect::SealPackage& order);

    JourneyRun& m_run;
    OutboxService& m_outbox;
    const Config& m_config;
    core::RandomSource& m_random;
    std::unique_ptr<devices::ReceiptPrinter> m_printer;
    Worker m_printing; // last: its job uses the printer
};

} // namespace kiosk::station
