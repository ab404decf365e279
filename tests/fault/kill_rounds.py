#!/usr/bin/env python3
"""Kills the kiosk at random moments between "face captured" and "confirmed", again and again, and then
holds the back office against what was shown: every enrolment for which "registered" was shown must have
arrived exactly once.

    tests/fault/kill_rounds.py --stage STAGE [--rounds 200] [--seed 1]

Real kiosk program (headless), real PC/SC service with virtual cards, real back office over mutual TLS.
"""
import argparse
import collections
import os
import random
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from demo import Demo  # noqa: E402


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--stage", default=os.environ.get("VITALE_KIOSK_STAGE"),
                        help="folder of the installed programs")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not arguments.stage:
        parser.error("--stage is missing")
    return arguments


class Enrolment:
    """One run of the kiosk, its progress lines noted as they come."""

    def __init__(self, demo, scenario):
        command = [demo.program("kioskctl"), "--json", "enrol", "--progress", "--scenario", scenario]
        self.process = subprocess.Popen(command, env=demo.environment, text=True,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.face_captured = threading.Event()
        self.registered = None
        self.lines = []
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            self.lines.append(line.strip())
            if line.startswith("step review"):
                self.face_captured.set()
            if line.startswith("registered "):
                self.registered = line.split()[1]
        self.face_captured.set()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.end()

    def end(self):
        self.process.wait()
        self.reader.join()


def undisturbed(demo, scenario):
    """Seconds from "face captured" to the end, and the package."""
    run = Enrolment(demo, scenario)
    run.face_captured.wait()
    begin = time.monotonic()
    run.end()
    if run.process.returncode != 0:
        sys.exit("an undisturbed enrolment failed: " + " | ".join(run.lines))
    return time.monotonic() - begin, run.registered


def kill_often(demo, rounds, chance):
    """Kills `rounds` enrolments; gives the packages for which "registered" was shown, and a count of when."""
    scenario = demo.scenario()
    span, first = undisturbed(demo, scenario)
    print(f"from face captured to confirmed: {span:.2f} s", flush=True)
    shown, when = [first], collections.Counter()
    for number in range(rounds):
        run = Enrolment(demo, scenario)
        run.face_captured.wait()
        time.sleep(chance.uniform(0, span * 1.1))
        finished = run.process.poll() is not None
        run.kill()
        if run.registered:
            shown.append(run.registered)
        when["already ended" if finished else "after registered" if run.registered
             else "before registered"] += 1
        if number % 20 == 19:
            print(f"round {number + 1}: {dict(when)}", flush=True)
    return shown, when


def main():
    arguments = parse_arguments()
    demo = Demo(arguments.stage)
    try:
        shown, when = kill_often(demo, arguments.rounds, random.Random(arguments.seed))
        statuses = {}
        for command in (("outbox", "sync"), ("outbox", "verify"), ("audit", "verify")):
            statuses[" ".join(command)], answer = demo.kioskctl(*command)
            print(*command, answer)
        arrived = collections.Counter(case["package_id"] for case in demo.cases())
        missing = [one for one in shown if arrived[one] == 0]
        twice = [one for one, count in arrived.items() if count > 1]
        print(f"{arguments.rounds} rounds, killed: {dict(when)}")
        print(f"registered shown {len(shown)}, arrived {len(arrived)}, missing {len(missing)}, "
              f"twice {len(twice)}")
        good = not missing and not twice and not any(statuses.values())
        print("passed" if good else f"FAILED {statuses}")
        return 0 if good else 1
    finally:
        demo.close()


if __name__ == "__main__":
    sys.exit(main())
