"""One mention of a gathering with all that its own sentence says of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.found import Party
from bot.extract.meetings import claims, outlook, place, spine, triggers, when, who
from bot.extract.meetings.outlook import Outlook
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.spine import Spine
from bot.extract.meetings.trigger import Trigger
from bot.extract.meetings.when import When

_LEAD = 2
"""Headline and first sentence of a report."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """`definite` where the words point back or ahead: 'the meeting', 'these talks'. `carriers` are the indices of the
    verbs above the trigger.
    """

    trigger: Trigger
    kind: str
    who: tuple[Party, ...]
    place: str | None
    when: When
    outlook: Outlook
    definite: bool
    sentence: int
    carriers: frozenset[int] = frozenset()

    @property
    def token(self) -> Token:
        return self.trigger.token

    @property
    def sent(self) -> Tokens:
        return self.trigger.token.sent


def find(scene: Scene) -> list[Sighting]:
    """All sightings in the order of the text."""
    found = triggers.find(scene)
    spines = [spine.of(trigger) for trigger in found]
    owned = claims.owners(spines)
    whens = when.find(scene, spines, owned)
    places = place.find(scene, spines, owned)
    return [
        Sighting(
            trigger=trigger,
            kind=trigger.kind,
            who=who.find(trigger, carrier, scene),
            place=where,
            when=_own_day(scene, trigger, carrier, time, outlook.read(trigger, carrier)),
            outlook=outlook.read(trigger, carrier),
            definite=_is_definite(trigger),
            sentence=scene.sentence_at[trigger.token.i],
            carriers=frozenset({carrier.verb.i} if carrier.verb is not None else ()),
        )
        for trigger, carrier, time, where in zip(found, spines, whens, places, strict=True)
    ]


def _own_day(scene: Scene, trigger: Trigger, carrier: Spine, found: When, view: Outlook) -> When:
    if not found.given:
        return _begun(scene, trigger, carrier)
    # 'On Tuesday the meeting was cancelled': the day of the cancelling
    return When() if view.off and found.rank > 0 else found


def _begun(scene: Scene, trigger: Trigger, carrier: Spine) -> When:
    """'Ministers opened a meeting', in the lead and without a day: on the day of the report."""
    verb = carrier.verb
    lead = scene.sentence_at[trigger.token.i] <= _LEAD
    if scene.anchor is None or verb is None or not lead or verb.tag_ != "VBD":
        return When()
    began = verb.lemma_ in {"open", "begin", "start"} and carrier.relation in {"dobj", "nsubj"}
    return When(scene.anchor.isoformat(), None, given=True, rank=4) if began else When()


def _is_definite(trigger: Trigger) -> bool:
    if trigger.verbal:
        return trigger.token.lemma_ == "attend"
    for child in trigger.token.lefts:
        if child.dep_ == "det":
            return child.lower_ in {"the", "this", "that", "these", "those"}
        if child.dep_ == "poss":
            return True
    return False
