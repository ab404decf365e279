// A person drawn from one still: the head turns in space, lids and mouth move, the kiosk's screen
// colours the skin, a sensor adds its noise. It drives the window and its tests; in truth it is an
// attack, never evidence of liveness. Immutable; render() may be called on any thread.
#pragma once

#include "core/image.h"
#include "simulated/person/head_surface.h"
#include "simulated/person/person_still.h"

#include <array>
#include <cstdint>

namespace kiosk::devices {

struct PersonPose
{
    // Degrees; all 0 looks straight into the camera.
    double yaw = 0;   // > 0: the nose points to the image's right, which is the person's left
    double pitch = 0; // > 0: up
    double roll = 0;  // > 0: the head leans clockwise in the image
    // Where the middle between the eyes is, in shares of the frame's width and height, and how far
    // the eyes are apart, in shares of its height.
    double x = 0.5;
    double y = 0.44;
    double eyeDistance = 0.17;
    double leftEye = 1; // the image's left: 0 closed … 1 open as in the still
    double rightEye = 1;
    double mouth = 0; // how far the jaw has dropped, in eye distances: 0 as in the still … 0.5
};

struct PersonView
{
    int width = 1280;
    int height = 720;
    PersonPose pose;
    std::array<std::uint8_t, 3> screenRgb{255, 255, 255}; // white changes nothing
    double screenShare = 0.3; // of the light on the face that comes from the screen
    std::array<float, 3> wall{196, 198, 200};
    double relief = 1; // 0: all in one plane, as a picture of the person would be
    double noise = 2;  // standard deviation of 255
    std::uint64_t noiseSeed = 0;
};

class SimulatedPerson
{
public:
    explicit SimulatedPerson(PersonStill still);

    // Bgr24; the same for the same view. About 10 ms for 1280×720.
    [[nodiscard]] Image render(const PersonView& view) const;
    // The same onto a canvas of the view's size, without the noise: for those who draw more on it.
    void draw(Canvas& canvas, const PersonView& view) const;
    [[nodiscard]] const PersonStill& still() const noexcept { return m_still; }

private:
    PersonStill m_still;
    HeadSurface m_surface;
    Texture m_neutral;
};

} // namespace kiosk::devices
