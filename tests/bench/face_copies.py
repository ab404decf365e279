#!/usr/bin/python3
"""Makes poorer copies of pictures of faces and the list that `kioskctl evaluate faces` takes.

Usage: face_copies.py --kioskctl PROGRAM --out FOLDER [--tone] PICTURE... [CLIP.gif...]
Then:  kioskctl evaluate faces --list FOLDER/list.tsv --all-impostors

A picture and its copy are one person's, in the group of what was done to the copy; NAME_a and NAME_b are two
pictures of one person; every two frames of a clip are one person's. With --tone only two kinds of copies are made,
and the groups say how light the skin of the cheeks is in the picture (individual typology angle, in degrees), which
is as much the photographer's light as the person's skin. A copy is easier than another day's picture: what is
measured so is a bound from below for a product's errors, not an estimate. Seeded: the same copies every time.
"""
import argparse
import itertools
import json
import os
import subprocess

import cv2
import numpy
from PIL import Image, ImageSequence

USABLE = ("print22", "dark", "roll", "turn")  # as poor as a kiosk may see
TONE = ("print22", "turn")
FRAMES = 24  # of a clip, at most: neighbours are nearly one picture


class Face:
    """A picture with the points that kioskctl finds in it."""

    def __init__(self, kioskctl, path):
        self.picture = cv2.imread(path)
        found = json.loads(subprocess.run([kioskctl, "--json", "face", "inspect", path], capture_output=True,
                                          text=True, check=True).stdout)
        self.box = found["box"]
        self.points = numpy.array(found["points"])  # eyes, nose, corners of the mouth
        self.eye_distance = float(numpy.linalg.norm(self.points[1] - self.points[0]))

    def scaled(self, eye_distance):
        factor = eye_distance / self.eye_distance
        return cv2.resize(self.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)

    def rolled(self, degrees):
        height, width = self.picture.shape[:2]
        matrix = cv2.getRotationMatrix2D(tuple(map(float, self.points[2])), degrees, 1)
        return cv2.warpAffine(self.picture, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)

    def turned(self, degrees):
        """As if the picture lay on a cylinder about the head: a warp, and no real turn."""
        height, width = self.picture.shape[:2]
        radius, middle = 0.62 * self.box[2], self.box[0] + self.box[2] / 2
        columns = numpy.arange(width) - middle
        seen = numpy.arcsin(numpy.clip(columns / radius, -0.999, 0.999)) + numpy.radians(degrees)
        source = numpy.where(numpy.abs(columns) < radius,
                             middle + radius * numpy.sin(numpy.clip(seen, -numpy.pi / 2, numpy.pi / 2)),
                             numpy.arange(width)).astype(numpy.float32)
        rows = numpy.repeat(numpy.arange(height, dtype=numpy.float32)[:, None], width, 1)
        return cv2.remap(self.picture, numpy.tile(source, (height, 1)), rows, cv2.INTER_LINEAR)

    def dark(self, random):
        half = 255 * (self.picture / 255.0) ** 2.2 * 0.5
        return numpy.clip(half + random.normal(0, 6, half.shape), 0, 255).astype(numpy.uint8)

    def copies(self, random):
        yield "print22", self.scaled(22), 40
        yield "print14", self.scaled(14), 40
        yield "blur", cv2.GaussianBlur(self.picture, (0, 0), 0.08 * self.eye_distance), 95
        yield "dark", self.dark(random), 95
        yield "roll", self.rolled(25), 95
        yield "turn", self.turned(25), 95

    def tone(self):
        along = (self.points[1] - self.points[0]) / self.eye_distance
        down = numpy.array([-along[1], along[0]])
        lab = cv2.cvtColor(self.picture.astype(numpy.float32) / 255, cv2.COLOR_BGR2Lab)
        cheeks = []
        for eye, side in ((0, -1), (1, 1)):
            x, y = self.points[eye] + (0.62 * down + 0.05 * side * along) * self.eye_distance
            reach = max(1, int(0.12 * self.eye_distance))
            patch = lab[int(y) - reach:int(y) + reach, int(x) - reach:int(x) + reach]
            cheeks.append(numpy.median(patch.reshape(-1, 3), 0))
        lightness, _, yellow = numpy.mean(cheeks, 0)
        angle = numpy.degrees(numpy.arctan2(lightness - 50, yellow))
        return "ITA below 20" if angle < 20 else "ITA 20 to 40" if angle < 40 else "ITA above 40"


def frames_of(clip, folder):
    name = os.path.basename(clip)[:-4]
    paths = []
    film = Image.open(clip)
    step = max(1, -(-film.n_frames // FRAMES))
    for number, frame in enumerate(ImageSequence.Iterator(film)):
        if number % step:
            continue
        paths.append(os.path.join(folder, f"{name}@{number:03}.png"))
        frame.convert("RGB").save(paths[-1])
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kioskctl", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--tone", action="store_true")
    parser.add_argument("--poor", action="store_true", help="also copies that are poorer than a kiosk would take")
    parser.add_argument("pictures", nargs="+")
    options = parser.parse_args()
    folder = os.path.abspath(options.out)
    os.makedirs(folder, exist_ok=True)
    random = numpy.random.default_rng(20261122)
    lines = []
    for path in map(os.path.abspath, options.pictures):
        name, ending = os.path.splitext(os.path.basename(path))
        if ending == ".gif":
            lines += [(a, b, "same", "clip") for a, b in itertools.combinations(frames_of(path, folder), 2)]
            continue
        twin = os.path.join(os.path.dirname(path), name[:-1] + "b" + ending)
        if name.endswith("_a") and os.path.exists(twin) and not options.tone:
            lines.append((path, twin, "same", "another picture"))
        if name.endswith("_b") and options.tone:
            continue  # the twin stands for both: its light would be another
        face = Face(options.kioskctl, path)
        for kind, copy, quality in face.copies(random):
            if kind not in USABLE and not options.poor or options.tone and kind not in TONE:
                continue
            to = os.path.join(folder, f"{name}@{kind}.jpg")
            cv2.imwrite(to, copy, [cv2.IMWRITE_JPEG_QUALITY, quality])
            lines.append((path, to, "same", face.tone() if options.tone else kind))
    with open(os.path.join(folder, "list.tsv"), "w", encoding="utf-8") as table:
        table.writelines("\t".join(line) + "\n" for line in lines)


if __name__ == "__main__":
    main()
