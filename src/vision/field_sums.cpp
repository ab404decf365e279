#include "vision/field_sums.h"

#include <optional>

namespace kiosk::vision {
namespace {

// What has to be remembered of the characters before: own sums by both conventions (Text), or how
// many fillers ended a name (Name), and the composite sum.
constexpr std::size_t ownStates = 100;
constexpr std::size_t states = ownStates * residues;

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
std::optional<std::size_t> after(FieldPart::Kind kind, std::size_t own, const Choice& choice)
{
    const std::size_t shortSum = own / residues;
    const std::size_t longSum = own % residues;
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
    return (shortSum + choice.own) % residues * residues + (longSum + choice.ownLong) % residues;
}

struct Step
{
    std::uint16_t before = 0;
    std::uint16_t choice = 0;
};

struct Layer
{
    std::vector<double> total = std::vector<double>(states, 0.0);
    std::vector<double> best = std::vector<double>(states, 0.0);
    std::vector<Step> steps = std::vector<Step>(states);
};

Layer layerAfter(const Layer& before, const FieldPart& part)
{
    Layer layer;
    for (std::size_t state = 0; state < states; ++state) {
        if (before.total[state] <= 0)
            continue;
        const std::size_t own = state / residues;
        const std::size_t composite = state % residues;
        for (std::size_t i = 0; i < part.choices.size(); ++i) {
            const Choice& choice = part.choices[i];
            const auto next = after(part.kind, own, choice);
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
    std::vector<Layer> layers(1);
    layers.front().total[0] = 1;
    layers.front().best[0] = 1;
    for (const FieldPart& part : parts)
        layers.push_back(layerAfter(layers.back(), part));
    const Layer& last = layers.back();
    for (std::size_t state = 0; state < states; ++state) {
        FieldSums::Best& best = sums.best[state % residues];
        sums.total[state % residues] += last.total[state];
        if (last.best[state] > best.probability)
            best = {last.best[state], textOf(layers, parts, state)};
    }
}

} // namespace kiosk::vision
