// Private to the presentations: one maker for each kind of them.
#pragma once

#include "presentation/presentation.h"

namespace kiosk::tests {

using Person = std::shared_ptr<const devices::SimulatedPerson>;

[[nodiscard]] std::unique_ptr<Presentation> livePerson(Person person, std::uint64_t seed);
[[nodiscard]] std::unique_ptr<Presentation> loopedVideo(Person person, std::uint64_t seed);
[[nodiscard]] std::unique_ptr<Presentation> injectedStill(const Person& person, std::uint64_t seed);
// Print, BentPrint or HeldStill.
[[nodiscard]] std::unique_ptr<Presentation> paper(const Person& person, Species species,
                                                  std::uint64_t seed);
[[nodiscard]] std::unique_ptr<Presentation> cutOut(const Person& person, std::uint64_t seed);
// PhoneReplay, TabletReplay or PromptedReplay.
[[nodiscard]] std::unique_ptr<Presentation> replay(Person person, Species species,
                                                   std::uint64_t seed);

} // namespace kiosk::tests
