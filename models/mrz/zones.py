#!/usr/bin/python3
"""Writes drawn zones for tests/bench/bench_lines: lines of invented persons as strips, with what is written on them.

    models/mrz/zones.py --severity hard --count 1000 > zones; build/dev/tests/bench/bench_lines models < zones
    models/mrz/zones.py --documents tests/data/documents > zones; build/dev/tests/bench/bench_lines models < zones

With --documents the strips are cut from photographed pages by the corners in their truth.json.

For each zone a line "zone N", then for each of its N lines a line "TEXT WIDTH" and 32 × WIDTH grey octets. The seed is not
one that training uses.
"""

import argparse
import json
import os
import sys

import cv2
import numpy as np

from strips import HEIGHT, PITCH, SEVERITIES, Renderer
from text import KINDS, pick, zone

SEED = 990001


# In millimetres: the page, the centre of the first and of the last character, and of each line.
PAGES = {
    "TD1": ((85.6, 54.0), (5.1, 79.6), (35.2, 41.4, 47.7)),
    "TD2": ((105.0, 74.0), (5.9, 96.9), (60.8, 67.2)),
    "TD3": ((125.0, 88.0), (5.7, 117.7), (75.0, 81.2)),
}


def document_zones(folder):
    """The lines and strips of each page of the folder."""
    for page in json.load(open(os.path.join(folder, "truth.json"))):
        if not page["in_view"]:
            continue
        image = cv2.imread(os.path.join(folder, page["file"]), cv2.IMREAD_GRAYSCALE)
        (width, height), (first, last), middles = PAGES[page["format"]]
        corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
        scale = PITCH * (len(page["mrz"][0]) - 1) / (last - first)  # pixels of the strip a millimetre
        size = (int((last - first) * scale + 2.6 * PITCH), HEIGHT)
        strips = []
        for middle in middles:
            place = np.array([[scale, 0, 1.3 * PITCH - first * scale], [0, scale, HEIGHT / 2 - middle * scale], [0, 0, 1]])
            cut = place @ cv2.getPerspectiveTransform(np.float32(page["quad"]), corners)
            strips.append(cv2.warpPerspective(image, cut, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))
        yield page["mrz"], strips


def drawn_zones(severity, count, seed):
    renderer = Renderer(np.random.default_rng(seed), 60)
    for _ in range(count):
        lines = zone(renderer.rng, pick(renderer.rng, KINDS))
        yield lines, [renderer.strip(line, severity, None)[0] for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--severity", choices=SEVERITIES, default="mild")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--documents", help="a folder of photographed pages with truth.json")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    zones = (document_zones(options.documents) if options.documents else
             drawn_zones(SEVERITIES[options.severity], options.count, options.seed))
    out = sys.stdout.buffer
    for lines, strips in zones:
        out.write(b"zone %d\n" % len(lines))
        for line, strip in zip(lines, strips):
            out.write(b"%s %d\n" % (line.encode(), strip.shape[1]) + strip.tobytes())


if __name__ == "__main__":
    main()
