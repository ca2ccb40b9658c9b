"""Who matters: parties by how much they act in the story, and the few that a brief shows."""

from __future__ import annotations

import re
from math import log2

from spacy.tokens import Doc

from bot.extract.actors.acting import SPEAKER, SUBJECT
from bot.extract.actors.group import Group
from bot.extract.actors.reading import Reading, fold
from bot.extract.found import Gathering, Mention, Party, Span
from bot.model import Actor, Quote

MOST_SHOWN = 8
_CERTAIN = 0.8
_DOUBT = 20.0
_MEETS = 1.0
_GENITIVE = re.compile(r"['’]s?\b")


def rank(reading: Reading, groups: list[Group], title: str | None) -> tuple[Party, ...]:
    """The parties with names, roles and weights, the most important first."""
    headline = frozenset(fold(word).strip(",:;?!") for word in _GENITIVE.sub("", title or "").split())
    parties = [_party(reading, group, headline) for group in groups]
    return tuple(sorted(parties, key=lambda party: -party.weight))


def _party(reading: Reading, group: Group, headline: frozenset[str]) -> Party:
    full = group.full or (group.references[0].start, group.references[0].end)
    name = reading.text(*full)
    role = group.role
    said_at = role.at[0] if role else group.references[0].start
    forms = dict.fromkeys(reading.text(ref.start, ref.end) for ref in group.references)
    return Party(
        name=name,
        kind=group.kind,
        role=role.text if role else None,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(Mention(reading.span(ref.start, ref.end), ref.head) for ref in group.references),
        evidence=_sentence(reading, said_at),
        weight=_weight(reading, group, headline),
    )


def _sentence(reading: Reading, i: int) -> Span:
    """The sentence around token i without the space around it."""
    first, end = reading.bounds[reading.sents[i]]
    while end - 1 > first and reading.words[end - 1].isspace():
        end -= 1
    while first < end - 1 and reading.words[first].isspace():
        first += 1
    return reading.span(first, end)


def _weight(reading: Reading, group: Group, headline: frozenset[str]) -> float:
    """How likely an editor is to name the party: a logistic score whose weights were fitted on briefed news.

    Parties that hardly anything but the model's label speaks for come below zero, under all others.
    """
    acts = [ref.acts for ref in group.references]
    first = reading.sents[group.references[0].start]
    weight = (
        3.0
        + 0.8 * log2(1 + len(acts))
        + 0.85 * log2(1 + sum(acts))
        + 0.4 * max(acts)
        + 0.3 * log2(1 + sum(act >= SUBJECT for act in acts))
        + 0.3 * _in_headline(reading, group, headline)
        + 0.2 * (first <= 1)
        + 0.45 * (first <= 3)
        + 0.7 * (1 - first / (1 + reading.sents[-1]))
        + 1.25 * (group.role is not None)
        + 0.2 * _is_country(group)
        + 1.1 * _is_known_body(group)
        + 0.8 * (len(group.key) > 1)
    )
    return round(weight - (_DOUBT if _certainty(reading, group) < _CERTAIN else 0.0), 3)


def _certainty(reading: Reading, group: Group) -> float:
    """How sure it is that the group is an actor at all, as a log-odds fitted on the same news."""
    acts = [ref.acts for ref in group.references]
    return (
        log2(1 + sum(acts))
        + 0.6 * max(acts)
        + 1.4 * (max(acts) >= SPEAKER)
        + 0.7 * (reading.sents[group.references[0].start] <= 3)
        + 2.0 * (group.role is not None)
        + 2.0 * _is_country(group)
        + 2.6 * _is_known_body(group)
        + 1.4 * (len(group.key) > 1)
        - 0.6 * (group.kind == "person")
        - 0.3 * log2(2 + reading.sents[-1])
    )


def _is_country(group: Group) -> bool:
    return group.code is not None and ":" not in group.code


def _is_known_body(group: Group) -> bool:
    return group.code is not None and ":" in group.code


def _in_headline(reading: Reading, group: Group, headline: frozenset[str]) -> bool:
    return any(fold(word) in headline for ref in group.references for word in reading.words[ref.start : ref.end])


def choose(doc: Doc, parties: tuple[Party, ...], gatherings: tuple[Gathering, ...]) -> tuple[Actor, ...]:
    """At most eight actors, those of the main meeting before others of nearly the same weight."""
    main = next((gathering for gathering in gatherings if gathering.main), None)
    taking_part = {id(party) for party in main.participants} if main else set()
    ordered = sorted(parties, key=lambda party: -(party.weight + _MEETS * (id(party) in taking_part)))
    text = doc.text
    return tuple(_actor(text, party) for party in ordered[:MOST_SHOWN] if party.weight > 0)


def _actor(text: str, party: Party) -> Actor:
    quote = Quote(
        text=text[party.evidence.start : party.evidence.end],
        start=party.evidence.start,
        end=party.evidence.end,
    )
    return Actor(
        name=party.name,
        kind=party.kind,
        role=party.role,
        aliases=party.aliases,
        mentions=len(party.mentions),
        quote=quote,
    )
