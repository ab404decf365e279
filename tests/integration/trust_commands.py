#!/usr/bin/env python3
"""kioskctl trust, as a technician uses it: what each command prints and ends with."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data", "emrtd", "trust-dev")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")


def data(name):
    return os.path.join(DATA, name)


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class TrustCommands(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.store = os.path.join(self.folder.name, "store")

    def trust(self, command, *arguments):
        done = subprocess.run(
            [os.path.join(STAGE, "bin", "kioskctl"), "--json", "trust", command, *arguments,
             "--store", self.store], capture_output=True, text=True, timeout=60)
        return done.returncode, json.loads(done.stdout)

    def assert_error(self, answer, code, status):
        self.assertEqual((answer[1].get("error", {}).get("code"), answer[0]), (code, status), answer)

    def import_root(self):
        root = data("testland-rsa.cer")
        status, answer = self.trust("import", root, "--confirm", sha256(root))
        self.assertEqual(status, 0, answer)
        return sha256(root)

    def test_root_needs_its_fingerprint(self):
        root = data("testland-rsa.cer")
        answer = self.trust("import", root)
        self.assert_error(answer, "chip.unknown_issuer", 1)
        self.assertIn(sha256(root), answer[1]["error"]["detail"])
        self.assert_error(self.trust("import", root, "--confirm", "12:34"), "use.argument", 2)
        colons = ":".join(sha256(root)[i:i + 2] for i in range(0, 64, 2)).upper()
        status, answer = self.trust("import", root, "--confirm", colons)
        self.assertEqual(status, 0, answer)
        self.assertEqual(answer["files"][0]["added"], 1)
        self.assertEqual(answer["counts"], {"roots": 1, "links": 0, "revocation_lists": 0,
                                            "seal_authorities": 0, "seal_signers": 0})
        self.assertIn("0 days old", answer["age"])

    def test_master_list_needs_a_trusted_root(self):
        self.assert_error(self.trust("import", data("masterlist.ml")), "chip.unknown_issuer", 1)
        self.assert_error(self.trust("import", data("masterlist.ml"), "--signed-by",
                                     data("testland-ec.cer")), "chip.unknown_issuer", 1)
        status, answer = self.trust("import", data("masterlist.ml"), "--signed-by",
                                    data("testland-rsa.cer"))
        self.assertEqual(status, 0, answer)
        self.assertEqual(answer["files"][0]["kind"], "master-list")
        self.assertEqual(answer["counts"]["roots"], 2)
        listed = self.trust("list")[1]["entries"]
        self.assertEqual({entry["basis"] for entry in listed}, {"named-list"})
        self.assertEqual({entry["source"] for entry in listed}, {"masterlist.ml"})
        self.assertEqual({entry["source_sha256"] for entry in listed},
                         {sha256(data("masterlist.ml"))})

    def test_entry_can_be_removed(self):
        digest = self.import_root()
        self.assert_error(self.trust("remove", "0" * 64), "use.not_found", 2)
        status, answer = self.trust("remove", digest)
        self.assertEqual((status, answer["removed"]["sha256"]), (0, digest))
        self.assertEqual(self.trust("list")[1]["entries"], [])

    def test_altered_store_is_noticed(self):
        digest = self.import_root()
        self.assertEqual(self.trust("verify")[0], 0)
        with open(os.path.join(self.store, digest + ".cer"), "ab") as file:
            file.write(b"\0")
        status, answer = self.trust("verify")
        self.assertEqual((status, answer["sound"]), (1, False))
        self.assertEqual(answer["faults"][0]["sha256"], digest)
        self.assert_error(self.trust("import", data("masterlist.ml")), "storage.corrupt", 1)

    def test_no_store_and_no_file_are_said(self):
        self.assert_error(self.trust("list"), "use.not_found", 2)
        self.assert_error(self.trust("import", data("README.md")), "use.argument", 2)
        os.mkdir(self.store)
        with open(os.path.join(self.store, "root.cer"), "wb") as file:
            file.write(b"anything")
        self.assert_error(self.trust("list"), "use.configuration", 2)
        self.assert_error(self.trust("import", data("testland-rsa.cer")), "use.configuration", 2)


if __name__ == "__main__":
    unittest.main()
