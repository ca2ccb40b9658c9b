"""`make bench`: what is measured rather than tested. Each part prints its figures; `make bench` runs them all.

python -m tests.bench [quality] [weekdays] [speed] [pages] [service] [throughput] [week] [chaos] [fuzz]
"""

from __future__ import annotations

import sys

from tests.bench import chaos, fuzz, pages, quality, service, speed, throughput, week, weekdays

PARTS = {
    "quality": quality.measure,
    "weekdays": weekdays.measure,
    "speed": speed.measure,
    "pages": pages.measure,
    "service": service.measure,
    "throughput": throughput.measure,
    "week": week.measure,
    "chaos": chaos.measure,
    "fuzz": fuzz.measure,
}


def main(names: list[str]) -> None:
    unknown = set(names) - set(PARTS)
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.")
    for name in names or PARTS:
        print(f"== {name}", flush=True)  # noqa: T201 - a report
        for line in PARTS[name]():
            print(f"   {line}", flush=True)  # noqa: T201


main(sys.argv[1:])
