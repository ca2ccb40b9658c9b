"""How good briefs and dates are, on gold data that lives beside the project and is no part of it.

A part of the data is held back: nobody looks at it while rules are written, and its figures stand beside the rest's.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bot.extract import Language, extract_brief, load, tag_timex
from bot.intake.files import read_file

GOLD = Path(os.environ.get("BRIEF_GOLD", Path(__file__).parents[3] / "shared" / "gold"))

_READ_BEFORE_THE_DRAW = {"seed", "d02", "e07"}
_DRAW = 2026


def measure() -> Iterator[str]:
    """Both scorers over both parts."""
    if not GOLD.is_dir():
        yield f"no gold data in {GOLD}: left out (BRIEF_GOLD names another folder)"
        return
    nlp = load()
    yield from _briefs(nlp)
    yield from _timex(nlp)


def held_back(names: Sequence[str], count: int) -> frozenset[str]:
    """The part of the gold that nobody reads, drawn by chance once and for all."""
    drawn = sorted(set(names) - _READ_BEFORE_THE_DRAW)
    return frozenset(random.Random(_DRAW).sample(drawn, count))


def _briefs(nlp: Language) -> Iterator[str]:
    files = sorted((GOLD / "briefs" / "articles").glob("*.json"))
    held = held_back([file.stem for file in files], 20)
    for title, part in (
        ("read", [f for f in files if f.stem not in held]),
        ("held back", [f for f in files if f.stem in held]),
    ):
        with tempfile.TemporaryDirectory() as folder:
            expected, predicted = Path(folder, "expected"), Path(folder, "predicted.jsonl")
            expected.mkdir()
            for file in part:
                (expected / file.name).symlink_to(GOLD / "briefs" / "expected" / file.name)
            predicted.write_text("".join(extract_brief(nlp, read_file(file)).to_json() + "\n" for file in part), "utf8")
            report = _scored(GOLD / "score_briefs.py", expected, predicted)
        yield f"briefs, {len(part)} articles {title}:"
        yield from (f"  {line}" for line in report if not line.startswith("{"))


def _timex(nlp: Language) -> Iterator[str]:
    gold = GOLD / "timex" / "aquaint"
    dump = json.loads("".join(_scored(GOLD / "score_timex.py", gold, "--dump")))
    held = held_back(sorted(dump), 23)
    for title, part in (("read", set(dump) - held), ("held back", held)):
        with tempfile.TemporaryDirectory() as folder:
            documents, predicted = Path(folder, "gold"), Path(folder, "threadbrief.json")
            documents.mkdir()
            for name in part:
                (documents / f"{name}.tml").symlink_to(gold / f"{name}.tml")
            found = {name: _tagged(nlp, dump[name]) for name in sorted(part)}
            predicted.write_text(json.dumps(found), "utf8")
            report = _scored(GOLD / "score_timex.py", documents, predicted)
        yield f"temporal expressions, {len(part)} documents {title}:"
        yield from (f"  {line}" for line in report)


def _tagged(nlp: Language, document: dict[str, str]) -> list[dict[str, object]]:
    found = tag_timex(nlp, document["text"], date.fromisoformat(document["dct"][:10]))
    return [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in found]


def _scored(scorer: Path, *arguments: Path | str) -> list[str]:
    command = [sys.executable, str(scorer), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
