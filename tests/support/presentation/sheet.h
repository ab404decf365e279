// A flat or bent thing with a picture on it, in space before the camera: paper or a device with a
// screen. Lengths in eye distances of the face that it shows, so that the face has a live one's
// size in the frame and is seen from where a live one would be.
#pragma once

#include "presentation/hand.h"
#include "simulated/person/canvas.h"
#include "simulated/person/simulated_person.h"

namespace kiosk::tests {

struct SheetShape
{
    double width = 3.2;
    double height = 4.3;
    double eyesY = -0.4;  // of the face shown, from the middle, downwards
    double border = 0.12; // around the picture: paper's white, a device's bezel
    double bend = 0;      // radius of the bending round a vertical axis; 0: flat
    std::array<std::uint8_t, 3> borderRgb{236, 235, 230};
    bool emits = false; // a screen: has its own light, gives little of others' back
};

struct SheetPlace
{
    HandPose hand;
    double centreX = 640; // where the face's eyes are in the frame when the hand rests
    double centreY = 317;
    double pixels = 122; // of an eye distance in the frame
};

// How the person is to be drawn for the picture on the sheet. `pixels`: of an eye distance there.
[[nodiscard]] devices::PersonView viewFor(const SheetShape& shape, double pixels);
// The picture with its border around it.
[[nodiscard]] devices::Texture sheetOf(const SheetShape& shape, const devices::Canvas& picture);
[[nodiscard]] devices::Surface placed(const SheetShape& shape, const devices::Texture& texture,
                                      const SheetPlace& place);
// What printing does to colours: less contrast, less colour, no deep black.
void print(devices::Canvas& picture, double strength);
// A soft reflection of a lamp on glass.
void shine(devices::Canvas& canvas, double x, double y, double radius, double brightness);

} // namespace kiosk::tests
