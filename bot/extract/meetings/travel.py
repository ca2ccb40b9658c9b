"""Where somebody travels is where he meets people there: 'will fly to Lima on Monday. He will meet NAME on Tuesday.'"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from bot.extract.meetings import calendar, modality
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.nations import seats_of
from bot.extract.meetings.place import stretch
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.sighting import Sighting
from bot.extract.meetings.syntax import subject_of
from bot.extract.meetings.when import When
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts

_NEAR = 3
"""Sentences between a journey and the meeting that it leads to."""
_WAYS = frozenset({"to", "in", "for"})


@dataclass(frozen=True, slots=True)
class _Journey:
    sentence: int
    traveller: str
    place: str
    day: str | None = None


def add(clusters: list[Cluster], scene: Scene) -> None:
    """Give a gathering that names no place the one to which somebody who takes part in it has just travelled."""
    without = [one for one in clusters if one.ahead and not one.places and one.kinds != {"visit"}]
    visits = any(one.ahead and "visit" in one.kinds for one in clusters)
    ways = list(_journeys(scene)) if without or visits else []
    journeys = [*ways, *_visits(clusters)]
    journeys.sort(key=lambda journey: journey.sentence)
    for one in clusters:
        if one.ahead and "visit" in one.kinds and one.places:
            _refine(one, ways)
    for one in without:
        place = _destination(one, journeys)
        if place is not None:
            one.places[place] += 1


def without_ways(clusters: list[Cluster]) -> list[Cluster]:
    """Leave out the mere way to a meeting told beside it: 'will fly to Lima on Monday. She will meet NAME there.'"""
    ways = [one for one in clusters if all(_is_way(mention) for mention in one.sightings)]
    mere = {id(one) for one in ways if any(_is_told_for(one, two) for two in _near(one, clusters))}
    return [one for one in clusters if id(one) not in mere]


def _near(way: Cluster, clusters: list[Cluster]) -> Iterator[Cluster]:
    """The gatherings ahead told at most some sentences after a journey."""
    at = way.sightings[-1].sentence
    start = bisect_right(clusters, way.sightings[0].token.i, key=lambda one: one.sightings[0].token.i)
    for index in range(start, len(clusters)):
        one = clusters[index]
        if one.sightings[0].sentence - at > _NEAR:
            return
        if one.ahead:
            yield one


def _is_way(mention: Sighting) -> bool:
    return mention.kind == "visit" and mention.trigger.verbal and mention.token.lemma_ in parts.JOURNEYS


def _is_told_for(way: Cluster, meeting: Cluster) -> bool:
    return bool(way.parties.keys() & meeting.parties.keys()) and not _is_way(meeting.sightings[0])


def _destination(one: Cluster, journeys: list[_Journey]) -> str | None:
    first = one.sightings[0].sentence
    end = bisect_right(journeys, first, key=lambda journey: journey.sentence)
    for journey in reversed(journeys[:end]):
        if first - journey.sentence > _NEAR:
            return None
        if journey.traveller in one.parties:
            return journey.place
    return None


def _journeys(scene: Scene) -> Iterator[_Journey]:
    for token in scene.doc:
        if token.pos_ != "VERB" or token.lemma_ not in words.TRAVEL_LEMMAS:
            continue
        place, subject = _to(token), subject_of(token)
        traveller = scene.party_at.get(subject.i) if subject is not None else None
        if place is not None and traveller is not None and traveller.kind == "person":
            yield _Journey(scene.sentence_at[token.i], traveller.name, stretch(place), _day_of(token, scene))


def _to(verb: Token) -> Token | None:
    """The one place that a verb of travel leads to; None for a list of stops."""
    for way in verb.children:
        if way.dep_ == "prep" and way.lower_ in _WAYS:
            place = next((one for one in way.children if one.dep_ == "pobj" and one.ent_type_ == "GPE"), None)
            if place is not None:
                return None if any(one.dep_ == "conj" for one in place.children) else place
    return None


def _day_of(verb: Token, scene: Scene) -> str | None:
    """The day beside a verb that is still ahead: 'will depart for Lima on Monday'."""
    if modality.read(verb).time != "ahead":
        return None
    for child in (*verb.children, *(low for way in verb.children for to in way.children for low in to.children)):
        timed = scene.timed_at.get(child.i)
        inside = next((one for one in child.children if one.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        timed = timed or (scene.timed_at.get(inside.i) if inside is not None else None)
        if timed is not None and timed.timex.value and re.fullmatch(r"\d{4}-\d\d-\d\d", timed.timex.value):
            return timed.timex.value
    return None


def _refine(one: Cluster, journeys: list[_Journey]) -> None:
    """'will visit Peru next week' begins on the day on which 'she is to fly to Lima on Monday'."""
    first = one.sightings[0]
    for journey in journeys:
        near = 0 <= journey.sentence - first.sentence <= _NEAR
        if not near or journey.traveller not in one.parties or not _leads_there(journey, one):
            continue
        one.places[journey.place] += 1
        if journey.day is not None and (not one.starts or _is_within(journey.day, one)):
            one.sightings[0] = replace(first, when=When(journey.day, first.when.end, given=True, rank=0))
            one.starts.add(journey.day)
        return


def _leads_there(journey: _Journey, one: Cluster) -> bool:
    """To the capital of the country that is visited, or to that country."""
    names = {journey.place.casefold()}
    return any(names & {place.casefold(), *seats_of(place)} for place in one.places)


def _is_within(day: str, one: Cluster) -> bool:
    coarse = all(len(start) < len(day) or "W" in start for start in one.starts)
    return coarse and any(calendar.agree(day, start) for start in one.starts)


def _visits(clusters: list[Cluster]) -> Iterator[_Journey]:
    for one in clusters:
        if one.places and "visit" in one.kinds:
            place = one.places.most_common(1)[0][0]
            for sighting in one.sightings:
                for party in one.parties.values():
                    if party.kind == "person" and party.name != place:
                        yield _Journey(sighting.sentence, party.name, place)
