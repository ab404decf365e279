#!/usr/bin/env python3
"""Agents from their certification at the back office to their sign-in at a kiosk: vitale-backend agents,
kioskctl agents."""
import json
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from demo import Demo  # noqa: E402

STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
PASSWORD = "correct horse battery"


class AgentCommands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(STAGE)
        cls.addClassCleanup(cls.demo.close)

    def backend(self, *arguments, secret="", folder="back-office"):
        return subprocess.run(
            [self.demo.program("vitale-backend"), *arguments, "--dir", self.demo.path(folder)],
            input=secret, capture_output=True, text=True, timeout=60)

    def add(self, name, role="agent", password=PASSWORD, folder="back-office"):
        record = self.demo.path(name + ".json")
        done = self.backend("agents", "add", "--id", name, "--name", "Agathe Modèle", "--role", role,
                            "--password-file", "-", "--out", record, secret=password + "\n",
                            folder=folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        return record

    def agents(self, command, *arguments, secret=""):
        done = subprocess.run(
            [self.demo.program("kioskctl"), "--json", "agents", command, *arguments],
            input=secret, capture_output=True, text=True, timeout=60, env=self.demo.environment)
        return done.returncode, json.loads(done.stdout)

    def known(self, name):
        rows = self.agents("list")[1]["agents"]
        return next((row for row in rows if row["id"] == name), None)

    def assert_error(self, answer, code, status):
        self.assertEqual((answer[1].get("error", {}).get("code"), answer[0]), (code, status), answer)

    def sign_in(self, name, password):
        return self.agents("sign-in", name, secret=password + "\n")

    def test_from_certification_to_sign_in_and_away(self):
        record = self.add("a.modele")
        self.assertEqual(os.stat(record).st_mode & 0o777, 0o600)
        self.assertEqual(self.agents("import", record), (0, {"imported": ["a.modele"]}))
        status, answer = self.sign_in("a.modele", PASSWORD)
        self.assertEqual((status, answer),
                         (0, {"id": "a.modele", "name": "Agathe Modèle", "role": "agent"}))
        self.assert_error(self.sign_in("a.modele", "another password"), "agent.sign_in_failed", 1)
        self.assertEqual(self.known("a.modele")["wrong_tries"], 1)
        self.assertEqual(self.agents("remove", "a.modele"), (0, {"removed": "a.modele"}))
        self.assert_error(self.agents("remove", "a.modele"), "use.not_found", 2)
        self.assert_error(self.sign_in("a.modele", PASSWORD), "agent.sign_in_failed", 1)
        self.assertEqual(self.demo.kioskctl("audit", "verify")[0], 0)

    def test_locked_until_a_supervisor_says_so(self):
        self.agents("import", self.add("locked"), self.add("chief", "supervisor"),
                    self.add("colleague"))
        for _ in range(5):
            self.assert_error(self.sign_in("locked", "another password"), "agent.sign_in_failed", 1)
        self.assert_error(self.sign_in("locked", PASSWORD), "agent.sign_in_locked", 1)
        self.assertIn("locked_until", self.known("locked"))
        answer = self.agents("unlock", "locked", "--as", "colleague", secret=PASSWORD)
        self.assert_error(answer, "agent.not_permitted", 1)
        answer = self.agents("unlock", "locked", "--as", "chief", secret=PASSWORD)
        self.assertEqual(answer, (0, {"unlocked": "locked", "by": "chief"}))
        self.assertEqual(self.sign_in("locked", PASSWORD)[0], 0)

    def test_new_password_replaces_the_old_one(self):
        self.agents("import", self.add("careful"))
        new = self.demo.path("new")
        for content, code, status in (("short", "use.argument", 2), ("quelque chose de neuf", None, 0)):
            with open(new, "w") as file:
                file.write(content + "\n")
            answer = self.agents("password", "careful", "--new-password-file", new, secret=PASSWORD)
            self.assert_error(answer, code, status)
        self.assert_error(self.sign_in("careful", PASSWORD), "agent.sign_in_failed", 1)
        self.assertEqual(self.sign_in("careful", "quelque chose de neuf")[0], 0)

    def test_record_of_nobodys_is_refused(self):
        self.assertEqual(self.backend("init", folder="other-office").returncode, 0)
        self.assert_error(self.agents("import", self.add("stranger", folder="other-office")),
                          "signature.invalid", 1)
        record = self.add("altered")
        with open(record) as file:
            content = json.load(file)
        content["name"] = "Somebody Else"
        with open(record, "w") as file:
            json.dump(content, file)
        self.assert_error(self.agents("import", record), "signature.invalid", 1)
        content["id"] = "../altered"
        with open(record, "w") as file:
            json.dump(content, file)
        self.assert_error(self.agents("import", record), "data.malformed", 2)

    def test_revoked_is_listed_as_such(self):
        self.add("leaver")
        self.assertEqual(self.backend("agents", "revoke", "--id", "leaver").returncode, 0)
        self.assertEqual(self.backend("agents", "revoke", "--id", "nobody").returncode, 2)
        rows = json.loads(self.backend("agents", "list", "--json").stdout)
        leaver = next(row for row in rows if row["id"] == "leaver")
        self.assertIn("revoked_at", leaver)

    def test_bad_orders_are_refused(self):
        def order(*changes, secret=PASSWORD):
            return self.backend("agents", "add", "--id", "x", "--name", "X", "--role", "agent",
                                "--out", self.demo.path("x.json"), *changes, secret=secret)
        self.assertEqual(order().returncode, 2)  # no secret
        self.assertEqual(order("--password-file", "-", secret="short").returncode, 2)
        self.assertEqual(order("--password-file", self.demo.path("none")).returncode, 2)
        self.assertEqual(order("--password-file", "-", "--nir", "123").returncode, 3)
        self.assertFalse(os.path.exists(self.demo.path("x.json")))


if __name__ == "__main__":
    unittest.main()
