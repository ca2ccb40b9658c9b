"""Parties that only a gathering's own sentence speaks of: 'EC farm ministers', a body that nobody has listed."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.found import Mention, Party, Span
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.syntax import object_of
from bot.extract.words import meetings_people as people

_LONGEST_GROUP = 9
_ABBREVIATION = 4
_QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "’"})


def unlisted(token: Token) -> Party:
    """A body that only this sentence names."""
    start = end = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end + 1 < len(token.doc) and token.doc[end + 1].ent_iob_ == "I":
        end += 1
    end -= token.doc[end].tag_ == "POS"
    start += start < end and _is_filed_from(token.doc[start])
    phrase = token.doc[start + (token.doc[start].pos_ == "DET") : end + 1]
    span = Span(phrase.start_char, phrase.end_char)
    return Party(phrase.text, "organization", None, (), (Mention(span, token.i),), span)


def group(token: Token, scene: Scene) -> Party | None:
    """People without a name of their own ('EC farm ministers') as a party of this gathering."""
    if token.tag_ in {"NN", "NNP"} and token.lower_ not in people.BODIES:
        return None
    if token.lower_ in people.TOO_VAGUE and not _is_somebodys(token):
        return None
    start = token.i
    while token.i - start < _LONGEST_GROUP and _goes_on(start, scene) and _belongs(scene.doc[start - 1]):
        start -= 1
    end = token.i + 1
    while start < token.i and scene.doc[start].pos_ in {"PUNCT", "CCONJ", "DET"}:
        start += 1
    if token.pos_ == "PROPN":
        start = _past_owner(start, token)
    members = object_of(token, "of", "from")
    of_state = members is not None and members.lower_ in {"state", "government"}
    named = members is not None and members.pos_ == "PROPN" and not of_state
    if members is not None and not named and members.right_edge.i - start < _LONGEST_GROUP:
        end = members.i + 1
    if start and scene.doc[start - 1].text in _QUOTES and _is_open(scene.doc[start:end]):
        start -= 1
    if end - start == 1 and (token.lower_ in people.BODIES or token.lower_ in people.VAGUE_ALONE):
        return None
    phrase = scene.doc[start:end]
    span = Span(phrase.start_char, phrase.end_char)
    return Party(phrase.text, "organization", None, (), (Mention(span, token.i),), span)


def _is_somebodys(token: Token) -> bool:
    """'the parties' may be anybody, 'Chile's rival parties' not."""
    owned = any(one.pos_ == "PROPN" or one.ent_type_ == "NORP" for one in token.lefts)
    return token.tag_ == "NNS" and owned and any(one.dep_ == "amod" for one in token.lefts)


def _is_open(words: Tokens) -> bool:
    return sum(word.text in _QUOTES for word in words) == 1


def _past_owner(start: int, token: Token) -> int:
    """'Britain's Guarantee Department' is called the Guarantee Department."""
    owners = [one.i for one in token.doc[start : token.i] if one.tag_ == "POS"]
    return owners[-1] + 1 if owners else start


def _goes_on(start: int, scene: Scene) -> bool:
    return start > 0 and scene.sentence_at[start - 1] == scene.sentence_at[start]


def _is_filed_from(token: Token) -> bool:
    """The 'QUITO' of 'QUITO Farm ministers will meet', a dateline that lost its dash."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return bool(token.is_sent_start) and token.is_upper and len(token) > _ABBREVIATION and after.is_title


def _belongs(before: Token) -> bool:
    if _is_filed_from(before):
        return False
    if before.dep_ in {"poss", "case"}:
        owner = before if before.dep_ == "poss" else before.head
        return owner.pos_ == "PROPN" and owner.lower_ not in people.EVERYDAY
    if before.dep_ in {"compound", "amod", "nmod"}:
        everyday = before.lower_ in people.EVERYDAY and not before.text.istitle()
        return not everyday and before.tag_ != "PRP$"
    if before.text == "-":
        return before.i > 0 and not before.nbor(-1).whitespace_
    if before.text in _QUOTES:
        return before.i > 0 and before.head.dep_ in {"pobj", "nsubj", "dobj", "conj"} and _belongs(before.nbor(-1))
    return before.dep_ in {"cc", "conj"} and before.head.dep_ in {"compound", "amod", "nmod"}
