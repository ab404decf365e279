#!/usr/bin/env python3
"""kioskctl face capture: a live capture without a window, of the simulated person, of films and of nobody."""
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
MEDIA = os.path.join(STAGE, "share", "vitale-kiosk", "simulated", "media")
PORTRAIT = os.path.join(DATA, "faces", "astronaut.png")


def capture(camera, *options):
    """Exit status, the answer and the instructions."""
    done = subprocess.run(
        [os.path.join(STAGE, "bin", "kioskctl"), "--json", "face", "capture", "--camera", camera, *options],
        capture_output=True, text=True, timeout=200)
    return done.returncode, json.loads(done.stdout), done.stderr


def media(kind, name):
    return f"{kind}:{os.path.join(MEDIA, name)}"


class FaceCapture(unittest.TestCase):
    def test_a_person_who_does_what_is_asked_is_live_and_alike(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "portrait.jpg")
            status, answer, said = capture(media("person", "person.json"), "--reference", PORTRAIT, "--out", out)
            self.assertEqual(status, 0, answer)
            self.assertEqual((answer["verdict"], answer["match"], answer["simulated"]), ("live", True, True))
            self.assertEqual(sum(asked["done"] for asked in answer["challenges"]), 2)
            self.assertGreaterEqual(answer["quality"], answer["thresholds"]["quality"]["overall"])
            self.assertEqual(answer["quality_faults"], [])
            self.assertIn("Hold still.", said)
            self.assertIn("2/2 ", said)
            with open(out, "rb") as file:
                self.assertEqual(file.read(2), b"\xff\xd8")
            self.assertEqual(stat.S_IMODE(os.stat(out).st_mode), 0o600)

    def test_without_a_reference_nothing_is_compared(self):
        status, answer, _ = capture(media("person", "person.json"), "--still")
        self.assertIn(status, (0, 1), answer)
        self.assertNotIn("similarity", answer)
        self.assertEqual(answer["challenges"], [])

    def test_who_does_not_do_what_is_asked_is_not_live(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(os.path.join(MEDIA, "person.png"), folder)
            with open(os.path.join(MEDIA, "person.json")) as file:
                person = json.load(file)
            deaf = os.path.join(folder, "deaf.json")
            with open(deaf, "w") as file:
                json.dump({**person, "answers": False}, file)
            for camera in (f"person:{deaf}", media("file", "face.webm")):
                with self.subTest(camera):
                    status, answer, said = capture(camera, "--limit", "12")
                    self.assertEqual((status, answer["error"]["code"]), (1, "face.not_live"), answer)
                    self.assertIn("1/2 ", said)

    def test_nobody_and_several_are_told_and_then_said(self):
        for film, code, word in (("no_face.webm", "face.none", "Look at the camera."),
                                 ("two_faces.webm", "face.several", "Only one person, please.")):
            with self.subTest(film):
                status, answer, said = capture(media("file", film), "--patience", "3")
                self.assertEqual((status, answer["error"]["code"]), (1, code), answer)
                self.assertIn(word, said)

    def test_what_is_no_camera_or_no_portrait_is_wrong_usage(self):
        for options, code in ((("nothing",), "use.argument"),
                              ((media("person", "person.json"), "--reference",
                                os.path.join(DATA, "documents", "truth.json")), "image.unreadable"),
                              ((media("person", "person.json"), "--reference",
                                os.path.join(DATA, "documents", "doc_00_td3.jpg")), "image.unreadable")):
            with self.subTest(options):
                status, answer, _ = capture(*options)
                self.assertEqual((status, answer["error"]["code"]), (2, code), answer)


if __name__ == "__main__":
    unittest.main(verbosity=2)
