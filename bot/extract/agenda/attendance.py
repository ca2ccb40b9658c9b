"""Who takes part because they will speak there: 'The President will raise TOPIC'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.extract.agenda.cue import VERBAL, Cue
from bot.extract.found import Gathering, Party
from bot.extract.meetings import identify, modality
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import subject_of

_MOST = 12
"""Participants of one meeting: more are a crowd, not a list."""


def told_by(cue: Cue, scene: Scene) -> Iterator[Party]:
    """The person who will bring the topics of a cue, where it is one who will."""
    subject = subject_of(cue.verb) if cue.verb.pos_ in VERBAL else None
    if subject is None or any(subject.i == head.i for head in cue.heads):
        return
    form = modality.read(cue.verb)
    if form.time != "ahead" or form.negated:
        return
    party = identify.party_of(subject, scene)
    if party is not None and party.kind == "person":
        yield party


def joined(gathering: Gathering, speaking: Iterable[Party]) -> tuple[Party, ...]:
    """The participants with those who will speak; two people who meet stay two."""
    present = gathering.participants
    if not gathering.upcoming or (len(present) == 2 and all(party.kind == "person" for party in present)):
        return present
    unique = {party.name: party for party in (*present, *speaking)}
    return tuple(unique.values())[: max(_MOST, len(present))]
