#!/usr/bin/env python3
"""kioskctl face and evaluate faces: one portrait and what was made of it, other faces, and no faces."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

from PIL import Image, ImageDraw, ImageFilter, ImageOps

HERE = os.path.dirname(os.path.abspath(__file__))
PORTRAIT = os.path.abspath(os.path.join(HERE, "..", "data", "faces", "astronaut.png"))
PAGE = os.path.abspath(os.path.join(HERE, "..", "data", "documents", "doc_00_td3.jpg"))
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
SHARED = os.path.join(os.environ.get("KIOSK_SHARED", ""), "testdata", "vision", "faces", "pairs")


def kioskctl(*arguments):
    done = subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), "--json", *arguments],
                          capture_output=True, text=True, timeout=300)
    return done.returncode, json.loads(done.stdout)


class Faces(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        portrait = Image.open(PORTRAIT).convert("RGB")
        self.save(portrait, "whole.png")
        self.save(portrait.crop((100, 0, 360, 260)), "cropped.jpg", quality=60)
        self.save(ImageOps.mirror(portrait), "mirrored.png")
        self.save(portrait.filter(ImageFilter.GaussianBlur(1.5)), "blurred.png")
        self.save(Image.new("RGB", (320, 240)), "black.png")
        two = Image.new("RGB", (1024, 512))
        two.paste(portrait, (0, 0))
        two.paste(ImageOps.mirror(portrait), (512, 0))
        self.save(two, "two.png")

    def path(self, name):
        return os.path.join(self.folder, name)

    def save(self, picture, name, **options):
        picture.save(self.path(name), **options)

    def evaluate(self, lines, *options):
        with open(self.path("list.tsv"), "w") as file:
            file.write("# pairs\n\n" + "".join("\t".join(line) + "\n" for line in lines))
        return kioskctl("evaluate", "faces", "--list", self.path("list.tsv"), *options)

    def test_inspect_tells_everything_about_a_face(self):
        status, answer = kioskctl("face", "inspect", PORTRAIT)
        self.assertEqual(status, 0, answer)
        self.assertEqual((len(answer["points"]), len(answer["points_68"])), (5, 68))
        self.assertLess(abs(answer["pose"]["yaw"]), 15)
        self.assertGreater(min(answer["eyes"].values()), 0.9)
        self.assertIn("measures", answer["quality"])
        self.assertGreaterEqual(answer["mouth"], 0)

    def test_inspect_without_one_face_says_why(self):
        for name, code in (("black.png", "face.none"), ("two.png", "face.several")):
            with self.subTest(name):
                status, answer = kioskctl("face", "inspect", self.path(name))
                self.assertEqual((status, answer["error"]["code"]), (1, code), answer)

    def test_compare_gives_a_verdict_with_the_grey_zone(self):
        status, answer = kioskctl("face", "compare", PORTRAIT, self.path("cropped.jpg"))
        self.assertEqual((status, answer["verdict"], answer["match"]), (0, "same", True), answer)
        self.assertEqual((answer["threshold"], answer["grey_zone"]), (0.409, 0.334))
        status, answer = kioskctl("face", "compare", PORTRAIT, self.path("cropped.jpg"),
                                  "--threshold", "1")
        self.assertEqual((status, answer["verdict"]), (1, "unsure"), answer)

    def test_pairs_are_counted_with_their_intervals(self):
        status, answer = self.evaluate([
            ("whole.png", "cropped.jpg", "same", "light"),
            ("whole.png", "mirrored.png", "same", "light"),
            ("./whole.png", PORTRAIT, "same")], "--failures")
        self.assertEqual(status, 0, answer)
        self.assertEqual((answer["pairs"], answer["pictures"], answer["persons"]), (3, 4, 1))
        rate = answer["product"]["false_non_match"]
        self.assertEqual((rate["errors"], rate["trials"]), (0, 3))
        self.assertAlmostEqual(rate["ci95"][1], 1 - 0.025 ** (1 / 3), places=9)
        self.assertIsNone(answer["product"]["false_match"]["rate"])
        self.assertEqual(answer["by_group"]["light"]["false_non_match"]["trials"], 2)
        self.assertEqual(answer["failures"], [])
        self.assertGreater(answer["ms_median"], 0)

    def test_too_few_impostors_give_no_figure(self):
        _, answer = self.evaluate([("whole.png", "cropped.jpg", "same"),
                                   ("whole.png", PAGE, "different")])
        self.assertEqual(answer["fnmr_at_fmr"], {"1e-2": None, "1e-3": None, "1e-4": None})
        self.assertFalse(answer["threshold_at_fmr"]["1e-4"]["known"])

    def test_pictures_without_one_face_are_told_and_not_dropped(self):
        status, answer = self.evaluate([
            ("whole.png", "black.png", "different"), ("whole.png", "two.png", "same"),
            ("whole.png", "blurred.png", "same"), (PAGE, "gone.png", "different")], "--failures")
        self.assertEqual(status, 0, answer)
        self.assertEqual((answer["pairs"], answer["non_response"]), (4, 3))
        self.assertEqual((answer["non_response_same"], answer["non_response_different"]), (1, 2))
        why = {silent["picture"]: silent["why"] for silent in answer["silent_pictures"]}
        self.assertEqual(why["black.png"], "face.none")
        self.assertEqual(why["two.png"], "face.several")
        self.assertEqual(len(why), 4)

    def test_a_list_that_is_none_is_refused_by_its_line(self):
        for line in (("whole.png", "cropped.jpg"), ("whole.png", "cropped.jpg", "perhaps")):
            with self.subTest(line):
                status, answer = self.evaluate([("whole.png", "cropped.jpg", "same"), line])
                self.assertEqual((status, answer["error"]["code"]), (2, "data.malformed"), answer)
                self.assertIn("line 4", answer["error"]["detail"])

    @unittest.skipUnless(os.path.isdir(SHARED), "KIOSK_SHARED names no test data")
    def test_test_persons_are_told_apart(self):
        names = sorted(os.listdir(SHARED))
        lines = [(os.path.join(SHARED, a), os.path.join(SHARED, a.replace("_a", "_b")), "same")
                 for a in names if "_a." in a]
        status, answer = self.evaluate(lines, "--all-impostors")
        self.assertEqual((status, answer["accuracy"], answer["persons"]), (0, 1.0, 6), answer)
        self.assertEqual((answer["genuine"], answer["impostors"]), (6, 60))
        self.assertEqual(answer["product"]["false_match"]["errors"], 0)


if __name__ == "__main__":
    unittest.main()
