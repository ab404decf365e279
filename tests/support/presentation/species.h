// What may be presented to the camera: a live person, and the attacks that the issue of faces
// names. "Presentation attack instrument species" in ISO/IEC 30107-3.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::tests {

enum class Species : std::uint8_t {
    Live,
    Print,          // flat sheet of paper with its border, held and turned by hand
    BentPrint,      // the same, bent round a vertical axis like a face
    CutOut,         // paper cut at the outline, with eye holes: the eyes behind it are alive
    PhoneReplay,    // a film on a small screen: bezel, pixels, gloss
    TabletReplay,   // on a larger one
    LoopedVideo,    // a live person's stream with every movement in it, injected again and again
    HeldStill,      // a print so large that no edge is seen, moved by hand
    InjectedStill,  // a still instead of the camera's stream
    PromptedReplay, // a tablet that plays the film of what is asked for: beyond the list
};

inline constexpr std::array allSpecies{
    Species::Live,          Species::Print,          Species::BentPrint,   Species::CutOut,
    Species::PhoneReplay,   Species::TabletReplay,   Species::LoopedVideo, Species::HeldStill,
    Species::InjectedStill, Species::PromptedReplay,
};

[[nodiscard]] constexpr std::string_view speciesId(Species species)
{
    switch (species) {
    case Species::Live:
        return "live";
    case Species::Print:
        return "print";
    case Species::BentPrint:
        return "bent-print";
    case Species::CutOut:
        return "cut-out";
    case Species::PhoneReplay:
        return "phone-replay";
    case Species::TabletReplay:
        return "tablet-replay";
    case Species::LoopedVideo:
        return "looped-video";
    case Species::HeldStill:
        return "held-still";
    case Species::InjectedStill:
        return "injected-still";
    case Species::PromptedReplay:
        return "prompted-replay";
    }
    return {};
}

[[nodiscard]] constexpr std::optional<Species> speciesOf(std::string_view id)
{
    for (const Species species : allSpecies)
        if (speciesId(species) == id)
            return species;
    return std::nullopt;
}

} // namespace kiosk::tests
