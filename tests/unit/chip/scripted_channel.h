// A card that knows its part: each command must come exactly as written, in order. Another command
// fails the test at once.
#pragma once

#include "api/card_channel.h"
#include "core/text_codec.h"

#include <QTest>

#include <deque>
#include <string>
#include <string_view>

namespace kiosk::test {

[[nodiscard]] inline Bytes hex(std::string_view text)
{
    const auto octets = core::fromHex(text);
    return octets ? *octets : throw std::invalid_argument("test data is no hexadecimal text");
}

class ScriptedChannel final : public devices::CardChannel
{
public:
    explicit ScriptedChannel(std::string_view atr = {}) : m_atr(hex(atr)) {}

    ScriptedChannel& expect(std::string_view command, std::string_view answer)
    {
        m_steps.push_back({hex(command), core::toSecure(hex(answer))});
        return *this;
    }
    ScriptedChannel& expectFailure(std::string_view command, ErrorCode code)
    {
        m_steps.push_back({hex(command), fail(code, "scripted")});
        return *this;
    }
    [[nodiscard]] bool isDone() const { return m_steps.empty(); }

    Result<SecureBytes> transmit(ByteView command) override
    {
        if (m_steps.empty())
            return refuse("command after the end of the script", command);
        const Step step = m_steps.front();
        m_steps.pop_front();
        if (core::toHex(step.command) != core::toHex(command))
            return refuse("expected " + core::toHex(step.command), command);
        return step.answer;
    }
    ByteView atr() const noexcept override { return m_atr; }

private:
    struct Step
    {
        Bytes command;
        Result<SecureBytes> answer;
    };

    static Result<SecureBytes> refuse(const std::string& why, ByteView command)
    {
        const std::string text = why + ", got " + core::toHex(command);
        QTest::qFail(text.c_str(), __FILE__, __LINE__);
        return fail(ErrorCode::Internal, text);
    }

    std::deque<Step> m_steps;
    Bytes m_atr;
};

} // namespace kiosk::test
