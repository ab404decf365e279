// Of whom the bench of liveness makes its streams: the portrait of the repository, and those that
// lie outside of it where KIOSK_SHARED names them. Half of the persons are for tuning, the other
// half for the figures; the name of a file decides, so that nobody changes sides.
#pragma once

#include "simulated/person/simulated_person.h"
#include "vision/face_engine.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::bench {

struct Portrait
{
    std::string name;
    std::filesystem::path picture; // empty: the simulated person of the repository
    bool forTuning = false;
};

enum class Half : std::uint8_t { Tuning, Test, Both };

// The repository's own first, then others in an order that `seed` decides; at most `count` of that
// half.
[[nodiscard]] std::vector<Portrait> portraits(std::size_t count, Half half, std::uint64_t seed);

// Fails as FaceEngine::theOneFace does, and as the person's files.
[[nodiscard]] Result<std::shared_ptr<const devices::SimulatedPerson>>
personOf(const Portrait& portrait, vision::FaceEngine& engine);

} // namespace kiosk::bench
