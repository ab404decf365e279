"""How bad a picture is: every parameter of every named severity, in one table.

Ranges are drawn evenly. Blur is told as a share of the pitch (the distance of two characters of the machine
readable zone in the picture), so that it means the same in small and large pictures; the thinnest stroke of OCR-B
is about 0.13 of it.
"""
from dataclasses import dataclass


@dataclass(frozen=True)
class Severity:
    skew: float               # degrees either way, beside the orientation
    orientations: tuple       # quarter turns
    tilt: tuple               # degrees of the page out of the picture's plane
    fill: tuple               # share of the frame that the page takes, along the tighter side
    least_pitch: float        # pixels a character; the page is brought nearer when it would be less
    defocus: tuple            # sigma of the lens, share of the pitch
    motion: tuple             # length, share of the pitch
    noise: tuple              # sigma of 255
    quality: tuple            # JPEG
    contrast: tuple           # 1: black ink is black
    light: tuple              # darkest place of uneven light, share of the brightest
    exposure: tuple           # the page's bright parts, of 255, after the camera's correction
    cast: float               # colour cast: the most a channel loses
    shadow: float             # probability of a shadow
    shadow_depth: tuple       # share of light that it takes
    hard_shadows: bool
    glare: float              # probability of glare
    glare_on_zone: float      # probability that it lies on the zone, if there is any
    glare_peak: tuple         # of 255, added
    bend: float               # mm that the page is lifted in its middle
    sharpening: float         # most that the camera adds
    clutter: float            # probability of other papers beside the page
    booklet: float            # probability that a passport lies open
    thumb: float              # probability that a thumb holds the page
    outside: float            # probability that the page runs out of the picture


SEVERITIES = {
    # A flatbed or a well built document camera.
    "clean": Severity(
        skew=2, orientations=(0,), tilt=(0, 1), fill=(0.70, 0.95), least_pitch=16, defocus=(0.0, 0.02), motion=(0, 0),
        noise=(0.5, 1.5), quality=(92, 97), contrast=(0.95, 1), light=(0.92, 1), exposure=(225, 250),
        cast=0.03, shadow=0, shadow_depth=(0, 0),
        hard_shadows=False, glare=0, glare_on_zone=0, glare_peak=(0, 0), bend=0, sharpening=0.2,
        clutter=0, booklet=0, thumb=0, outside=0),
    # A fair desk camera or an average picture of a phone.
    "mild": Severity(
        skew=15, orientations=(0, 1, 2, 3), tilt=(0, 12), fill=(0.50, 0.95), least_pitch=14, defocus=(0.0, 0.05),
        motion=(0, 0.04), noise=(1, 4), quality=(80, 95), contrast=(0.85, 1), light=(0.75, 1), exposure=(190, 245),
        cast=0.08, shadow=0.5, shadow_depth=(0.1, 0.3),
        hard_shadows=False, glare=0.3, glare_on_zone=0, glare_peak=(60, 200), bend=0.8, sharpening=0.6,
        clutter=0.3, booklet=0.5, thumb=0.1, outside=0),
    # A hurried picture in a badly lit room.
    "moderate": Severity(
        skew=15, orientations=(0, 1, 2, 3), tilt=(5, 22), fill=(0.42, 0.95), least_pitch=12, defocus=(0.03, 0.10),
        motion=(0, 0.12), noise=(3, 8), quality=(60, 88), contrast=(0.7, 0.95), light=(0.55, 0.9), exposure=(150, 245),
        cast=0.15, shadow=0.7, shadow_depth=(0.2, 0.5),
        hard_shadows=True, glare=0.5, glare_on_zone=0.25, glare_peak=(50, 130), bend=2.0, sharpening=1.0,
        clutter=0.5, booklet=0.5, thumb=0.3, outside=0.03),
    # What a person would take again.
    "severe": Severity(
        skew=15, orientations=(0, 1, 2, 3), tilt=(10, 32), fill=(0.35, 0.90), least_pitch=9, defocus=(0.06, 0.16),
        motion=(0, 0.25), noise=(6, 14), quality=(35, 70), contrast=(0.5, 0.85), light=(0.35, 0.8), exposure=(110, 235),
        cast=0.25, shadow=0.9, shadow_depth=(0.3, 0.65),
        hard_shadows=True, glare=0.7, glare_on_zone=0.5, glare_peak=(80, 220), bend=4.0, sharpening=1.4,
        clutter=0.7, booklet=0.6, thumb=0.4, outside=0.05),
    # Beyond what can be read well: here it counts that nothing wrong is believed.
    "extreme": Severity(
        skew=15, orientations=(0, 1, 2, 3), tilt=(15, 42), fill=(0.25, 0.80), least_pitch=6, defocus=(0.10, 0.28),
        motion=(0, 0.5), noise=(10, 25), quality=(15, 50), contrast=(0.3, 0.7), light=(0.2, 0.7), exposure=(80, 220),
        cast=0.35, shadow=1, shadow_depth=(0.4, 0.8),
        hard_shadows=True, glare=0.9, glare_on_zone=0.7, glare_peak=(150, 300), bend=6.0, sharpening=2.0,
        clutter=0.8, booklet=0.6, thumb=0.5, outside=0.08),
}
