// A context with the service, for as long as it is good. Released when the last owner lets go.
#pragma once

#include "core/result.h"
#include "pcsc/pcsc_api.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::devices {

class PcscSession
{
public:
    // Fails with ServiceUnavailable.
    [[nodiscard]] static Result<std::shared_ptr<PcscSession>> open(std::shared_ptr<PcscApi> api);
    ~PcscSession();
    PcscSession(const PcscSession&) = delete;
    PcscSession& operator=(const PcscSession&) = delete;

    [[nodiscard]] PcscApi& api() const noexcept { return *m_api; }
    [[nodiscard]] SCARDCONTEXT context() const noexcept { return m_context; }

    // Names of all readers; none is no failure. Fails with ServiceUnavailable.
    [[nodiscard]] Result<std::vector<std::string>> readerNames() const;

private:
    PcscSession(std::shared_ptr<PcscApi> api, SCARDCONTEXT context)
        : m_api(std::move(api)), m_context(context)
    {
    }

    std::shared_ptr<PcscApi> m_api;
    SCARDCONTEXT m_context;
};

// The next state to wait from: what the service reported, without the mark that it changed.
[[nodiscard]] DWORD settled(DWORD eventState) noexcept;
// How often a card came or went, as the service counts in the upper half of an event state.
[[nodiscard]] std::uint16_t changesOf(DWORD eventState) noexcept;

} // namespace kiosk::devices
