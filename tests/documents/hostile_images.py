#!/usr/bin/python3
"""Every hostile picture through kioskctl, each in a process of its own, then all in one: the verdict has to be the
expected one and the memory bounded.

    hostile_images.py KIOSKCTL MODELS FOLDER
"""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

MOST_MEMORY = 600  # MB above what one pixel takes; 60 megapixels are 180 MB, and are read, too
MOST_SECONDS = 20


def run(kioskctl, models, names, folder):
    """What `evaluate mrz` says of the pictures, the peak of memory in MB, and the seconds."""
    table = folder / "list.tsv"
    table.write_text("".join(f"{name}\t\n" for name in names))
    began = time.monotonic()
    process = subprocess.Popen([kioskctl, "--json", "--models", models, "evaluate", "mrz", "--list", table],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    result = json.loads(answer) if process.returncode == 0 else {}
    return result, usage.ru_maxrss / 1024, time.monotonic() - began


def problem_of(expected, result, memory, seconds, baseline):
    if not result:
        return "the program failed"
    verdict = "refused" if result["unreadable"] else "decoded"
    if expected not in (verdict, "either"):
        return f"{verdict}, not {expected}"
    if memory - baseline > MOST_MEMORY:
        return f"took {memory - baseline:.0f} MB"
    if verdict == "refused" and memory - baseline > MOST_MEMORY / 2:
        return f"took {memory - baseline:.0f} MB to be refused"
    return f"took {seconds:.0f} s" if seconds > MOST_SECONDS else None


def main():
    kioskctl, models, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    # In another process, because a child's peak of memory begins with its parent's.
    subprocess.run([sys.executable, Path(__file__).with_name("hostile.py"), "--out", folder], check=True)
    rows = [line.split("\t") for line in (folder / "expected.tsv").read_text().splitlines()]
    _, baseline, _ = run(kioskctl, models, ["png_one_pixel.jpg"], folder)
    problems, worst = [], (0, "")
    for name, expected in rows:
        result, memory, seconds = run(kioskctl, models, [name], folder)
        worst = max(worst, (memory - baseline, name))
        problem = problem_of(expected, result, memory, seconds, baseline)
        if problem:
            problems.append(f"{name}: {problem}")
    result, memory, _ = run(kioskctl, models, [name for name, _ in rows], folder)
    if not result or memory - baseline > MOST_MEMORY:
        problems.append(f"all in one process: {memory - baseline:.0f} MB, {result or 'failed'}")
    print(f"{len(rows)} pictures; {baseline:.0f} MB for one pixel, at most {worst[0]:.0f} MB more ({worst[1]}), "
          f"{memory - baseline:.0f} MB more for all in one process")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
