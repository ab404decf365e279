"""The surroundings of a kiosk for tests in Python: back office and virtual cards in a temporary folder."""
import json
import os
import subprocess
import tempfile

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
        values = {"transaction_code": "493817", "patience": 60, "until": "sent", **values}
        file_name = self.path("scenario.toml")
        with open(file_name, "w") as file:
            for key, value in values.items():
                file.write(f"{key} = {json.dumps(value)}\n")
        return file_name

    def cases(self):
        done = self.run("vitale-backend", "cases", "--json", "--dir", self.path("back-office"))
        answer = json.loads(done.stdout)
        return answer["cases"] if isinstance(answer, dict) else answer
