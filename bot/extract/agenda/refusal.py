"""What will not be dealt with: 'has ruled out TOPIC', 'no plans to discuss TOPIC'."""

from __future__ import annotations

from spacy.tokens import Token

from bot.extract.agenda.cue import Cue
from bot.extract.meetings.syntax import child_of
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns


def find(verb: Token) -> Cue | None:
    """The cue of a verb of refusal."""
    lemma = verb.lemma_.lower()
    held = child_of(verb, "dobj", "attr")
    if lemma == "rule":
        particle = child_of(verb, "prt", "advmod")
        out = particle is not None and particle.lower_ == "out"
        thing = held or child_of(verb, "xcomp", "nsubjpass")
        return Cue((thing,), verb, None, off=True, settled=True) if out and thing is not None else None
    if lemma in {"have", "be"} and held is not None and held.lower_ in nouns.INTENTIONS and _is_none(held):
        thing = _intended(held)
        return Cue((thing,), verb, None, settled=True) if thing is not None else None  # the 'no' denies it
    return None


def _is_none(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in noun.lefts)


def _intended(noun: Token) -> Token | None:
    """'no plans to VERB TOPIC', 'no intention of VERBING TOPIC'."""
    for child in noun.rights:
        clause = child_of(child, "pcomp") if child.dep_ == "prep" else child
        if clause is not None and clause.pos_ == "VERB" and clause.lemma_ not in frames.NO_PURPOSE:
            return child_of(clause, "dobj")
    return None
