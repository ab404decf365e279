// An order to stop, from any thread to whatever runs: remembered until somebody has noticed it.
// Shared by the readers and the channels that they made.
#pragma once

#include <mutex>
#include <stop_token>

namespace kiosk::devices {

class Interruption
{
public:
    void raise() noexcept;

    // Stopped by the next raise(), or already by one that nobody has noticed yet. Stays stopped for
    // whoever keeps it.
    [[nodiscard]] std::stop_token token() const;

    // From now on all begins anew for those who ask for a token.
    void forget();
    // The same, unless `token` is of an earlier time.
    void notice(const std::stop_token& token);

private:
    mutable std::mutex m_mutex;
    std::stop_source m_source;
};

} // namespace kiosk::devices
