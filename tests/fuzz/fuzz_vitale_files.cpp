// The files of a carte Vitale as a card gives them: parsed alone, and read from a card that answers
// every command with the next piece of the input.
#include "chip/vitale/vitale_files.h"
#include "chip/vitale/vitale_reader.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::chip::vitale;

namespace {

const Bytes vitaleAtr{0x3B, 0x75, 0x13, 0x00, 0x00, 0x43, 0x09, 0xEA, 0x90, 0x00};

// An octet with the length of an answer, then the answer; too short a one stands for 9000. Taken
// out at the end of the input.
class FuzzedCard final : public devices::CardChannel
{
public:
    explicit FuzzedCard(ByteView script) : m_script(script) {}

    Result<SecureBytes> transmit(ByteView) override
    {
        if (m_script.empty())
            return fail(ErrorCode::CardRemoved);
        const std::size_t size = std::min<std::size_t>(m_script[0], m_script.size() - 1);
        SecureBytes answer = core::toSecure(m_script.subspan(1, size));
        m_script = m_script.subspan(1 + size);
        if (answer.size() < 2)
            answer = {0x90, 0x00};
        return answer;
    }
    ByteView atr() const noexcept override { return vitaleAtr; }

private:
    ByteView m_script;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    if (auto holders = parseHolderTemplates(octets))
        mergeHolderTemplates(*holders, *holders);
    static_cast<void>(parsePointers(octets));
    FuzzedCard card(octets);
    static_cast<void>(readVitale(card, true));
    return 0;
}
