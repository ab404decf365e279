#!/usr/bin/env python3
"""Reads every kind of virtual identity document through the real PC/SC service and prints a table of what
came of it: each access protocol, parameter and cipher, each proof of the chip, each way of transmission, and
each misbehaviour with its error code or verdict. Ends with 1 when a row is not as it has to be.

    tests/integration/chip_table.py [--quick] [--only TEXT] [--jobs N] [STAGE]

STAGE is where the programs are installed (default: $VITALE_KIOSK_STAGE)."""
import argparse
import hashlib
import json
import os
import queue
import socket
import subprocess
import sys
import tempfile
import threading
import time

import chip_rows

READING_TIMEOUT = 150  # s; a chip that does not answer is given up long before


class Simulation:
    """One private PC/SC service with a contactless card in it."""

    def __init__(self, stage, folder):
        self.folder = folder
        self.reader_program = os.path.join(stage, "bin", "kioskctl")
        self.process = subprocess.Popen(
            [os.path.join(stage, "bin", "vitale-virtual-cards"), "run", "--dir", folder, "--contact", "none", "--contactless", "passport",
             "--delay", "none"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        ready = self.process.stdout.readline()
        if not ready.startswith("ready "):
            raise RuntimeError("the virtual cards did not start")
        self.control = socket.socket(socket.AF_UNIX)
        self.control.connect(os.path.join(folder, "control"))
        self.answers = self.control.makefile("r")
        self.environment = dict(os.environ, PCSCLITE_CSOCK_NAME=os.path.join(folder, "comm"))

    def tell(self, order):
        self.control.sendall(order.encode() + b"\n")
        answer = self.answers.readline().strip()
        if answer.startswith("error"):
            raise RuntimeError(f"{order[:60]}: {answer}")
        return answer

    def present(self, card):
        """Another card, fresh. Its place is taken without a pause where one lies there already; a card that
        was taken out must first be seen again."""
        there = json.loads(self.tell("status"))["slots"]["contactless"]
        self.tell("exchange contactless " + json.dumps(card))
        if there["card"] is None or not there["connected"]:
            self.wait_until_seen()

    def wait_until_seen(self):
        end = time.monotonic() + 10
        while time.monotonic() < end:
            done = subprocess.run([self.reader_program, "--json", "devices", "--kind", "reader"],
                                  env=self.environment, capture_output=True, text=True, timeout=20)
            if any(device.get("card") for device in json.loads(done.stdout)["devices"]):
                return
            time.sleep(0.1)
        raise RuntimeError("the card is not seen")

    def close(self):
        self.control.close()
        self.process.terminate()
        self.process.wait(10)


class Reader:
    """kioskctl with the trust that a row wants."""

    def __init__(self, stage, simulation):
        self.program = os.path.join(stage, "bin", "kioskctl")
        self.simulation = simulation
        trust = os.path.join(simulation.folder, "trust")
        files = os.path.join(chip_rows.FILE_SETS, "trust-dev")
        self.trust = {
            "simulated": self.store("simulated", [os.path.join(trust, "csca.cer")],
                                    [os.path.join(trust, "csca.crl")]),
            "files": self.store("files", sorted(os.path.join(files, name)
                                                for name in os.listdir(files)
                                                if name.endswith(".cer")), []),
            "nobody": None}

    def store(self, name, roots, lists):
        folder = os.path.join(self.simulation.folder, "store-" + name)
        os.makedirs(folder)
        for root in roots:
            with open(root, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            self.trust_import(folder, root, "--confirm", digest)
        for revocations in lists:
            self.trust_import(folder, revocations)
        return folder

    def trust_import(self, folder, *arguments):
        done = subprocess.run([self.program, "--json", "trust", "--store", folder, "import",
                               *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"trust import {arguments}: {done.stdout}{done.stderr}")

    def read(self, row):
        secret = (["--can", row.can] if row.secret == "CAN"
                  else ["--mrz", *chip_rows.page_lines(row.card)])
        trust = self.trust[row.trust]
        command = [self.program, "--json", "chip", "read", *secret,
                   *(["--trust", trust] if trust else [])]
        done = subprocess.run(command, env=self.simulation.environment, capture_output=True,
                              text=True, timeout=READING_TIMEOUT)
        return json.loads(done.stdout) if done.stdout.strip() else {
            "error": {"code": f"exit {done.returncode}", "message": done.stderr[-200:]}}


class Result:
    def __init__(self, row, answer):
        self.row = row
        self.answer = answer
        error = answer.get("error", {})
        self.error = error.get("code", "")
        self.detail = error.get("message", "")
        self.protocol = answer.get("protocol", "")
        self.data = answer.get("data_authentic", {}).get("verdict", "")
        self.chip = answer.get("chip_authentic", {}).get("verdict", "")
        self.method = answer.get("chip_authentic", {}).get("method", "")
        self.problems = list(self.find_problems())

    def find_problems(self):
        row = self.row
        if self.error != row.error:
            yield f"error {self.error or 'none'} instead of {row.error or 'none'}"
        if not row.error and not self.error:
            for what, found, wanted in (("data", self.data, row.data),
                                        ("chip", self.chip, row.chip)):
                if found != wanted:
                    yield f"{what} {found} instead of {wanted}"
            if not self.protocol.startswith(row.protocol):
                yield f"used {self.protocol} instead of {row.protocol}"
        for name, wanted in row.checks.items():
            found = self.method if name == "method" else self.find(name)
            if found != wanted:
                yield f"{name} {found!r} instead of {wanted!r}"

    def find(self, name):
        return self.answer.get(name, self.answer.get("error", {}).get(name))

    def line(self):
        verdict = "ok" if not self.problems else "FAIL " + "; ".join(self.problems)
        used = self.error or self.protocol
        if not self.error and self.row.group == "chip":
            used = self.method
        return (f"{self.row.name:<44} {self.row.secret:<4} {used:<42} {self.data:<15} {self.chip:<13}"
                f"{self.answer.get('apdus', ''):>6}{self.answer.get('ms', ''):>7}  {verdict}")


def run_row(row, simulation, reader):
    simulation.present(row.card)
    for order in row.orders:
        simulation.tell(order)
    for _ in range(row.tries - 1):
        reader.read(row)
    result = Result(row, reader.read(row))
    if row.slow:
        simulation.tell("remove contactless")  # the service still waits for the silent one
    return result


def work(stage, rows, results, failures):
    with tempfile.TemporaryDirectory() as folder:
        simulation = None
        try:
            simulation = Simulation(stage, folder)
            reader = Reader(stage, simulation)
            while True:
                try:
                    number, row = rows.get_nowait()
                except queue.Empty:
                    return
                results[number] = run_row(row, simulation, reader)
                if sys.stderr.isatty():
                    print(f"\r{len(results)} read", end="", file=sys.stderr, flush=True)
        except Exception as error:  # told by the main thread
            failures.append(error)
        finally:
            if simulation:
                simulation.close()


HEADINGS = {"access": "Access: every protocol, parameter and cipher",
            "chip": "Proof of the chip: chip authentication and active authentication",
            "document": "Documents, transmission and signers",
            "fault": "Misbehaviour, and what the reader says of it"}


def print_table(results):
    heading = (f"{'card':<44} {'with':<4} {'protocol or error':<42} {'data':<15} {'chip':<13}"
               f"{'APDUs':>6}{'ms':>7}  as it has to be")
    group = None
    for result in results:
        if result.row.group != group:
            group = result.row.group
            print(f"\n{HEADINGS[group]}\n{heading}")
        print(result.line())


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", nargs="?", default=os.environ.get("VITALE_KIOSK_STAGE"))
    parser.add_argument("--quick", action="store_true", help="a sample of the rows")
    parser.add_argument("--only", default="", help="rows whose name holds this text")
    parser.add_argument("--jobs", type=int, default=2, help="services side by side")
    options = parser.parse_args()
    if not options.stage:
        parser.error("where are the programs installed? Give STAGE")

    rows = [row for row in chip_rows.all_rows()
            if (row.quick and not row.slow or not options.quick) and options.only in row.name]
    waiting = queue.Queue()
    # What waits for a time-out begins first, so that the others go on beside it.
    for number, row in sorted(enumerate(rows), key=lambda each: not each[1].slow):
        waiting.put((number, row))
    began = time.monotonic()
    results, failures = {}, []
    workers = [threading.Thread(target=work, args=(options.stage, waiting, results, failures))
               for _ in range(options.jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print_table([results[number] for number in sorted(results)])
    wrong = [result for result in results.values() if result.problems]
    print(f"\n{len(results)} of {len(rows)} rows read in {time.monotonic() - began:.0f} s, "
          f"{len(wrong)} not as they have to be")
    for failure in failures:
        print(f"could not go on: {failure}", file=sys.stderr)
    return 1 if wrong or failures or len(results) != len(rows) or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
