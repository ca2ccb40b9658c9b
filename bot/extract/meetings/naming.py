"""A gathering's name, in the article's own words and its participants' names."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.sighting import Sighting
from bot.extract.words.meetings import NEEDS_BEFORE, TALKS

_LONGEST = 8
_BARE = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "any"}
)
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "annual"})
_TIME_WORDS = frozenset(
    {
        "next",
        "last",
        "upcoming",
        "planned",
        "coming",
        "forthcoming",
        "further",
        "another",
        "first",
        "same",
        "separate",
        "other",
        "today",
        "much",
        "new",
    }
)


def name(one: Cluster, participants: tuple[Party, ...], place: str | None) -> str:
    """'Putin-Erdogan meeting', 'annual shareholders meeting', 'Biden visit to Belvidere'."""
    kind = _kind(one)
    persons = [party for party in participants if party.kind == "person"]
    if len(persons) == len(participants) == 2 and kind not in {"visit", "summit", "conference"}:
        return f"{_surname(persons[0])}-{_surname(persons[1])} {kind}"
    if kind == "visit" and participants:
        visitor = next((party for party in participants if party.name != place), participants[0])
        return f"{_surname(visitor)} visit" + (f" to {place}" if place else "")
    passing = [sighting for sighting in one.sightings if _is_in_passing(sighting)]
    phrases = [_phrase(sighting) for sighting in one.sightings if sighting not in passing]
    phrase = max(phrases or map(_phrase, passing), key=_merit, default="")
    if len(phrase.split()) > 1:
        return phrase
    who = "-".join(_surname(party) for party in participants[:2])
    if who and (len(participants) <= 2 or not place):
        return f"{who} {kind}"
    return f"{kind} in {place}" if place else kind


def _is_in_passing(sighting: Sighting) -> bool:
    """'to press him into peace talks': it tells nothing, and what it calls talks may be others."""
    told = sighting.definite or sighting.who or sighting.place or sighting.when.given
    return not told and sighting.kind in TALKS


def _kind(one: Cluster) -> str:
    nouns = [sighting.kind for sighting in one.sightings if not sighting.trigger.verbal and not sighting.trigger.weak]
    for kind in ("summit", "conference", "congress", "forum", "assembly", "convention"):
        if kind in nouns:
            return kind
    if any(sighting.kind == "meeting" for sighting in one.sightings):
        return "meeting"
    return nouns[0] if nouns else one.sightings[0].kind


def _surname(party: Party) -> str:
    """By what somebody is called for short: 'Kim' for 'Kim Jong Un' where the text does, else the last name."""
    if party.kind != "person":
        return party.name
    parts = party.name.split()
    return next((alias for alias in party.aliases if alias in parts), parts[-1])


def _phrase(sighting: Sighting) -> str:
    if sighting.trigger.verbal or sighting.trigger.weak or sighting.token.lower_ in NEEDS_BEFORE:
        return ""
    token = sighting.token
    start = token.i
    for child in token.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            start = min(start, child.left_edge.i)
    phrase = list(token.doc[start : token.i + 1])
    while len(phrase) > 1 and _is_no_name(phrase[0]):
        phrase.pop(0)
    if not phrase or len(phrase) > _LONGEST:
        return token.text
    return token.doc[phrase[0].i : token.i + 1].text


def _is_no_name(token: Token) -> bool:
    if token.lower_ in _BARE or token.lower_ in _TIME_WORDS or token.pos_ == "PUNCT" or token.tag_ in {"POS", "PRP$"}:
        return True
    if token.text == "-" or (token.lower_ == "day" and token.i and token.nbor(-1).text == "-"):
        return True  # 'two-day'
    dated = token.ent_type_ in {"DATE", "TIME"} and (token.pos_ in {"NUM", "PROPN"} or token.head.ent_type_ == "DATE")
    return (dated and token.lower_ not in _SEASONS) or token.lower_ in {"today", "tomorrow", "week", "month", "year"}


def _merit(phrase: str) -> tuple[int, int]:
    count = len(phrase.split())
    return (min(count, 4), -len(phrase))
