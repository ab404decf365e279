#!/usr/bin/python3
"""Makes every picture and film of this folder anew. Needs the packages named in README.md."""

import sys
from pathlib import Path

import page
import person
import portrait
import video

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    portrait.identity_photo().save(FOLDER / "portrait.jpg", quality=48, optimize=True)
    person.make(FOLDER)
    holder = page.load_holder()
    photo = page.photograph(page.data_page(holder))
    photo.save(FOLDER / "passport_page.jpg", quality=86, optimize=True)
    (FOLDER / "passport_page.mrz.txt").write_text("\n".join(page.mrz_lines(holder)) + "\n")
    page.unreadable(photo).save(FOLDER / "unreadable_page.jpg", quality=80, optimize=True)
    video.one_face(FOLDER / "face.webm")
    video.two_faces(FOLDER / "two_faces.webm")
    video.no_face(FOLDER / "no_face.webm")


main()
