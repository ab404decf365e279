#!/usr/bin/env python3
"""A wallet that this project did not write redeems offers that kioskctl made: online, after an offline spell,
and with the wrong transaction code."""
import json
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
WALLET = os.path.join(HERE, "..", "wallet")
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from demo import Demo  # noqa: E402

STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")
CODE = "493817"


class WalletJourney(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = subprocess.run([os.path.join(WALLET, "setup")], check=True, capture_output=True,
                                  text=True).stdout.strip()
        cls.demo = Demo(STAGE)

    @classmethod
    def tearDownClass(cls):
        cls.demo.close()

    def enrol(self, until):
        status, answer = self.demo.kioskctl(
            "enrol", "--scenario", self.demo.scenario(
                until=until, transaction_code=CODE, move_from_phone=True))
        self.assertEqual(status, 0, answer)
        return answer

    def wallet(self, offer, code=CODE, *more):
        environment = dict(os.environ, NODE_EXTRA_CA_CERTS=self.demo.path("kiosk", "ca.pem"))
        done = subprocess.run(
            [self.node, os.path.join(WALLET, "wallet.mjs"), "--strict", "--tx-code", code, "--trust",
             self.demo.path("kiosk", "issuer-ca.pem"), *more, offer],
            capture_output=True, text=True, env=environment, timeout=120)
        return done.returncode, json.loads(done.stdout)

    def test_online_offer_is_redeemed(self):
        answer = self.enrol("sent")
        status, said = self.wallet(answer["offer_uri"], CODE, "--max-wait", "30")
        self.assertEqual(status, 0, said)
        self.assertTrue(said["credentials"][0]["verified"])

    def test_offer_made_offline_is_redeemed_after_the_sync(self):
        self.demo.manage("stop-back-office")
        answer = self.enrol("registered")
        self.demo.manage("start-back-office")
        before, _ = self.wallet(answer["offer_uri"])
        self.assertNotEqual(before, 0)
        self.assertEqual(self.demo.kioskctl("outbox", "sync")[0], 0)
        status, said = self.wallet(answer["offer_uri"], CODE, "--max-wait", "30")
        self.assertEqual(status, 0, said)

    def test_five_wrong_codes_lock_the_offer(self):
        answer = self.enrol("sent")
        for _ in range(5):
            status, said = self.wallet(answer["offer_uri"], "111222")
            self.assertEqual(status, 13, said)
        status, said = self.wallet(answer["offer_uri"])
        self.assertEqual(status, 13, said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
