"""Sightings of one gathering are one; different gatherings stay apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from bot.extract.found import Party
from bot.extract.meetings import calendar
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
_OTHER = frozenset({"another", "further", "separate", "other", "second", "new", "similar"})
_LEAD = 3
_REMEMBERED = 40
"""Only that many gatherings are compared with a new mention, the latest ones: keeps the pass linear."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one gathering, in the order of the text, with what they tell together.

    `ahead` is what the first mention that knows says; sums are kept as mentions come in, so that a text with
    thousands of mentions costs no more for each.
    """

    sightings: list[Sighting] = field(default_factory=list)
    parties: dict[str, Party] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    places: Counter[str] = field(default_factory=Counter)
    starts: set[str] = field(default_factory=set)
    ahead: bool | None = None
    only_wished: bool = True
    has_noun: bool = False
    only_aside: bool = True

    def add(self, sighting: Sighting, anchor: date | None) -> None:
        """Take in another mention."""
        self.sightings.append(sighting)
        if not (
            sighting.trigger.weak and (sighting.outlook.negated or sighting.outlook.sure in {"possible", "wished"})
        ):
            for party in sighting.who:
                self.parties.setdefault(party.name, party)
        self.kinds.add(sighting.kind)
        if sighting.place:
            self.places[sighting.place] += 1
        if sighting.when.start:
            self.starts.add(sighting.when.start)
        if self.ahead is None:
            self.ahead = calendar.is_ahead(sighting, anchor)
        self.only_wished = self.only_wished and _is_wish(sighting)
        self.only_aside = self.only_aside and sighting.aside
        self.has_noun = self.has_noun or not sighting.trigger.verbal


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
    if _clash(sighting, one, anchor):
        return _CLASHES
    shared = _shared(sighting, one)
    score = 2.0 * min(shared, 2)
    score += 2.0 * any(_same_place(sighting.place, place) for place in one.places)
    score += 2.0 * any(calendar.agree(sighting.when.start, start) for start in one.starts)
    score += 1.5 * sighting.definite
    score += 2.0 * (
        sighting.phrase is not None and any(sighting.phrase == other.phrase for other in one.sightings[:_MOST])
    )
    score += 1.0 * (sighting.kind in one.kinds or (sighting.kind in words.TALKS and bool(one.kinds & words.TALKS)))
    score += 0.5 * (sighting.sentence - last.sentence <= 1)
    score += 2.0 * (last.headline and sighting.sentence <= _LEAD and not sighting.aside)
    score += 0.5 * (sighting.trigger.weak and not sighting.who)
    score += 0.5 * _bare_pointer(sighting)
    score -= 0.5 * (one.only_aside and _bare_pointer(sighting))
    score -= 1.5 * (one.only_wished and not _is_wish(sighting))
    ahead = calendar.is_ahead(sighting, anchor)
    score += 1.0 * (ahead is not None and ahead == one.ahead)
    return score


def _clash(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    return (
        _stands_aside(sighting, one)
        or _times_clash(sighting, one, anchor)
        or _places_clash(sighting, one)
        or _kinds_clash(sighting, one)
        or _parties_clash(sighting, one)
        or _series_clash(sighting, one)
    )


def _stands_aside(sighting: Sighting, one: Cluster) -> bool:
    """'will confer four days before the summit': two."""
    last = one.sightings[-1]
    return sighting.aside != last.aside and sighting.sentence == last.sentence


def _times_clash(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    start = sighting.when.start
    if start and one.starts and not any(calendar.agree(start, other) for other in one.starts):
        # 'gather on Sunday for a summit'; 'will join the talks on Tuesday'
        return not (_bare_pointer(sighting) and any(calendar.is_within_days(start, other) for other in one.starts))
    here, there = calendar.is_ahead(sighting, anchor), one.ahead
    if here is None or there is None or here == there:
        return False
    return not (sighting.definite and not sighting.when.given and _bare_pointer(sighting))


def _places_clash(sighting: Sighting, one: Cluster) -> bool:
    if not sighting.place or not one.places:
        return False
    if any(_same_place(sighting.place, place) for place in one.places):
        return False
    if any(is_wide(sighting.place) != is_wide(place) for place in one.places):
        return False  # a town in that country
    # 'outside London' and 'in Watford'
    same_time = any(calendar.agree(sighting.when.start, start) for start in one.starts)
    return not (same_time and (sighting.definite or _shared(sighting, one)))


def _kinds_clash(sighting: Sighting, one: Cluster) -> bool:
    journeys = sighting.kind == "visit", one.kinds == {"visit"}
    if journeys[0] != journeys[1] and words.NAMED_KINDS & (one.kinds | {sighting.kind}):
        return not any(_same_place(sighting.place, place) for place in one.places)
    named = {kind for kind in one.kinds if kind in words.NAMED_KINDS}
    if sighting.kind in words.NAMED_KINDS and named and sighting.kind not in named:
        return True
    if sighting.kind in words.NAMED_KINDS and not named:
        same_time = any(calendar.agree(sighting.when.start, start) for start in one.starts)
        same_place = any(_same_place(sighting.place, place) for place in one.places)
        return not (_shared(sighting, one) or same_place or (same_time and sighting.definite))
    return False


def _parties_clash(sighting: Sighting, one: Cluster) -> bool:
    here = {party.name for party in sighting.who}
    there = set(one.parties)
    if not here or not there or here & there:
        return bool(here & there) and _different_partner(sighting, one)
    if one.sightings[-1].headline and sighting.sentence <= _LEAD:
        return {"person"} == {party.kind for party in (*sighting.who, *one.parties.values())}
    if any(_is_part(left, right) for left in here for right in (*there,)[:_MOST]):
        return False
    if sighting.token.lemma_ == "attend":
        return False
    pointing = sighting.definite and (not sighting.when.given or _bare_pointer(sighting))
    if pointing and len(here) == 1 and not _has_own_name(sighting):
        return False  # 'NAME will join the talks on Tuesday'
    same_place = any(_same_place(sighting.place, place) for place in one.places)
    same_days = any(calendar.agree(sighting.when.start, start, closely=True) for start in one.starts)
    return not (same_place or (same_days and sighting.definite))


def _is_part(left: str, right: str) -> bool:
    """'BRICS' and 'BRICS group of emerging economies', 'Shareholders' and 'shareholders'."""
    words_of = set(left.casefold().split()), set(right.casefold().split())
    return words_of[0] <= words_of[1] or words_of[1] <= words_of[0]


def _different_partner(sighting: Sighting, one: Cluster) -> bool:
    """'Euronext meets Furse' and 'Seifert meets Furse': one shared, but each with another partner."""
    here = {party.name for party in sighting.who if party.kind == "person"}
    there = {name for name, party in one.parties.items() if party.kind == "person"}
    return len(here) >= 2 and len(there) >= 2 and bool(here - there) and bool(there - here)


def _has_own_name(sighting: Sighting) -> bool:
    """'the National Committee meeting' is that of the Committee, whatever came before."""
    return any(child.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"} for child in sighting.token.lefts)


def _series_clash(sighting: Sighting, one: Cluster) -> bool:
    """'another meeting', 'further talks', 'a summit' open a new gathering, unless they add to a bare headline."""
    if sighting.trigger.verbal:
        return False
    if _is_wish(sighting) != one.only_wished and not sighting.definite:
        return True
    if sighting.phrase is not None and sighting.phrase == one.sightings[0].phrase:
        return False
    if _is_indefinite(sighting, one) and one.has_noun:
        same_day = sighting.when.start is not None and sighting.when.start in one.starts
        return not same_day and sighting.sentence != one.sightings[0].sentence
    return not sighting.trigger.verbal and any(child.lower_ in _OTHER for child in sighting.token.lefts)


def _is_wish(sighting: Sighting) -> bool:
    return sighting.outlook.sure == "wished"


def _is_indefinite(sighting: Sighting, one: Cluster) -> bool:
    strangers = any(party.name not in one.parties for party in sighting.who)
    facts = strangers or sighting.place or sighting.when.given
    return bool(facts) and any(child.lower_ in {"a", "an", "next"} for child in sighting.token.lefts)


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
    if not days or any(child.lower_ in _OTHER for child in first.token.lefts):
        return None
    return home if (lands and not (strangers and people)) or not (home.places or strangers) else None


def _kinds_differ(one: Cluster, home: Cluster) -> bool:
    if ("visit" in one.kinds) != ("visit" in home.kinds):
        return True
    named = one.kinds & words.NAMED_KINDS, home.kinds & words.NAMED_KINDS
    return bool(named[0] and named[1] and not named[0] & named[1])


def _shared(sighting: Sighting, one: Cluster) -> int:
    there = one.parties
    return sum(party.name in there for party in sighting.who)


def _same_place(left: str | None, right: str | None) -> bool:
    if not left or not right:
        return False
    return bool(set(left.lower().replace(",", " ").split()) & set(right.lower().replace(",", " ").split()))


def _bare_pointer(sighting: Sighting) -> bool:
    """'the meeting', 'the talks': nothing but an article and the word."""
    if sighting.trigger.verbal:
        return False
    return sighting.definite and all(child.dep_ in {"det", "punct"} for child in sighting.token.lefts)
