"""Lists of topics read off the surface, where the parser lost their thread: 'support for A, the seizure of B and C'."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.extract import sentence
from bot.extract.words import agenda_topics as cutting
from bot.extract.words import meetings_people as people

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENS = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBG", "PRP$", "WRB", "VBN"})
_QUESTIONS = frozenset({"WRB", "WP"})
_CONTENT = frozenset({"NOUN", "PROPN", "NUM"})
_CUT_OFF = 8
"""Tokens of a member that may have been left out of its topic."""
_MOST = 12
"""Members of one list: no agenda in a sentence is longer."""


class _Break(NamedTuple):
    """What stands before a member: `size` tokens; 'and' is `closing` a list, 'including' `opening` one."""

    size: int
    closing: bool = False
    opening: bool = False


def closed(members: list[Tokens]) -> list[Tokens]:
    """The same members, the last taken apart where it holds the 'and' of the whole list: 'A, B of C and D'."""
    if len(members) < 2 or members[-1].start <= members[-2].end:
        return members
    last = members[-1]
    between = [token.text for token in last.doc[members[-2].end : last.start] if token.pos_ != "DET"]
    joint = next((token for token in last if token.dep_ == "cc" and token.head.dep_ == "pobj"), None)
    if between != [","] or joint is None or joint.i in {last.start, last.end - 1} or _joins_within(joint):
        return members
    return [*members[:-1], last.doc[last.start : joint.i], last.doc[joint.i + 1 : last.end]]


def after(last: Tokens) -> list[Tokens]:
    """The members of a list that follow its member `last`, [] where no list goes on there."""
    doc = last.doc
    stop = sentence.end_of(last[-1])
    at = _past_modifiers(last, stop)
    found: list[Tokens] = []
    opened = False
    while at < stop and len(found) < _MOST:
        parted = _break_at(doc, at)
        if parted is None:
            break
        start = at + parted.size
        opened = opened or parted.opening
        end = _end_of_member(doc, start, stop)
        if not _is_member(doc[start:end]) or _goes_on_as_clause(doc, end, stop):
            break
        found.append(doc[start:end])
        if parted.closing:
            return _unless_names_of_one(last, found)
        at = end
    return _unless_names_of_one(last, found) if not opened and len(found) > 1 else found if opened else []


def _unless_names_of_one(last: Tokens, found: list[Tokens]) -> list[Tokens]:
    """'the situation in Syria, Libya and Yemen': the names go on with what stands in the topic, not with the topic."""
    named = all(token.pos_ in {"PROPN", "DET", "PUNCT", "ADP"} for member in found for token in member)
    return [] if named and last.root.pos_ != "PROPN" else found


def _past_modifiers(last: Tokens, stop: int) -> int:
    """Where the member ends in the text, the words that were cut from it or hang on its verb included."""
    after = last.doc[last.end] if last.end < stop else None
    hung = after if after is not None and after.dep_ == "prep" and after.head.i == last.root.head.i else None
    for token in last.doc[last.end : min(stop, last.end + _CUT_OFF)]:
        if _break_at(last.doc, token.i) is not None:
            return token.i
        inside = last.root.is_ancestor(token) or token == hung or (hung is not None and hung.is_ancestor(token))
        if token.pos_ == "VERB" or not inside:
            break
    return last.end


def _break_at(doc: Doc, at: int) -> _Break | None:
    size = int(doc[at].text in {",", ";"})
    words = tuple(token.lower_ for token in doc[at + size : at + size + 4])
    opener = next((one for one in cutting.OPENERS if words[: len(one)] == one), None)
    if opener is not None:
        return _Break(size + len(opener), opening=True)
    joint = next((one for one in cutting.JOINTS if words[: len(one)] == one), None)
    if joint is not None:
        return _Break(size + len(joint), closing=True)
    return _Break(size) if size else None


def _end_of_member(doc: Doc, start: int, stop: int) -> int:
    question = start < stop and (doc[start].tag_ in _QUESTIONS or doc[start].lower_ == "whether")
    for token in doc[start:stop]:
        if token.is_punct and not _is_inner(token):
            return token.i
        if token.i > start and (_ends_a_member(token) or (token.tag_ in _FINITE and not question)):
            return token.i
    return stop


def _is_inner(token: Token) -> bool:
    return token.text in cutting.INNER_MARKS


def _ends_a_member(token: Token) -> bool:
    if token.lower_ in {"and", "or"}:
        return not _joins_within(token)
    if token.lower_ == "as" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "well":
        return True
    return token.lower_ in cutting.AFTER_TOPICS or token.tag_ in {"WDT", "WP"}


def _joins_within(conjunction: Token) -> bool:
    """'conflicts in Syria and Ukraine', 'scientific and technical exchanges', 'sea and air links'."""
    first = conjunction.head
    second = next((one for one in first.children if one.dep_ == "conj" and one.i > conjunction.i), None)
    if second is None or conjunction.i + 1 >= len(conjunction.doc):
        return False
    if first.pos_ == "ADJ" or first.dep_ in {"amod", "compound", "nmod"}:
        return True
    within = first.dep_ == "pobj" and first.head.i < conjunction.i
    return within and first.pos_ == second.pos_ == "PROPN" and second.left_edge.i == conjunction.i + 1


def _is_member(words: Tokens) -> bool:
    if not len(words) or (words[0].tag_ not in _OPENS and words[0].lower_ != "whether"):
        return False
    if words[0].lower_ in cutting.NO_MEMBER or words.root.lower_ in people.PEOPLE:
        return False
    if words.root.ent_type_ == "PERSON" or all(one.ent_type_ in {"DATE", "TIME"} for one in words):
        return False
    return any(one.pos_ in _CONTENT for one in words)


def _goes_on_as_clause(doc: Doc, end: int, stop: int) -> bool:
    """'trade, and the president will fly home': a new sentence, no member."""
    for token in doc[end : min(stop, end + 2)]:
        if token.tag_ in _FINITE:
            return True
        if token.pos_ != "ADV":
            return False
    return False
