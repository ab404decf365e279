"""What lies under the page: tables, cloth, patterns, other papers. Fast: textures are enlarged noise."""
import cv2
import numpy as np
from PIL import Image, ImageDraw

from page import Page, font

WORDS = ("Madame Monsieur veuillez trouver ci-joint le dossier complet de votre demande accompagné des pièces "
         "justificatives à retourner avant la date indiquée au guichet du service concerné merci").split()


def fields_of_noise(rng, height, width, cell_y, cell_x):
    """Noise of one scale, 0…1."""
    small = rng.random((max(2, int(height / cell_y)), max(2, int(width / cell_x))), dtype=np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def tinted(light, dark, share):
    """Between two BGR colours by `share`, an array of 0…1."""
    table = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
    table = (np.array(dark) * (1 - table) + np.array(light) * table).clip(0, 255).astype(np.uint8)
    return table[(share * 255).clip(0, 255).astype(np.uint8)]


def random_colour(rng, low=40, high=220):
    return rng.uniform(low, high) * (1 + rng.uniform(-0.22, 0.22, 3))


def wood(rng, h, w):
    along = fields_of_noise(rng, h, w, max(3, h / 60), w / 3)
    rings = 0.5 + 0.5 * np.sin((along * 26 + fields_of_noise(rng, h, w, h / 4, w / 4) * 8))
    grain = fields_of_noise(rng, h, w, 2, 60)
    light = np.array([95, 140, 185]) * rng.uniform(0.55, 1.25)
    picture = tinted(light, light * 0.62, 0.65 * rings + 0.35 * grain)
    for board in range(1, int(rng.integers(1, 5))):
        y = int(h * board / 5)
        picture[y:y + max(2, h // 300)] = picture[y:y + max(2, h // 300)] // 2
    return picture if rng.random() < 0.6 else np.ascontiguousarray(cv2.resize(picture.transpose(1, 0, 2), (w, h)))


def cloth(rng, h, w):
    period = rng.uniform(4, 14)
    x, y = np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32)
    weave = 0.25 * np.sin(2 * np.pi * x / period)[None, :] + 0.25 * np.sin(2 * np.pi * y / period)[:, None] + 0.5
    share = 0.55 * weave + 0.25 * fields_of_noise(rng, h, w, 2, 2) + 0.2 * fields_of_noise(rng, h, w, h / 5, w / 5)
    light = random_colour(rng)
    return tinted(light, light * rng.uniform(0.5, 0.8), share)


def plain(rng, h, w):
    share = 0.7 * fields_of_noise(rng, h, w, h / 3, w / 3) + 0.3 * fields_of_noise(rng, h, w, 2, 2)
    light = random_colour(rng, 30, 240)
    return tinted(light, light * 0.88, share)


def leather(rng, h, w):
    bumps = fields_of_noise(rng, h, w, 7, 7) - fields_of_noise(rng, h, w, 12, 12)
    light = random_colour(rng, 30, 110)
    return tinted(light * 1.3, light * 0.6, 0.5 + bumps)


def pattern(rng, h, w):
    """Checks, stripes or dots: what tablecloths and desk mats have."""
    step = int(rng.integers(h // 30, h // 6))
    one, two = random_colour(rng), random_colour(rng)
    style = int(rng.integers(3))
    tile = np.full((2 * step, 2 * step, 3), one.clip(0, 255).astype(np.uint8))
    second = tuple(float(v) for v in two.clip(0, 255))
    if style == 0:
        tile[:step, :step] = tile[step:, step:] = second
    elif style == 1:
        tile[:, :step] = second
    else:
        cv2.circle(tile, (step, step), int(step * rng.uniform(0.2, 0.8)), second, -1, cv2.LINE_AA)
    whole = np.tile(tile, (h // (2 * step) + 1, w // (2 * step) + 1, 1))[:h, :w]
    grain = fields_of_noise(rng, h, w, 3, 3)[..., None]
    return (whole * (0.88 + 0.12 * grain)).astype(np.uint8)


def sheet(rng, scale):
    """A printed paper; some have a line of OCR-B, as payment slips do, which is no zone."""
    page = Page(rng, 105, 148, scale)
    page.paper(*(("f6f6f2", "efefe9") if rng.random() < 0.7 else ("f3e6c8", "f6edd8")))
    for row in range(int(rng.integers(8, 22))):
        page.text(10, 10 + 5.6 * row, " ".join(rng.choice(WORDS, 9)), rng.uniform(1.4, 1.9), "serif", "303030", widest=84)
    if rng.random() < 0.4:
        digits = "".join(str(d) for d in rng.integers(0, 10, 27))
        page.text(8, 138, digits[:12] + "+ " + digits[12:] + ">", 2.4, "ocrb", "202020")
    return cv2.cvtColor(np.array(page.image), cv2.COLOR_RGB2BGR)


def keyboard(rng, scale):
    picture = Image.new("RGB", (round(150 * scale), round(60 * scale)), (40, 40, 44))
    draw = ImageDraw.Draw(picture)
    face = font("sans", max(4, round(4 * scale)))
    for row, keys in enumerate(("AZERTYUIOP", "QSDFGHJKLM", "WXCVBN,;:!")):
        for column, key in enumerate(keys):
            x, y = (3 + 14.2 * column + 2 * row) * scale, (5 + 17 * row) * scale
            draw.rounded_rectangle([x, y, x + 13 * scale, y + 15 * scale], 2 * scale, (66, 66, 72))
            draw.text((x + 3 * scale, y + 3 * scale), key, fill=(225, 225, 225), font=face)
    return np.array(picture)


def lay(rng, table, thing):
    """Puts `thing` somewhere on the table, turned by chance."""
    h, w = table.shape[:2]
    turn = cv2.getRotationMatrix2D((thing.shape[1] / 2, thing.shape[0] / 2), float(rng.uniform(0, 360)), 1)
    turn[:, 2] += (rng.uniform(-0.2, 0.9) * w, rng.uniform(-0.2, 0.9) * h)
    cv2.warpAffine(thing, turn, (w, h), dst=table, borderMode=cv2.BORDER_TRANSPARENT)


def clutter(rng, table, scale):
    for _ in range(int(rng.integers(1, 4))):
        lay(rng, table, sheet(rng, scale) if rng.random() < 0.75 else keyboard(rng, scale))
    for _ in range(int(rng.integers(0, 3))):  # pens
        h, w = table.shape[:2]
        a, b = rng.uniform(0, 1, 2) * (w, h), rng.uniform(0, 1, 2) * (w, h)
        cv2.line(table, tuple(int(v) for v in a), tuple(int(v) for v in b), random_colour(rng, 10, 200).clip(0, 255).tolist(),
                 max(2, round(6 * scale)), cv2.LINE_AA)


TABLES = (wood, cloth, plain, pattern, leather)


def table(rng, width, height, scale, cluttered):
    """A picture of the frame's size; `scale` is pixels a millimetre on it."""
    shrink = 2 if width > 1600 else 1
    h, w = height // shrink, width // shrink
    picture = TABLES[int(rng.choice(len(TABLES), p=[0.32, 0.16, 0.26, 0.14, 0.12]))](rng, h, w)
    if cluttered:
        clutter(rng, picture, scale / shrink)
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_LINEAR)
