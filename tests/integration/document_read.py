#!/usr/bin/env python3
"""kioskctl document read: pictures of documents, what they say and how sure the kiosk is."""
import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data", "documents")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
TRUTH = {entry["file"]: entry for entry in json.load(open(os.path.join(DATA, "truth.json")))}


def kioskctl(*arguments):
    return subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), *arguments],
                          capture_output=True, text=True, timeout=120)


def read(*arguments):
    done = kioskctl("--json", "document", "read", *arguments)
    return done.returncode, json.loads(done.stdout)


def sample(name):
    return os.path.join(DATA, name)


class DocumentRead(unittest.TestCase):
    def test_zones_are_read_entirely(self):
        for name in ("doc_00_td3.jpg", "doc_01_td1.jpg", "doc_02_td2.jpg"):
            with self.subTest(name):
                _, answer = read(sample(name))
                self.assertEqual(answer["mrz"], TRUTH[name]["mrz"], answer)
                self.assertEqual(answer["format"], TRUTH[name]["format"])
                self.assertTrue(all(answer["check_digits"].values()))
                self.assertEqual(answer["proof"]["number"], "check-digit")

    def test_a_card_of_another_state_is_named(self):
        status, answer = read(sample("doc_01_td1.jpg"))
        self.assertEqual((status, answer["kind"]), (0, "other-id-card"), answer)
        self.assertEqual(answer["fields"]["surname"], "SPECIMEN")
        self.assertEqual(answer["contradictions"], [])
        self.assertFalse(answer["both_sides"])
        self.assertEqual([side["file"] for side in answer["sides"]], ["doc_01_td1.jpg"])

    def test_two_documents_contradict_each_other(self):
        for pair in (("doc_01_td1.jpg", "doc_02_td2.jpg"), ("doc_02_td2.jpg", "doc_01_td1.jpg")):
            with self.subTest(pair):
                status, answer = read(*map(sample, pair))
                self.assertEqual(status, 1, answer)
                self.assertIn("document.different_sides", answer["contradictions"])
                self.assertEqual(len(answer["sides"]), 2)

    def test_one_side_twice_is_no_contradiction(self):
        status, answer = read(sample("doc_01_td1.jpg"), sample("doc_01_td1.jpg"))
        self.assertEqual((status, answer["contradictions"]), (0, []), answer)

    def test_straight_pictures_are_for_the_owner_and_never_overwritten_by_chance(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "sides")
            command = (sample("doc_01_td1.jpg"), "--out", out)
            self.assertEqual(read(*command)[0], 0)
            written = os.listdir(out)
            self.assertTrue(written)
            for name in written:
                mode = stat.S_IMODE(os.stat(os.path.join(out, name)).st_mode)
                self.assertEqual(mode, 0o600)
            status, answer = read(*command)
            self.assertEqual((status, answer["error"]["code"]), (2, "use.argument"), answer)
            self.assertEqual(read(*command, "--force")[0], 0)

    def test_words_for_people(self):
        done = kioskctl("document", "read", sample("doc_01_td1.jpg"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(TRUTH["doc_01_td1.jpg"]["mrz"][0], done.stdout)
        self.assertIn("other-id-card", done.stdout)

    def test_what_cannot_be_read_is_said(self):
        status, answer = read(os.path.join(HERE, "..", "data", "pictures", "eyes.png"))
        self.assertEqual(status, 2, answer)
        self.assertIn(answer["error"]["code"], ("mrz.not_found", "mrz.unreliable"))
        status, answer = read(os.path.join(HERE, "document_read.py"))
        self.assertEqual((status, answer["error"]["code"]), (2, "image.unreadable"), answer)
        status, answer = read(os.path.join(DATA, "nothing.jpg"))
        self.assertEqual((status, answer["error"]["code"]), (2, "use.not_found"), answer)


if __name__ == "__main__":
    unittest.main(verbosity=2)
