"""Start and end of each gathering, from the dates that hang on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Token

from bot.extract import clean
from bot.extract.found import Timex
from bot.extract.meetings import claims
from bot.extract.meetings.claims import Owners
from bot.extract.meetings.modality import Time
from bot.extract.meetings.scene import Scene, TimedToken
from bot.extract.meetings.spine import Spine, window
from bot.extract.meetings.trigger import is_people
from bot.extract.words import meetings as words
from bot.extract.words import meetings_time as time_words

_CALENDAR = re.compile(r"^(\d{4}|XXXX|XXX\d)(-.*)?$")
_BESIDE = time_words.AHEAD_PREPOSITIONS | time_words.AHEAD_ADVERBS | time_words.OVER_PREPOSITIONS
_DAY_WORD = re.compile(
    r"day|week|noon|morning|evening|this|to(night|morrow)|\d{4}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_CLOCK_RANK = 6
"""Of 'at 10 a.m.' without a day: too weak to tell whether something is ahead."""
_NEAR = 8
_WEEK = 7
_WEEKDAY = re.compile(r"(mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_MONTH_NAME = re.compile(
    r"(january|february|march|april|may|june|july|august|september|october|november|december)", re.IGNORECASE
)
_DAY_LENGTH = len("2022-08-05")
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
    """TIMEX3 values; `given` also where a date is told but can't be resolved ('on Thursday', no anchor).

    `bare` where it is told by the name of its weekday or month alone.
    """

    start: str | None = None
    end: str | None = None
    given: bool = False
    rank: int = 9
    bare: bool = False

    def turned(self, anchor: date, time: Time | None) -> When:
        """A bare weekday or month ('on Friday') on the side of the anchor that the gathering's own verb speaks of."""
        month = _MONTH.fullmatch(self.start or "")
        if month and time == "ahead" and (self.start or "") < anchor.isoformat()[: len(month[0])]:
            return replace(self, start=f"{int(month[1]) + 1:04d}-{month[2]}")
        try:
            day = date.fromisoformat(self.start or "")
        except ValueError:
            return self
        days = (day - anchor).days
        if time in {"ahead", "present"} and -_WEEK < days < 0:
            return replace(self, start=(day + timedelta(_WEEK)).isoformat())
        if time == "over" and 0 < days < _WEEK:
            return replace(self, start=(day - timedelta(_WEEK)).isoformat())
        return self


def find(scene: Scene, spines: list[Spine], owned: Owners, sole: dict[int, int]) -> list[When]:
    """One When for each spine, in the same order."""
    claimed: list[list[tuple[int, TimedToken]]] = [[] for _ in spines]
    filed = {index for span in clean.datelines(scene.doc.text) for index in scene.tokens_of(span)}
    for timed in scene.timed:
        if not _is_calendar_date(timed.timex) or timed.first in filed or _is_repeated(timed) or _is_of_speech(timed):
            continue
        claim = claims.claim(timed.root, owned, spines, lambda node: _may_pass(node, scene))
        claim = claim or _by_nearness(timed, scene, spines)
        if claim is None and _is_appointed(timed):
            claim = claims.alone(timed.root, sole, scene.sentence_at[timed.first], spines)
        if claim is not None and not _is_of_naming(spines[claim[1]], claim[0]):
            claimed[claim[1]].append((claim[0], timed))
    return [_read(scene, _of_its_own(found, spine)) for found, spine in zip(claimed, spines, strict=True)]


def _of_its_own(found: list[tuple[int, TimedToken]], spine: Spine) -> list[tuple[int, TimedToken]]:
    """'arrived on Monday ahead of the summit from April 2 to 4': Monday is the day of the arrival."""
    if spine.preposition not in _BESIDE:
        return found
    noun = spine.nodes[0].i
    # 'After the talks the deadline stands at June 3': what follows the verb is not told of the talks.
    end = spine.verb.i if spine.verb is not None and spine.verb.i > noun else len(spine.nodes[0].doc)
    return [(rank, timed) for rank, timed in found if rank == 0 or noun < timed.first < end]


def _is_appointed(timed: TimedToken) -> bool:
    """'on June 3', 'from Tuesday', 'next week'; not 'since March', 'by Friday'."""
    root = timed.root
    return root.dep_ == "npadvmod" or (root.dep_ == "pobj" and root.head.lower_ in {"on", "from", "for", "in"})


def _is_calendar_date(timex: Timex) -> bool:
    if timex.type not in {"DATE", "TIME"}:
        return False
    return timex.value is None or bool(_CALENDAR.match(timex.value))


def _is_of_speech(timed: TimedToken) -> bool:
    """'a diplomat said on Wednesday', wherever the parser hangs the day."""
    doc, before = timed.root.doc, timed.first - 1
    if before > 0 and doc[before].lower_ in {"on", "late", "early"}:
        before -= 1
    return before >= 0 and doc[before].tag_ == "VBD" and doc[before].lemma_ in time_words.SPEECH_LEMMAS


def _is_of_naming(spine: Spine, rank: int) -> bool:
    """'will name a date on Friday for the parties to meet': the day of the naming."""
    node = spine.nodes[rank] if 0 < rank < len(spine.nodes) else None
    return node is not None and any(
        child.dep_ == "dobj" and child.lower_ in time_words.NAMED_FOR_IT for child in node.children
    )


def _is_repeated(timed: TimedToken) -> bool:
    """'every November'."""
    return timed.first > 0 and timed.root.doc[timed.first - 1].lower_ in {"every", "each"}


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
    earlier = _earlier_day(scene, best)
    if earlier is not None:
        return When(earlier, _day(best.timex.value), given=True, rank=rank)
    end = best.timex.end_value or _second_day(scene, best, [timed for _, timed in found[1:]])
    if best.timex.type == "TIME" and not _DAY_WORD.search(best.timex.text):
        rank = max(rank, _CLOCK_RANK)
    name = best.timex.text
    bare = bool(_WEEKDAY.fullmatch(name) or _MONTH_NAME.fullmatch(name)) and end is None
    return When(_day(best.timex.value), _day(end), given=True, rank=rank, bare=bare)


def _earlier_day(scene: Scene, second: TimedToken) -> str | None:
    """'22 and 23 September': the number before is the first day."""
    value = _day(second.timex.value) or ""
    if second.first < 2 or len(value) != _DAY_LENGTH or "W" in value:
        return None
    number, joint = scene.doc[second.first - 2], scene.doc[second.first - 1]
    if joint.lower_ not in {"and", "to", "-", "–", "&"} or not number.text.isdecimal() or number.i in scene.timed_at:
        return None
    first = int(number.text)
    return f"{value[:8]}{first:02d}" if 0 < first < int(value[8:]) else None


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
