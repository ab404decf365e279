// From the transaction code to the phone: sealing, offer, pairing, ticket.
#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

constexpr std::size_t codeSize = 6;

bool isCode(std::string_view text)
{
    return text.size() == codeSize && std::all_of(text.begin(), text.end(), [](char character) {
               return character >= '0' && character <= '9';
           });
}

bool needsNewOffer(const State& state)
{
    return state.handoff && (state.handoff->pairing == Pairing::Locked ||
                             state.handoff->pairing == Pairing::Expired);
}

// What the record would say now comes too late.
void seal(Change& change)
{
    change.state.inquiry.reset();
    change.completeTo(Step::Sealing);
}

} // namespace

void on(Change& change, const event::ChooseCode& event)
{
    if (!change.isOn(Step::TransactionCode) || change.state.pending)
        return;
    if (!isCode(event.code.reveal())) {
        change.state.transactionCode = {};
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    change.state.problem.reset();
    change.state.transactionCode = event.code;
    if (change.state.handoff)
        change.startWork(); // a new offer for the package that is stored already
    else if (change.state.consent && maySeal(change.state))
        seal(change);
}

void on(Change& change, const event::PackageStored& event)
{
    if (!change.takesAnswer(Step::Sealing, event.request))
        return;
    change.state.handoff = event.handoff;
    change.state.transactionCode = {};
    change.audit("package.sealed");
    change.emit(
        effect::RecordFindings{findingsOf(change.state, change.today()), *change.state.decision});
    change.completeTo(Step::Registered);
}

void on(Change& change, const event::OfferReissued& event)
{
    if (!change.state.handoff || !change.takesAnswer(Step::TransactionCode, event.request))
        return;
    change.state.handoff = event.handoff;
    change.state.transactionCode = {};
    change.audit("offer.reissued");
    change.completeTo(Step::Pairing);
}

void on(Change& change, const event::PairingChanged& event)
{
    State& state = change.state;
    // Not taken by the first answer: the watch goes on until the person leaves the page.
    if (!change.isOn(Step::Pairing) || !state.handoff || state.pending != event.request)
        return;
    const bool delivered =
        event.pairing == Pairing::Delivered && state.handoff->pairing != Pairing::Delivered;
    state.handoff->pairing = event.pairing;
    state.handoff->sent = event.sent;
    if (delivered)
        change.audit("offer.delivered");
}

void on(Change& change, const event::NewOffer&)
{
    if (change.isOn(Step::Pairing) && needsNewOffer(change.state))
        change.enter(Step::TransactionCode);
}

void on(Change& change, const event::PrintTicket&)
{
    const bool hasTicket =
        change.isOn(Step::Registered) || change.isOn(Step::Pairing) || change.isOn(Step::Receipt);
    if (hasTicket && change.state.handoff)
        change.emit(effect::PrintTicket{change.state.handoff->package});
}

} // namespace kiosk::journey
