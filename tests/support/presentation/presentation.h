// One presentation to the kiosk's face camera as a stream of frames: a live person who answers, or
// an attack that cannot, or only as far as its means go. Rendered from one portrait, so these are
// no laboratory figures: a rendered live head is in truth an attack, too. Seeded: the same prompts
// give the same frames.
//
// What each can do about a prompt: the live person does it. A hand turns and tilts its paper as if
// it were a head (print, bent print, cut-out, held still); the eyes behind a cut-out blink. Films
// (phone, tablet, loop) show movements at times of their own, unless the attacker has one for each
// and starts the right one (prompted replay).
#pragma once

#include "api/camera.h"
#include "presentation/species.h"
#include "simulated/person/simulated_person.h"

#include <memory>

namespace kiosk::tests {

class Presentation
{
public:
    virtual ~Presentation() = default;
    // `at`: seconds, never going back.
    virtual void prompt(const devices::PersonPrompt& prompt, double at) = 0;
    [[nodiscard]] virtual Image frame(double at) = 0; // Bgr24, 1280×720
};

[[nodiscard]] std::unique_ptr<Presentation>
present(Species species, std::shared_ptr<const devices::SimulatedPerson> person,
        std::uint64_t seed);

} // namespace kiosk::tests
