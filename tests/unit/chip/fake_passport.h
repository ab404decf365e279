// A passport's chip for tests of the reader: BAC, secure messaging and files as ICAO 9303-11 has
// them, with the faults that a test asks for. Uses crypto's primitives and nothing of src/chip's
// protocols, so that both sides cannot be wrong in the same way.
#pragma once

#include "api/card_channel.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::test {

class FakePassport final : public devices::CardChannel
{
public:
    enum class Access : std::uint8_t { Bac, None, PaceOnly, OtherCard };

    FakePassport(std::map<std::uint16_t, Bytes> files, const std::string& mrzInformation);

    Access access = Access::Bac;
    std::optional<int> wrongMacAt;       // the n-th protected answer, from 0
    std::optional<int> removedAt;        // the n-th command, from 0
    std::size_t longestRead = 231;       // longer ones are refused with 6700
    bool refusesInClear = false;         // and end the session then
    std::set<std::uint16_t> lockedFiles; // refused with 6982

    // In the order in which they were first asked for.
    [[nodiscard]] const std::vector<std::uint16_t>& filesAskedFor() const { return m_askedFor; }
    [[nodiscard]] int commandCount() const { return m_commands; }

    Result<SecureBytes> transmit(ByteView command) override;
    ByteView atr() const noexcept override { return {}; }

private:
    struct Apdu
    {
        std::uint8_t ins = 0;
        std::uint8_t p1 = 0;
        std::uint8_t p2 = 0;
        Bytes data;
        std::size_t le = 0;
    };
    struct Answer
    {
        Bytes data;
        std::uint16_t status = 0;
    };

    static Apdu parse(ByteView octets);
    [[nodiscard]] Answer carryOut(const Apdu& command, bool isProtected);
    [[nodiscard]] Answer select(const Apdu& command, bool mayRead);
    [[nodiscard]] Answer read(const Apdu& command, bool mayRead);
    [[nodiscard]] Answer authenticate(const Apdu& command);
    [[nodiscard]] std::optional<Apdu> unwrap(ByteView octets);
    [[nodiscard]] Bytes wrap(const Answer& answer, bool isOdd);
    void countOn();

    std::map<std::uint16_t, Bytes> m_files;
    Bytes m_accessEnc;
    Bytes m_accessMac;
    Bytes m_sessionEnc;
    Bytes m_sessionMac;
    Bytes m_counter;
    bool m_applicationSelected = false;
    std::uint16_t m_currentFile = 0;
    std::vector<std::uint16_t> m_askedFor;
    int m_commands = 0;
    int m_protectedAnswers = 0;
};

} // namespace kiosk::test
