// A PC/SC service that a test plays: what each call answers is a function or a value that the test
// sets. Calls are counted by name.
#pragma once

#include "core/secure_bytes.h"
#include "pcsc/pcsc_api.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::test {

class ScriptedPcsc final : public devices::PcscApi
{
public:
    struct Reader
    {
        std::string name;
        DWORD state = SCARD_STATE_EMPTY;
        Bytes atr;
    };

    std::vector<Reader> readers;
    std::function<LONG()> onEstablish = [] { return SCARD_S_SUCCESS; };
    std::function<LONG()> onList = [] { return SCARD_S_SUCCESS; };
    // Asked after the states are filled in; the argument is the time to wait.
    std::function<LONG(DWORD)> onStatus = [](DWORD wait) {
        return wait == 0 ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
    };
    std::function<LONG()> onConnect = [] { return SCARD_S_SUCCESS; };
    std::function<LONG()> onBegin = [] { return SCARD_S_SUCCESS; };
    std::function<LONG(Bytes&)> onTransmit = [](Bytes& answer) {
        answer = {0x90, 0x00};
        return SCARD_S_SUCCESS;
    };
    std::function<LONG()> onReconnect = [] { return SCARD_S_SUCCESS; };
    DWORD protocol = SCARD_PROTOCOL_T1;
    Bytes lastCommand;               // read it only when no call runs
    std::optional<Bytes> properties; // of the reader; nothing: it has none

    [[nodiscard]] int calls(const std::string& name)
    {
        const std::scoped_lock lock(m_mutex);
        return m_calls[name];
    }

    LONG establishContext(SCARDCONTEXT& context) override
    {
        count("establish");
        context = 1;
        return onEstablish();
    }
    LONG releaseContext(SCARDCONTEXT) override { return count("release"); }
    LONG listReaders(SCARDCONTEXT, char* names, DWORD& size) override
    {
        count("list");
        if (const LONG value = onList(); value != SCARD_S_SUCCESS)
            return value;
        if (readers.empty())
            return SCARD_E_NO_READERS_AVAILABLE;
        std::string all;
        for (const Reader& reader : readers)
            all += reader.name + '\0';
        all += '\0';
        if (names != nullptr)
            std::copy(all.begin(), all.end(), names);
        size = all.size();
        return SCARD_S_SUCCESS;
    }
    LONG getStatusChange(SCARDCONTEXT, DWORD milliseconds, SCARD_READERSTATE* states,
                         DWORD size) override
    {
        count("status");
        const LONG value = onStatus(milliseconds);
        for (DWORD i = 0; i < size; ++i)
            for (const Reader& reader : readers)
                if (reader.name == states[i].szReader) {
                    states[i].dwEventState = reader.state;
                    states[i].cbAtr = reader.atr.size();
                    std::copy(reader.atr.begin(), reader.atr.end(), states[i].rgbAtr);
                }
        return value;
    }
    LONG connect(SCARDCONTEXT, const char*, SCARDHANDLE& card, DWORD& active) override
    {
        count("connect");
        card = 7;
        active = protocol;
        return onConnect();
    }
    LONG reconnect(SCARDHANDLE, DWORD initialization, DWORD&) override
    {
        count(initialization == SCARD_LEAVE_CARD ? "reconnect" : "reset");
        return onReconnect();
    }
    LONG beginTransaction(SCARDHANDLE) override
    {
        count("begin");
        return onBegin();
    }
    LONG endTransaction(SCARDHANDLE) override { return count("end"); }
    LONG readAtr(SCARDHANDLE, unsigned char* atr, DWORD& size) override
    {
        const Bytes octets = readers.empty() ? Bytes{} : readers.front().atr;
        std::copy(octets.begin(), octets.end(), atr);
        size = octets.size();
        return count("atr");
    }
    LONG transmit(SCARDHANDLE, DWORD, const unsigned char* command, DWORD commandSize,
                  unsigned char* answer, DWORD& answerSize) override
    {
        count("transmit");
        lastCommand.assign(command, command + commandSize);
        Bytes octets;
        const LONG value = onTransmit(octets);
        std::copy(octets.begin(), octets.end(), answer);
        // As libpcsclite does: out-lengths are garbage on an error.
        answerSize = value == SCARD_S_SUCCESS ? octets.size() : 0xDEADBEEF;
        return value;
    }
    // Feature 12 at control code 42330012, unless `properties` is nothing.
    LONG control(SCARDHANDLE, DWORD code, unsigned char* answer, DWORD& answerSize) override
    {
        count("control");
        answerSize = 0;
        if (!properties)
            return SCARD_E_UNSUPPORTED_FEATURE;
        const Bytes octets =
            code == 0x42330012 ? *properties : Bytes{0x06, 0x04, 0x42, 0x33, 0x00, 0x06, //
                                                     0x12, 0x04, 0x42, 0x33, 0x00, 0x12};
        std::copy(octets.begin(), octets.end(), answer);
        answerSize = octets.size();
        return SCARD_S_SUCCESS;
    }
    LONG disconnect(SCARDHANDLE) override { return count("disconnect"); }

private:
    LONG count(const std::string& name)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_calls[name];
        return SCARD_S_SUCCESS;
    }

    std::mutex m_mutex;
    std::map<std::string, int> m_calls;
};

} // namespace kiosk::test
