#include "room_rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

namespace kiosk::test {

namespace {

constexpr std::string_view roomTargetPrefix = "kiosk_";

// Every room that a room reaches by allowed links, itself included.
std::set<std::string> reachable(const std::string& room, const LinkGraph& allowed)
{
    std::set<std::string> reached{room};
    std::vector<std::string> next{room};
    while (!next.empty()) {
        const std::string current = next.back();
        next.pop_back();
        const auto line = allowed.find(current);
        if (line == allowed.end())
            continue;
        for (const std::string& link : line->second)
            if (link.starts_with(roomTargetPrefix) &&
                reached.insert(link.substr(roomTargetPrefix.size())).second)
                next.push_back(link.substr(roomTargetPrefix.size()));
    }
    return reached;
}

bool isHeader(const std::string& path)
{
    return path.ends_with(".h");
}

// What must not be seen from outside its room.
bool isThirdParty(const std::string& include)
{
    static constexpr std::array<std::string_view, 20> starts{
        "opencv2/", "dlib/",  "tesseract/", "leptonica/",  "openssl/",  "sqlite3",      "spdlog/",
        "winscard", "PCSC/",  "httplib",    "archive",     "qrcodegen", "QtMultimedia", "QVideo",
        "QCamera",  "QMedia", "QAudio",     "QSerialPort", "QPrinter",  "toml++/"};
    return std::any_of(starts.begin(), starts.end(),
                       [&include](std::string_view start) { return include.starts_with(start); });
}

// The one header that says so: OpenSSL's handles as owning values, for crypto and the back office.
constexpr std::string_view declaredException = "src/crypto/openssl.h";

// Headers are included by the path below src/, devices/ or the project's root, or from the same
// folder by name.
const SourceFile* resolve(const std::string& include, const SourceFile& from,
                          const std::map<std::string, const SourceFile*>& byPath)
{
    const std::string folder = from.path.substr(0, from.path.rfind('/') + 1);
    for (const std::string& start : {std::string("src/"), std::string("devices/"), std::string(),
                                     std::string("ui/"), folder}) {
        const auto found = byPath.find(start + include);
        if (found != byPath.end())
            return found->second;
    }
    return nullptr;
}

std::map<std::string, const SourceFile*> indexed(const std::vector<SourceFile>& files)
{
    std::map<std::string, const SourceFile*> byPath;
    for (const SourceFile& file : files)
        byPath[file.path] = &file;
    return byPath;
}

} // namespace

LinkGraph parseLinkGraph(const std::string& text)
{
    LinkGraph graph;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with('#') || line.find(':') == std::string::npos)
            continue;
        auto& links = graph[line.substr(0, line.find(':'))];
        std::istringstream words(colon == std::string::npos ? "" : line.substr(colon + 2));
        for (std::string word; words >> word;)
            links.insert(word);
    }
    return graph;
}

std::vector<std::string> forbiddenLinks(const LinkGraph& actual, const LinkGraph& allowed)
{
    std::vector<std::string> faults;
    for (const auto& [room, links] : actual) {
        const auto line = allowed.find(room);
        if (line == allowed.end()) {
            faults.push_back("room " + room + " is not in the design");
            continue;
        }
        for (const std::string& link : links)
            if (!line->second.contains(link))
                faults.push_back(room + " must not link " + link);
    }
    return faults;
}

std::vector<std::string> includesOf(const std::string& text)
{
    static const std::regex include(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]+["<]([^">]+)[">])re");
    std::vector<std::string> paths;
    for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match)
        paths.push_back((*match)[1]);
    return paths;
}

std::string roomOf(const std::string& path)
{
    if (path.starts_with("ui/"))
        return "ui";
    if (path.starts_with("src/station/station_port."))
        return "station_api";
    if (path.starts_with("devices/simulated/person/"))
        return "simulated_person";
    for (const std::string_view top : {"src/", "devices/"}) {
        if (!path.starts_with(top))
            continue;
        const auto end = path.find('/', top.size());
        if (end == std::string::npos)
            return {};
        const std::string folder = path.substr(top.size(), end - top.size());
        if (folder == "apps")
            return {};
        return folder == "api" ? "device_api" : folder;
    }
    return {};
}

std::vector<std::string> forbiddenIncludes(const std::vector<SourceFile>& files,
                                           const LinkGraph& allowed)
{
    const auto byPath = indexed(files);
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        const std::string room = roomOf(file.path);
        if (room.empty())
            continue;
        const auto reached = reachable(room, allowed);
        for (const std::string& include : file.includes) {
            const SourceFile* header = resolve(include, file, byPath);
            if (header != nullptr && !reached.contains(roomOf(header->path)))
                faults.push_back(file.path + " must not include " + header->path);
        }
    }
    return faults;
}

std::vector<std::string> leakedHeaders(const std::vector<SourceFile>& files)
{
    const auto byPath = indexed(files);
    std::set<const SourceFile*> seen;
    std::vector<const SourceFile*> open;
    const auto show = [&](const SourceFile* header) {
        if (header != nullptr && isHeader(header->path) && header->path != declaredException &&
            seen.insert(header).second)
            open.push_back(header);
    };
    for (const SourceFile& file : files)
        for (const std::string& include : file.includes)
            if (const SourceFile* header = resolve(include, file, byPath);
                header != nullptr && roomOf(header->path) != roomOf(file.path))
                show(header);

    std::vector<std::string> faults;
    while (!open.empty()) {
        const SourceFile* header = open.back();
        open.pop_back();
        for (const std::string& include : header->includes) {
            if (isThirdParty(include))
                faults.push_back(header->path + " shows " + include + " to other rooms");
            show(resolve(include, *header, byPath));
        }
    }
    return faults;
}

} // namespace kiosk::test
