#!/usr/bin/env python3
"""Writes a path summary with as many distinct paths as asked for, the same at every run.

usage: make_paths.py DISTINCT_PATHS CHANNELS > PATHS.csv

Channels are as unequal as words (Zipf), paths have 1 to 20 touches, and a path converts the more often the more touches
it has.
"""
import random
import sys
from itertools import accumulate


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    wanted, channels = int(sys.argv[1]), int(sys.argv[2])
    draw = random.Random(20261122)
    names = [f"channel-{number:03d}" for number in range(channels)]
    weights = list(accumulate(1 / (number + 1) for number in range(channels)))
    known = set()
    print("path,total_conversions,total_conversion_value,total_null")
    while len(known) < wanted:
        length = min(20, 2 + int(draw.expovariate(0.25)))
        path = tuple(draw.choices(names, cum_weights=weights, k=length))
        if path in known:
            continue
        known.add(path)
        converted = 1 if draw.random() < 0.03 + 0.01 * length else 0
        value = f"{draw.randrange(1000, 20000) / 100:.2f}" if converted else "0.00"
        print(f"{' > '.join(path)},{converted},{value},{draw.randrange(1, 4) - converted}")


if __name__ == "__main__":
    main()
