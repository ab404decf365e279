// The table of transitions as a page and as a graph.
#include "journey/transition_table.h"

#include <algorithm>
#include <array>
#include <map>

namespace kiosk::journey {

namespace {

using Steps = std::vector<Step>;

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : between).append(part);
    return text;
}

bool contains(const Steps& steps, Step step)
{
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

// The steps, or the few that are not among them.
std::string named(const Steps& steps)
{
    std::vector<std::string> in;
    std::vector<std::string> out;
    for (auto number = 0; number <= static_cast<int>(Step::Wiped); ++number) {
        const auto step = static_cast<Step>(number);
        (contains(steps, step) ? in : out).emplace_back(stepId(step));
    }
    return in.size() > 10 ? "every step but " + joined(out, ", ") : joined(in, ", ");
}

// ---- the graph ----

// From everywhere, or to everywhere: told below the graph.
bool isAlike(const TransitionRow& row)
{
    return row.from.size() > 5 || row.event == "resume-draft" || row.event == "go-back" ||
           row.event == "wipe-done";
}

// From step to step: its events.
using Arrows = std::map<std::pair<Step, Step>, std::vector<std::string>>;

Arrows arrows()
{
    Arrows arrows;
    for (const TransitionRow& row : transitionTable()) {
        if (isAlike(row))
            continue;
        for (const Step from : row.from) {
            const Step to = row.to.value_or(from);
            if (to == from)
                continue;
            arrows[{from, to}].emplace_back(row.event);
        }
    }
    return arrows;
}

struct Group
{
    std::string_view name;
    Steps steps;
};

std::array<Group, 4> groups()
{
    return {{{"beginning",
              {Step::Welcome, Step::Comfort, Step::Consent, Step::Reason, Step::ResumeCode}},
             {"evidence", {Step::HealthCard, Step::Document, Step::Chip, Step::Face}},
             {"judgement", {Step::Review, Step::Agent, Step::Refused}},
             {"handing over",
              {Step::TransactionCode, Step::Sealing, Step::Registered, Step::Pairing, Step::Receipt,
               Step::Wiped}}}};
}

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string node(Step step)
{
    return quoted(stepId(step));
}

std::string cluster(const Group& group, std::size_t number)
{
    std::string text = "    subgraph cluster_" + std::to_string(number) +
                       " {\n        label=" + quoted(group.name) + ";\n       ";
    for (const Step step : group.steps)
        text += ' ' + node(step) + ';';
    return text + "\n    }\n";
}

std::string styleOf(Step from, Step to)
{
    if (to == Step::Refused)
        return ", color=firebrick, fontcolor=firebrick, style=dashed";
    const bool decides = from == Step::Agent && to == Step::TransactionCode;
    return to < from && !decides ? ", color=gray60, fontcolor=gray40, constraint=false" : "";
}

std::string arrowLine(Step from, Step to, const std::vector<std::string>& events)
{
    return "    " + node(from) + " -> " + node(to) + " [label=" + quoted(joined(events, "\\n")) +
           styleOf(from, to) + "];\n";
}

} // namespace

std::string transitionsAsMarkdown()
{
    std::string page =
        "# The journey\n\n"
        "From which step which event leads where. This page and the graph are written by\n"
        "`kioskctl journey` from `src/journey/transition_table.cpp`; `tests/journey` holds that\n"
        "table against a million random events: every transition that happens is a row, and every\n"
        "row happens. An event that has no row for a step changes nothing there.\n\n"
        "![The steps and what leads from one to another](journey.svg)\n\n"
        "Grey arrows lead back, red ones to a refusal. Left out of the graph: what stays on a\n"
        "step; what leads away from all of them alike (cancel, time-out, put-aside); go-back, "
        "which\n"
        "leads to the last step that was done; resume-draft, which leads from welcome to the step\n"
        "of the draft; and wipe-done, after which everything begins anew.\n\n"
        "| from | event | to | when |\n|---|---|---|---|\n";
    for (const TransitionRow& row : transitionTable()) {
        const std::string to(row.to ? stepId(*row.to) : "(stays)");
        page += "| " + named(row.from) + " | `" + std::string(row.event) + "` | " + to + " | " +
                std::string(row.when) + " |\n";
    }
    return page;
}

std::string transitionsAsDot()
{
    std::string graph = "// Written by kioskctl journey --dot.\n"
                        "digraph journey {\n"
                        "    graph [fontname=\"sans-serif\", fontsize=14, color=gray80, "
                        "nodesep=0.5, ranksep=0.7];\n"
                        "    node [fontname=\"sans-serif\", fontsize=14, shape=box, "
                        "style=\"rounded,filled\", fillcolor=white];\n"
                        "    edge [fontname=\"sans-serif\", fontsize=12];\n";
    std::size_t number = 0;
    for (const Group& group : groups())
        graph += cluster(group, number++);
    for (const auto& [ends, events] : arrows())
        graph += arrowLine(ends.first, ends.second, events);
    return graph + "}\n";
}

} // namespace kiosk::journey
