"""A cue: words of a sentence that bring topics."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from bot.extract.agenda import ties
from bot.extract.meetings.syntax import subject_of
from bot.extract.words import agenda_nouns as nouns

VERBAL = frozenset({"VERB", "AUX"})
_CLIMB_TO_ANTECEDENT = 8


@dataclass(frozen=True, slots=True)
class Cue:
    """`heads` are the head tokens of the topics; `verb` carries modality and negation; `mention` is the meeting's
    token that the cue hangs on, None where another sentence has it. `strong` cues need no tie in their sentence,
    `off` ones take a topic from the agenda, `settled` ones speak in the past of what is still to come ('was added to
    the agenda'), `wished` ones in the present of what a side wants, those `of_discussion` of a debate to come,
    `implied` ones of what the sides are at odds over without saying that it will be discussed;
    `lines` are topics set out line by line.
    """

    heads: tuple[Token, ...]
    verb: Token
    mention: Token | None
    strong: bool = False
    off: bool = False
    settled: bool = False
    wished: bool = False
    of_discussion: bool = False
    implied: bool = False
    lines: tuple[Span, ...] = ()


def carrier(noun: Token) -> Token:
    """The verb above a noun, or the token itself where it is a verb or nothing carries it."""
    if noun.pos_ in VERBAL:
        return noun
    return next((head for head in ties.climb(noun) if head.pos_ in VERBAL), noun)


def antecedent(verb: Token) -> Token | None:
    """The subject; of a clause after ', which' the head of the whole phrase before it."""
    subject = subject_of(verb)
    if subject is None or verb.dep_ != "relcl" or subject.i != verb.head.i:
        return subject
    opener = verb.left_edge
    if not opener.i or opener.nbor(-1).text != ",":
        return subject
    node = subject
    for _ in range(_CLIMB_TO_ANTECEDENT):
        inner = node.dep_ in {"pobj", "prep", "acl", "appos", "pcomp"}
        if not inner and not (node.dep_ == "dobj" and node.head.tag_ == "VBG"):
            break
        node = node.head
    return node if node.pos_ in {"NOUN", "PROPN"} else subject


def is_time_or_place(token: Token) -> bool:
    """'on Monday', 'on the sidelines': what follows a preposition of topics without being one."""
    return token.ent_type_ in {"DATE", "TIME", "FAC", "CARDINAL"} or token.lower_ in nouns.NO_TOPIC_AFTER_ON
