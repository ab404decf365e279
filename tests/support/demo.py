"""The surroundings of a kiosk for tests in Python: back office and virtual cards in a temporary folder."""
import json
import os
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
DEMO = os.path.join(HERE, "..", "..", "installer", "demo")


class Demo:
    def __init__(self, stage, *options):
        self.stage = stage
        self.folder = tempfile.TemporaryDirectory()
        self.dir = self.folder.name
        self.manage("start", "--stage", stage, "--fast", *options)
        self.environment = dict(os.environ)
        with open(self.path("env")) as lines:
            for line in lines:
                name, value = line.removeprefix("export ").strip().split("=", 1)
                self.environment[name] = value.strip("'")
        self.media = os.path.join(stage, "share", "vitale-kiosk", "simulated", "media")

    def path(self, *parts):
        return os.path.join(self.dir, *parts)

    def close(self):
        self.manage("stop")
        self.folder.cleanup()

    def manage(self, command, *options):
        subprocess.run([DEMO, command, "--dir", self.dir, *options], check=True,
                       stdout=subprocess.DEVNULL)

    def program(self, name):
        return os.path.join(self.stage, "bin", name)

    def run(self, name, *arguments, timeout=120, environment=None):
        return subprocess.run([self.program(name), *arguments], capture_output=True, text=True,
                              env=environment or self.environment, timeout=timeout)

    def kioskctl(self, *arguments, **options):
        """Exit status and what was printed as JSON."""
        done = self.run("kioskctl", "--json", *arguments, **options)
        return done.returncode, json.loads(done.stdout) if done.stdout.strip() else {}

    def insert(self, slot, card):
        """Puts a card in and waits until the PC/SC service has seen it; a swap without a pause between is
        easily missed by its presence test."""
        for _ in range(3):
            self.cards("remove", slot)
            self.wait_for_card(slot, False)
            self.cards("insert", slot, card)
            if self.wait_for_card(slot, True):
                return
        raise RuntimeError(f"{card} is not seen in {slot}")

    def wait_for_card(self, slot, present):
        number = {"contact": 0, "contactless": 1}[slot]
        end = time.monotonic() + 5
        while time.monotonic() < end:
            readers = [device for device in self.kioskctl("devices", "--kind", "reader")[1]["devices"]
                       if device["kind"] == "reader" and device["ready"]]
            if len(readers) > number and readers[number]["card"] == present:
                return True
            time.sleep(0.1)
        return False

    def cards(self, *order):
        done = self.run("vitale-virtual-cards", "tell", self.path("cards"), " ".join(order))
        if done.returncode != 0:
            raise RuntimeError(f"{order}: {done.stdout} {done.stderr}")

    def configure(self, **changes):
        """A copy of the configuration with other values for single keys; its path."""
        with open(self.path("kiosk.toml")) as file:
            lines = file.read().splitlines()
        for key, value in changes.items():
            lines = [f"{key} = {json.dumps(value)}" if line.startswith(f"{key} =") else line
                     for line in lines]
        changed = self.path("changed.toml")
        with open(changed, "w") as file:
            file.write("\n".join(lines) + "\n")
        return changed

    def scenario(self, **values):
        values = {"transaction_code": "493817", "patience": 100, "until": "sent", **values}
        file_name = self.path("scenario.toml")
        tables = {key: value for key, value in values.items() if isinstance(value, dict)}
        with open(file_name, "w") as file:
            for key, value in values.items():
                if key not in tables:
                    file.write(f"{key} = {json.dumps(value)}\n")
            for name, table in tables.items():
                file.write(f"[{name}]\n")
                file.writelines(f"{key} = {json.dumps(value)}\n" for key, value in table.items())
        return file_name

    def agent(self, name, word="accept", reason="compared-in-person", **more):
        """An agent of a scenario: agathe, or simone, who is a supervisor."""
        return {"id": name, "password_file": self.path("agents", f"{name}.password"), "word": word,
                "reason": reason, **more}

    def cases(self):
        done = self.run("vitale-backend", "cases", "--json", "--dir", self.path("back-office"))
        answer = json.loads(done.stdout)
        return answer["cases"] if isinstance(answer, dict) else answer
