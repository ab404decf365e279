// Private to the simulated person and to the attacks of the tests: pictures drawn onto pictures as
// surfaces in space, with a depth for every pixel. Plain loops, no library.
#pragma once

#include "core/image.h"

#include <array>
#include <cstdint>
#include <vector>

namespace kiosk::devices {

struct Texture
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

struct SurfacePoint
{
    float x = 0; // on the canvas, pixels
    float y = 0;
    float depth = 0; // larger is nearer to the camera
    float u = 0;     // in the texture, pixels
    float v = 0;
    float room = 1;   // share of the room's light that it gives back
    float screen = 0; // of the kiosk's screen
};

// A grid of points, row by row; its cells are drawn as two triangles each.
struct Surface
{
    int columns = 0;
    int rows = 0;
    std::vector<SurfacePoint> points;
    // Of each cell, row by row: whether it shows nothing and need not be drawn. Empty: none.
    std::vector<bool> isVoid{};
};

struct SurfaceLight
{
    // What the screen's colour takes away or adds, per channel red, green, blue, at screen = 1.
    std::array<float, 3> screen{0, 0, 0};
};

// Fine regular structure that a printer or a screen lays over a picture.
struct FinePattern
{
    float pitch = 0;      // texture pixels from one line to the next; 0: none
    float amplitude = 0;  // share of the brightness
    bool stripes = false; // coloured sub-pixels as on a screen; else dots as in print
};

class Canvas
{
public:
    Canvas(int width, int height);

    void fillWall(std::array<float, 3> rgb); // a little darker towards the edges
    void draw(const Surface& surface, const Texture& texture, const SurfaceLight& light,
              const FinePattern& pattern = {});
    // Noise of a sensor: normal, of that deviation (64 at most), the same for the same seed.
    void addNoise(double deviation, std::uint64_t seed);

    [[nodiscard]] int width() const noexcept { return m_width; }
    [[nodiscard]] int height() const noexcept { return m_height; }
    [[nodiscard]] SecureBytes& bgr() noexcept { return m_bgr; }
    [[nodiscard]] const SecureBytes& bgr() const noexcept { return m_bgr; }
    [[nodiscard]] Image toImage() &&;

private:
    struct Paint;
    struct Slope;
    struct Fill;
    void drawTriangle(const SurfacePoint& a, const SurfacePoint& b, const SurfacePoint& c,
                      const Paint& paint);
    void drawSpan(int y, int from, int to, const Fill& fill, const Paint& paint);

    int m_width;
    int m_height;
    SecureBytes m_bgr;
    std::vector<float> m_depth;
};

} // namespace kiosk::devices
