#include "presentation/presentation.h"

#include "presentation/streams.h"

namespace kiosk::tests {

std::unique_ptr<Presentation>
present(Species species, std::shared_ptr<const devices::SimulatedPerson> person, std::uint64_t seed)
{
    switch (species) {
    case Species::Live:
        return livePerson(std::move(person), seed);
    case Species::Print:
    case Species::BentPrint:
    case Species::HeldStill:
        return paper(person, species, seed);
    case Species::CutOut:
        return cutOut(person, seed);
    case Species::PhoneReplay:
    case Species::TabletReplay:
    case Species::PromptedReplay:
        return replay(std::move(person), species, seed);
    case Species::LoopedVideo:
        return loopedVideo(std::move(person), seed);
    case Species::InjectedStill:
        return injectedStill(person, seed);
    }
    return nullptr;
}

} // namespace kiosk::tests
