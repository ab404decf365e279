#!/usr/bin/env python3
"""kioskctl chip judge: files that were read off a chip, judged without the chip."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data", "emrtd")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
GROUPS = ("0101", "0102", "010B", "010C", "010E", "010F")


def judge(*files, trust=None):
    command = [os.path.join(STAGE, "bin", "kioskctl"), "--json", "chip", "judge", *files]
    if trust:
        command += ["--trust", os.path.join(DATA, "trust-dev", trust)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return done.returncode, json.loads(done.stdout)


def files_of(name):
    folder = os.path.join(DATA, "dev", name)
    paths = [os.path.join(folder, file + ".bin") for file in ("011E", "011D", *GROUPS)]
    return [path for path in paths if os.path.exists(path)]


class ChipJudge(unittest.TestCase):
    def test_signed_files_are_genuine(self):
        status, answer = judge(*files_of("s1-td3-bac-aa"), trust="testland-rsa.cer")
        self.assertEqual((status, answer["data_authentic"]["verdict"]), (0, "genuine"), answer)
        self.assertEqual([file["is"] for file in answer["files"]],
                         ["EF.COM", "EF.SOD", "DG1", "DG2", "DG11", "DG12", "DG15"])
        self.assertIn("check digits hold", answer["files"][2]["content"])

    def test_altered_file_and_unknown_issuer_are_named(self):
        status, answer = judge(*files_of("b1-dg1-altered"), trust="testland-rsa.cer")
        self.assertEqual((status, answer["data_authentic"]["verdict"]), (1, "altered"), answer)
        self.assertIn("DG1", answer["data_authentic"]["reason"])
        status, answer = judge(*files_of("s2-td1-pace-ca"))
        self.assertEqual((status, answer["data_authentic"]["verdict"]), (1, "unknown-issuer"), answer)

    def test_file_alone_is_told_but_not_judged(self):
        status, answer = judge(files_of("s1-td3-bac-aa")[2])
        self.assertEqual((status, answer["data_authentic"]["verdict"]), (0, "not-checked"), answer)

    def test_other_files_are_named(self):
        with tempfile.NamedTemporaryFile(suffix=".bin") as file:
            file.write(b"no data object at all")
            file.flush()
            status, answer = judge(file.name)
        self.assertEqual(status, 1)
        self.assertIn("problem", answer["files"][0])
        status, answer = judge(os.path.join(DATA, "nothing.bin"))
        self.assertEqual((status, answer["error"]["code"]), (2, "use.not_found"), answer)


if __name__ == "__main__":
    unittest.main(verbosity=2)
