#include "apps/kioskctl/face_list.h"

#include "apps/kioskctl/tab_list.h"
#include "station/parts.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kiosk::apps {
namespace {

using std::filesystem::path;

class Pictures
{
public:
    std::size_t placeOf(const path& file)
    {
        const auto [found, isNew] = m_places.try_emplace(file.lexically_normal(), m_list.size());
        if (isNew)
            m_list.push_back({file, m_list.size(), {}});
        return found->second;
    }
    [[nodiscard]] std::vector<FacePicture> take() { return std::move(m_list); }

private:
    std::map<path, std::size_t> m_places;
    std::vector<FacePicture> m_list;
};

// Gives pictures that are joined by "same" the same number, from 0 on.
std::size_t numberPersons(FaceList& list)
{
    std::vector<std::size_t> parent(list.pictures.size());
    for (std::size_t i = 0; i < parent.size(); ++i)
        parent[i] = i;
    const auto rootOf = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (const FacePair& pair : list.pairs) {
        if (pair.same)
            parent[rootOf(pair.a)] = rootOf(pair.b);
    }
    std::map<std::size_t, std::size_t> numbers;
    for (std::size_t i = 0; i < parent.size(); ++i)
        list.pictures[i].person = numbers.try_emplace(rootOf(i), numbers.size()).first->second;
    return numbers.size();
}

// A picture belongs to a group when all its pairs do.
void tellGroups(FaceList& list)
{
    std::vector<std::optional<std::string>> groups(list.pictures.size());
    for (const FacePair& pair : list.pairs) {
        for (const std::size_t place : {pair.a, pair.b}) {
            if (!groups[place])
                groups[place] = pair.group;
            else if (*groups[place] != pair.group)
                groups[place] = std::string();
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        list.pictures[i].group = groups[i].value_or(std::string());
}

} // namespace

Result<FaceList> parseFaceList(std::string_view text, const path& folder)
{
    KIOSK_TRY(const auto rows, readTabList(text, {3, 4, "A, B, same or different, group"}));
    FaceList list;
    Pictures pictures;
    for (const auto& [number, columns] : rows) {
        const bool same = columns[2] == "same";
        if (columns[1].empty() || (!same && columns[2] != "different"))
            return fail(ErrorCode::MalformedData, "line " + std::to_string(number) +
                                                      ": A, B, same or different, group expected");
        const std::size_t a = pictures.placeOf(folder / columns[0]);
        const std::size_t b = pictures.placeOf(folder / columns[1]);
        list.pairs.push_back({a, b, same, columns.size() == 4 ? columns[3] : std::string()});
    }
    list.pictures = pictures.take();
    list.persons = numberPersons(list);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const FacePair& pair = list.pairs[i];
        if (!pair.same && list.pictures[pair.a].person == list.pictures[pair.b].person)
            return fail(ErrorCode::MalformedData,
                        "line " + std::to_string(rows[i].number) +
                            ": different, but other lines call these two the same");
    }
    tellGroups(list);
    return list;
}

Result<FaceList> readFaceList(const path& file)
{
    KIOSK_TRY(const SecureBytes octets, station::readFile(file));
    return parseFaceList({reinterpret_cast<const char*>(octets.data()), octets.size()},
                         file.parent_path());
}

void addAllImpostors(FaceList& list)
{
    std::set<std::pair<std::size_t, std::size_t>> known;
    for (const FacePair& pair : list.pairs)
        known.insert(std::minmax(pair.a, pair.b));
    for (std::size_t a = 0; a < list.pictures.size(); ++a) {
        for (std::size_t b = a + 1; b < list.pictures.size(); ++b) {
            const FacePicture& one = list.pictures[a];
            const FacePicture& other = list.pictures[b];
            if (one.person == other.person || known.contains({a, b}))
                continue;
            list.pairs.push_back(
                {a, b, false, one.group == other.group ? one.group : std::string()});
        }
    }
}

} // namespace kiosk::apps
