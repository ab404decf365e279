#!/usr/bin/python3
"""Writes drawn zones for tests/bench/bench_lines: lines of invented persons as strips, with what is written on them.

    models/mrz/zones.py --severity hard --count 1000 | build/dev/tests/bench/bench_lines models

For each zone a line "zone N", then for each of its N lines a line "TEXT WIDTH" and 32 × WIDTH grey octets. The seed is not
one that training uses.
"""

import argparse
import sys

import cv2
import numpy as np

from strips import SEVERITIES, Renderer
from text import KINDS, pick, zone

SEED = 990001


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--severity", choices=SEVERITIES, default="mild")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    renderer = Renderer(np.random.default_rng(options.seed), 60)
    out = sys.stdout.buffer
    for _ in range(options.count):
        lines = zone(renderer.rng, pick(renderer.rng, KINDS))
        out.write(b"zone %d\n" % len(lines))
        for line in lines:
            strip, _ = renderer.strip(line, SEVERITIES[options.severity], None)
            out.write(b"%s %d\n" % (line.encode(), strip.shape[1]) + strip.tobytes())


if __name__ == "__main__":
    main()
