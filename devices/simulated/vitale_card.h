// A carte Vitale 2 on the contact interface with the protocol T=0: a SELECT announces its answer by
// 61xx, which GET RESPONSE fetches, and a wrong Le is corrected by 6Cxx, as real cards do
// (ISO/IEC 7816-3 section 10.3, 7816-4 section 5.1).
#pragma once

#include "simulated/card.h"
#include "simulated/command.h"
#include "simulated/vitale_data.h"

namespace kiosk::devices::simulated {

class VitaleCard final : public Card
{
public:
    explicit VitaleCard(VitaleFiles files);

    [[nodiscard]] Bytes atr() const override;
    void reset() override;
    [[nodiscard]] Bytes answerTo(ByteView command) override;

private:
    [[nodiscard]] Bytes select(const Command& command);
    [[nodiscard]] bool selectByName(ByteView name);
    [[nodiscard]] bool selectByIdentifier(ByteView identifier, bool onlyHere);
    [[nodiscard]] Bytes getResponse(const Command& command);
    [[nodiscard]] Bytes readBinary(const Command& command);
    [[nodiscard]] bool selectByShortIdentifier(std::uint8_t identifier);
    [[nodiscard]] Bytes fileControlInformation() const;

    VitaleFiles m_files;
    const DedicatedFile* m_here;     // one of m_files
    std::uint16_t m_currentFile = 0; // 0: none
    Bytes m_pending;                 // waits for GET RESPONSE
};

} // namespace kiosk::devices::simulated
