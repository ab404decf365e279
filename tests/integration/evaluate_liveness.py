#!/usr/bin/env python3
"""kioskctl evaluate liveness: a list with a person, simple renderings of attacks, films and nonsense."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import numpy
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
PORTRAIT = os.path.join(HERE, "..", "data", "faces", "astronaut.png")
PAGE = os.path.join(HERE, "..", "data", "documents", "doc_00_td3.jpg")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")


def evaluate(folder, lines, *options):
    path = os.path.join(folder, "list.tsv")
    with open(path, "w") as file:
        file.write("# what is shown\n\n" + "".join(f"{item}\t{truth}\n" for item, truth in lines))
    done = subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), "--json", "evaluate", "liveness",
                           "--list", path, *options], capture_output=True, text=True, timeout=300)
    return done.returncode, json.loads(done.stdout)


def person(size=1024):
    """The portrait's upper middle, as large as a camera would see it."""
    portrait = Image.open(PORTRAIT).convert("RGB").crop((70, 0, 390, 320))
    return numpy.asarray(portrait.resize((size, size), Image.BICUBIC)).astype(float)


def on_a_screen(picture):
    """The grid of a screen's pixels, seen by another grid of pixels."""
    rows, columns = numpy.mgrid[0:picture.shape[0], 0:picture.shape[1]]
    wave = numpy.sin(2 * numpy.pi * (0.21 * columns + 0.06 * rows))
    return picture * (1 + 0.08 * wave[:, :, None])


def save(picture, path, seed=1):
    noise = numpy.random.default_rng(seed).normal(0, 1.5, picture.shape)
    Image.fromarray(numpy.clip(picture + noise, 0, 255).astype("uint8")).save(path)


class EvaluateLiveness(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def test_person_and_screen_are_told_apart(self):
        save(person(), self.path("person.png"))
        save(on_a_screen(person()), self.path("screen.png"))
        status, answer = evaluate(self.folder, [
            ("person.png", "live"), (os.path.abspath(PORTRAIT), "live"),
            ("screen.png", "attack:screen")], "--failures")
        self.assertEqual(status, 0, answer)
        self.assertEqual((answer["live"], answer["attacks"], answer["threshold"]), (2, 1, 0.5))
        self.assertEqual((answer["bpcer"], answer["apcer"]), (0, {"screen": 0}), answer["failures"])
        self.assertEqual(answer["channels"]["pattern"]["apcer"]["screen"]["errors"], 0)
        self.assertEqual(answer["worst"]["species"], "screen")
        self.assertEqual(answer["non_response"], 0)
        self.assertGreater(answer["ms_median"], 0)
        self.assertEqual(answer["failures"], [])
        low, high = answer["apcer_rates"]["screen"]["ci95"]
        self.assertTrue(low == 0 and 0.9 < high < 1)  # one item says little

    def test_what_has_no_face_gives_no_answer(self):
        with open(self.path("broken.jpg"), "wb") as file:
            file.write(b"\xff\xd8\xff\xe0 not a picture")
        os.mkdir(self.path("empty"))
        status, answer = evaluate(self.folder, [
            (os.path.abspath(PORTRAIT), "live"), (os.path.abspath(PAGE), "attack:print"),
            ("broken.jpg", "live"), ("missing.png", "live"), ("empty", "attack:film")], "--failures")
        self.assertEqual(status, 0, answer)
        self.assertEqual((answer["non_response"], answer["bpcer"], answer["apcer"]), (4, 0, {}))
        self.assertEqual(answer["non_response_live"]["errors"], 2)
        self.assertEqual(answer["non_response_species"], {"film": 1, "print": 1})
        self.assertEqual({failure["why"] for failure in answer["failures"]},
                         {"face.none", "image.unreadable", "use.not_found"})

    def test_folder_is_a_film(self):
        portrait = person(640)
        for name in ("person", "frozen"):
            os.mkdir(self.path(name))
            for i in range(30):
                shift = i if name == "person" else 0
                picture = numpy.roll(portrait, shift, axis=1)
                save(picture, self.path(name, f"{i:02}.jpg"), seed=i if name == "person" else 1)
        status, answer = evaluate(self.folder, [("person", "live"), ("frozen", "attack:frozen")])
        self.assertEqual(status, 0, answer)
        self.assertEqual(answer["bpcer"], 0)
        repetition = answer["channels"]["repetition"]
        self.assertEqual(repetition["bpcer"]["errors"], 0)
        self.assertEqual(repetition["apcer"]["frozen"]["errors"], 0)

    def test_lists_that_are_none_are_refused(self):
        for line in ("person.png live", "person.png\tsomebody", "\tlive"):
            with self.subTest(line):
                path = self.path("list.tsv")
                with open(path, "w") as file:
                    file.write(line + "\n")
                done = subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), "--json", "evaluate",
                                       "liveness", "--list", path], capture_output=True, text=True)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn("line 1", json.loads(done.stdout)["error"]["detail"])


if __name__ == "__main__":
    unittest.main()
