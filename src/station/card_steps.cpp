#include "station/card_steps.h"

#include "station/facts.h"

#include <utility>

namespace kiosk::station {

namespace effect = journey::effect;
namespace event = journey::event;

void CardSteps::carryOut(const effect::ReadHealthCard& order)
{
    m_cards.readHealthCard([this, request = order.request](Result<HealthCard> card) {
        if (!card)
            return m_run.failed(request, card.error());
        m_run.apply(event::HealthCardRead{request, factsOf(*card)});
    });
}

void CardSteps::carryOut(const effect::ReadChip& order)
{
    const auto request = order.request;
    ChipWatch watch;
    watch.attemptsLeft = [this, request](int count) {
        m_run.apply(event::AttemptsLeft{request, count});
    };
    watch.portrait = [this](const SharedImage& image) { show(image); };
    m_cards.readIdentityChip(
        accessOf(order.secrets), std::move(watch),
        [this, request](Result<IdentityChip> chip) { keep(request, std::move(chip)); });
}

void CardSteps::keep(journey::RequestId request, Result<IdentityChip> chip)
{
    if (!chip) {
        show(nullptr);
        return m_run.failed(request, chip.error());
    }
    m_coming.reset();
    m_run.evidence().chipPortrait = chip->portrait;
    const journey::ChipFacts facts = factsOf(*chip);
    m_run.evidence().chip = std::move(chip->reading);
    m_run.apply(event::ChipRead{request, facts});
}

// It becomes evidence when the reading has succeeded.
void CardSteps::show(const SharedImage& image)
{
    if (std::exchange(m_coming, image) != image)
        Q_EMIT portraitChanged(image);
}

void CardSteps::stop()
{
    m_cards.stop();
    show(nullptr);
}

SharedImage CardSteps::portrait() const
{
    return m_coming ? m_coming : std::as_const(m_run).evidence().chipPortrait;
}

} // namespace kiosk::station
