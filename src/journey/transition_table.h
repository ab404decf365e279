// The journey as a table: from which step which event leads where. apply() does not read it; it is
// what the documentation is made from (docs/journey.md, docs/journey.svg), and a property test
// holds it against a million events: every transition that happens is a row, and every row happens.
#pragma once

#include "journey/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::journey {

struct TransitionRow
{
    std::vector<Step> from; // each of them
    std::string_view event; // eventId()
    std::optional<Step> to; // nothing: the step stays, and something of it changes
    std::string_view when;  // a short condition in words; empty: always
};

// In the order of the journey. A step, an event and where it leads are in one row at most.
[[nodiscard]] const std::vector<TransitionRow>& transitionTable();
// Null when no row has this.
[[nodiscard]] const TransitionRow* findTransition(Step from, std::string_view event, Step to);

// The whole table, for docs/journey.md.
[[nodiscard]] std::string transitionsAsMarkdown();
// The graph, for Graphviz: one arrow from step to step, labelled with its events. Left out: what
// stays on a step, and what leads away from all of them alike.
[[nodiscard]] std::string transitionsAsDot();

} // namespace kiosk::journey
