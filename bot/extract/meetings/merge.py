"""Sightings of one gathering are one; different gatherings stay apart."""

from __future__ import annotations

from datetime import date

from bot.extract.meetings import calendar
from bot.extract.meetings.clash import LEAD, OTHER, clashes
from bot.extract.meetings.cluster import Cluster, is_bare_pointer, is_wish, lies_in, same_place, shared
from bot.extract.meetings.nations import is_wide
from bot.extract.meetings.sighting import Sighting
from bot.extract.words import meetings as words

_JOINS = 3.0
"""Evidence that two mentions are one gathering: a shared participant or place counts 2, a shared day 2, the
definite article 1.5, the same word 1, the same or the next sentence 0.5, and so on in `_likeness`."""
_POINTS = 2.0
"""Enough for a mention that tells nothing of its own and so must point at something."""
_CLASHES = -9.0
_MONTH = len("2022-08")
_MOST = 8
_REMEMBERED = 40
"""Only that many gatherings are compared with a new mention, the latest ones: keeps the pass linear."""


def cluster(sightings: list[Sighting], anchor: date | None) -> list[Cluster]:
    """Group the sightings of a text, in the order of their first mention."""
    clusters: list[Cluster] = []
    for sighting in sightings:
        near = clusters[-_REMEMBERED:]
        scored = [(_likeness(sighting, one, anchor), index) for index, one in enumerate(near)]
        best = max(scored, default=(_CLASHES, 0))
        if best[0] >= (_JOINS if _has_facts(sighting) else _POINTS):
            near[best[1]].add(sighting, anchor)
        else:
            clusters.append(Cluster())
            clusters[-1].add(sighting, anchor)
    return clusters


def _has_facts(sighting: Sighting) -> bool:
    return bool(sighting.who or sighting.place or sighting.when.given)


def _likeness(sighting: Sighting, one: Cluster, anchor: date | None) -> float:
    last = one.sightings[-1]
    if not (sighting.aside or last.aside) and (last.token.i in sighting.carriers or sighting.token.i in last.carriers):
        return 2 * _JOINS  # 'gather for a summit', 'meet for talks'
    if _is_purpose_of_visit(sighting, last):
        return 2 * _JOINS
    if clashes(sighting, one, anchor):
        return _CLASHES
    score = 2.0 * min(shared(sighting, one), 2)
    score += 2.0 * any(same_place(sighting.place, place) for place in one.places)
    score += 1.5 * (sighting.definite and any(lies_in(sighting.place, place) for place in one.places))
    score += 2.0 * any(calendar.agree(sighting.when.start, start) for start in one.starts)
    score += 1.5 * sighting.definite
    score += 2.0 * (
        sighting.phrase is not None and any(sighting.phrase == other.phrase for other in one.sightings[:_MOST])
    )
    score += 1.0 * (sighting.kind in one.kinds or (sighting.kind in words.TALKS and bool(one.kinds & words.TALKS)))
    score += 0.5 * (sighting.sentence - last.sentence <= 1)
    score += 2.0 * (last.headline and sighting.sentence <= LEAD and not sighting.aside)
    score += 0.5 * (sighting.trigger.weak and not sighting.who)
    score += 0.5 * is_bare_pointer(sighting)
    score -= 0.5 * (one.only_aside and is_bare_pointer(sighting))
    score -= 1.5 * (one.only_wished and not is_wish(sighting))
    ahead = calendar.is_ahead(sighting, anchor)
    score += 1.0 * (ahead is not None and ahead == one.ahead)
    return score


def _is_purpose_of_visit(sighting: Sighting, visit: Sighting) -> bool:
    """'will make a visit to Japan next week for talks with NAME': one, though both hang on the same verb."""
    beside = bool(sighting.carriers & visit.carriers) and visit.kind == "visit" and sighting.kind != "visit"
    named = sighting.kind in words.NAMED_KINDS and sighting.token.lower_ in words.NAMED_KINDS
    return beside and not named and sighting.preposition == "for"


def absorb(clusters: list[Cluster], anchor: date | None) -> list[Cluster]:
    """Mentions that tell nothing of their own ('at a summit', 'the talks') join the last gathering of that kind."""
    kept: list[Cluster] = []
    last: dict[str, Cluster] = {}
    for one in clusters:
        told = one.parties or one.places or one.starts
        home = last.get(one.sightings[0].kind) if not told else _same_but_vague(one, kept)
        if home is None:
            kept.append(one)
            last.update(dict.fromkeys(one.kinds, one))
            continue
        for sighting in one.sightings:
            home.add(sighting, anchor)
    return kept


def _same_but_vague(one: Cluster, kept: list[Cluster]) -> Cluster | None:
    """'gather in Algeria later this month' and, in the next sentence, 'meet in Algiers on September 26'."""
    home = kept[-1] if kept else None
    first = one.sightings[0]
    if home is None or not (one.ahead and home.ahead) or first.sentence - home.sightings[-1].sentence > 1:
        return None
    if any(mention.aside for mention in (*one.sightings, *home.sightings)) or _kinds_differ(one, home):
        return None
    days = any(
        calendar.agree(left, right) and left != right and min(len(left), len(right)) >= _MONTH
        for left in one.starts
        for right in home.starts
    )
    lands = bool(one.places) and all(is_wide(place) for place in home.places) and not (one.places & home.places)
    strangers = bool(one.parties.keys() - home.parties.keys() and home.parties.keys() - one.parties.keys())
    people = {party.kind for party in (*one.parties.values(), *home.parties.values())} == {"person"}
    if not days or any(child.lower_ in OTHER for child in first.token.lefts):
        return None
    return home if (lands and not (strangers and people)) or not (home.places or strangers) else None


def _kinds_differ(one: Cluster, home: Cluster) -> bool:
    if ("visit" in one.kinds) != ("visit" in home.kinds):
        return True
    named = one.kinds & words.NAMED_KINDS, home.kinds & words.NAMED_KINDS
    return bool(named[0] and named[1] and not named[0] & named[1])
