#include "liveness/persons.h"

#include "presentation/chance.h"
#include "simulated/person/person_file.h"
#include "unit/vision/pictures.h"

#include <algorithm>
#include <cstdlib>

namespace kiosk::bench {
namespace {

namespace fs = std::filesystem;

// FNV-1a: the same everywhere.
std::uint32_t hashOf(const std::string& name)
{
    std::uint32_t hash = 2166136261U;
    for (const char letter : name)
        hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619U;
    return hash ^ (hash >> 15);
}

Portrait portraitOf(const fs::path& path)
{
    const std::string name = path.stem().string();
    return {name, path, hashOf(name) % 2 == 0};
}

std::vector<Portrait> sharedPortraits()
{
    const char* shared = std::getenv("KIOSK_SHARED");
    std::vector<Portrait> found;
    std::error_code ignored;
    if (shared == nullptr)
        return found;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(shared) / "testdata/vision/faces/portraits", ignored))
        found.push_back(portraitOf(entry.path()));
    std::ranges::sort(found, {}, &Portrait::name);
    return found;
}

} // namespace

std::vector<Portrait> portraits(std::size_t count, Half half, std::uint64_t seed)
{
    std::vector<Portrait> left = sharedPortraits();
    tests::Chance chance(seed);
    std::vector<Portrait> ordered{portraitOf("astronaut")};
    ordered.front().picture.clear();
    while (!left.empty()) {
        const auto index = chance.below(static_cast<std::uint32_t>(left.size()));
        ordered.push_back(left[index]);
        left.erase(left.begin() + index);
    }
    std::vector<Portrait> chosen;
    for (const Portrait& portrait : ordered) {
        const bool wanted = half == Half::Both || portrait.forTuning == (half == Half::Tuning);
        if (wanted && chosen.size() < count)
            chosen.push_back(portrait);
    }
    return chosen;
}

Result<std::shared_ptr<const devices::SimulatedPerson>> personOf(const Portrait& portrait,
                                                                 vision::FaceEngine& engine)
{
    using devices::PersonStill;
    using devices::SimulatedPerson;
    if (portrait.picture.empty()) {
        KIOSK_TRY(const devices::PersonFile file, devices::PersonFile::read(tests::sourcePath(
                                                      "devices/simulated/media/person.json")));
        KIOSK_TRY(PersonStill still, PersonStill::load(file.picture, file.points));
        return std::make_shared<const SimulatedPerson>(std::move(still));
    }
    KIOSK_TRY(const Image image, vision::decodeImage(tests::readFile(portrait.picture)));
    KIOSK_TRY(const vision::DetectedFace face, engine.theOneFace(image, 30));
    KIOSK_TRY(const vision::FacePoints found, engine.points(image, face));
    devices::StillPoints points;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {static_cast<double>(found[i].x), static_cast<double>(found[i].y)};
    KIOSK_TRY(PersonStill still, PersonStill::fromPortrait(portrait.picture, points));
    return std::make_shared<const SimulatedPerson>(std::move(still));
}

} // namespace kiosk::bench
