// Which readers a connection of ours still holds. A call that was given up holds its reader until
// it returns; who asks for that reader meanwhile is told at once instead of being kept waiting by
// the service. Any thread.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace kiosk::devices {

class ReaderLeases : public std::enable_shared_from_this<ReaderLeases>
{
public:
    // Holds the reader until the last copy goes; nothing when it is held already.
    [[nodiscard]] std::shared_ptr<void> take(const std::string& reader);
    [[nodiscard]] bool isTaken(const std::string& reader) const;

private:
    void giveBack(const std::string& reader);

    mutable std::mutex m_mutex;
    std::set<std::string> m_taken;
};

} // namespace kiosk::devices
