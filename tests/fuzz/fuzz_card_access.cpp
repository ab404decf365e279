// What a chip tells before anybody has proven anything: EF.CardAccess, EF.ATR/INFO, the answer to
// reset. The octets are taken for each of them, and a chip that answers with them is explored.
#include "chip/emrtd/card_access.h"
#include "chip/emrtd/pace.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;

namespace {

// Answers every command with the next octets, each answer led by its length.
class OctetsLink final : public CardLink
{
public:
    explicit OctetsLink(ByteView octets) : m_octets(octets) {}
    Result<Response> send(const Command&) override
    {
        if (m_octets.empty())
            return fail(ErrorCode::CardRemoved, "end of input");
        const std::size_t size = std::min<std::size_t>(m_octets[0], m_octets.size() - 1);
        const auto response = decode(m_octets.subspan(1, size));
        m_octets = m_octets.subspan(1 + size);
        return response;
    }
    ByteView answerToReset() const noexcept override { return m_octets; }

private:
    ByteView m_octets;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets{data, size};
    (void)announcesExtendedLength(octets);
    const AnnouncedLengths lengths = parseAtrInfo(octets);
    if (!lengths.extended && (lengths.largestCommand != 0 || lengths.largestAnswer != 0))
        __builtin_trap();
    if (const auto infos = parseSecurityInfos(octets))
        for (const PaceInfo& info : infos->pace)
            if (Pace::supports(info) && describePace(info).empty())
                __builtin_trap();
    OctetsLink presumed(octets);
    (void)readPublicProfile(presumed, MasterFile::Presumed);
    OctetsLink selected(octets);
    (void)readPublicProfile(selected, MasterFile::Selected);
    return 0;
}
