// The rules of the house: which room may link which, and which headers of others a room must keep
// to itself. Pure functions over text, so that they can be tested on houses that break them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kiosk::test {

// Room → what it links, in the form of CMake ("kiosk_core", "Qt6::Core").
using LinkGraph = std::map<std::string, std::set<std::string>>;

// Lines "room: link link …"; empty lines and those from '#' on are skipped.
LinkGraph parseLinkGraph(const std::string& text);

// One sentence for each room that is not in the table and each link that is not on its line.
std::vector<std::string> forbiddenLinks(const LinkGraph& actual, const LinkGraph& allowed);

struct SourceFile
{
    std::string path;                  // from the project's root, e.g. "src/chip/tlv.cpp"
    std::vector<std::string> includes; // as written, without quotes or brackets
};

// The paths that a text includes.
std::vector<std::string> includesOf(const std::string& text);

// The room whose folder holds a path; empty for programs (src/apps) and everything outside.
std::string roomOf(const std::string& path);

// One sentence for each include of a room that the including room may not reach by its links.
std::vector<std::string> forbiddenIncludes(const std::vector<SourceFile>& files,
                                           const LinkGraph& allowed);

// One sentence for each header of a third party that other rooms get to see. A header is public
// when a file of another room includes it, and so is what it includes itself.
std::vector<std::string> leakedHeaders(const std::vector<SourceFile>& files);

} // namespace kiosk::test
