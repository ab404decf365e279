// How far a long command is, on a terminal's last line; silent elsewhere.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <iostream>

namespace kiosk::apps {

class Progress
{
public:
    explicit Progress(std::size_t total) : m_total(total) {}
    ~Progress()
    {
        if (m_isTerminal)
            std::cerr << "\r\033[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step()
    {
        if (m_isTerminal)
            std::cerr << '\r' << ++m_done << '/' << m_total << std::flush;
    }

private:
    bool m_isTerminal = ::isatty(STDERR_FILENO) == 1;
    std::size_t m_total = 0;
    std::size_t m_done = 0;
};

} // namespace kiosk::apps
