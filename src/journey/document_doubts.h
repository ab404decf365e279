// What the picture of a document leaves open: doubts that an agent has to judge, and remarks.
// Private to the journey. Pure.
#pragma once

#include "journey/state.h"

namespace kiosk::journey {

struct DocumentDoubts
{
    std::vector<std::string> reasons; // "document.copy_suspected"…
    std::vector<std::string> remarks; // what was not checked, and what does not count
};

// `chip`: one with genuine data that says what the page says, or null. Doubts of the eye count no
// more with it and become remarks. Only these still do: a seal or a printed field that contradicts
// its data; and what looks like a copy, unless the chip has proven to be none itself.
[[nodiscard]] DocumentDoubts doubtsOf(const DocumentFacts& document, const ChipFacts* chip);

} // namespace kiosk::journey
