#!/usr/bin/env python3
"""Cases that need somebody: without a chip, without a card, for another person, begun on a phone. Without a window."""
import os
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from demo import Demo  # noqa: E402

STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")


class Exceptions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(STAGE, "--fast")

    @classmethod
    def tearDownClass(cls):
        cls.demo.close()

    def enrol(self, until="registered", **scenario):
        return self.demo.kioskctl("enrol", "--scenario", self.demo.scenario(until=until, **scenario),
                                  timeout=180)

    def judged(self, package):
        """What the back office makes of it, once it has."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            case = next((case for case in self.demo.cases() if case["package_id"] == package), {"state": "none"})
            if case["state"] not in ("none", "waiting"):
                return case
            time.sleep(0.2)
        self.fail(f"{package} is still waiting")

    def test_what_nobody_settles_waits_for_an_agent(self):
        status, answer = self.enrol(skip=["chip-damaged"])
        self.assertEqual((status, answer.get("step")), (1, "agent"), answer)
        self.assertIn("skip.chip-damaged", answer["decision"]["reasons"])
        self.assertTrue(answer["decision"]["rules"])
        self.assertEqual(answer["record"], "known")

    def test_an_agent_settles_a_damaged_chip(self):
        status, answer = self.enrol(until="sent", skip=["chip-damaged"], agent=self.demo.agent("agathe"))
        self.assertEqual(status, 0, answer)
        self.assertEqual(answer["decision"]["verdict"], "accept")
        self.assertEqual(answer["decision"]["reasons"], ["agent.accepted"])
        self.assertEqual(answer["decision"]["policy_version"], "demonstration-1")
        case = self.judged(answer["package_id"])
        self.assertEqual((case["state"], case["verdict"]), ("ready", "accept"), case)

    def test_a_lost_card_is_a_typed_number(self):
        status, answer = self.enrol(skip=["card-lost"], nir="2 84 05 75 999 042 08",
                                    agent=self.demo.agent("agathe"))
        self.assertEqual(status, 0, answer)

    def test_a_guardian_needs_a_supervisor(self):
        guardian = {"reason": "represented", "authority": "guardian"}
        status, answer = self.enrol(**guardian, agent=self.demo.agent("agathe", reason="authority-shown"))
        self.assertEqual(status, 1, answer)
        self.assertEqual(answer["error"]["code"], "agent.not_permitted")
        status, answer = self.enrol(**guardian, agent=self.demo.agent("simone", reason="authority-shown"))
        self.assertEqual(status, 0, answer)

    def test_a_wrong_password_ends_the_scenario(self):
        wrong = self.demo.agent("agathe")
        wrong["password_file"] = self.demo.path("agents", "simone.password")
        status, answer = self.enrol(skip=["chip-damaged"], agent=wrong)
        self.assertEqual(status, 1, answer)
        self.assertEqual(answer["error"]["code"], "agent.sign_in_failed")

    def test_what_the_phone_has_proven_is_not_asked_again(self):
        begun_on_a_phone = {"reason": "face-check-failed", "agent": self.demo.agent("agathe")}
        status, answer = self.enrol(**begun_on_a_phone, resume_code="3h8r 5t2w")
        self.assertEqual(status, 0, answer)
        self.assertNotIn("chip", answer)
        self.assertIn("resume.proven_by_phone", answer["decision"]["remarks"])
        status, answer = self.enrol(**begun_on_a_phone, resume_code="0000-0000")
        self.assertEqual(status, 3, answer)
        self.assertEqual(answer["error"]["code"], "record.resume_code")


if __name__ == "__main__":
    unittest.main(verbosity=2)
