"""The specimen data page of the simulated passport, as a camera on a stand would see it."""

import json
import unicodedata
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
import numpy as np

import portrait

PIXELS_PER_MM = 12.8  # a page of 125 x 88 mm (ID-3) becomes 1600 x 1126 pixels
PAGE = (1600, 1126)
PHOTO = (1920, 1440)
OCR_B = "/usr/share/fonts/opentype/ocr-b/OCRB.otf"
SANS = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
BOLD = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"


def mm(value):
    return round(value * PIXELS_PER_MM)


# --- machine readable zone, ICAO 9303-3 and 9303-4 -------------------------------------------------

def fold(name):
    plain = unicodedata.normalize("NFD", name.upper().replace("Œ", "OE").replace("Æ", "AE"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")
    return "".join(c if "A" <= c <= "Z" else "<" for c in plain)


def check_digit(field):
    values = [0 if c == "<" else int(c, 36) for c in field]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def short_date(iso):
    return iso[2:4] + iso[5:7] + iso[8:10]


def mrz_lines(holder):
    names = fold(holder["surname"]) + "<<" + fold(holder["givenNames"])
    first = ("P<" + holder["issuer"] + names).ljust(44, "<")[:44]
    number = holder["number"].ljust(9, "<")
    birth, expiry = short_date(holder["birth"]), short_date(holder["expiry"])
    number += check_digit(number)
    birth += check_digit(birth)
    expiry += check_digit(expiry)
    optional = "<" * 15  # an empty optional field may have a filler as its check digit
    composite = check_digit(number + birth + expiry + optional)
    second = number + holder["nationality"].ljust(3, "<") + birth + holder["sex"]
    return [first, second + expiry + optional + composite]


# --- the page ---------------------------------------------------------------------------------------

def _guilloche(size):
    """Pale wavy print, so that the page is no blank sheet."""
    y, x = np.mgrid[0:size[1], 0:size[0]].astype(np.float32)
    waves = np.sin(y / 9 + 6 * np.sin(x / 170)) + np.sin(x / 14 + 5 * np.sin(y / 130))
    tint = np.stack([226 + 5 * waves, 232 + 3 * waves, 240 + 2 * waves], axis=2)
    return Image.fromarray(np.clip(tint, 0, 255).astype(np.uint8))


def _watermark(size):
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    font = ImageFont.truetype(BOLD, mm(12))
    ImageDraw.Draw(layer).text((mm(82), mm(38)), "SPÉCIMEN", font=font, anchor="mm",
                               fill=(190, 40, 40, 52))
    return layer.rotate(12, Image.Resampling.BICUBIC, center=(mm(82), mm(38)))


def _printed_date(iso):
    return f"{iso[8:10]} {iso[5:7]} {iso[0:4]}"


def _draw_fields(draw, holder):
    label, value = ImageFont.truetype(SANS, mm(1.75)), ImageFont.truetype(BOLD, mm(3.1))
    fields = [
        (42, 14.5, "Type / Type", "P"),
        (58, 14.5, "Code du pays / Country code", holder["issuer"]),
        (90, 14.5, "Passeport n° / Passport No.", holder["number"]),
        (42, 23, "Nom / Surname", holder["surname"]),
        (42, 31.5, "Prénoms / Given names", holder["givenNames"].replace(" ", ", ")),
        (42, 40, "Nationalité / Nationality", "Française"),
        (90, 40, "Sexe / Sex", holder["sex"]),
        (42, 48.5, "Date de naissance / Date of birth", _printed_date(holder["birth"])),
        (90, 48.5, "Lieu de naissance / Place of birth", holder["birthPlace"]),
        (42, 57, "Date de délivrance / Date of issue", _printed_date(holder["issued"])),
        (90, 57, "Date d'expiration / Date of expiry", _printed_date(holder["expiry"])),
    ]
    for x, y, caption, text in fields:
        draw.text((mm(x), mm(y)), caption, font=label, fill=(70, 84, 110))
        draw.text((mm(x), mm(y + 2.1)), text, font=value, fill=(20, 20, 26))


def _draw_mrz(draw, lines):
    """Pitch 2.54 mm, lines 6.35 mm apart (ICAO 9303-3 section 4.1)."""
    font = ImageFont.truetype(OCR_B, round(2.54 / 0.72 * PIXELS_PER_MM))
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            centre = (6.6 + 2.54 * (column + 0.5)) * PIXELS_PER_MM
            draw.text((centre, mm(76.4 + 6.35 * row)), character, font=font, anchor="ms",
                      fill=(16, 16, 18))


def data_page(holder):
    page = _guilloche(PAGE)
    page.paste(_watermark(PAGE), (0, 0), _watermark(PAGE))
    draw = ImageDraw.Draw(page)
    title, note = ImageFont.truetype(BOLD, mm(4)), ImageFont.truetype(SANS, mm(2))
    draw.text((mm(6), mm(3.5)), "PASSEPORT  /  PASSPORT", font=title, fill=(40, 54, 96))
    draw.text((mm(119), mm(5.5)), "SPÉCIMEN · document simulé sans valeur", font=note, anchor="ra",
              fill=(160, 36, 36))
    draw.line([(mm(6), mm(11)), (mm(119), mm(11))], fill=(40, 54, 96), width=3)
    photo = portrait.identity_photo((mm(32), mm(40)))
    page.paste(photo, (mm(6), mm(16)))
    _draw_fields(draw, holder)
    draw.rectangle([0, mm(66.5), PAGE[0], PAGE[1]], fill=(238, 240, 243))
    _draw_mrz(draw, mrz_lines(holder))
    return page


# --- the photograph ---------------------------------------------------------------------------------

def _table(size, chance):
    grain = chance.normal(0, 1, (size[1] // 4, size[0] // 4))
    grain = Image.fromarray(np.clip(128 + 24 * grain, 0, 255).astype(np.uint8)).resize(size)
    grain = np.asarray(grain.filter(ImageFilter.GaussianBlur(2))).astype(np.float32)[..., None] - 128
    return Image.fromarray(np.clip(np.array([74, 66, 58]) + 0.3 * grain, 0, 255).astype(np.uint8))


def photograph(page, degrees=3.0, seed=9303):
    """The page on a table, turned a little, with uneven light and the noise of a sensor."""
    chance = np.random.default_rng(seed)
    corner = ((PHOTO[0] - page.width) // 2, (PHOTO[1] - page.height) // 2)
    layer = Image.new("RGBA", PHOTO, (0, 0, 0, 0))
    layer.paste(page, corner)
    layer = layer.rotate(degrees, Image.Resampling.BICUBIC)
    scene = _table(PHOTO, chance)
    shadow = layer.getchannel("A").filter(ImageFilter.GaussianBlur(14)).point(lambda a: a * 0.5)
    scene.paste((20, 18, 16), (8, 10), shadow)
    scene.paste(layer, (0, 0), layer)
    pixels = np.asarray(scene.filter(ImageFilter.GaussianBlur(0.7))).astype(np.float32)
    y, x = np.mgrid[0:PHOTO[1], 0:PHOTO[0]].astype(np.float32)
    light = 1.0 - 0.10 * (x / PHOTO[0]) - 0.05 * (y / PHOTO[1])
    pixels = pixels * light[..., None] + chance.normal(0, 2.5, (PHOTO[1], PHOTO[0], 1))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def unreadable(photo):
    """What a page moved during the exposure looks like: nothing on it can be read."""
    return photo.resize((960, 720)).filter(ImageFilter.GaussianBlur(9))


def load_holder():
    cards = Path(__file__).resolve().parent.parent / "cards"
    return json.loads((cards / "passport.json").read_text(encoding="utf-8"))
