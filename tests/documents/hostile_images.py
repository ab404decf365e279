#!/usr/bin/python3
"""Every hostile picture through kioskctl, in one process: the verdicts have to be the expected ones and the memory
bounded. When the process dies, each picture gets one of its own, to tell which it was.

    hostile_images.py KIOSKCTL MODELS FOLDER
"""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

MOST_MEMORY = 600   # MB above what one pixel takes; 60 megapixels are 180 MB, and are read, too
MOST_SECONDS = 300  # for all; a machine with sanitizers is slow


def run(kioskctl, models, names, folder):
    """What `evaluate mrz` says of the pictures (nothing: it died), the peak of memory in MB, and the seconds."""
    table = folder / "list.tsv"
    table.write_text("".join(f"{name}\t\n" for name in names))
    began = time.monotonic()
    process = subprocess.Popen([kioskctl, "--json", "--models", models, "evaluate", "mrz", "--failures", "--list", table],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return json.loads(answer) if process.returncode == 0 else None, usage.ru_maxrss / 1024, time.monotonic() - began


def wrong_verdicts(expected, result):
    refused = set(result["unreadable_pictures"])
    for name, verdict in expected.items():
        found = "refused" if name in refused else "decoded"
        if verdict not in (found, "either"):
            yield f"{name}: {found}, not {verdict}"


def main():
    kioskctl, models, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    # In another process, because a child's peak of memory begins with its parent's.
    subprocess.run([sys.executable, Path(__file__).with_name("hostile.py"), "--out", folder], check=True)
    expected = dict(line.split("\t") for line in (folder / "expected.tsv").read_text().splitlines())
    _, baseline, _ = run(kioskctl, models, ["png_one_pixel.jpg"], folder)
    result, memory, seconds = run(kioskctl, models, list(expected), folder)
    if result is None:
        problems = [f"{name}: kioskctl died" for name in expected if run(kioskctl, models, [name], folder)[0] is None]
    else:
        problems = list(wrong_verdicts(expected, result))
    if memory - baseline > MOST_MEMORY:
        problems.append(f"took {memory - baseline:.0f} MB")
    if seconds > MOST_SECONDS:
        problems.append(f"took {seconds:.0f} s")
    print(f"{len(expected)} pictures in {seconds:.0f} s; {baseline:.0f} MB for one pixel, {memory - baseline:.0f} MB more "
          "for all")
    print("\n".join(problems))
    return 1 if problems or result is None else 0


if __name__ == "__main__":
    sys.exit(main())
