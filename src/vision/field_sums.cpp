#include "vision/field_sums.h"

#include <optional>

namespace kiosk::vision {
namespace {

// What has to be remembered of the characters before: the own sum (Text), by both conventions if
// the form has a long number, or how many fillers ended a name (Name); and the composite sum.
struct States
{
    std::size_t longs = 1; // values of the sum by the other convention that are told apart
    [[nodiscard]] std::size_t count() const { return residues * longs * residues; }
};

States statesOf(const FieldParts& parts)
{
    for (const FieldPart& part : parts) {
        for (const Choice& choice : part.choices) {
            if (choice.own != choice.ownLong)
                return {residues};
        }
    }
    return {};
}

// Of a name: nothing yet, a letter, one filler, two, and only fillers from there on.
enum NameState : std::size_t { NoName, Letter, OneFiller, TwoFillers, Ended };

std::optional<std::size_t> nameAfter(std::size_t before, char character)
{
    if (character != '<')
        return before == Ended ? std::nullopt : std::optional<std::size_t>(Letter);
    if (before == NoName)
        return std::nullopt;
    return before == Ended ? before : before + 1;
}

// The own state behind `choice`; nothing when the choice is not possible there.
std::optional<std::size_t> after(const States& states, FieldPart::Kind kind, std::size_t own,
                                 const Choice& choice)
{
    const std::size_t shortSum = own / states.longs;
    const std::size_t longSum = states.longs == 1 ? shortSum : own % states.longs;
    switch (kind) {
    case FieldPart::Kind::Name:
        return nameAfter(own, choice.text.front());
    case FieldPart::Kind::Check: {
        const auto digit = static_cast<std::size_t>(choice.text.front() - '0');
        if (digit != shortSum && digit != longSum)
            return std::nullopt;
        return 0;
    }
    case FieldPart::Kind::Text:
        break;
    }
    const std::size_t sum = (shortSum + choice.own) % residues;
    return states.longs == 1 ? sum : sum * residues + (longSum + choice.ownLong) % residues;
}

struct Step
{
    std::uint16_t before = 0;
    std::uint16_t choice = 0;
};

struct Layer
{
    explicit Layer(const States& states)
        : total(states.count(), 0.0), best(states.count(), 0.0), steps(states.count())
    {
    }
    std::vector<double> total;
    std::vector<double> best;
    std::vector<Step> steps;
};

Layer layerAfter(const States& states, const Layer& before, const FieldPart& part)
{
    Layer layer(states);
    for (std::size_t state = 0; state < states.count(); ++state) {
        if (before.total[state] <= 0)
            continue;
        const std::size_t own = state / residues;
        const std::size_t composite = state % residues;
        for (std::size_t i = 0; i < part.choices.size(); ++i) {
            const Choice& choice = part.choices[i];
            const auto next = after(states, part.kind, own, choice);
            if (!next)
                continue;
            const std::size_t to = *next * residues + (composite + choice.composite) % residues;
            layer.total[to] += before.total[state] * choice.probability;
            if (const double now = before.best[state] * choice.probability; now > layer.best[to]) {
                layer.best[to] = now;
                layer.steps[to] = {static_cast<std::uint16_t>(state),
                                   static_cast<std::uint16_t>(i)};
            }
        }
    }
    return layer;
}

std::string textOf(const std::vector<Layer>& layers, const FieldParts& parts, std::size_t state)
{
    std::string text;
    for (std::size_t at = parts.size(); at > 0; --at) {
        const Step step = layers[at].steps[state];
        text.insert(0, parts[at - 1].choices[step.choice].text);
        state = step.before;
    }
    return text;
}

} // namespace

void addForm(FieldSums& sums, const FieldParts& parts)
{
    const States states = statesOf(parts);
    std::vector<Layer> layers(1, Layer(states));
    layers.front().total[0] = 1;
    layers.front().best[0] = 1;
    for (const FieldPart& part : parts)
        layers.push_back(layerAfter(states, layers.back(), part));
    const Layer& last = layers.back();
    for (std::size_t state = 0; state < states.count(); ++state) {
        FieldSums::Best& best = sums.best[state % residues];
        sums.total[state % residues] += last.total[state];
        if (last.best[state] > best.probability)
            best = {last.best[state], textOf(layers, parts, state)};
    }
}

} // namespace kiosk::vision
