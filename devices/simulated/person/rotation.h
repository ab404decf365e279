// Private to the simulated person and to the attacks of the tests: turning a point as heads turn.
#pragma once

#include <cmath>
#include <numbers>

namespace kiosk::devices {

// First yaw, then pitch, then roll; degrees and signs as in PersonPose, x right, y down, z towards
// the camera.
class Rotation
{
public:
    Rotation(double yaw, double pitch, double roll)
        : m_cosYaw(std::cos(yaw * radian)), m_sinYaw(std::sin(yaw * radian)),
          m_cosPitch(std::cos(pitch * radian)), m_sinPitch(std::sin(pitch * radian)),
          m_cosRoll(std::cos(roll * radian)), m_sinRoll(std::sin(roll * radian))
    {
    }
    void apply(double& x, double& y, double& z) const
    {
        const double acrossNow = x * m_cosYaw + z * m_sinYaw;
        const double nearNow = z * m_cosYaw - x * m_sinYaw;
        const double downNow = y * m_cosPitch - nearNow * m_sinPitch;
        z = nearNow * m_cosPitch + y * m_sinPitch;
        x = acrossNow * m_cosRoll - downNow * m_sinRoll;
        y = acrossNow * m_sinRoll + downNow * m_cosRoll;
    }

private:
    static constexpr double radian = std::numbers::pi / 180;
    double m_cosYaw;
    double m_sinYaw;
    double m_cosPitch;
    double m_sinPitch;
    double m_cosRoll;
    double m_sinRoll;
};

} // namespace kiosk::devices
