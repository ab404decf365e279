"""A page to print on, in millimetres: text, machine readable lines, portraits, security print."""
import functools
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = {
    "sans": "truetype/noto/NotoSans-Regular.ttf",
    "bold": "truetype/noto/NotoSans-Bold.ttf",
    "italic": "truetype/noto/NotoSans-Italic.ttf",
    "serif": "truetype/noto/NotoSerif-Regular.ttf",
    "serif-bold": "truetype/noto/NotoSerif-Bold.ttf",
    "serif-italic": "truetype/noto/NotoSerif-Italic.ttf",
    "display": "truetype/noto/NotoSansDisplay-Bold.ttf",
    "ocrb": "opentype/ocr-b/OCRB.otf",
    "ocrb-sharp": "opentype/ocr-b/OCRBS.otf",
}
ASTRONAUT = Path(__file__).resolve().parents[1] / "data/faces/astronaut.png"  # NASA, public domain
OCRB_ADVANCE = 0.723  # of the font's size
PITCH = 2.54          # mm, ISO 1073-2


@functools.lru_cache(maxsize=256)
def font(name, size):
    return ImageFont.truetype("/usr/share/fonts/" + FONTS[name], size)


@functools.lru_cache(maxsize=1)
def astronaut():
    return Image.open(ASTRONAUT).convert("RGB").crop((120, 0, 328, 260))


def colour(text):
    return tuple(int(text[i:i + 2], 16) for i in (0, 2, 4))


class Page:
    """Millimetres from the top left; `scale` is pixels a millimetre."""

    def __init__(self, rng, width, height, scale, corner=0.0):
        self.rng, self.width, self.height, self.scale, self.corner = rng, width, height, scale, corner
        self.image = Image.new("RGB", (round(width * scale), round(height * scale)), "white")
        self.draw = ImageDraw.Draw(self.image)
        self.lines = []       # the machine readable zone
        self.zone = None      # its rectangle in mm: x, y, width, height
        self.fields = {}      # what is printed
        self.booklet = False  # one of two pages, joined at its upper edge

    def px(self, *values):
        return tuple(v * self.scale for v in values)

    # --- background -------------------------------------------------------------------------------------------

    def paper(self, *colours):
        """Rainbow print: colours that run into each other from left to right."""
        stops = np.array([[colour(c) for c in colours]], np.uint8)
        stops = np.concatenate([stops, np.roll(stops, 1, axis=1)])
        wide = cv2.resize(stops, self.image.size, interpolation=cv2.INTER_CUBIC)
        self.image.paste(Image.fromarray(wide))

    def guilloche(self, tint, box=None, curves=26, periods=3.0, depth=0.25):
        """Families of fine waves, as banknotes and documents have them."""
        x0, y0, w, h = box or (0, 0, self.width, self.height)
        pixels = np.array(self.image)
        u = np.linspace(0, 1, 120)
        phase, twist, third = self.rng.uniform(0, 6.3), self.rng.uniform(0.5, 2.5), self.rng.integers(2, 6)
        family = []
        for i in range(curves):
            t = i / (curves - 1)
            wave = np.sin(2 * np.pi * (periods * u + twist * t) + phase) * np.cos(third * np.pi * u + 3 * t)
            y = y0 + h * (t * (1 + depth) - depth / 2 + depth * 0.5 * wave)
            points = np.stack([x0 + w * u, np.clip(y, y0, y0 + h)], axis=1) * self.scale
            family.append(np.round(points * 8).astype(np.int32))
        cv2.polylines(pixels, family, False, colour(tint), max(1, round(0.08 * self.scale)), cv2.LINE_AA, 3)
        self.image.paste(Image.fromarray(pixels))

    def rosette(self, tint, x, y, radius, petals=None):
        pixels = np.array(self.image)
        petals = petals or int(self.rng.integers(5, 12))
        a = np.linspace(0, 2 * np.pi, 400)
        family = []
        for i in range(14):
            r = radius * (0.35 + 0.65 * i / 13) * (1 + 0.18 * np.sin(petals * a + i * 0.45))
            points = np.stack([x + r * np.cos(a), y + r * np.sin(a)], axis=1) * self.scale
            family.append(np.round(points * 8).astype(np.int32))
        cv2.polylines(pixels, family, True, colour(tint), max(1, round(0.07 * self.scale)), cv2.LINE_AA, 3)
        self.image.paste(Image.fromarray(pixels))

    def microprint(self, tint, words, x, y, width, rows=1, size=0.55, pitch=1.1):
        """Lines of tiny letters; in a photograph they are a texture."""
        face = font("sans", max(3, round(size * 1.35 * self.scale)))
        strip = (words + " ") * (1 + int(width / (0.45 * size * max(1, len(words)))))
        limit = round(width * self.scale)
        strip = strip[:max(1, int(len(strip) * limit / max(1, face.getlength(strip))))]
        for row in range(rows):
            shift = row * 5 % max(1, len(strip))
            self.draw.text(self.px(x, y + row * pitch), strip[shift:] + strip[:shift], fill=colour(tint), font=face)

    def box(self, x, y, w, h, fill=None, outline=None, line=0.2, radius=0.0):
        rectangle = [*self.px(x, y), *self.px(x + w, y + h)]
        self.draw.rounded_rectangle(rectangle, radius * self.scale, colour(fill) if fill else None,
                                    colour(outline) if outline else None, max(1, round(line * self.scale)))

    def ellipse(self, x, y, w, h, fill=None, outline=None, line=0.2):
        self.draw.ellipse([*self.px(x, y), *self.px(x + w, y + h)], colour(fill) if fill else None,
                          colour(outline) if outline else None, max(1, round(line * self.scale)))

    # --- content ----------------------------------------------------------------------------------------------

    def text(self, x, y, words, size=2.0, face="sans", ink="1a1a1a", align="left", spacing=0.0, widest=None):
        """`size` is the height of a capital in mm and `y` the capitals' top."""
        pixels = max(4, round(size / 0.72 * self.scale))
        face_ = font(face, pixels)
        if widest:
            while pixels > 4 and face_.getlength(words) > widest * self.scale:
                pixels -= 1
                face_ = font(face, pixels)
        left, baseline = self.px(x, y + size)
        if spacing:
            for letter in words:
                self.draw.text((left, baseline), letter, fill=colour(ink), font=face_, anchor="ls")
                left += face_.getlength(letter) + spacing * self.scale
            return
        anchor = {"left": "ls", "right": "rs", "centre": "ms"}[align]
        self.draw.text((left, baseline), words, fill=colour(ink), font=face_, anchor=anchor)

    def label(self, x, y, label, value, size=2.1, face="bold", ink="1a1a1a", label_ink="4a5a78", widest=None):
        """A small label and the value below it."""
        self.text(x, y, label, 1.15, "sans", label_ink, widest=widest)
        self.text(x, y + 2.1, value, size, face, ink, widest=widest)

    def machine_lines(self, lines, x=None, bottom=None, line_pitch=6.35, ink=None):
        """OCR-B at its pitch. `bottom` is the distance of the lowest line's middle from the page's edge."""
        rng = self.rng
        pitch = PITCH * rng.uniform(0.985, 1.015)
        x = (x if x is not None else (self.width - pitch * len(lines[0])) / 2) + rng.uniform(-0.5, 0.5)
        bottom = (bottom if bottom is not None else 6.4) + rng.uniform(-0.5, 0.5)
        zone_height = line_pitch * (len(lines) - 1) + 5
        top = self.height - bottom - zone_height + 2.5
        patch = np.zeros((round(zone_height * self.scale), round((pitch * len(lines[0]) + 2) * self.scale)), np.uint8)
        mask = Image.fromarray(patch)
        draw = ImageDraw.Draw(mask)
        face = font("ocrb-sharp" if rng.random() < 0.25 else "ocrb",
                    round(PITCH / OCRB_ADVANCE * rng.uniform(0.95, 1.06) * self.scale))
        middle = face.getbbox("H", anchor="ls")[1] / 2
        for row, line in enumerate(lines):
            baseline = (2.5 + row * line_pitch) * self.scale - middle
            for column, letter in enumerate(line):
                centre = (1 + (column + 0.5) * pitch) * self.scale
                draw.text((centre, baseline), letter, fill=255, font=face, anchor="ms")
        self._ink(mask, x - 1, top, ink)
        self.lines = lines
        self.zone = (x, top, pitch * len(lines[0]), zone_height)

    def _ink(self, mask, x, y, ink):
        """Printing: the ink spreads or is thin, and does not cover evenly."""
        rng = self.rng
        alpha = np.asarray(mask)
        spread = max(0.6, 0.07 * self.scale)
        soft = cv2.GaussianBlur(alpha, (0, 0), spread)
        level = rng.uniform(0.36, 0.62)  # below a half: bold
        hardness = 1.6 + spread
        alpha = np.clip((soft.astype(np.float32) / 255 - level) * hardness + 0.5, 0, 1)
        if rng.random() < 0.4:  # ribbon or worn print
            worn = rng.uniform(0.75, 1, (alpha.shape[0] // 3 + 1, alpha.shape[1] // 3 + 1)).astype(np.float32)
            alpha *= cv2.resize(worn, alpha.shape[::-1])
        alpha *= rng.uniform(0.82, 1.0)
        shade = int(rng.integers(10, 55))
        ink = colour(ink) if ink else (shade, shade, shade + int(rng.integers(0, 12)))
        plate = Image.new("RGB", mask.size, ink)
        self.image.paste(plate, tuple(round(v) for v in self.px(x, y)), Image.fromarray((alpha * 255).astype(np.uint8)))

    def portrait(self, x, y, w, h, gray=True, ghost=False):
        size = (round(w * self.scale), round(h * self.scale))
        picture = self._photo(size) if self.rng.random() < 0.35 else self._silhouette(size)
        if gray:
            picture = picture.convert("L").convert("RGB")
        where = tuple(round(v) for v in self.px(x, y))
        if ghost:
            below = self.image.crop((*where, where[0] + size[0], where[1] + size[1]))
            picture = Image.blend(below, picture.resize(below.size), 0.3)
        self.image.paste(picture, where)
        self.fields.setdefault("portrait", [x, y, w, h])

    def _photo(self, size):
        whole = astronaut()
        wanted = size[0] / size[1]
        width = min(whole.width, round(whole.height * wanted))
        left = (whole.width - width) // 2
        cut = whole.crop((left, 0, left + width, whole.height)).resize(size, Image.BILINEAR)
        return cut.transpose(Image.FLIP_LEFT_RIGHT) if self.rng.random() < 0.5 else cut

    def _silhouette(self, size):
        """A drawn head and shoulders, not a face."""
        rng = self.rng
        w, h = size
        picture = Image.new("RGB", size, colour("d4d9dd"))
        draw = ImageDraw.Draw(picture)
        skin = tuple(int(v) for v in np.array([224, 180, 150]) * rng.uniform(0.4, 1.05))
        hair = tuple(int(v) for v in rng.integers(20, 130, 3))
        coat = tuple(int(v) for v in rng.integers(30, 140, 3))
        draw.ellipse([w * 0.05, h * 0.74, w * 0.95, h * 1.3], coat)
        draw.rectangle([w * 0.4, h * 0.6, w * 0.6, h * 0.8], skin)
        draw.ellipse([w * 0.22, h * 0.1, w * 0.78, h * (0.55 if rng.random() < 0.5 else 0.8)], hair)
        draw.ellipse([w * 0.28, h * 0.17, w * 0.72, h * 0.7], skin)
        draw.pieslice([w * 0.26, h * 0.11, w * 0.74, h * 0.5], 180, 360, hair)
        return picture

    def signature(self, x, y, w, h, ink="20283c"):
        t = np.linspace(0, 1, 160)
        k = self.rng.uniform(0.5, 1.5, 4)
        ys = 0.5 + 0.3 * np.sin(13 * k[0] * t + k[1]) * np.sin(31 * k[2] * t) + 0.15 * np.sin(4 * k[3] * t)
        xs = t + 0.05 * np.sin(23 * k[1] * t)
        points = [self.px(x + w * a, y + h * b) for a, b in zip(xs, ys)]
        self.draw.line(points, fill=colour(ink), width=max(1, round(0.22 * self.scale)), joint="curve")

    def hologram(self, x, y, w, h):
        """A patch of foil: pale colours that change over it."""
        where = [round(v) for v in self.px(x, y, x + w, y + h)]
        below = self.image.crop(where)
        hue = np.linspace(0, 179 * self.rng.uniform(1, 3), below.width) + self.rng.uniform(0, 180)
        hsv = np.empty((below.height, below.width, 3), np.uint8)
        hsv[..., 0] = (hue[None, :] + np.linspace(0, 60, below.height)[:, None]) % 180
        hsv[..., 1], hsv[..., 2] = 90, 225
        foil = Image.fromarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB))
        mask = Image.new("L", below.size, 0)
        draw = ImageDraw.Draw(mask)
        for ring in range(6):
            inset = ring / 13
            draw.ellipse([below.width * inset, below.height * inset, below.width * (1 - inset),
                          below.height * (1 - inset)], fill=70 if ring % 2 == 0 else 25)
        self.image.paste(foil, where[:2], mask)

    def contacts(self, x, y, w=12.0, h=10.5):
        """The gold plate of a contact chip."""
        self.box(x, y, w, h, "cfae5c", "8d7434", 0.15, 1.4)
        for i in (1, 2, 3):
            self.draw.line([self.px(x, y + h * i / 4), self.px(x + w, y + h * i / 4)], fill=colour("8d7434"),
                           width=max(1, round(0.15 * self.scale)))
        self.box(x + w * 0.34, y + h * 0.1, w * 0.32, h * 0.8, "cfae5c", "8d7434", 0.15, 0.8)

    def seal(self, x, y, side, picture=None):
        """A given barcode picture, or a drawn square that looks like a Data Matrix and holds nothing."""
        self.box(x - 0.8, y - 0.8, side + 1.6, side + 1.6, "ffffff")
        pixels = round(side * self.scale)
        if picture is None:
            cells = self.rng.integers(0, 2, (26, 26)).astype(np.uint8) * 255
            cells[:, 0] = cells[-1, :] = 0
            cells[0, ::2], cells[::2, -1] = 0, 0
            picture = Image.fromarray(cells)
        self.image.paste(picture.convert("RGB").resize((pixels, pixels), Image.NEAREST),
                         tuple(round(v) for v in self.px(x, y)))

    def bars(self, x, y, w, h):
        at = x
        while at < x + w:
            bar = self.rng.uniform(0.2, 0.9)
            self.draw.rectangle([*self.px(at, y), *self.px(at + bar, y + h)], fill=colour("15151c"))
            at += bar + self.rng.uniform(0.25, 0.9)

    def flag(self, x, y, w, h, *colours, stars=False):
        if stars:
            self.box(x, y, w, h, "1f3f94")
            for i in range(12):
                a = i * np.pi / 6
                cx, cy = x + w / 2 + 0.3 * h * np.cos(a), y + h / 2 + 0.3 * h * np.sin(a)
                self.ellipse(cx - 0.05 * h, cy - 0.05 * h, 0.1 * h, 0.1 * h, "f5d33a")
            return
        for i, tint in enumerate(colours):
            self.box(x + w * i / len(colours), y, w / len(colours), h, tint)
