#!/usr/bin/python3
"""Flat pages of invented documents at 300 dpi, as a rectified page is handed on, with the truth beside them.

    draw_pages.py FOLDER

Drawn by tests/documents; a line of pages.tsv is: file, kind, and in UTF-8 what is printed (surname, given names, birth,
expiry, number, CAN) and the zone's lines joined by '|'.
"""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "documents"))
from kinds import KINDS  # noqa: E402

DOTS_PER_MM = 300 / 25.4
PAGES = (("passport", 11), ("passport", 12), ("cnie_front", 13), ("cnie_back", 14), ("old_french", 15), ("permit_1_front", 16),
         ("permit_2_front", 17), ("belgian_front", 18), ("spanish_front", 19), ("portuguese_front", 20), ("visa_a", 21),
         ("licence_front", 22), ("vitale_front", 23), ("library_card", 24))


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for kind, seed in PAGES:
        page = KINDS[kind].draw(np.random.default_rng(seed), DOTS_PER_MM, None)
        file = f"{kind}_{seed}.png"
        page.image.save(folder / file)
        known = page.fields
        rows.append("\t".join((file, kind, known.get("surname", "").upper(), " ".join(known.get("given_names", [])),
                               known.get("birth", ""), known.get("expiry", ""), known.get("number", ""), known.get("can", ""),
                               "|".join(page.lines))))
    (folder / "pages.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
