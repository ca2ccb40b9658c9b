"""Clusters become gatherings: which are well-founded, which is ahead, and which one is the main one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.extract.found import Gathering, Party, Span
from bot.extract.meetings import calendar, naming
from bot.extract.meetings.claims import LAST_RANK
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.nations import is_country, is_wide
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.sighting import Sighting
from bot.extract.meetings.syntax import subject_of
from bot.extract.meetings.trigger import is_agents

_LEAD = 1.5
"""What a meeting weighs more for being the first that the article speaks of: more than a place."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    gathering: Gathering
    weight: float
    first: int


def choose(clusters: list[Cluster], scene: Scene, focus: str) -> tuple[Gathering, ...]:
    """The gatherings of a text: the main one first, then the other upcoming ones, then the past ones."""
    found = [candidate for one in clusters if (candidate := _candidate(one, scene, focus)) is not None]
    upcoming = [one for one in found if one.gathering.upcoming]
    lead = min((one.first for one in upcoming), default=0)
    upcoming.sort(key=lambda one: (not one.gathering.focus, -one.weight - _LEAD * (one.first == lead), one.first))
    past = sorted((one for one in found if not one.gathering.upcoming), key=lambda one: one.first)
    ordered = [one.gathering for one in (*upcoming, *past)]
    if upcoming:
        ordered[0] = replace(ordered[0], main=True)
    return tuple(ordered)


def _candidate(one: Cluster, scene: Scene, focus: str) -> _Candidate | None:
    cancelled = _is_cancelled(one)
    upcoming = not cancelled and _is_upcoming(one, scene.anchor)
    place = _place(one)
    there = [party for party in one.parties.values() if not _is_only_place(party, place)]
    participants = tuple(party for party in there if not _is_told_better(party, there, one))
    start, end, given = _times(one)
    evidence = max(one.sightings, key=lambda sighting: (_tells(sighting), -sighting.token.i))
    name = naming.name(one, participants, place)
    gathering = Gathering(
        name=name,
        place=place,
        start=start,
        end=end,
        participants=participants,
        upcoming=upcoming,
        main=False,
        focus=_matches(focus, name, place, participants),
        cancelled=cancelled,
        mentions=tuple(_span(sighting) for sighting in one.sightings),
        evidence=_sentence(evidence),
    )
    if not _is_founded(one, gathering, given=given):
        return None
    first = next((sighting for sighting in one.sightings if not sighting.aside), one.sightings[-1])
    sure = any(sighting.when.given and sighting.when.rank < LAST_RANK for sighting in one.sightings)
    return _Candidate(gathering, _weight(one, gathering, given=sure), first.token.i)


def _is_cancelled(one: Cluster) -> bool:
    fates = [sighting for sighting in one.sightings if sighting.outlook.off or sighting.outlook.postponed]
    if not fates:
        return False
    last = fates[-1]
    return last.outlook.off or last.when.start is None


def _is_upcoming(one: Cluster, anchor: date | None) -> bool:
    if one.ahead is not True:
        return False
    return any(_speaks_of_plan(sighting, anchor) for sighting in one.sightings)


def _speaks_of_plan(sighting: Sighting, anchor: date | None) -> bool:
    outlook = sighting.outlook
    if (
        outlook.negated
        or (outlook.habit and not sighting.when.given)
        or calendar.is_ahead(sighting, anchor) is not True
    ):
        return False
    if outlook.sure in {"wished", "possible"}:
        return sighting.when.start is not None and outlook.sure == "possible"
    return True


def _is_founded(one: Cluster, gathering: Gathering, *, given: bool) -> bool:
    """Whether enough is told: somebody, a place or a day; of past meetings somebody and one thing more."""
    if all(sighting.trigger.weak for sighting in one.sightings):
        return False
    somebody = any(sighting.who for sighting in one.sightings if not sighting.trigger.weak)
    strong = [sighting for sighting in one.sightings if not sighting.trigger.weak]
    if not gathering.cancelled and all(_is_nobodys(sighting, gathering, somebody=somebody) for sighting in strong):
        return False
    known = min(len(gathering.participants), 2) + bool(gathering.place)
    facts = known + given
    if not known and all(_is_bare_noun(sighting) for sighting in one.sightings):
        return False  # 'tomorrow the negotiations go on': whose?
    if gathering.upcoming or gathering.cancelled:
        return facts >= 1
    return one.ahead is False and bool(gathering.participants) and facts >= 2


def _is_nobodys(sighting: Sighting, gathering: Gathering, *, somebody: bool) -> bool:
    """'the trains meet in summer', 'they will meet again': a verb without anybody, or only 'they' and nothing else."""
    if not sighting.trigger.verbal:
        return False
    subject = subject_of(sighting.token)
    vague = subject is not None and subject.pos_ == "PRON" and not sighting.when.given and not sighting.place
    nameless = subject is not None and is_agents(subject)  # 'ministers will meet'
    return not (somebody or nameless) or (vague and not gathering.place and not gathering.start)


def _is_bare_noun(sighting: Sighting) -> bool:
    lefts = (child for child in sighting.token.lefts if child.dep_ not in {"det", "poss", "punct", "advmod"})
    return not sighting.trigger.verbal and next(lefts, None) is None


def _is_only_place(party: Party, place: str | None) -> bool:
    """A town where they meet takes no part, a country that is visited does."""
    return party.name == place and not is_country(party.name)


def _is_told_better(party: Party, others: list[Party], one: Cluster) -> bool:
    """The Community where its ministers come, the country visited where somebody of it is met."""
    if party.kind == "person":
        return False
    names = [f"{name.casefold()} " for name in (party.name, *party.aliases)]
    for other in others:
        called = other.name.casefold().replace("'s ", " ").replace("’s ", " ")
        inner = other.kind != "person" and not called.endswith("holders")
        if other is not party and inner and any(called.startswith(name) for name in names):
            return True
    persons = sum(other.kind == "person" for other in others)
    return "visit" in one.kinds and persons > 1 and is_country(party.name)


def _place(one: Cluster) -> str | None:
    """The place told most often; a town before the country that it lies in."""
    if not one.places:
        return None
    return max(one.places, key=lambda place: (not is_wide(place), not _is_described(place), one.places[place]))


def _is_described(place: str) -> bool:
    """'the Perthshire hotel', 'French capital': a noun and no name."""
    return place.rsplit(maxsplit=1)[-1].islower()


def _times(one: Cluster) -> tuple[str | None, str | None, bool]:
    whens = [
        (sighting.when, sighting.trigger.weak, sighting.token.i) for sighting in one.sightings if sighting.when.given
    ]
    if not whens:
        return None, None, False
    best = min(whens, key=lambda one: (one[0].start is None, _coarse(one[0].start), one[1], one[0].rank, one[2]))[0]
    return best.start, best.end, True


def _coarse(start: str | None) -> int:
    """A day before a week, a week before a month."""
    if start is None:
        return 9
    return 0 if len(start) == 10 and "W" not in start else 1 if "W" in start else 10 - len(start)


def _tells(sighting: Sighting) -> int:
    return bool(sighting.place) * 2 + sighting.when.given * 2 + min(len(sighting.who), 2) - 3 * sighting.trigger.weak


def _matches(focus: str, name: str, place: str | None, participants: tuple[Party, ...]) -> bool:
    wanted = focus.casefold().strip()
    texts = [name, place or "", *(party.name for party in participants)]
    return bool(wanted) and any(wanted in text.casefold() for text in texts)


def _weight(one: Cluster, gathering: Gathering, *, given: bool) -> float:
    weight = min(len(one.sightings), 4) * 0.75 + 2.5 * given + bool(gathering.place)
    weight += 0.75 * min(len(gathering.participants), 2)
    first = next((sighting.sentence for sighting in one.sightings if not sighting.aside), 9)
    weight += 2.0 * (first <= 1) + 1.0 * (first <= 3)
    sure = {sighting.outlook.sure for sighting in one.sightings}
    return weight - 1.5 * ("certain" not in sure and "expected" not in sure)


def _span(sighting: Sighting) -> Span:
    return Span(sighting.token.idx, sighting.token.idx + len(sighting.token.text))


def _sentence(sighting: Sighting) -> Span:
    sent = sighting.sent
    text = sent.text
    start = sent.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))
