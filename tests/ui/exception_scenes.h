// The person's pages off the straight way, for looking at them.
#pragma once

#include "journey/apply.h"

#include <functional>
#include <vector>

namespace kiosk::test {

struct ExceptionScene
{
    const char* name;
    journey::Step step;
    std::function<void(journey::State&, journey::Choices&)> change;
    const char* pressed = ""; // the name of a button, once the page stands
};
[[nodiscard]] std::vector<ExceptionScene> exceptionScenes();

} // namespace kiosk::test
