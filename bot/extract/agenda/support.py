"""Rules for verbs that say little without their noun: 'take stock of TOPIC', 'leave TOPIC unchanged'."""

from __future__ import annotations

from bot.extract import sentence
from bot.extract.agenda.cue import Cue, antecedent, is_time_or_place
from bot.extract.agenda.use import Use
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import agenda as words
from bot.extract.words import agenda_disputes as disputes
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import meetings_people as people

_REACH = 15
"""Tokens after 'leave' in which 'unchanged' is looked for."""


def takes_stock(use: Use) -> Cue | None:
    """'take stock of TOPIC', 'take a vote on TOPIC'."""
    held = child_of(use.verb, "dobj")
    if held is None or held.lower_ not in frames.STOCK.get(use.lemma, ()):
        return None
    found = object_of(held, "of", "on") or object_of(use.verb, "of", "on")
    asked = child_of(held, "ccomp", "acl") or child_of(use.verb, "ccomp")
    if found is None or is_time_or_place(found):
        found = asked
    return use.cue(found) if found is not None else None


def gives_blessing(use: Use) -> Cue | None:
    """'give their blessing to TOPIC', 'put their signatures to TOPIC'."""
    held = child_of(use.verb, "dobj")
    if use.lemma not in frames.GIVES or held is None or held.lower_ not in nouns.BLESSINGS:
        return None
    found = object_of(held, "to", "on") or object_of(use.verb, "to", "on")
    return use.cue(found) if found is not None and not is_time_or_place(found) else None


def none_expected(use: Use) -> Cue | None:
    """'No deal is expected from the summit', 'no decision is expected on TOPIC'."""
    subject = child_of(use.verb, "nsubjpass")
    if use.lemma != "expect" or subject is None or not any(child.lower_ == "no" for child in subject.lefts):
        return None
    about = object_of(subject, *nouns.CONCERNING) or object_of(use.verb, *nouns.CONCERNING)
    if about is not None and is_time_or_place(about):
        about = None
    if about is None and use.mention is None:
        return None
    return Cue((about or subject,), use.verb, use.mention, strong=True, off=True, of_discussion=True)


def left_as_it_is(use: Use) -> Cue | None:
    """'is expected to leave rates unchanged when it meets'; 'hold a meeting' is no decision."""
    if use.lemma not in words.LEAVE:
        return None
    near = use.verb.doc[use.verb.i : min(sentence.end_of(use.verb), use.verb.i + _REACH)]
    unchanged = any(token.lower_ in words.AS_IT_IS for token in near)
    return use.cue() if unchanged else Cue((), use.verb, None)


def comes_out(use: Use) -> Cue | None:
    """'A compromise on TOPIC may emerge from the talks.'"""
    subject = antecedent(use.verb) if use.lemma in disputes.COMES_OUT else None
    out = next((child for child in use.verb.children if child.lower_ == "out"), use.verb)
    source = object_of(use.verb, "from", "of") or object_of(out, "of")
    if subject is None or source is None or source.i not in use.mentions or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    if subject.ent_type_ == "PERSON" or subject.lower_ in people.PEOPLE:
        return None
    return Cue((subject,), use.verb, source)
