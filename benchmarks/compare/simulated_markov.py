#!/usr/bin/env python3
"""Order-1 Markov attribution by simulation, as common packages do it, in plain Python: what exactness is compared with.

usage: simulated_markov.py PATHS.csv SIMULATED_JOURNEYS [SEED [EXACT.csv]]

Counts the transitions of a path summary (path,total_conversions,total_conversion_value,total_null), walks that many
journeys through the chain, and credits each channel in proportion to the converting walks that pass it. With EXACT.csv,
an attribution.csv of `touchstock attribute`, prints how far each channel is off.
"""
import csv
import random
import sys
import time
from bisect import bisect_right
from collections import defaultdict

START, CONVERSION, NULL = "(start)", "(conversion)", "(null)"


def transitions(file):
    counts = defaultdict(lambda: defaultdict(int))
    conversions = 0
    with open(file, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            converted, lost = int(row["total_conversions"]), int(row["total_null"])
            channels = [channel for channel in row["path"].split(" > ") if channel]
            if not channels:
                continue
            conversions += converted
            walk = [START] + channels
            for here, there in zip(walk, walk[1:]):
                if here != there:
                    counts[here][there] += converted + lost
            if converted:
                counts[walk[-1]][CONVERSION] += converted
            if lost:
                counts[walk[-1]][NULL] += lost
    return counts, conversions


def cumulated(counts):
    table = {}
    for state, row in counts.items():
        names, sums, total = [], [], 0
        for name in sorted(row):
            if row[name] > 0:
                total += row[name]
                names.append(name)
                sums.append(total)
        table[state] = (names, sums, total)
    return table


def credits(table, conversions, journeys, seed):
    draw = random.Random(seed).random
    passed = defaultdict(int)
    for _ in range(journeys):
        state, seen = START, set()
        while state not in (CONVERSION, NULL):
            names, sums, total = table[state]
            state = names[bisect_right(sums, draw() * total)]
            seen.add(state)
        if state == CONVERSION:
            seen.discard(CONVERSION)
            for channel in seen:
                passed[channel] += 1
    whole = sum(passed.values())
    return {channel: conversions * passed[channel] / whole if whole else 0.0 for channel in table if channel != START}


def exact_credits(file):
    with open(file, newline="", encoding="utf-8") as rows:
        return {row["channel"]: float(row["conversions"]) for row in csv.DictReader(rows) if row["model"] == "markov"}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    began = time.perf_counter()
    counts, conversions = transitions(sys.argv[1])
    read = time.perf_counter()
    simulated = credits(cumulated(counts), conversions, int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    done = time.perf_counter()
    print(f"read and counted {read - began:.2f} s, simulated {done - read:.2f} s, {len(simulated)} channels")
    if len(sys.argv) > 4:
        exact = exact_credits(sys.argv[4])
        errors = {c: abs(simulated.get(c, 0.0) - exact[c]) / exact[c] for c in exact if exact[c] > 0}
        zero = sum(1 for c in errors if simulated.get(c, 0.0) == 0)
        print(
            f"relative error of a channel's credit: mean {100 * sum(errors.values()) / len(errors):.2f} %, "
            f"worst {100 * max(errors.values()):.2f} %, channels wrongly at zero: {zero}"
        )
    else:
        for channel in sorted(simulated):
            print(f"{channel},{simulated[channel]:.4f}")


if __name__ == "__main__":
    main()
