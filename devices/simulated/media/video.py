"""Short films for a camera that plays files: VP8 in WebM, 1280 x 720, 30 frames a second."""

import math
import subprocess

from PIL import Image
import numpy as np

import portrait

SIZE = (1280, 720)
RATE = 30


def _encode(path, frames, kilobits):
    """One thread and bit-exact flags, so that the same pictures give the same file."""
    command = ["ffmpeg", "-y", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24",
               "-s", f"{SIZE[0]}x{SIZE[1]}", "-r", str(RATE), "-i", "-", "-an",
               "-c:v", "libvpx", "-b:v", f"{kilobits}k", "-deadline", "good", "-cpu-used", "2",
               "-g", str(RATE), "-threads", "1", "-pix_fmt", "yuv420p",
               "-fflags", "+bitexact", "-flags", "+bitexact", str(path)]
    encoder = subprocess.Popen(command, stdin=subprocess.PIPE)
    for frame in frames:
        encoder.stdin.write(frame.tobytes())
    encoder.stdin.close()
    if encoder.wait() != 0:
        raise RuntimeError(f"ffmpeg could not write {path}")


def _lit(picture, gain, chance):
    """Light that changes a little, and the noise of a sensor."""
    pixels = np.asarray(picture).astype(np.float32) * gain
    noise = chance.normal(0, 1.6, (SIZE[1] // 2, SIZE[0] // 2)).astype(np.float32)
    pixels += noise.repeat(2, axis=0).repeat(2, axis=1)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _window(phase, centre, scale):
    """The part of the source to show at `phase` (0 to 1): it breathes and sways, and ends as it began."""
    turn = 2 * math.pi * phase
    zoom = scale * (1 + 0.035 * math.sin(turn))
    width, height = SIZE[0] / zoom, SIZE[1] / zoom
    x = centre[0] + 3.0 * math.sin(turn) + 1.2 * math.sin(3 * turn)
    y = centre[1] + 2.0 * math.sin(2 * turn)
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def one_face(path, seconds=6):
    person, chance = portrait.cut_out(), np.random.default_rng(1)
    count = seconds * RATE

    def frames():
        for i in range(count):
            phase = i / count
            picture = portrait.on_wall(person, _window(phase, (228, 118), 3.1), SIZE)
            yield _lit(picture, 1 + 0.03 * math.sin(4 * math.pi * phase), chance)

    _encode(path, frames(), 1300)


def two_faces(path, seconds=2):
    """The same person twice, side by side: never a picture to enrol with."""
    person, chance = portrait.cut_out(), np.random.default_rng(2)
    count = seconds * RATE

    def frames():
        for i in range(count):
            left, top, right, bottom = _window(i / count, (228, 140), 2.2)
            middle = (left + right) / 2
            half = (right - left) / 4
            side = portrait.on_wall(person, (middle - half, top, middle + half, bottom),
                                    (SIZE[0] // 2, SIZE[1]))
            picture = Image.new("RGB", SIZE, portrait.WALL)
            picture.paste(side, (0, 0))
            picture.paste(side, (SIZE[0] // 2, 0))
            yield _lit(picture, 1.0, chance)

    _encode(path, frames(), 900)


def no_face(path, seconds=2):
    chance = np.random.default_rng(3)
    wall = Image.new("RGB", SIZE, portrait.WALL)
    _encode(path, (_lit(wall, 1.0, chance) for _ in range(seconds * RATE)), 400)
