"""The one face of all pictures: cut out of the NASA portrait and set before a plain wall."""

from PIL import Image, ImageDraw, ImageFilter
import numpy as np

SOURCE = "/usr/lib/python3/dist-packages/skimage/data/astronaut.png"
WALL = (196, 198, 200)

# Outlines in the pixels of the 512 x 512 source. What lies outside `OUTER` is never the person, what
# lies inside `INNER` always is; between them the colour decides.
OUTER = [
    [(142, 60), (160, 20), (200, 4), (250, 4), (290, 30), (310, 70), (306, 110), (286, 140),
     (268, 160), (264, 180), (306, 205), (312, 240), (350, 266), (372, 330), (372, 400),
     (12, 400), (30, 300), (80, 240), (112, 210), (120, 180), (150, 152), (190, 148), (172, 125),
     (150, 105)],
]
INNER = [
    [(162, 66), (170, 42), (192, 26), (250, 32), (284, 70), (280, 108), (262, 136), (254, 170), (292, 205),
     (300, 250), (340, 280), (354, 330), (354, 400), (30, 400), (52, 300), (100, 235), (126, 205),
     (130, 178), (150, 162), (190, 160), (196, 145), (176, 118), (162, 95)],
]


def _filled(outlines, size):
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    for outline in outlines:
        draw.polygon(outline, fill=255)
    return np.asarray(mask) > 0


def cut_out():
    """RGBA of the person, 512 x 400: the part of the portrait that carries head and shoulders."""
    source = Image.open(SOURCE).convert("RGB").crop((0, 0, 512, 400))
    pixels = np.asarray(source).astype(np.float32)
    brightness = pixels.mean(axis=2)
    colourfulness = pixels.max(axis=2) - pixels.min(axis=2)
    differs = (brightness < 120) | (colourfulness > 46)
    person = _filled(INNER, source.size) | (_filled(OUTER, source.size) & differs)
    alpha = Image.fromarray((person * 255).astype(np.uint8))
    alpha = alpha.filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.GaussianBlur(1.6))
    source.putalpha(alpha)
    return source


def on_wall(person, box, size, wall=WALL):
    """The part `box` (source pixels, may be fractional) of the person, scaled to `size`."""
    left, top, right, bottom = box
    scale_x = (right - left) / size[0]
    scale_y = (bottom - top) / size[1]
    scene = person.transform(size, Image.Transform.AFFINE,
                             (scale_x, 0, left, 0, scale_y, top), Image.Resampling.BICUBIC)
    picture = Image.new("RGB", size, wall)
    picture.paste(scene, (0, 0), scene)
    return picture


def identity_photo(size=(480, 600)):
    """Head and shoulders as an issuing office takes them: 4:5, head about two thirds of the height."""
    return on_wall(cut_out(), (112, -14, 338, 268.5), size, (214, 216, 218))
