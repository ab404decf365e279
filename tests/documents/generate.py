#!/usr/bin/python3
"""Identity documents of invented persons, drawn and photographed by program. See README.md beside this file.

    generate.py --out DIR [--seed N] [--count N] [--severity mild,…] [--kinds passport,…] [--size 12mp]

Everything that it makes is CC0.
"""
import argparse
import json
import sys
import time
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from kinds import KINDS
from photograph import Camera, Photograph
from severity import SEVERITIES

SIZES = {"12mp": (4000, 3000), "5mp": (2592, 1944), "1280x720": (1280, 720), "1920x1080": (1920, 1080)}
OTHER_SIDE = {name: name.replace("_front", "_back") for name in KINDS if name.endswith("_front")}


def words(choice, known):
    chosen = list(known) if choice == "all" else choice.split(",")
    for name in chosen:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name}: not one of {', '.join(known)}")
    return chosen


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40, help="pictures of each severity")
    parser.add_argument("--severity", default="mild", help="all, or some of " + ",".join(SEVERITIES))
    parser.add_argument("--kinds", default="zones", help="all, zones (those with one to read), or some of " + ",".join(KINDS))
    parser.add_argument("--size", default="12mp", help="|".join(SIZES) + " or WIDTHxHEIGHT")
    parser.add_argument("--pairs", action="store_true", help="each front is followed by its own back")
    parser.add_argument("--in-view", action="store_true", help="no page runs out of its picture")
    parser.add_argument("--seal", type=Path, help="a barcode picture to print where documents have one")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    try:
        options.severities = words(options.severity, SEVERITIES)
        zones = [name for name, kind in KINDS.items() if kind.format]
        options.chosen = zones if options.kinds == "zones" else words(options.kinds, KINDS)
        options.pixels = SIZES.get(options.size) or tuple(int(v) for v in options.size.split("x", 1))
        if len(options.pixels) != 2:
            raise argparse.ArgumentTypeError("--size: WIDTHxHEIGHT")
    except (argparse.ArgumentTypeError, ValueError) as problem:
        parser.error(str(problem))
    if options.pairs:
        options.chosen = [side for name in options.chosen if name not in OTHER_SIDE.values()
                          for side in (name, OTHER_SIDE.get(name)) if side in KINDS]
    return options


def document_of(index, options):
    """The number of the document that picture `index` shows: both sides of a pair have the same."""
    if not options.pairs:
        return index
    round_, place = divmod(index, len(options.chosen))
    backs = sum(name in OTHER_SIDE.values() for name in options.chosen[:place + 1])
    return round_ * len(options.chosen) + place - backs


def make(index, name, severity_name, options, seal):
    """One picture and its truth. Depends on the seed, the severity, the kind and its number only."""
    kind, severity = KINDS[name], SEVERITIES[severity_name]
    numbers = [options.seed, list(SEVERITIES).index(severity_name), document_of(index, options)]
    rng = np.random.default_rng([*numbers, index, 1])
    outside = rng.random() < severity.outside and not options.in_view
    camera = Camera(rng, severity, options.pixels, kind.size, outside)
    page = kind.draw(np.random.default_rng([*numbers, 0]), camera.scale * 1.12, seal)
    photograph = Photograph(rng, severity, camera, page)
    pixels = photograph.take()
    quality = int(rng.integers(severity.quality[0], severity.quality[1] + 1))
    file = f"{severity_name}_{index:04d}_{name}.jpg"
    cv2.imwrite(str(options.out / file), pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return truth(file, name, severity_name, camera, page, photograph, document_of(index, options))


def truth(file, name, severity_name, camera, page, photograph, document):
    kind = KINDS[name]
    corners = camera.corners if page is not None else np.zeros((0, 2))
    inside = all(0 <= x < camera.frame_width and 0 <= y < camera.frame_height for x, y in corners)
    in_view = bool(page is not None and inside)
    return {
        "file": file, "severity": severity_name, "kind": name, "side": kind.side, "document": document,
        "expect": kind.expect if in_view or page is None else "refuse", "format": kind.format,
        "mrz": page.lines if page is not None else [],
        "fields": page.fields if page is not None else {},
        "quad": [[round(float(v), 1) for v in corner] for corner in corners],
        "zone": [[round(float(v), 1) for v in corner] for corner in camera.rectangle(*page.zone)]
                if page is not None and page.zone else [],
        "pitch": round(photograph.pitch, 1), "quarter_turns": camera.quarter, "skew": round(camera.skew, 2),
        "glare": photograph.glare is not None, "glare_box": photograph.glare, "thumb": photograph.thumb,
        "in_view": in_view,
    }


def write_lists(out, entries):
    """list.tsv: what has to be read. other.tsv: what has to be refused, with an empty second column."""
    with open(out / "truth.json", "w", encoding="utf-8") as file:
        json.dump(entries, file, ensure_ascii=False, indent=1)
    with open(out / "list.tsv", "w", encoding="utf-8") as read, open(out / "other.tsv", "w", encoding="utf-8") as other:
        for entry in entries:
            lines = "|".join(entry["mrz"]) if entry["expect"] == "read" else ""
            (read if lines else other).write(f"{entry['file']}\t{lines}\t{entry['severity']}\n")


def main():
    options = arguments()
    cv2.setNumThreads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    seal = Image.open(options.seal) if options.seal else None
    entries, began = [], time.monotonic()
    for severity_name in options.severities:
        for index in range(options.count):
            name = options.chosen[index % len(options.chosen)]
            entries.append(make(index, name, severity_name, options, seal))
    write_lists(options.out, entries)
    if not options.quiet:
        seconds = (time.monotonic() - began) / max(1, len(entries))
        print(f"{len(entries)} pictures, {seconds:.2f} s each", file=sys.stderr)


if __name__ == "__main__":
    main()
