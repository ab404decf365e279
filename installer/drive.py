#!/usr/bin/env python3
"""Drives the kiosk's window through the accessibility bus, as an assistive technology would: it sees names
and roles, and presses what has them. Takes a screenshot of every page. Redeems the QR off the screen with
the test wallet. Called by installer/auto.

Texts are given in English, the source language, and looked up in the .ts files, so that the same drive
works in every language."""
import argparse
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import pyatspi

CODE = "493817"


class Texts:
    """English source text → text on screen."""

    def __init__(self, folder, language):
        self.words = {}
        path = os.path.join(folder, f"kiosk_{language}.ts")
        if language == "en" or not os.path.exists(path):
            return
        for message in ElementTree.parse(path).getroot().iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text:
                self.words.setdefault(message.findtext("source"), translation.text)

    def __getitem__(self, source):
        return self.words.get(source, source)


class Kiosk:
    def __init__(self, pid, texts, out):
        self.pid, self.texts, self.out = pid, texts, out
        self.shots = 0
        self.app = self.wait(self.find_application, 30, "the kiosk on the accessibility bus")

    def find_application(self):
        for app in pyatspi.Registry.getDesktop(0):
            try:
                if app and app.get_process_id() == self.pid:
                    return app
            except Exception:  # an application that is just going
                continue
        return None

    def wait(self, look, seconds, what):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not os.path.exists(f"/proc/{self.pid}"):
                sys.exit("the kiosk has ended; see kiosk.log")
            try:
                found = look()
                if found:
                    return found
            except Exception:  # widgets come and go while the tree is walked
                pass
            time.sleep(0.05)
        self.screenshot("stuck")
        sys.exit(f"waited {seconds} s in vain for: {what}; see stuck.png and: {self.visible_texts()}")

    def showing(self, name, roles):
        def fits(node):
            return (node.name == name and node.getRoleName() in roles
                    and node.getState().contains(pyatspi.STATE_SHOWING))
        return pyatspi.findDescendant(self.app, fits)

    def visible_texts(self):
        try:
            nodes = pyatspi.findAllDescendants(
                self.app, lambda node: node.name and node.getState().contains(pyatspi.STATE_SHOWING))
            return " | ".join(dict.fromkeys(node.name for node in nodes))
        except Exception as problem:  # for a message only
            return str(problem)

    def page(self, title, shot, seconds=30, or_title=None):
        """Waits for the page with this title, or with the shorter one that large type has."""
        texts = [self.texts[title]] + ([self.texts[or_title]] if or_title else [])
        self.wait(lambda: any(self.showing(text, ("label", "heading")) for text in texts), seconds,
                  f"the page “{texts[0]}”")
        self.screenshot(shot)

    def press(self, source, seconds=30):
        text = self.texts[source]

        def ready():
            button = self.showing(text, ("push button", "radio button", "toggle button"))
            if button and button.getState().contains(pyatspi.STATE_ENABLED):
                button.queryAction().doAction(0)
                return True
            return False
        self.wait(ready, seconds, f"the button “{text}”")

    def await_button(self, source, seconds=30):
        text = self.texts[source]
        self.wait(lambda: self.showing(text, ("push button",)), seconds, f"the button “{text}”")

    def screenshot(self, name):
        self.shots += 1
        path = os.path.join(self.out, f"{self.shots:02d}-{name}.png")
        # The page has just been laid out; the picture shall show it drawn.
        time.sleep(0.25)
        subprocess.run(["import", "-window", "root", path], check=True)
        print(f"   {os.path.basename(path)}", flush=True)
        return path


class Wallet:
    def __init__(self, arguments):
        self.arguments = arguments

    def redeem(self, screenshot, patience=0):
        """Tries for `patience` seconds: an offer made offline is known once the kiosk has announced it."""
        offer = subprocess.run(["zbarimg", "-q", "--raw", screenshot], check=True,
                               capture_output=True, text=True).stdout.strip()
        command = [os.environ["VITALE_WALLET_NODE"], self.arguments.wallet, "--strict",
                   "--tx-code", CODE, "--max-wait", "60", "--trust", self.arguments.anchors, offer]
        environment = dict(os.environ, NODE_EXTRA_CA_CERTS=self.arguments.ca)
        end = time.monotonic() + patience
        answer = subprocess.run(command, env=environment, capture_output=True, text=True)
        while answer.returncode != 0 and time.monotonic() < end:
            time.sleep(2)
            answer = subprocess.run(command, env=environment, capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f"the wallet could not redeem the offer ({answer.returncode}): {answer.stdout}")


def to_reason(kiosk, consent):
    kiosk.press("Start")
    kiosk.page("How would you like to read?", "comfort")
    kiosk.press("Continue")
    kiosk.page("Do you agree to this check?", "consent")
    kiosk.press(consent)


def to_health_card(kiosk, consent):
    to_reason(kiosk, consent)
    kiosk.page("Who is the digital carte Vitale for?", "reason")
    kiosk.press("For me, on my phone")
    kiosk.page("What brings you here?", "reason-why")
    kiosk.press("My phone cannot do it, or I have none")
    kiosk.page("Your card has been read", "health-card")
    kiosk.press("Continue")


def to_pairing(kiosk, has_phone=False):
    to_health_card(kiosk, "Yes, compare my face")
    kiosk.page("Show your identity document", "document")
    kiosk.page("Lay your document on the reader", "chip")
    kiosk.await_button("An agent compares instead")  # the title is the instruction of the moment
    kiosk.screenshot("face")
    kiosk.await_button("I cannot do this", 60)  # a movement is asked for
    kiosk.screenshot("face-movement")
    # A person takes their time for the movements; so does the simulated one.
    if has_phone:
        kiosk.page("Your digital card is active on another phone", "other-phone", 90)
        kiosk.press("Move it to the new phone")
    kiosk.page("Is everything right?", "review", 90)
    kiosk.press("Send")
    kiosk.page("Choose a code of six digits", "transaction-code-empty")
    for digit in CODE:
        kiosk.press(digit)
    kiosk.screenshot("transaction-code")
    kiosk.press("Continue")
    kiosk.page("Your registration is being protected", "sealing")
    kiosk.page("You are registered", "registered")
    kiosk.press("Continue")
    kiosk.page("Scan this code with your phone", "pairing", or_title="Scan this code")


def enrol(kiosk, wallet, bring_back):
    kiosk.page("Get your digital carte Vitale", "welcome")
    to_pairing(kiosk)
    qr = kiosk.screenshot("pairing-qr")
    if bring_back:
        subprocess.run(bring_back.split(), check=True)
    wallet.redeem(qr, 90 if bring_back else 0)
    kiosk.page("Your phone is paired", "paired", 60)
    kiosk.press("Continue")
    kiosk.page("All is done", "receipt")
    kiosk.press("Continue")
    kiosk.page("Thank you, and good-bye", "wiped")
    kiosk.press("Back to the start")


def other_pages(kiosk):
    """The ways that do not end in an enrolment."""
    kiosk.page("Get your digital carte Vitale", "welcome-again")
    to_reason(kiosk, "No, I do not agree")
    kiosk.page("This cannot be completed here", "refused")
    kiosk.press("Continue")
    kiosk.press("Back to the start")
    kiosk.page("Get your digital carte Vitale", "welcome-for-a-later-phone")
    to_pairing(kiosk, has_phone=True)
    kiosk.press("Continue")
    kiosk.page("Would you like a ticket?", "ticket")
    kiosk.press("Print the ticket")
    kiosk.screenshot("ticket-printed")
    kiosk.press("Continue")
    kiosk.press("Back to the start")
    kiosk.page("Get your digital carte Vitale", "welcome-once-more")
    to_health_card(kiosk, "Yes, but a person compares")
    kiosk.page("An agent is coming to you", "agent", 60)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("translations", "language", "out", "ca", "wallet", "anchors"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--bring-back", help="command that starts the back office again")
    arguments = parser.parse_args()
    kiosk = Kiosk(arguments.pid, Texts(arguments.translations, arguments.language), arguments.out)
    enrol(kiosk, Wallet(arguments), arguments.bring_back)
    other_pages(kiosk)
    print("paired", flush=True)


if __name__ == "__main__":
    main()
