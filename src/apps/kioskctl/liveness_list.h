// What `kioskctl evaluate liveness` is told: pictures and films, and whether a live person was
// before the camera.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::apps {

struct LivenessTask
{
    std::filesystem::path item; // a picture, or a folder of a film's frames
    bool live = false;
    std::string species; // of an attack: "print", "replay"; "attack" when the list names none
};

// Lines of IMAGE<TAB>live|attack[:species]; empty ones and those that begin with '#' are skipped.
// Paths are relative to the list. Fails with NotFound or MalformedData, with the number of the
// line.
[[nodiscard]] Result<std::vector<LivenessTask>> readLivenessList(const std::filesystem::path& file);

// The pictures in a folder, by name. Fails with NotFound when it has none.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
framesIn(const std::filesystem::path& folder);

} // namespace kiosk::apps
