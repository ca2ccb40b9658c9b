"""Who matters: parties by how much they act in the story, and the few that a brief shows."""

from __future__ import annotations

from math import log2

from spacy.tokens import Doc

from bot.extract.actors.group import Group
from bot.extract.actors.reading import Reading, fold
from bot.extract.found import Gathering, Mention, Party, Span
from bot.model import Actor, Quote

MOST_SHOWN = 8


def rank(reading: Reading, groups: list[Group], title: str | None) -> tuple[Party, ...]:
    """The parties with names, roles and weights, the most important first."""
    headline = {fold(word) for word in (title or "").replace("’s", "").replace("'s", "").split()}
    parties = [_party(reading, group, headline) for group in groups]
    return tuple(sorted(parties, key=lambda party: -party.weight))


def _party(reading: Reading, group: Group, headline: set[str]) -> Party:
    full = group.full or (group.references[0].start, group.references[0].end)
    name = reading.text(*full)
    role = group.role
    said_at = role.at[0] if role else group.references[0].start
    sent = reading.doc[said_at].sent
    forms = dict.fromkeys(reading.text(ref.start, ref.end) for ref in group.references)
    return Party(
        name=name,
        kind=group.kind,
        role=role.text if role else None,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(
            Mention(reading.span(ref.start, ref.end), ref.head) for ref in group.references
        ),
        evidence=_tight(reading.doc, sent.start_char, sent.end_char),
        weight=_weight(reading, group, headline, bool(role)),
    )


def _tight(doc: Doc, start: int, end: int) -> Span:
    text = doc.text[start:end]
    return Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))


def _weight(reading: Reading, group: Group, headline: set[str], has_role: bool) -> float:
    acts = [ref.acts for ref in group.references]
    weight = log2(1 + sum(acts)) + 0.3 * len({reading.sents[ref.start] for ref in group.references}) ** 0.5
    if any(fold(word) in headline for ref in group.references for word in reading.words[ref.start : ref.end]):
        weight += 1.5
    if reading.sents[group.references[0].start] <= 2:
        weight += 1.0
    if has_role:
        weight += 1.0
    return round(weight, 3)


def choose(doc: Doc, parties: tuple[Party, ...], gatherings: tuple[Gathering, ...]) -> tuple[Actor, ...]:
    """At most eight actors, those of the main meeting before others of the same weight."""
    meeting = next((gathering for gathering in gatherings if gathering.main), None)
    host = set(meeting.participants) if meeting else set()
    ordered = sorted(parties, key=lambda party: -(party.weight + (1.0 if party in host else 0.0)))
    return tuple(_actor(doc, party) for party in ordered[:MOST_SHOWN] if party.weight >= 1.0)


def _actor(doc: Doc, party: Party) -> Actor:
    quote = Quote(
        text=doc.text[party.evidence.start : party.evidence.end],
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
