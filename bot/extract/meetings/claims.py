"""Which gathering a date or place of the sentence belongs to: the nearest one up its own branch of syntax."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from spacy.tokens import Token

from bot.extract.meetings.spine import Spine
from bot.extract.words import meetings_time as time_words

_MAX_CLIMB = 7
LAST_RANK = 7
"""Of what was claimed for no better reason than standing in the same sentence."""
_OTHER_CLAUSES = frozenset({"relcl", "ccomp", "parataxis", "advcl", "acl"})
Owners = dict[int, list[tuple[int, int]]]
"""Token index to (rank on the spine, index of the sighting)."""


def owners(spines: list[Spine]) -> Owners:
    """Who owns which token of the text."""
    found: Owners = defaultdict(list)
    for index, spine in enumerate(spines):
        for rank, node in enumerate(spine.nodes):
            found[node.i].append((rank, index))
        for node in spine.below:
            found[node.i].append((1, index))
    return found


def claim(
    token: Token, owned: Owners, spines: list[Spine], may_pass: Callable[[Token], bool]
) -> tuple[int, int] | None:
    """(rank, sighting) of the gathering that a date or place hangs on, or None.

    `may_pass` tells which nouns on the way up are no owners of their own.
    """
    node = token
    for _ in range(_MAX_CLIMB):
        if node.i in owned:
            return min(owned[node.i], key=lambda one: (one[0], abs(spines[one[1]].nodes[0].i - token.i)))
        head = node.head
        if head.i == node.i or not _may_climb(node, may_pass):
            return None
        node = head
    return None


def alone(token: Token, sole: dict[int, int], sentence: int, spines: list[Spine]) -> tuple[int, int] | None:
    """(rank, sighting) of the only gathering of the sentence, for a date or place that the parser hung elsewhere.

    `sole` maps sentence numbers to sightings. Not what stands before it, in a clause of speech or in the past.
    """
    index = sole.get(sentence)
    if index is None or token.i < spines[index].nodes[0].i:
        return None
    above = {node.i for node in spines[index].nodes}
    node = token
    for _ in range(2 * _MAX_CLIMB):
        if node.i in above or node.head.i == node.i:
            break
        if node.i != token.i and (node.lemma_ in time_words.SPEECH_LEMMAS or node.dep_ in _OTHER_CLAUSES):
            return None
        if node.tag_ in {"VBD", "VBN"}:
            return None
        node = node.head
    return LAST_RANK, index


def _may_climb(node: Token, may_pass: Callable[[Token], bool]) -> bool:
    if node.dep_ in {"ccomp", "relcl", "parataxis"} or node.lemma_ in time_words.SPEECH_LEMMAS:
        return False
    if node.dep_ == "prep" and node.lower_ in time_words.OVER_PREPOSITIONS:
        return False  # 'their second encounter after Singapore last June'
    return node.pos_ in {"ADP", "ADV", "NUM", "PART", "SCONJ"} or node.dep_ == "conj" or may_pass(node)
