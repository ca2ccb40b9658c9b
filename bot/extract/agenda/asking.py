"""What one side wants of the other: 'press NAME to end TOPIC', 'make the case for TOPIC', 'is seeking TOPIC'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.agenda import announcement
from bot.extract.agenda.cue import Cue
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import meetings as meeting_words

_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})


def find(verb: Token) -> Iterator[Cue]:
    """The cue of a verb of asking, in the future or as a present wish."""
    lemma = verb.lemma_.lower()
    wished = lemma in frames.DEMANDS and _is_present_wish(verb)
    asked = list(of_somebody(verb)) if lemma in frames.ASKS else []
    argued = _argued_for(verb)
    if asked and not wished and not announcement.is_announced(verb):
        return
    if asked:
        yield Cue(tuple(asked), verb, None, wished=wished)
    elif argued is not None:
        yield Cue((argued,), verb, None, wished=wished)
    elif wished and (demanded := _demanded(verb)) is not None:
        yield Cue((demanded,), verb, None, wished=True)


def of_somebody(verb: Token) -> Iterator[Token]:
    """The objects of 'press NAME to VERB TOPIC'."""
    clause = next((one for one in verb.children if _is_infinitive(one) and _has_somebody(verb, one)), None)
    if clause is None or clause.lemma_ in frames.NO_PURPOSE:
        return
    for node in (clause, *(one for one in clause.conjuncts if one.tag_ == "VB")):
        found = child_of(node, "dobj")
        if found is not None and found.ent_type_ != "PERSON" and found.pos_ in {"NOUN", "PROPN"}:
            yield found


def _is_infinitive(clause: Token) -> bool:
    return clause.dep_ in _CLAUSES and any(one.lower_ == "to" and one.dep_ == "aux" for one in clause.children)


def _has_somebody(verb: Token, clause: Token) -> bool:
    named = child_of(verb, "dobj", "dative") or child_of(clause, "nsubj")
    return (named is not None and named.i < clause.i) or object_of(verb, "on", "for") is not None


def _argued_for(verb: Token) -> Token | None:
    """'make the case for TOPIC', 'seek support for TOPIC'."""
    held = child_of(verb, "dobj")
    if held is None or held.lower_ not in nouns.ARGUED_FOR:
        return None
    return object_of(held, "for", "of") or object_of(verb, "for")


def _demanded(verb: Token) -> Token | None:
    """'is seeking TOPIC', 'are calling for TOPIC', 'wants to end TOPIC'."""
    lemma = verb.lemma_.lower()
    found = child_of(verb, "dobj") if lemma not in {"call", "ask", "urge", "press", "push"} else None
    if lemma in {"insist", "demand"} and (clause := child_of(verb, "ccomp")) is not None:
        found = child_of(clause, "nsubjpass") or found
    found = found or object_of(verb, *(set(frames.PREPOSITIONAL.get(lemma, ())) - {"about"}))
    if found is None or found.ent_type_ == "PERSON" or found.lower_ in meeting_words.GATHERING_NOUNS:
        return None
    return found


def _is_present_wish(verb: Token) -> bool:
    form = modality.read(verb)
    if form.negated or form.sure not in {"certain", "wished"} or verb.dep_ not in {"ROOT", "conj", "ccomp", "advcl"}:
        return False
    return verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBG" and form.time == "present")
