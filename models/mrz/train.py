#!/usr/bin/python3
"""Trains the network that reads lines of OCR-B and writes it as ONNX. Everything is drawn by program; no document is used.

    models/mrz/train.py --out models/mrz_line.onnx          about 25 minutes on one thread
    models/mrz/train.py --evaluate models/mrz_line.onnx     held-out lines, per severity

Needs Debian's python3-torch, python3-opencv, python3-numpy, python3-pil, fonts-ocr-b and fonts-dejavu-core.
"""

import argparse
import time

import cv2
import numpy as np
import torch
from torch import nn

from net import BETWEEN, STRIDE, build, export
from strips import HEIGHT, PITCH, SEVERITIES, Renderer
from text import ALPHABET, KINDS, fragment, pick, zone

SEED = 20261122
HELD_OUT = 77  # seed of what training never sees
FRAGMENT = 12  # characters
WIDTH = 216
MIX = ("clean", "mild", "mild", "moderate", "moderate", "moderate", "hard", "hard", "hard")
IGNORED = -100
# Characters that are nothing when they stand on their head; the others (0, H, 6…) are or become characters.
ASYMMETRIC = set("<AEFJKPRTY34")


def normalised(strip):
    """Grey levels to mean 0 and deviation 1, as src/vision/line_net.cpp does."""
    strip = strip.astype(np.float32)
    return (strip - strip.mean()) / max(8.0, float(strip.std()))


def labels(text, centres, width):
    """The class of every fourth column: a character near its centre, BETWEEN well away from any, else not counted."""
    columns = np.arange(width // STRIDE) * STRIDE + (STRIDE - 1) / 2
    distance = np.abs(columns[:, None] - centres[None, :])
    nearest = distance.argmin(1)
    pitch = (centres[-1] - centres[0]) / (len(centres) - 1)
    away = distance.min(1) / pitch
    classes = np.array([ALPHABET.index(character) for character in text])[nearest]
    return np.where(away < 0.27, classes, np.where(away > 0.40, BETWEEN, IGNORED))


def example(renderer):
    rng = renderer.rng
    severity = SEVERITIES[pick(rng, MIX)]
    text = fragment(rng, FRAGMENT + 3)
    kind = rng.random()
    before = rng.uniform(0.4, 3.0) if kind < 0.2 else rng.uniform(-2.2, -0.6)
    if 0.2 <= kind < 0.4:  # the line's end is in the strip
        before = rng.uniform(-4.5, -2.5)
    strip, centres = renderer.strip(text, severity, WIDTH, before)
    wanted = labels(text, centres, WIDTH)
    if rng.random() < 0.04:
        strip = np.ascontiguousarray(strip[::-1, ::-1])
        wanted = wanted[::-1].copy()
        for at, label in enumerate(wanted):
            if label not in (BETWEEN, IGNORED):
                wanted[at] = BETWEEN if ALPHABET[label] in ASYMMETRIC else IGNORED
    return normalised(strip), wanted


def batch(renderer, size):
    strips, wanted = zip(*(example(renderer) for _ in range(size)))
    return torch.from_numpy(np.stack(strips)[:, None]), torch.from_numpy(np.stack(wanted))


def train(options):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    renderer = Renderer(np.random.default_rng(SEED))
    network = build()
    if options.resume:
        network.load_state_dict(torch.load(options.resume))
    print("weights:", sum(p.numel() for p in network.parameters()), flush=True)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=1e-4)
    started = time.monotonic()
    step, running = 0, None
    while (spent := (time.monotonic() - started) / (60 * options.minutes)) < 1 and step < options.steps:
        progress = max(spent, step / options.steps)
        for group in optimizer.param_groups:  # up for a twentieth, then down along a cosine
            group["lr"] = options.rate * min(1.0, progress * 20 + 0.02) * (0.5 + 0.5 * np.cos(np.pi * progress)) + 1e-6
        strips, wanted = batch(renderer, options.batch)
        network.train()
        loss = nn.functional.cross_entropy(network(strips)[:, :, 0], wanted, ignore_index=IGNORED)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        step += 1
        if step % 100 == 0:
            print(f"step {step} loss {running:.4f} minutes {(time.monotonic() - started) / 60:.1f}", flush=True)
        if step % 500 == 0:
            torch.save(network.state_dict(), options.out + ".part")
    network.eval()
    torch.save(network.state_dict(), options.out + ".part")
    heat = temperature(network)
    print(f"steps {step} temperature {heat:.3f}")
    export(network, heat, options.out)


def temperature(network):
    """What the logits are divided by, so that probabilities on held-out strips are true on average."""
    renderer = Renderer(np.random.default_rng(HELD_OUT + 1), 60)
    strips, wanted = batch(renderer, 600)
    with torch.no_grad():
        logits = torch.cat([network(part)[:, :, 0] for part in strips.split(50)])
    losses = {heat: nn.functional.cross_entropy(logits / heat, wanted, ignore_index=IGNORED).item()
              for heat in np.arange(0.7, 1.8, 0.05)}
    return min(losses, key=losses.get)


def read(network, strip, count):
    """A plain reading for figures: the grid of `count` columns that fits best. The product's is line_net.cpp."""
    padded = cv2.copyMakeBorder(strip, 0, 0, 0, -strip.shape[1] % STRIDE, cv2.BORDER_REPLICATE)
    network.setInput(normalised(padded)[None, None])
    logits = network.forward()[0, :, 0].astype(np.float64)
    logs = logits - np.logaddexp.reduce(logits, 0)
    character = np.logaddexp.reduce(logs[:BETWEEN], 0)
    score = character - logs[BETWEEN]
    columns = np.arange(len(score))
    best = (-np.inf, None)
    for pitch in np.arange(0.85, 1.16, 0.01) * PITCH / STRIDE:
        for start in np.arange(0, 3.6 * PITCH / STRIDE, 0.5):
            at = start + np.arange(count) * pitch
            if at[-1] > len(score) - 0.5:
                break
            total = np.interp(at, columns, score).sum() - np.interp(at[:-1] + pitch / 2, columns, score).sum()
            if total > best[0]:
                best = (total, at)
    if best[1] is None:
        return ""
    return "".join(ALPHABET[int(logs[:BETWEEN, int(round(at))].argmax())] for at in best[1])


def evaluate(options):
    cv2.setNumThreads(1)
    network = cv2.dnn.readNetFromONNX(options.evaluate)
    renderer = Renderer(np.random.default_rng(HELD_OUT), 60)
    for severity in SEVERITIES:
        right = characters = wrong = 0
        seconds = 0.0
        for _ in range(options.lines):
            line = pick(renderer.rng, zone(renderer.rng, pick(renderer.rng, KINDS)))
            strip, _ = renderer.strip(line, SEVERITIES[severity], None)
            started = time.perf_counter()
            text = read(network, strip, len(line))
            seconds += time.perf_counter() - started
            errors = sum(a != b for a, b in zip(text.ljust(len(line)), line))
            right += errors == 0
            wrong += errors
            characters += len(line)
        print(f"{severity:9} lines right {100 * right / options.lines:.1f} %, characters wrong {100 * wrong / characters:.3f} %, "
              f"{1000 * seconds / options.lines:.1f} ms a line")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default="mrz_line.onnx")
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--resume", help="weights to begin with (the .part file of an earlier run)")
    parser.add_argument("--evaluate", help="a network to be measured instead")
    parser.add_argument("--lines", type=int, default=500)
    options = parser.parse_args()
    evaluate(options) if options.evaluate else train(options)


if __name__ == "__main__":
    main()
