#include "station/handoff_steps.h"

#include "core/log.h"
#include "handoff/qr_code.h"
#include "station/enrolment_package.h"
#include "station/ticket.h"

#include <utility>

namespace kiosk::station {

namespace effect = journey::effect;
namespace event = journey::event;

HandoffSteps::HandoffSteps(JourneyRun& run, OutboxService& outbox, const Config& config,
                           core::RandomSource& random,
                           std::unique_ptr<devices::ReceiptPrinter> printer)
    : m_run(run), m_outbox(outbox), m_config(config), m_random(random),
      m_printer(std::move(printer))
{
}

void HandoffSteps::carryOut(const effect::SealPackage& order)
{
    if (const auto begun = beginSealing(order); !begun)
        m_run.failed(order.request, begun.error());
}

Result<void> HandoffSteps::beginSealing(const effect::SealPackage& order)
{
    const PackageId id = packageOf(m_run.state().caseId);
    KIOSK_TRY(auto offer, makeOffer(id, order.transactionCode));
    Config settings = m_config;
    settings.policy = m_run.policy();
    SealOrder seal;
    seal.id = id;
    seal.digests = offer.digests;
    seal.makeContent = [id, facts = m_run.state(), shown = m_run.evidence(),
                        digests = offer.digests, settings = std::move(settings),
                        now = m_run.now()] {
        return makePackageContent(id, facts, shown, digests, settings, now);
    };
    m_outbox.seal(std::move(seal), [this, request = order.request,
                                    handoff = std::move(offer.handoff)](Result<void> stored) {
        if (!stored)
            return m_run.failed(request, stored.error());
        m_run.apply(event::PackageStored{request, handoff});
    });
    return {};
}

Result<HandoffSteps::Offer> HandoffSteps::makeOffer(const PackageId& id,
                                                    const PersonalText& transactionCode)
{
    KIOSK_TRY(const PersonalText code, handoff::newPreAuthorizedCode(m_random));
    KIOSK_TRY(const auto digests, handoff::digestsOf(code, transactionCode));
    Offer offer;
    offer.handoff.package = id;
    offer.handoff.offerUri = handoff::offerUri(m_config.backOffice.issuer,
                                               m_config.backOffice.credentialConfiguration, code);
    offer.handoff.expires = m_run.now() + m_run.policy().offerLife;
    offer.digests = {digests.codeSha256, digests.txHmac, offer.handoff.expires};
    return offer;
}

void HandoffSteps::carryOut(const effect::WatchPairing& order)
{
    m_outbox.watch(order.package,
                   [this, request = order.request](journey::Pairing pairing, bool sent) {
                       m_run.apply(event::PairingChanged{request, pairing, sent});
                   });
}

void HandoffSteps::carryOut(const effect::ReissueOffer& order)
{
    auto offer = makeOffer(order.package, order.transactionCode);
    if (!offer)
        return m_run.failed(order.request, offer.error());
    m_outbox.reissue(
        order.package, offer->digests,
        [this, request = order.request, handoff = std::move(offer->handoff)](Result<void> answer) {
            if (!answer)
                return m_run.failed(request, answer.error());
            m_run.apply(event::OfferReissued{request, handoff});
        });
}

void HandoffSteps::carryOut(const effect::PrintTicket&)
{
    const auto& handoff = m_run.state().handoff;
    if (!handoff || !m_printer)
        return core::logWarning("station", "a ticket was asked for, but there is no printer");
    auto ticket = drawTicket(*handoff);
    if (!ticket)
        return core::logError("station", "ticket", ticket.error());
    m_printing.run([printer = m_printer.get(), ticket = std::move(*ticket)](
                       const std::stop_token&) { return printer->print(ticket); },
                   [](const Result<void>& printed) {
                       if (!printed)
                           core::logError("station", "ticket", printed.error());
                   });
}

std::vector<bool> HandoffSteps::offerModules() const
{
    const auto& handoff = m_run.state().handoff;
    if (!handoff)
        return {};
    const auto code = handoff::encodeQr(handoff->offerUri.reveal());
    return code ? code->dark : std::vector<bool>{};
}

} // namespace kiosk::station
