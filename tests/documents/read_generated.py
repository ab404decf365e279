#!/usr/bin/python3
"""Generates pictures and has kioskctl read them: on mild ones nearly all, and nothing wrong on any.

    read_generated.py KIOSKCTL MODELS FOLDER
"""
import json
import subprocess
import sys
from pathlib import Path

GENERATE = Path(__file__).with_name("generate.py")
LEAST_EXACT = 0.95  # of few mild pictures; the figures of many are in the model's card


def generate(folder, *arguments):
    subprocess.run([sys.executable, GENERATE, "--out", folder, "--quiet", *arguments], check=True)
    return folder


def evaluate(kioskctl, models, table):
    done = subprocess.run([kioskctl, "--json", "--models", models, "evaluate", "mrz", "--failures", "--list", table],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout)


def main():
    kioskctl, models, out = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    mild = evaluate(kioskctl, models, generate(out / "mild", "--count", "39", "--size", "5mp") / "list.tsv")
    worse = evaluate(kioskctl, models, generate(out / "worse", "--count", "13", "--size", "5mp", "--severity",
                                                "moderate,severe,extreme", "--in-view") / "list.tsv")
    others = evaluate(kioskctl, models, generate(
        out / "others", "--count", "12", "--size", "1920x1080", "--kinds",
        "vitale_front,licence_front,licence_back,library_card,blank_sheet,bare_table") / "other.tsv")
    for name, result in (("mild", mild), ("worse", worse), ("others", others)):
        print(name, json.dumps({key: value for key, value in result.items() if key != "by_severity"}, ensure_ascii=False))
    right = [
        mild["documents"] == 39 and mild["exact"] >= LEAST_EXACT * mild["documents"],
        mild["wrong_accepted"] == 0,
        worse["documents"] == 39 and worse["wrong_protected_accepted"] == 0,
        others["must_refuse"] == 12 and others["must_refuse_refused"] == 12,
    ]
    print("right:", right)
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
