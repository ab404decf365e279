#include "outbox/draft_file.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kiosk::outbox {
namespace {

using nlohmann::json;

constexpr std::string_view firstLine = "kiosk-draft 1\n";
constexpr std::string_view partMark = "kiosk-draft-part 1\n";
constexpr std::size_t mostParts = 256;
constexpr std::size_t mostName = 128;

tl::unexpected<Error> corrupt(std::string what)
{
    return fail(ErrorCode::StorageCorrupt, "a draft's head: " + std::move(what));
}

std::int64_t milliseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}
TimePoint timeOf(std::int64_t count)
{
    return TimePoint(std::chrono::milliseconds(count));
}

bool isPartFile(std::string_view name)
{
    return name.size() == 64 && std::all_of(name.begin(), name.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

// Numbers and lengths in network order.
void addLength(SecureBytes& octets, std::size_t length)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(length >> shift));
}

void addBlock(SecureBytes& octets, ByteView block)
{
    addLength(octets, block.size());
    octets.insert(octets.end(), block.begin(), block.end());
}

Result<ByteView> takeBlock(ByteView& octets)
{
    if (octets.size() < 4)
        return corrupt("too short");
    std::size_t length = 0;
    for (const std::uint8_t octet : octets.first(4))
        length = length << 8U | octet;
    if (octets.size() - 4 < length)
        return corrupt("too short");
    const ByteView block = octets.subspan(4, length);
    octets = octets.subspan(4 + length);
    return block;
}

// Throws json::exception on what is missing or of another type.
DraftFile fieldsOf(const json& line)
{
    DraftFile file;
    file.head.caseId =
        CaseId::parse(line.at("case").get_ref<const std::string&>()).value_or(CaseId());
    file.head.agentId = line.at("agent").get<std::string>();
    file.head.step = line.at("step").get<std::string>();
    file.head.savedAt = timeOf(line.at("saved").get<std::int64_t>());
    file.head.expires = timeOf(line.at("expires").get<std::int64_t>());
    file.partFiles = line.at("parts").get<std::vector<std::string>>();
    return file;
}

} // namespace

DraftFile DraftFile::make(DraftHead head, std::vector<std::string> partFiles)
{
    const json line = {{"case", head.caseId.text()},
                       {"agent", head.agentId},
                       {"step", head.step},
                       {"saved", milliseconds(head.savedAt)},
                       {"expires", milliseconds(head.expires)},
                       {"parts", partFiles}};
    return {std::move(head),
            std::move(partFiles),
            std::string(firstLine) + line.dump(-1, ' ', false, json::error_handler_t::replace) +
                "\n",
            {}};
}

Result<DraftFile> DraftFile::parse(ByteView octets)
{
    const std::string_view text = core::asText(octets);
    if (!text.starts_with(firstLine))
        return corrupt("not one of this version");
    const std::size_t end = text.find('\n', firstLine.size());
    if (end == std::string_view::npos)
        return corrupt("no end of its line");
    const std::string_view line = text.substr(firstLine.size(), end - firstLine.size());
    try {
        DraftFile file = fieldsOf(json::parse(line));
        const bool good = !file.head.caseId.empty() && file.partFiles.size() <= mostParts &&
                          std::all_of(file.partFiles.begin(), file.partFiles.end(), isPartFile);
        if (!good)
            return corrupt("a value that cannot be");
        file.clear = std::string(text.substr(0, end + 1));
        file.sealed = core::toBytes(octets.subspan(end + 1));
        return file;
    } catch (const json::exception&) {
        return corrupt("its line is not readable");
    }
}

Bytes DraftFile::octets() const
{
    Bytes all = core::toBytes(core::asBytes(clear));
    all.insert(all.end(), sealed.begin(), sealed.end());
    return all;
}

SecureBytes DraftIndex::write() const
{
    SecureBytes octets;
    octets.reserve(state.size() + names.size() * 32 + 4); // does not grow: nothing is left behind
    addBlock(octets, state);
    for (const std::string& name : names)
        addBlock(octets, core::asBytes(name));
    return octets;
}

Result<DraftIndex> DraftIndex::read(ByteView octets)
{
    KIOSK_TRY(const ByteView state, takeBlock(octets));
    DraftIndex index{core::toSecure(state), {}};
    while (!octets.empty()) {
        KIOSK_TRY(const ByteView name, takeBlock(octets));
        if (name.size() > mostName || index.names.size() >= mostParts)
            return corrupt("more or longer names than there can be");
        index.names.emplace_back(core::asText(name));
    }
    return index;
}

Result<std::string> partFileName(const CaseId& caseId, std::string_view name, ByteView content,
                                 ByteView key)
{
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, content));
    Bytes named = core::toBytes(
        core::asBytes(std::string(partMark) + caseId.text() + "\n" + std::string(name) + "\n"));
    named.insert(named.end(), hash.begin(), hash.end());
    KIOSK_TRY(const Bytes keyed, crypto::hmacSha256(key, named));
    return core::toHex(keyed);
}

Bytes partContext(const DraftHead& head, std::string_view name)
{
    return core::toBytes(core::asBytes(std::string(partMark) + head.caseId.text() + "\n" +
                                       head.agentId + "\n" + std::string(name)));
}

} // namespace kiosk::outbox
