#!/usr/bin/env python3
"""Kills a desk at random moments of its cases, again and again, and then holds what was shown against what
is there: every case comes back as a draft or was registered once, and nothing of it is another person's.

    tests/fault/desk_kill.py --program DESK_CASE [--rounds 500] [--seed 1] [--desks 2]

Every round is another invented person (tests/fault/desk_person.h). After a few killed cases the desk is
started anew, opens every draft that lies there, looks at all of it, and finishes it; now and then it is
killed at that as well. At last every package is opened with the back office's key.
"""
import argparse
import collections
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

BATCH = 7          # killed cases until the drafts are looked at: so many persons lie side by side
PATIENCE = 120     # seconds that no run may take


class Failure(Exception):
    pass


def case_of(number):
    return f"{number:08d}-0000-4000-8000-000000000000"


class Run:
    """One process of the desk, and the lines that it has shown."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments], text=True, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.news = threading.Condition()
        self.begun = self.ended = None  # when it was ready, and when its output ended
        self.lines = []
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            with self.news:
                self.lines.append(line.strip())
                if line.startswith("ready"):
                    self.begun = time.monotonic()
                self.news.notify_all()
        with self.news:
            self.ended = time.monotonic()
            self.news.notify_all()

    def said(self, word):
        return [line.split()[1:] for line in self.lines if line.split()[0] == word]

    def last_step(self):
        steps = self.said("step")
        if self.said("registered"):
            return "(registered)"
        return steps[-1][0] if steps else "(not begun)"

    def end(self, killed=False):
        """Waits for the end, and says so when it is a bad one."""
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            killed = False
        self.reader.join()
        good = (0, -signal.SIGKILL) if killed else (0,)
        if self.process.returncode not in good:
            raise Failure(f"ended with {self.process.returncode}: " + " | ".join(self.lines[-12:]))

    def kill(self, after, seconds):
        """So long after it was ready and has shown `after` lines more. True when it was still at work."""
        def come():
            return self.ended or (self.begun and
                                  len(self.lines) > self.lines.index("ready") + after)
        with self.news:
            self.news.wait_for(come, PATIENCE)
        time.sleep(seconds)
        self.process.kill()
        self.end(killed=True)
        return self.process.returncode == -signal.SIGKILL


class DeskRounds:
    """One desk with a folder of its own, and what was shown and found there."""

    def __init__(self, program, numbers, chance, figures):
        self.program, self.numbers, self.chance, self.figures = program, numbers, chance, figures
        self.folder = tempfile.TemporaryDirectory()
        self.expected = set()  # cases that must be one package in the end
        self.problem = None

    def start(self, *arguments):
        return Run(self.program, arguments[0], self.folder.name, *arguments[1:])

    def run(self):
        try:
            self.start("prepare").end()
            for begin in range(0, len(self.numbers), BATCH):
                self.batch(self.numbers[begin:begin + BATCH])
            self.verify()
        except Failure as problem:
            self.problem = str(problem)
        finally:
            self.folder.cleanup()

    def moment(self):
        """Half of them any time of a case, which is mostly the long steps; half soon after any line."""
        if self.chance.random() < 0.5:
            return 0, self.chance.uniform(0, self.figures.case_seconds * 1.05)
        return self.chance.randint(0, self.figures.case_lines), self.chance.uniform(0, 0.03)

    def batch(self, numbers):
        shown = {}
        for number in numbers:
            run = self.start("run", str(number))
            killed = run.kill(*self.moment())
            self.figures.kill(run, killed)
            shown[case_of(number)] = run
        if self.chance.random() < 0.4:
            run = self.start("resume")
            killed = run.kill(0, self.chance.uniform(0, self.figures.case_seconds * 2))
            self.account(shown, run)
            self.figures.count("while drafts were gone through", "killed" if killed else "done")
        run = self.start("resume")
        run.end()
        self.account(shown, run)
        self.figures.resumed(run)

    def account(self, shown, run):
        """What lies on the disk as the desk starts anew, against what each run had shown before."""
        if ["told"] not in run.said("disk"):
            return  # killed before it had looked
        drafts = {draft[0]: draft[1] for draft in run.said("draft")}
        packages = [package[0] for package in run.said("package")]
        if len(packages) != len(set(packages)):
            raise Failure("a package is there twice")
        for case, before in shown.items():
            package = case in packages
            if case in self.expected and not package and case not in drafts:
                raise Failure(f"{case} was a draft and is nothing now")
            if before.said("saved") and not package and case not in drafts:
                raise Failure(f"{case} was saved and is lost: " + " | ".join(before.lines))
            if before.said("registered") and not package:
                raise Failure(f"{case} was shown as registered and is not")
            if package or case in drafts:
                self.expected.add(case)
            if not hasattr(before, "found"):
                before.found = "draft and package" if package and case in drafts else \
                    "package" if package else "draft" if case in drafts else "nothing, not saved yet"
                self.figures.count("found after the kill", before.found)

    def verify(self):
        run = self.start("verify")
        run.end()
        if run.said("draft"):
            raise Failure("drafts are left: " + str(run.said("draft")))
        sealed = collections.Counter(case[0] for case in run.said("sealed"))
        missing = self.expected - set(sealed)
        twice = [case for case, count in sealed.items() if count > 1]
        if missing or twice or set(sealed) - self.expected:
            raise Failure(f"missing {missing}, twice {twice}, more {set(sealed) - self.expected}")
        self.figures.count("packages opened, each its person's", "all", len(sealed))


class Figures:
    def __init__(self, case_seconds, case_lines):
        self.case_seconds, self.case_lines = case_seconds, case_lines
        self.lock = threading.Lock()
        self.tables = collections.defaultdict(collections.Counter)

    def count(self, table, what, by=1):
        with self.lock:
            self.tables[table][what] += by

    def kill(self, run, killed):
        self.count("killed on step", run.last_step() if killed else "(had ended)")
        kills = self.tables["killed on step"]
        if sum(kills.values()) % 100 == 0:
            print(f"{sum(kills.values())} cases: {dict(kills)}", flush=True)

    def resumed(self, run):
        for _, step, *pictures in run.said("resumed"):
            self.count("came back on step", step)
            self.count("came back with pictures", " ".join(pictures) or "none")
        self.count("said to be registered when resumed", "cases", len(run.said("was-registered")))

    def show(self):
        for name, table in self.tables.items():
            print(f"{name}: " + ", ".join(f"{what} {count}" for what, count in table.most_common()))


def undisturbed(program):
    """A whole case: seconds from "ready" to the end, and lines shown."""
    with tempfile.TemporaryDirectory() as folder:
        Run(program, "prepare", folder).end()
        times = []
        for number in (781, 782, 783):
            run = Run(program, "run", folder, str(number))
            run.end()
            if not run.said("registered"):
                sys.exit("an undisturbed case failed: " + " | ".join(run.lines))
            times.append((run.ended - run.begun, len(run.lines) - 2))
        return sorted(times)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--desks", type=int, default=2, help="at work beside each other")
    arguments = parser.parse_args()
    if not 0 < arguments.rounds <= 780:
        parser.error("1 to 780 rounds: there are no more persons")

    figures = Figures(*undisturbed(arguments.program))
    print(f"an undisturbed case takes {figures.case_seconds:.2f} s", flush=True)
    desks = [DeskRounds(arguments.program, range(1 + desk, arguments.rounds + 1, arguments.desks),
                        random.Random(arguments.seed * 1000 + desk), figures)
             for desk in range(arguments.desks)]
    threads = [threading.Thread(target=desk.run) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    figures.show()
    problems = [desk.problem for desk in desks if desk.problem]
    print(f"{arguments.rounds} rounds " + ("passed" if not problems else "FAILED: " + "; ".join(problems)))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
