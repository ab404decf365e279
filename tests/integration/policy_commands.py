#!/usr/bin/env python3
"""kioskctl policy, as whoever writes policies uses it: what each command prints and ends with."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data", "policy")
STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
CASES = os.path.join(DATA, "cases.jsonl")
EXAMPLE = os.path.join(DATA, "example.toml")


def read(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8")


def case_line(number):
    return read(CASES).splitlines(keepends=True)[number]


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True, timeout=60)


class PolicyCommands(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def run_plain(self, *arguments):
        done = subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), "policy", *arguments],
                              capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout

    def policy(self, *arguments):
        done = subprocess.run([os.path.join(STAGE, "bin", "kioskctl"), "--json", "policy", *arguments],
                              capture_output=True, text=True, timeout=60)
        return done.returncode, json.loads(done.stdout)

    def authority(self, name):
        """A policy authority and a signer of its, made by a stock tool."""
        ca, ca_key = self.path(name + "-ca.pem"), self.path(name + "-ca.key")
        signer, key, request = (self.path(name + end) for end in (".pem", ".key", ".csr"))
        new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        openssl("req", "-x509", *new, "-keyout", ca_key, "-out", ca, "-days", "2", "-subj",
                "/CN=" + name + " authority")
        openssl("req", *new, "-keyout", key, "-out", request, "-subj", "/CN=" + name)
        openssl("x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-CAcreateserial",
                "-days", "1", "-out", signer)
        return ca, signer, key

    def test_check_tells_every_problem(self):
        status, answer = self.policy("check", EXAMPLE)
        self.assertEqual((status, answer["usable"], answer["version"]), (0, True, "2027-01-1"))
        bad = self.write("bad.toml", 'version = "1"\n[ages]\nholder = 200\nkeeper = 1\n')
        status, answer = self.policy("check", bad)
        self.assertEqual((status, answer["usable"]), (2, False))
        self.assertEqual([problem["line"] for problem in answer["problems"]], [3, 4])
        status, answer = self.policy("check", self.path("missing.toml"))
        self.assertEqual(status, 2)
        self.assertIn("error", answer)

    def test_signature_is_the_authoritys_or_refused(self):
        ca, signer, key = self.authority("ours")
        stranger = self.authority("stranger")[0]
        file = self.write("policy.toml", read(EXAMPLE))
        self.assertEqual(self.policy("check", file, "--authority", ca)[0], 1)
        status, answer = self.policy("sign", file, "--certificate", signer, "--key", key)
        self.assertEqual((status, answer["sequence"]), (0, 4), answer)
        self.assertTrue(os.path.exists(file + ".p7s"))
        status, answer = self.policy("check", file, "--authority", ca)
        self.assertEqual((status, answer["signature"]), (0, "holds"))
        self.assertEqual(self.policy("check", file, "--authority", stranger)[0], 1)
        # A stock tool says the same of the signature.
        openssl("cms", "-verify", "-inform", "DER", "-in", file + ".p7s", "-CAfile", ca,
                "-purpose", "any", "-out", self.path("content"))
        self.assertEqual(read(self.path("content")), read(file))
        with open(file, "a", encoding="utf-8") as changed:
            changed.write("# later\n")
        status, answer = self.policy("check", file, "--authority", ca)
        self.assertEqual((status, answer["usable"]), (1, True))

    def test_unusable_policy_is_not_signed(self):
        _, signer, key = self.authority("ours")
        bad = self.write("bad.toml", 'version = "1"\n[settlement]\nconsent.absent = "agent"\n')
        status, answer = self.policy("sign", bad, "--certificate", signer, "--key", key)
        self.assertEqual(status, 2)
        self.assertIn(":3:", answer["error"]["detail"])
        self.assertFalse(os.path.exists(bad + ".p7s"))

    def test_show_is_a_policy_again(self):
        status, text = self.run_plain("show")
        self.assertEqual(status, 0)
        shown = self.write("shown.toml", text)
        self.assertEqual(self.policy("check", shown)[0], 0)
        self.assertEqual(self.policy("try", shown, CASES)[1]["changed"], 0)

    def test_reasons_are_those_of_the_documentation(self):
        status, table = self.run_plain("reasons")
        self.assertEqual(status, 0)
        page = os.path.join(HERE, "..", "..", "docs", "policy.md")
        self.assertIn(table, read(page))

    def test_explain_names_rule_finding_and_demand(self):
        case = self.write("case.json", case_line(2))
        status, answer = self.policy("explain", case)
        self.assertEqual((status, answer["verdict"], answer["reasons"]),
                         (0, "ask-agent", ["face.grey_zone"]))
        rule = next(rule for rule in answer["rules"] if rule["rule"] == "face.threshold")
        self.assertEqual(rule, {"rule": "face.threshold", "outcome": "open", "found": "0.372",
                                "demanded": "at least 0.409", "reason": "face.grey_zone",
                                "settled_by": "agent"})
        self.assertEqual(answer["recorded"]["verdict"], "ask-agent")
        lenient = self.write("lenient.toml", 'version = "2"\n[face]\nthreshold = 0.36\n')
        status, answer = self.policy("explain", case, "--policy", lenient)
        self.assertEqual((status, answer["verdict"], answer["policy_version"]), (0, "accept", "2"))
        status, text = self.run_plain("explain", case)
        self.assertEqual(status, 0)
        self.assertRegex(text, r"face\.threshold +open +0\.372 +at least 0\.409 +face\.grey_zone +agent")

    def test_explain_of_a_refusal_is_a_negative_verdict(self):
        case = self.write("case.json", case_line(5))
        status, answer = self.policy("explain", case)
        self.assertEqual((status, answer["verdict"], answer["reasons"]),
                         (1, "refuse", ["age.too_young"]))

    def test_try_tells_what_changes(self):
        older = self.write("older.toml", 'version = "2"\n[ages]\nholder = 18\n')
        status, answer = self.policy("try", older, CASES)
        self.assertEqual((status, answer["cases"], answer["changed"]), (1, 12, 1))
        self.assertEqual(answer["verdicts"], {"accept to refuse": 1})
        change = answer["changes"][0]
        self.assertEqual(change["case"], "cases.jsonl:2")
        self.assertEqual(change["after"]["reasons"], ["age.too_young"])
        self.assertEqual(self.policy("try", older, DATA)[1]["cases"], 12)

    def test_a_case_that_is_none_is_named(self):
        broken = self.write("cases.jsonl", case_line(0) + '{"format":1}\n')
        status, answer = self.policy("try", EXAMPLE, broken)
        self.assertEqual(status, 2)
        self.assertIn("cases.jsonl:2", answer["error"]["detail"])


if __name__ == "__main__":
    unittest.main()
