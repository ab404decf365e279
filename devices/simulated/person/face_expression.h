// Private to the simulated person: closes the lids and opens the mouth in a still.
#pragma once

#include "simulated/person/canvas.h"
#include "simulated/person/person_still.h"

namespace kiosk::devices {

struct Expression
{
    double leftEye = 1; // the picture's left; 0 closed, 1 as in the still
    double rightEye = 1;
    double mouth = 0; // how far the jaw has dropped, in eye distances

    [[nodiscard]] bool isNeutral() const { return leftEye >= 1 && rightEye >= 1 && mouth <= 0; }
};

// `texture` is the still's picture; only eyes and lower face are drawn anew.
void express(Texture& texture, const PersonStill& still, const Expression& expression);

} // namespace kiosk::devices
