"""How good briefs and dates are, on gold data that lives beside the project and is no part of it.

A part of the data is held back: nobody looks at it while rules are written, and its figures stand beside the rest's.
BRIEF_SPACY_MODEL measures another pipeline.
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

from bot.extract import DEFAULT_MODEL, Language, extract_brief, load, tag_timex
from bot.intake.files import read_file

GOLD = Path(os.environ.get("BRIEF_GOLD", Path(__file__).parents[3] / "shared" / "gold"))

_READ_BEFORE_THE_DRAW = {"seed", "d02", "e07"}
_DRAW = 2026


def measure() -> Iterator[str]:
    """Both scorers over both parts."""
    if not GOLD.is_dir():
        yield f"no gold data in {GOLD}: left out (BRIEF_GOLD names another folder)"
        return
    nlp = load(os.environ.get("BRIEF_SPACY_MODEL") or DEFAULT_MODEL)
    yield from _briefs(nlp)
    yield from _timex(nlp)


def held_back(names: Sequence[str], count: int) -> frozenset[str]:
    """The part of the gold that nobody reads, drawn by chance once and for all."""
    drawn = sorted(set(names) - _READ_BEFORE_THE_DRAW)
    return frozenset(random.Random(_DRAW).sample(drawn, count))


def _parts(names: Sequence[str], count: int) -> Iterator[tuple[str, list[str]]]:
    """Names by part, with the part's title."""
    held = held_back(names, count)
    yield f"{len(names) - count} read", [name for name in names if name not in held]
    yield f"{count} held back", sorted(held)
    yield f"all {len(names)}", list(names)


def _briefs(nlp: Language) -> Iterator[str]:
    files = {file.stem: file for file in sorted((GOLD / "briefs" / "articles").glob("*.json"))}
    made = {name: extract_brief(nlp, read_file(file)).to_json() for name, file in files.items()}
    for title, part in _parts(list(files), 20):
        with tempfile.TemporaryDirectory() as folder:
            predicted = Path(folder, "predicted.jsonl")
            predicted.write_text("".join(made[name] + "\n" for name in part), "utf8")
            expected = _linked(Path(folder), GOLD / "briefs" / "expected", [f"{name}.json" for name in part])
            report = _scored(GOLD / "score_briefs.py", expected, predicted)
        yield f"briefs, {title}:"
        yield from (f"  {line}" for line in report if not line.startswith("{"))


def _timex(nlp: Language) -> Iterator[str]:
    gold = GOLD / "timex" / "aquaint"
    dump = json.loads("".join(_scored(GOLD / "score_timex.py", gold, "--dump")))
    found = {name: _tagged(nlp, document) for name, document in dump.items()}
    for title, part in _parts(sorted(dump), 23):
        with tempfile.TemporaryDirectory() as folder:
            predicted = Path(folder, "threadbrief.json")
            predicted.write_text(json.dumps({name: found[name] for name in part}), "utf8")
            documents = _linked(Path(folder), gold, [f"{name}.tml" for name in part])
            report = _scored(GOLD / "score_timex.py", documents, predicted)
        yield f"temporal expressions, {title}:"
        yield from (f"  {line}" for line in report)


def _linked(folder: Path, source: Path, names: Sequence[str]) -> Path:
    """A folder with those files of another one."""
    links = folder / "gold"
    links.mkdir()
    for name in names:
        (links / name).symlink_to(source / name)
    return links


def _tagged(nlp: Language, document: dict[str, str]) -> list[dict[str, object]]:
    found = tag_timex(nlp, document["text"], date.fromisoformat(document["dct"][:10]))
    return [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in found]


def _scored(scorer: Path, *arguments: Path | str) -> list[str]:
    command = [sys.executable, str(scorer), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
