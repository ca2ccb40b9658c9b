"""Start and end of each gathering, from the dates that hang on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from bot.extract import clean
from bot.extract.found import Timex
from bot.extract.meetings import claims
from bot.extract.meetings.claims import Owners
from bot.extract.meetings.scene import Scene, TimedToken
from bot.extract.meetings.spine import Spine, window
from bot.extract.meetings.trigger import is_people
from bot.extract.words import meetings as words

_CALENDAR = re.compile(r"^(\d{4}|XXXX|XXX\d)(-.*)?$")
_NEAR = 8
_BRIDGES = frozenset(
    {
        "starting",
        "beginning",
        "scheduled",
        "due",
        "set",
        "held",
        "opening",
        "planned",
        ",",
        "to",
        "be",
        "open",
        "begin",
        "start",
        "take",
    }
)
_UNTIL = frozenset({"until", "to", "through", "till"})


@dataclass(frozen=True, slots=True)
class When:
    """TIMEX3 values; `given` also where a date is told but can't be resolved ('on Thursday', no anchor)."""

    start: str | None = None
    end: str | None = None
    given: bool = False
    rank: int = 9


def find(scene: Scene, spines: list[Spine], owned: Owners, sole: dict[int, int]) -> list[When]:
    """One When for each spine, in the same order."""
    claimed: list[list[tuple[int, TimedToken]]] = [[] for _ in spines]
    filed = {index for span in clean.datelines(scene.doc.text) for index in scene.tokens_of(span)}
    for timed in scene.timed:
        if not _is_calendar_date(timed.timex) or timed.first in filed:
            continue
        claim = claims.claim(timed.root, owned, spines, lambda node: _may_pass(node, scene))
        claim = claim or _by_nearness(timed, scene, spines)
        if claim is None and _is_appointed(timed):
            claim = claims.alone(timed.root, sole, scene.sentence_at[timed.first], spines)
        if claim is not None:
            claimed[claim[1]].append((claim[0], timed))
    return [_read(scene, found) for found in claimed]


def _is_appointed(timed: TimedToken) -> bool:
    """'on June 3', 'from Tuesday', 'next week'; not 'since March', 'by Friday'."""
    root = timed.root
    return root.dep_ == "npadvmod" or (root.dep_ == "pobj" and root.head.lower_ in {"on", "from", "for", "in"})


def _is_calendar_date(timex: Timex) -> bool:
    if timex.type not in {"DATE", "TIME"}:
        return False
    return timex.value is None or bool(_CALENDAR.match(timex.value))


def _may_pass(node: Token, scene: Scene) -> bool:
    if node.i in scene.timed_at:
        return True
    return node.dep_ in {"pobj", "dobj", "appos", "conj"} and (
        node.ent_type_ in {"GPE", "LOC", "FAC", "PERSON"} or is_people(node, scene)
    )


def _by_nearness(timed: TimedToken, scene: Scene, spines: list[Spine]) -> tuple[int, int] | None:
    """A date right beside a trigger that the parser hung elsewhere: 'summit June 8-10', 'to meet May 4'."""
    best = (99, 0)
    first, last = window(spines, timed.first - _NEAR - 1, timed.last + _NEAR + 2)
    for index in range(first, last):
        trigger = spines[index].nodes[0]
        gap = timed.first - trigger.i if timed.first > trigger.i else trigger.i - timed.last
        if gap > _NEAR or scene.sentence_at[trigger.i] != scene.sentence_at[timed.first]:
            continue
        between = scene.doc[min(trigger.i, timed.last) + 1 : max(trigger.i, timed.first)]
        if gap > 0 and all(_is_bridge(token) for token in between):
            best = min(best, (gap, index))
    return (5, best[1]) if best[0] < 99 else None


def _is_bridge(token: Token) -> bool:
    if token.lower_ in _BRIDGES or token.dep_ == "amod":
        return True
    return token.pos_ not in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"} and token.lower_ not in words.GATHERING_NOUNS


def _read(scene: Scene, found: list[tuple[int, TimedToken]]) -> When:
    if not found:
        return When()
    found = sorted(found, key=lambda one: (one[1].timex.value is None, one[0], _coarseness(one[1]), one[1].first))
    rank, best = found[0]
    end = best.timex.end_value or _second_day(scene, best, [timed for _, timed in found[1:]])
    return When(_day(best.timex.value), _day(end), given=True, rank=rank)


def _coarseness(timed: TimedToken) -> int:
    return -len(_day(timed.timex.value) or "")


def _day(value: str | None) -> str | None:
    """The calendar part of a value: a meeting starts on a day, not at a minute."""
    return value.split("T")[0] if value else None


def _second_day(scene: Scene, first: TimedToken, others: list[TimedToken]) -> str | None:
    """'April 24 and 25', 'from June 8 to June 10'."""
    for other in sorted(others, key=lambda timed: timed.first):
        between = {token.lower_ for token in scene.doc[first.last + 1 : other.first]}
        joined = 0 < len(between) <= 2 and between <= {"and", "to", "-", "–", "through", "until", "or"}
        if other.first > first.last and joined and (other.timex.value or "") > (first.timex.value or ""):
            return other.timex.value
    return None
