"""What keeps two mentions apart: other days, places, kinds or people, or words that open a new gathering."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Token

from bot.extract.meetings import calendar
from bot.extract.meetings.cluster import Cluster, is_bare_pointer, is_wish, lies_in, same_place, shared
from bot.extract.meetings.nations import is_wide
from bot.extract.meetings.pairs import is_pair
from bot.extract.meetings.sighting import Sighting
from bot.extract.words import meetings as words

LEAD = 3
"""Sentences in which a report tells again what its headline says."""
_MOST = 8
_BOTH = 2
OTHER = frozenset({"another", "further", "separate", "other", "second", "new", "similar"})
"""Words before a gathering that make it one more."""


def clashes(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    """Whether a mention can not be of that gathering, whatever else speaks for it."""
    return (
        _stands_aside(sighting, one)
        or _times_clash(sighting, one, anchor)
        or _places_clash(sighting, one)
        or _kinds_clash(sighting, one)
        or _parties_clash(sighting, one)
        or _series_clash(sighting, one, anchor)
    )


def _stands_aside(sighting: Sighting, one: Cluster) -> bool:
    """'will confer four days before the summit', 'the talks should avert a vote at the firm's annual meeting': two."""
    last = one.sightings[-1]
    owned = any(child.dep_ == "poss" and child.pos_ in {"NOUN", "PROPN"} for child in sighting.token.lefts)
    if owned and not sighting.trigger.verbal and not last.trigger.verbal and sighting.sentence == last.sentence:
        return True
    return sighting.aside != last.aside and sighting.sentence == last.sentence


def _times_clash(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    start = sighting.when.start
    if start and one.starts and not any(calendar.agree(start, other) for other in one.starts):
        # 'gather on Sunday for a summit'; 'will join the talks on Tuesday'
        return not (is_bare_pointer(sighting) and any(calendar.is_within_days(start, other) for other in one.starts))
    here, there = calendar.is_ahead(sighting, anchor), one.ahead
    if here is None or there is None or here == there:
        return False
    return not (sighting.definite and not sighting.when.given and is_bare_pointer(sighting))


def _places_clash(sighting: Sighting, one: Cluster) -> bool:
    if not sighting.place or not one.places:
        return False
    if any(same_place(sighting.place, place) for place in one.places):
        return False
    if any(is_wide(sighting.place) != is_wide(place) for place in one.places):
        return False  # a town in that country
    # 'outside London' and 'in Watford'
    same_time = any(calendar.agree(sighting.when.start, start) for start in one.starts)
    return not (same_time and (sighting.definite or shared(sighting, one)))


def _kinds_clash(sighting: Sighting, one: Cluster) -> bool:
    journeys = sighting.kind == "visit", one.kinds == {"visit"}
    if journeys[0] != journeys[1] and words.NAMED_KINDS & (one.kinds | {sighting.kind}):
        return not any(same_place(sighting.place, place) for place in one.places)
    named = {kind for kind in one.kinds if kind in words.NAMED_KINDS}
    if sighting.kind in words.NAMED_KINDS and named and sighting.kind not in named:
        return True
    if sighting.kind in words.NAMED_KINDS and not named:
        if one.parties and one.starts and _is_indefinite(sighting, one) and shared(sighting, one) < _BOTH:
            return True  # 'will meet NAME on Monday' and 'leave that day to attend a summit'
        same_time = any(calendar.agree(sighting.when.start, start) for start in one.starts)
        beside = any(same_place(sighting.place, place) for place in one.places)
        nearer = sighting.definite and any(lies_in(sighting.place, place) for place in one.places)
        return not (shared(sighting, one) or beside or nearer or (same_time and sighting.definite))
    return False


def _parties_clash(sighting: Sighting, one: Cluster) -> bool:
    here = {party.name for party in sighting.who}
    there = set(one.parties)
    if _is_one_more(sighting) and there and here - there:
        return True
    if not here or not there or here & there:
        return bool(here & there) and _different_partner(sighting, one)
    if _send_each_other(sighting, one):
        return False
    if one.sightings[-1].headline and sighting.sentence <= LEAD:
        return {"person"} == {party.kind for party in (*sighting.who, *one.parties.values())}
    return not (_points_at(sighting) or _is_told_otherwise(sighting, one))


def _is_told_otherwise(sighting: Sighting, one: Cluster) -> bool:
    """The same people under another name, or the same place or days."""
    if any(_is_part(party.name, name) for party in sighting.who for name in (*one.parties,)[:_MOST]):
        return True
    same_days = any(calendar.agree(sighting.when.start, start, closely=True) for start in one.starts)
    return any(same_place(sighting.place, place) for place in one.places) or (same_days and sighting.definite)


def _points_at(sighting: Sighting) -> bool:
    """'NAME will attend', 'NAME will join the talks on Tuesday', 'the talks between the two sides'."""
    if sighting.token.lemma_ == "attend":
        return True
    if sighting.definite and any(is_pair(inside) for inside in _between(sighting.token)):
        return True
    pointing = sighting.definite and (not sighting.when.given or is_bare_pointer(sighting))
    return pointing and len({party.name for party in sighting.who}) == 1 and not _has_own_name(sighting)


def _between(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"between", "of"}:
            yield from (inside for inside in child.children if inside.dep_ == "pobj")


def _is_part(left: str, right: str) -> bool:
    """'BRICS' and 'BRICS group of emerging economies', 'Shareholders' and 'shareholders'."""
    words_of = set(left.casefold().split()), set(right.casefold().split())
    return words_of[0] <= words_of[1] or words_of[1] <= words_of[0]


def _different_partner(sighting: Sighting, one: Cluster) -> bool:
    """'Euronext meets Furse' and 'Seifert meets Furse': one shared, but each with another partner."""
    here = {party.name for party in sighting.who if party.kind == "person"}
    there = {name for name, party in one.parties.items() if party.kind == "person"}
    return len(here) >= 2 and len(there) >= 2 and bool(here - there) and bool(there - here)


def _is_one_more(sighting: Sighting) -> bool:
    """'The President will also meet NAME': a meeting beside the one just told."""
    token = sighting.token
    return sighting.trigger.verbal and any(child.lower_ in {"also", "separately"} for child in token.children)


def _send_each_other(sighting: Sighting, one: Cluster) -> bool:
    """First 'the bank and the union', then 'the bank's chairman, NAME': persons whose role names the body."""
    if sighting.sentence - one.sightings[-1].sentence > 1:
        return False
    roles = " ".join(party.role or "" for party in sighting.who if party.kind == "person").casefold()
    bodies = [party for party in one.parties.values() if party.kind != "person"]
    return any(name.casefold() in roles for party in bodies[:_MOST] for name in (party.name, *party.aliases))


def _has_own_name(sighting: Sighting) -> bool:
    """'the National Committee meeting' is that of the Committee, whatever came before."""
    return any(child.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"} for child in sighting.token.lefts)


def _series_clash(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    """'another meeting', 'further talks', 'a summit' open a new gathering, unless they add to a bare headline."""
    if _are_several(one.sightings[0].token) and len(one.sightings) == 1 and not sighting.definite:
        return True
    if sighting.trigger.verbal:
        return False
    if is_wish(sighting) != one.only_wished and not sighting.definite:
        return True
    same_words = sighting.phrase is not None and sighting.phrase == one.sightings[0].phrase
    return not same_words and _is_new(sighting, one, anchor)


def _is_new(sighting: Sighting, one: Cluster, anchor: date | None) -> bool:
    if _are_several(sighting.token) and not shared(sighting, one) == len(sighting.who) > 0:
        return True
    if _is_indefinite(sighting, one) and one.has_noun:
        same_day = sighting.when.start is not None and sighting.when.start in one.starts
        return not same_day and sighting.sentence != one.sightings[0].sentence
    if sighting.definite and one.ahead and calendar.is_ahead(sighting, anchor):
        return False  # 'the new talks' after 'a second round of talks'
    return any(child.lower_ in OTHER for child in sighting.token.lefts)


def _are_several(noun: Token) -> bool:
    """'will also hold bilateral meetings': more than one, and none of those told before."""
    plural = noun.tag_ == "NNS" and noun.lower_ in words.COUNTED
    return plural and not any(child.dep_ in {"det", "poss", "nummod"} for child in noun.lefts)


def _is_indefinite(sighting: Sighting, one: Cluster) -> bool:
    strangers = any(party.name not in one.parties for party in sighting.who)
    facts = strangers or sighting.place or sighting.when.given
    return bool(facts) and any(child.lower_ in {"a", "an", "next"} for child in sighting.token.lefts)
