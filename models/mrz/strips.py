"""Strips of OCR-B as a camera would give them, drawn by program, with the place of every character known.

A line is drawn large (32 pixels a character), inked, laid on a background, seen by a camera (perspective, blur, light,
noise, JPEG) and cut out again with the errors that a locator makes. `Severity` says how bad each step may get.
"""

import os
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from text import ALPHABET, LETTERS, fragment, pick

FONTS = "/usr/share/fonts/opentype/ocr-b"
CELL = 32  # pixels from character to character in the drawing
DRAWN = 128  # height of the drawing, the line in its middle
HEIGHT = 32  # of a strip
PITCH = 16.0  # of a strip


@dataclass(frozen=True)
class Severity:
    """The worst of each; what is drawn lies between nothing and this."""

    pitch: tuple  # pixels from character to character in the camera's picture
    blur: float  # standard deviation in pitches
    motion: float  # length in pitches
    noise: float  # grey levels
    jpeg: int  # least quality
    contrast: float  # least difference of ink and paper in grey levels
    pattern: float  # grey levels of the background's print
    light: float  # depth of shadows and glare, 0-1
    geometry: float  # share of the locator's worst error
    ink: float  # how far stroke width goes from the typeface, 0-1


SEVERITIES = {
    "clean": Severity((20, 32), 0.02, 0.0, 2, 90, 150, 10, 0.1, 0.4, 0.2),
    "mild": Severity((14, 28), 0.05, 0.05, 5, 75, 110, 25, 0.3, 0.7, 0.5),
    "moderate": Severity((11, 24), 0.09, 0.15, 8, 55, 80, 40, 0.6, 1.0, 0.8),
    "hard": Severity((8.5, 18), 0.14, 0.28, 13, 30, 50, 60, 0.9, 1.0, 1.0),
}


def load_glyphs():
    """Coverage of each character in a cell of CELL × 2 CELL, capitals centred, per typeface variant."""
    variants = []
    for file in ("OCRB.otf", "OCRBS.otf"):
        font = ImageFont.truetype(os.path.join(FONTS, file), 177)
        advance = font.getlength("H")
        top, bottom = font.getbbox("H")[1], font.getbbox("H")[3]
        cells = []
        for character in ALPHABET:
            big = Image.new("L", (CELL * 4, CELL * 8), 0)
            ImageDraw.Draw(big).text(((CELL * 4 - advance) / 2, CELL * 4 - (top + bottom) / 2), character, font=font, fill=255)
            cells.append(cv2.resize(np.asarray(big), (CELL, CELL * 2), interpolation=cv2.INTER_AREA))
        variants.append(cells)
    return variants


def smooth_noise(rng, height, width, step):
    small = rng.standard_normal((height // step + 2, width // step + 2)).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def background(rng):
    """One tile of printed paper, mean 0, about -1 to 1: waves of fine lines, texture, small print, stripes."""
    height, width = 2 * DRAWN, 28 * CELL
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    kind = rng.random()
    if kind < 0.5:  # guilloche: families of wavy lines
        tile = np.zeros((height, width), np.float32)
        for _ in range(int(rng.integers(1, 4))):
            angle, period = rng.uniform(0, np.pi), rng.uniform(6, 40)
            wave = rng.uniform(0, 30) * np.sin(x / rng.uniform(20, 120) + rng.uniform(0, 6)) + rng.uniform(0, 20) * np.sin(
                y / rng.uniform(15, 80) + rng.uniform(0, 6))
            phase = (x * np.cos(angle) + y * np.sin(angle) + wave) * (2 * np.pi / period)
            tile += np.clip(np.sin(phase) * rng.uniform(1, 4) - rng.uniform(0, 2), -1, 1)
        tile /= max(1.0, float(np.abs(tile).max()))
    elif kind < 0.65:  # paper and cloth
        tile = sum(smooth_noise(rng, height, width, step) * weight for step, weight in ((2, 0.3), (6, 0.4), (30, 0.5)))
    elif kind < 0.8:  # small print
        image = Image.new("L", (width, height), 0)
        draw = ImageDraw.Draw(image)
        font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", int(rng.integers(7, 22)))
        line = "".join(pick(rng, LETTERS + "   ") for _ in range(200))
        for row in range(0, height, int(rng.integers(10, 60))):
            draw.text((-int(rng.integers(0, 40)), row), line, font=font, fill=255)
        tile = -np.asarray(image, np.float32) / 255
    elif kind < 0.9:  # stripes and blocks of colour
        tile = np.sign(smooth_noise(rng, height, width, int(rng.integers(20, 80))))
        tile = cv2.GaussianBlur(tile, (0, 0), float(rng.uniform(0.5, 4)))
    else:
        tile = np.zeros((height, width), np.float32)
    return tile.astype(np.float32)


class Renderer:
    """Draws strips. Everything random comes from the one generator that is handed in."""

    def __init__(self, rng, backgrounds=150):
        self.rng = rng
        self.variants = load_glyphs()
        self.tiles = [background(rng) for _ in range(backgrounds)]

    def stamp(self, canvas, text, glyphs, start, middle):
        for at, character in enumerate(text):
            cell = glyphs[ALPHABET.index(character)]
            left = start + at * CELL
            top = middle - CELL
            high, low = max(0, top), min(canvas.shape[0], top + 2 * CELL)
            if left < 0 or left + CELL > canvas.shape[1] or high >= low:
                continue
            canvas[high:low, left : left + CELL] = np.maximum(canvas[high:low, left : left + CELL], cell[high - top : low - top])

    def inked(self, canvas, severity):
        """Stroke width, bleeding and gaps: the threshold of a blurred drawing, uneven over the line."""
        rng = self.rng
        sigma = rng.uniform(0.8, 1.9)
        level = 0.5 + rng.uniform(-0.28, 0.25) * severity.ink
        soft = cv2.GaussianBlur(canvas, (0, 0), sigma).astype(np.float32) / 255
        if rng.random() < 0.5:
            step = int(rng.choice((3, 6, 20)))
            level = level + smooth_noise(rng, canvas.shape[0], canvas.shape[1], step) * (rng.uniform(0, 0.13) * severity.ink)
        return np.clip((soft - level) * rng.uniform(2, 5) + 0.5, 0, 1)

    def paper(self, height, width, most):
        rng = self.rng
        tile = self.tiles[int(rng.integers(len(self.tiles)))]
        scale = rng.uniform(0.6, 1.6)
        need_h, need_w = min(tile.shape[0], int(height / scale)), min(tile.shape[1], int(width / scale))
        top, left = int(rng.integers(tile.shape[0] - need_h + 1)), int(rng.integers(tile.shape[1] - need_w + 1))
        piece = cv2.resize(tile[top : top + need_h, left : left + need_w], (width, height), interpolation=cv2.INTER_LINEAR)
        return piece * (rng.uniform(0, 1) ** 1.5 * most)

    def light(self, image, severity):
        """A slope, a shadow's edge, a glare blob."""
        rng = self.rng
        height, width = image.shape
        x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
        y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
        factor = 1 + rng.uniform(-0.25, 0.25) * severity.light * x + rng.uniform(-0.15, 0.15) * severity.light * y
        if rng.random() < 0.25:
            angle, at, softness = rng.uniform(0, 2 * np.pi), rng.uniform(-0.8, 0.8), rng.uniform(0.02, 0.4)
            edge = 1 / (1 + np.exp(-np.clip((np.cos(angle) * x + np.sin(angle) * y * height / width - at) / softness, -30, 30)))
            factor = factor * (1 - rng.uniform(0.1, 0.55) * severity.light * edge)
        image = image * factor
        if rng.random() < 0.15:
            cx, cy = rng.uniform(-1, 1), rng.uniform(-1.5, 1.5)
            blob = np.exp(-(((x - cx) * width / height) ** 2 + (y - cy) ** 2) / rng.uniform(0.3, 4))
            image = image + blob * (rng.uniform(30, 190) * severity.light)
        return image

    def blurred(self, image, severity, pitch):
        rng = self.rng
        sigma = rng.uniform(0, severity.blur) * pitch
        if sigma > 0.25:
            if rng.random() < 0.3:  # out of focus
                radius = sigma * 1.8
                size = int(2 * np.ceil(radius) + 1)
                grid = np.arange(size) - size // 2
                disc = np.clip(radius + 0.5 - np.hypot(*np.meshgrid(grid, grid)), 0, 1).astype(np.float32)
                image = cv2.filter2D(image, -1, disc / disc.sum())
            else:
                image = cv2.GaussianBlur(image, (0, 0), sigma)
        length = rng.uniform(0, severity.motion) * pitch
        if length > 1 and rng.random() < 0.5:
            size = int(np.ceil(length)) | 1
            angle = rng.uniform(0, np.pi)
            kernel = np.zeros((size, size), np.float32)
            for t in np.linspace(-length / 2, length / 2, 4 * size):
                kx, ky = size // 2 + t * np.cos(angle), size // 2 + t * np.sin(angle)
                kernel[min(size - 1, max(0, int(round(ky)))), min(size - 1, max(0, int(round(kx))))] += 1
            image = cv2.filter2D(image, -1, kernel / kernel.sum())
        return image

    def strip(self, text, severity, width, before=1.3):
        """A strip of HEIGHT × width whose first character stands about `before` pitches from the left, also negative: then
        the line is cut. Without a width as much is left behind the last character. Returns the strip and the characters'
        centres."""
        rng = self.rng
        glyphs = self.variants[int(rng.integers(2))] if rng.random() < 0.5 else self.variants[0]
        margin = 3 * CELL
        drawn_width = (len(text) * CELL) + 2 * margin
        ink = np.zeros((DRAWN, drawn_width), np.uint8)
        self.stamp(ink, text, glyphs, margin, DRAWN // 2)
        for side in (-1, 1):  # the lines above and below
            if rng.random() < 0.45:
                other = fragment(rng, 10)
                other = (other * (len(text) // 10 + 1))[: len(text)]
                self.stamp(ink, other, glyphs, margin, DRAWN // 2 + side * int(rng.uniform(1.95, 2.6) * CELL))
        cover = self.inked(ink, severity)

        paper_level = rng.uniform(severity.contrast + 15, 250) if severity.contrast < 220 else 245
        ink_level = max(0.0, paper_level - rng.uniform(severity.contrast, max(severity.contrast + 1, min(230, paper_level))))
        paper = paper_level + self.paper(DRAWN, drawn_width, min(severity.pattern, 0.6 * (paper_level - ink_level)))
        image = paper * (1 - cover) + ink_level * cover
        if rng.random() < 0.12:  # the page ends and the table begins
            edge = int(rng.uniform(0.2, 1) * margin)
            level = rng.uniform(10, 255)
            if rng.random() < 0.5:
                image[:, :edge] = level
            else:
                image[:, drawn_width - edge :] = level

        # Camera: drawing to picture.
        pitch = rng.uniform(*severity.pitch)
        scale = pitch / CELL
        size = (int(drawn_width * scale) + 1, int(DRAWN * scale) + 1)
        camera = np.array([[scale, 0, 0], [0, scale, 0], [0, 0, 1]], np.float64)
        if scale < 0.6:
            image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
            camera[0, 0], camera[1, 1] = size[0] / drawn_width, size[1] / DRAWN
            camera[0, 2], camera[1, 2] = camera[0, 0] / 2 - 0.5, camera[1, 1] / 2 - 0.5
        else:
            image = cv2.warpPerspective(image, camera, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        image = self.blurred(image, severity, pitch)
        image = self.light(image, severity)
        noise = rng.uniform(0, severity.noise)
        if noise > 0.5:
            grain = rng.standard_normal(image.shape, dtype=np.float32)
            if rng.random() < 0.3:
                grain = cv2.GaussianBlur(grain, (0, 0), 0.7) * 2
            image = image + grain * noise
        image = np.clip(image, 0, 255).astype(np.uint8)
        if rng.random() < 0.6:
            quality = int(rng.integers(severity.jpeg, 98))
            image = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)

        # Locator: picture to strip, with its errors.
        g = severity.geometry
        zoom = PITCH / pitch * (1 + rng.uniform(-0.12, 0.12) * g)
        stretch = 1 + rng.uniform(-0.1, 0.1) * g  # capitals are not always as high as the pitch is wide
        turn = np.deg2rad(rng.uniform(-2, 2) * g) * min(1.0, 14 / len(text))
        slant = rng.uniform(-0.08, 0.08) * g
        drift = rng.uniform(-0.05, 0.05) * g / len(text) / PITCH  # perspective: pitch changes along the line
        first = camera @ np.array([margin + 0.5 * CELL, DRAWN / 2 - 0.5, 1])
        left = (before + rng.uniform(-0.3, 0.3)) * PITCH
        up = HEIGHT / 2 - 0.5 + rng.uniform(-0.12, 0.12) * HEIGHT * g
        to_origin = np.array([[1, 0, -first[0]], [0, 1, -first[1]], [0, 0, 1]])
        linear = np.array([[zoom * np.cos(turn), zoom * (slant - np.sin(turn)), left],
                           [zoom * stretch * np.sin(turn), zoom * stretch * np.cos(turn), up], [drift * zoom, 0, 1]])
        linear[0] += left * linear[2] * np.array([1, 1, 0])  # keep the first character in its place under perspective
        linear[1] += up * linear[2] * np.array([1, 1, 0])
        cut = linear @ to_origin
        at = np.arange(len(text))
        points = np.stack([margin + (at + 0.5) * CELL - 0.5, np.full(len(text), DRAWN / 2 - 0.5), np.ones(len(text))])
        seen = cut @ camera @ points
        centres = seen[0] / seen[2]
        if width is None:
            width = int(centres[-1] + (before + rng.uniform(-0.3, 0.3)) * PITCH)

        flags = (cv2.INTER_CUBIC, cv2.INTER_LINEAR)[int(rng.random() < 0.3)]
        if zoom < 0.75:  # a large picture is made small by averaging
            image = cv2.blur(image, (3, 3) if zoom < 0.45 else (2, 2))
            if zoom >= 0.45:
                cut = cut @ np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
        if rng.random() < 0.2:  # the page is bent
            bend = rng.uniform(-2.5, 2.5) * g
            inverse = np.linalg.inv(cut)
            ys, xs = np.mgrid[0:HEIGHT, 0:width].astype(np.float64)
            ys = ys + bend * np.sin(xs / width * np.pi)
            w = inverse[2, 0] * xs + inverse[2, 1] * ys + inverse[2, 2]
            mx = (inverse[0, 0] * xs + inverse[0, 1] * ys + inverse[0, 2]) / w
            my = (inverse[1, 0] * xs + inverse[1, 1] * ys + inverse[1, 2]) / w
            result = cv2.remap(image, mx.astype(np.float32), my.astype(np.float32), flags, borderMode=cv2.BORDER_REPLICATE)
        else:
            result = cv2.warpPerspective(image, cut, (width, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return result, centres
