#include "apps/kioskctl/command_journey.h"

#include "journey/transition_table.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace kiosk::apps {
namespace {

using journey::TransitionRow;
using nlohmann::json;

json rowJson(const TransitionRow& row)
{
    json from = json::array();
    for (const journey::Step step : row.from)
        from.push_back(std::string(stepId(step)));
    json entry{{"from", std::move(from)}, {"event", std::string(row.event)}};
    if (row.to)
        entry["to"] = std::string(stepId(*row.to));
    if (!row.when.empty())
        entry["when"] = std::string(row.when);
    return entry;
}

ExitStatus tell(const Output& output, bool asDot)
{
    if (!asDot && output.asJson) {
        json rows = json::array();
        for (const TransitionRow& row : journey::transitionTable())
            rows.push_back(rowJson(row));
        return output.result({{"transitions", std::move(rows)}});
    }
    std::cout << (asDot ? journey::transitionsAsDot() : journey::transitionsAsMarkdown());
    return Done;
}

} // namespace

void addJourneyCommand(CLI::App& program, const Output& output, std::function<ExitStatus()>& chosen)
{
    CLI::App* journey =
        program.add_subcommand("journey", "Which event leads from where to where: a page, or JSON");
    auto* markdown = journey->add_flag("--markdown")->description("As a page, docs/journey.md");
    auto* dot = journey->add_flag("--dot")->description("As a graph for Graphviz");
    dot->excludes(markdown);
    journey->callback([&output, &chosen, dot] {
        const bool asDot = dot->count() > 0;
        chosen = [&output, asDot] { return tell(output, asDot); };
    });
}

} // namespace kiosk::apps
