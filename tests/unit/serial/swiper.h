// The device's end of a pseudo terminal that stands for a serial port.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace kiosk::test {

class Swiper
{
public:
    Swiper() : m_device(posix_openpt(O_RDWR | O_NOCTTY))
    {
        grantpt(m_device);
        unlockpt(m_device);
        termios settings{};
        tcgetattr(m_device, &settings);
        cfmakeraw(&settings);
        tcsetattr(m_device, TCSANOW, &settings);
    }
    ~Swiper() { unplug(); }
    Swiper(const Swiper&) = delete;
    Swiper& operator=(const Swiper&) = delete;
    [[nodiscard]] QString port() const { return QString::fromUtf8(ptsname(m_device)); }
    [[nodiscard]] bool send(const QByteArray& octets) const
    {
        return write(m_device, octets.constData(), static_cast<std::size_t>(octets.size())) ==
               octets.size();
    }
    void unplug()
    {
        if (m_device >= 0)
            ::close(m_device);
        m_device = -1;
    }

private:
    int m_device;
};

} // namespace kiosk::test
