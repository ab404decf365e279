// The description of a simulated person, a JSON file:
//   "picture"  PNG with transparency, beside the file
//   "points"   its 68 points, pixels
//   "seed"     of everything that chance decides; 1
//   "answers"  whether the person does what is asked; true
//   "blinks"   whether the person blinks by nature; true
//   "noise"    of the sensor, standard deviation of 255; 2
//   "script"   where the person is before anything is asked: [{"at": seconds, "x", "y",
//              "eyeDistance", "yaw", "pitch", "roll"}, …] as in PersonPose, gone through evenly;
//              the last one stays
#pragma once

#include "core/result.h"
#include "simulated/person/person_behaviour.h"
#include "simulated/person/person_still.h"

#include <filesystem>

namespace kiosk::devices {

struct PersonFile
{
    std::filesystem::path picture;
    StillPoints points{};
    PersonHabits habits;
    double noise = 2;

    // Quick: the picture is not opened. Fails with MalformedData.
    [[nodiscard]] static Result<PersonFile> read(const std::filesystem::path& file);
};

} // namespace kiosk::devices
