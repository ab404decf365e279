#!/usr/bin/env python3
"""What goes wrong in an office, through kioskctl and the real PC/SC service: each must end in its error, with
a sentence and a next step, and the kiosk must work again afterwards."""
import json
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from demo import Demo  # noqa: E402

STAGE = os.environ.get("VITALE_KIOSK_STAGE") or sys.exit("VITALE_KIOSK_STAGE is not set")


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(STAGE)

    @classmethod
    def tearDownClass(cls):
        cls.demo.close()

    def tearDown(self):
        self.demo.insert("contact", "vitale")
        self.demo.insert("contactless", "passport")

    def enrol(self, config=None, **scenario):
        arguments = ["enrol", "--scenario", self.demo.scenario(**scenario)]
        if config:
            arguments = ["--config", config, *arguments]
        return self.demo.kioskctl(*arguments)

    def assert_error(self, answer, code, status):
        self.assertEqual(answer[1].get("error", {}).get("code"), code, answer)
        self.assertEqual(answer[0], status, answer)
        self.assertTrue(answer[1]["error"]["message"].endswith("."))
        self.assertTrue(answer[1]["error"]["next_step"].endswith("."))

    def test_wrong_card_in_the_slot_is_named(self):
        for card, code in (("payment", "card.payment"), ("professional", "card.professional"),
                           ("vitale-old", "card.old")):
            with self.subTest(card):
                self.demo.insert("contact", card)
                self.assert_error(self.demo.kioskctl("vitale", "read", "--reader", "0"), code, 1)
                self.assert_error(self.enrol(), code, 1)

    def test_mute_card_is_said_to_be_turned(self):
        self.demo.insert("contact", "mute")
        self.assert_error(self.enrol(), "card.mute", 3)

    def test_no_service_is_said(self):
        environment = dict(self.demo.environment, PCSCLITE_CSOCK_NAME=self.demo.path("none"))
        answer = self.demo.kioskctl("vitale", "read", environment=environment)
        self.assert_error(answer, "reader.service", 3)

    def test_card_pulled_mid_read_can_be_tried_again(self):
        self.demo.cards("remove-after", "2", "contact")
        self.assert_error(self.demo.kioskctl("vitale", "read"), "card.removed", 3)
        self.demo.insert("contact", "vitale")
        status, answer = self.demo.kioskctl("vitale", "read")
        self.assertEqual(status, 0, answer)

    def test_passport_taken_away_mid_read_fails_and_a_retry_goes_on(self):
        self.demo.cards("remove-after", "20", "contactless")
        self.assert_error(self.enrol(), "card.removed", 3)
        self.demo.insert("contactless", "passport")
        self.assertEqual(self.enrol()[0], 0)

    def test_service_killed_and_restarted_is_survived(self):
        self.demo.cards("stop-service")
        self.assert_error(self.demo.kioskctl("vitale", "read"), "reader.service", 3)
        self.demo.cards("start-service")
        self.assertEqual(self.enrol()[0], 0)

    def test_altered_chip_is_never_accepted(self):
        self.demo.cards("misbehave", "contactless", "altered-dg1")
        status, answer = self.enrol()
        self.demo.cards("misbehave", "contactless", "none")
        self.assertNotEqual(status, 0, answer)
        self.assertNotIn("offer_uri", answer)

    def test_wrong_mac_and_garbage_are_errors(self):
        for fault, code in (("wrong-mac", "chip.secure_messaging"), ("garbage", None)):
            with self.subTest(fault):
                self.demo.cards("misbehave", "contactless", fault)
                status, answer = self.enrol()
                self.demo.cards("misbehave", "contactless", "none")
                self.assertNotEqual(status, 0)
                self.assertIn("error", answer)
                if code:
                    self.assertEqual(answer["error"]["code"], code, answer)

    def test_unreadable_page_is_said(self):
        config = self.demo.configure(
            document_camera=f"pages:{self.demo.media}/unreadable_page.jpg", document_patience=3)
        status, answer = self.enrol(config)
        self.assertEqual(status, 1, answer)
        self.assertIn(answer["error"]["code"], ("mrz.not_found", "mrz.unreliable"))

    def test_no_face_and_two_faces_are_said(self):
        for film, code in (("no_face.webm", "face.none"), ("two_faces.webm", "face.several")):
            with self.subTest(film):
                config = self.demo.configure(face_camera=f"file:{self.demo.media}/{film}",
                                             face_patience=3)
                self.assert_error(self.enrol(config), code, 1)

    def test_who_cannot_move_as_asked_is_for_an_agent(self):
        status, answer = self.enrol(skip_movements=True)
        self.assertEqual((status, answer["step"]), (1, "agent"), answer)
        self.assertEqual(answer["agent_reasons"], ["face.liveness_unsure"])
        self.assertEqual(answer["face"]["verdict"], "unsure")
        self.assertTrue(all(asked["skipped"] for asked in answer["face"]["challenges"]))

    def test_back_office_down_keeps_the_enrolment(self):
        self.demo.manage("stop-back-office")
        status, answer = self.enrol(until="registered")
        self.assertEqual(status, 0, answer)
        self.assertTrue(answer["offer_uri"].startswith("openid-credential-offer://"))
        status, _ = self.demo.kioskctl("outbox", "sync", "--patience", "10")
        self.assertEqual(status, 3)
        self.demo.manage("start-back-office")
        status, synced = self.demo.kioskctl("outbox", "sync")
        self.assertEqual(status, 0, synced)
        arrived = [case["package_id"] for case in self.demo.cases()]
        self.assertEqual(arrived.count(answer["package_id"]), 1)

    def test_simulated_devices_outside_trial_are_refused(self):
        config = self.demo.configure(trial=False)
        status, answer = self.enrol(config)
        self.assertEqual((status, answer["error"]["code"]), (2, "use.configuration"))

    def test_sealed_package_opens_only_with_the_back_offices_key(self):
        self.demo.manage("stop-back-office")
        status, answer = self.enrol(until="registered")
        self.assertEqual(status, 0, answer)
        exported = self.demo.path("exported")
        self.assertEqual(self.demo.kioskctl("outbox", "export", exported)[0], 0)
        sealed = next(os.path.join(exported, name) for name in sorted(os.listdir(exported))
                      if answer["package_id"] in name and not name.endswith(".json"))

        def opens(certificate, key):
            done = subprocess.run(
                ["openssl", "cms", "-decrypt", "-inform", "DER", "-in", sealed, "-recip", certificate,
                 "-inkey", key, "-binary", "-out", self.demo.path("opened.der")], capture_output=True)
            return done.returncode == 0

        office = self.demo.path("back-office")
        self.assertTrue(opens(f"{office}/sealing.pem", f"{office}/sealing.key"))
        verified = subprocess.run(
            ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in",
             self.demo.path("opened.der"), "-CAfile", f"{office}/ca.pem", "-purpose", "any", "-out",
             self.demo.path("package.tar")], capture_output=True, text=True)
        self.assertEqual(verified.returncode, 0, verified.stderr)
        manifest = json.loads(subprocess.run(
            ["tar", "-xOf", self.demo.path("package.tar"), "manifest.json"], check=True,
            capture_output=True).stdout)
        self.assertEqual(manifest["package_id"], answer["package_id"])
        self.assertTrue(manifest["trial"])
        self.assertEqual(sorted(manifest["simulated"]),
                         ["card-reader", "document-camera", "face-camera"])
        kiosk = self.demo.path("kiosk")
        keys = [name for name in os.listdir(kiosk) if name.endswith(".key")]
        self.assertTrue(keys)
        for name in keys:
            for certificate in ("sealing.pem", name.replace(".key", ".pem")):
                self.assertFalse(opens(f"{kiosk}/{certificate}", f"{kiosk}/{name}"), name)
        self.demo.manage("start-back-office")
        self.assertEqual(self.demo.kioskctl("outbox", "sync")[0], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
