// What `kioskctl evaluate faces` is told: which pictures show the same person and which do not.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::apps {

struct FacePicture
{
    std::filesystem::path file;
    std::size_t person = 0; // pictures that the list calls the same have the same number
    std::string group;      // of its pairs; empty: none, or several
};

struct FacePair
{
    std::size_t a = 0; // places among the pictures
    std::size_t b = 0;
    bool same = false;
    std::string group; // empty: not told
};

struct FaceList
{
    std::vector<FacePicture> pictures; // each once, in the order of their first line
    std::size_t persons = 0;
    std::vector<FacePair> pairs;
};

// Lines A<TAB>B<TAB>same|different[<TAB>GROUP]; paths relative to `folder`. Fails with
// MalformedData, naming the line; two pictures of one person that are called different are
// malformed too.
[[nodiscard]] Result<FaceList> parseFaceList(std::string_view text,
                                             const std::filesystem::path& folder);
// Fails with NotFound or as above.
[[nodiscard]] Result<FaceList> readFaceList(const std::filesystem::path& file);

// Adds every pair of pictures of different persons that is not there yet. Persons are known apart
// only as far as the list calls pictures the same: it must name every such pair, or a chain.
void addAllImpostors(FaceList& list);

} // namespace kiosk::apps
