"""Topics cut out of a sentence: short noun phrases, lists taken apart where each part stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.words import agenda as words
from bot.model import MAX_TOPIC_WORDS

AIMED_WORDS = 12
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "X", "SYM"})
_DROPPED_LEFT = frozenset({"det", "predet", "punct", "cc", "preconj"})
_CUT_RIGHT = frozenset({"relcl", "appos", "cc", "conj", "punct", "parataxis", "advcl", "dep", "npadvmod", "case", "ccomp"})
_QUOTES = frozenset("\"'“”‘’«»`") | {"``", "''"}


def cut(head: Token, *, limit: int = MAX_TOPIC_WORDS) -> Iterator[Tokens]:
    """The topics that a head token stands for, in the order of the text."""
    for one in _split(head):
        inner = _unwrap(one)
        if inner is not one:
            yield from cut(inner, limit=limit)
            continue
        listed = _listed(one)
        if listed:
            for member in listed:
                yield from cut(member, limit=limit)
            continue
        span = _clause(one) if one.pos_ in {"VERB", "AUX"} else _phrase(one)
        span = _trim(span, limit)
        if span is not None and not _is_empty(span, one):
            yield span


def _split(head: Token) -> list[Token]:
    conjuncts = [head]
    node: Token | None = head
    while node is not None:
        node = next((child for child in node.children if child.dep_ == "conj" and child.i > node.i), None)
        if node is not None:
            conjuncts.append(node)
    if len(conjuncts) == 1 or not all(_stands_alone(one, head) for one in conjuncts[1:]):
        return [head]
    if len(conjuncts) == 2 and _belong_together(conjuncts[0], conjuncts[1]):
        return [head]
    return conjuncts


def _stands_alone(one: Token, head: Token) -> bool:
    if head.pos_ in {"VERB", "AUX"}:
        return one.pos_ in {"VERB", "AUX"} and any(child.dep_ in {"dobj", "ccomp", "prep"} for child in one.children)
    return one.pos_ in _NOMINAL and one.pos_ != "PRON"


def _belong_together(left: Token, right: Token) -> bool:
    if (left.lower_, right.lower_) in words.FIXED_PAIRS or (right.lower_, left.lower_) in words.FIXED_PAIRS:
        return True
    # 'the scope and timing of sanctions': the second carries what both are about.
    bare = not any(child.dep_ in {"amod", "compound", "nmod", "poss", "prep", "acl"} for child in left.children)
    shared = any(child.dep_ == "prep" and child.lower_ == "of" for child in right.children)
    return bare and shared and left.pos_ == "NOUN"


def _unwrap(head: Token) -> Token:
    """'the question of drones' is about drones."""
    if head.lower_ not in words.UNWRAP:
        return head
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            inside = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            if inside is not None:
                return inside
    return head


def _listed(head: Token) -> list[Token]:
    """The members of 'issues such as A, B and C', 'issues including A'."""
    if head.lower_ not in words.EMPTY:
        return []
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in words.LISTING:
            return [one for one in child.children if one.dep_ in {"pobj", "pcomp"}]
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in {"include", "concern", "involve"}:
            return [one for one in child.children if one.dep_ == "dobj"]
    return []


def _phrase(head: Token) -> Tokens:
    start = head.i
    for child in head.lefts:
        if child.dep_ not in _DROPPED_LEFT and child.dep_ not in {"relcl", "advcl", "mark", "advmod", "cop", "aux"}:
            start = min(start, child.left_edge.i)
    doc = head.doc
    while start < head.i and (doc[start].dep_ in _DROPPED_LEFT or doc[start].pos_ in {"DET", "PUNCT"}):
        if doc[start].tag_ in {"PRP$", "POS"}:
            break
        start += 1
    return doc[start : _right_end(head)]


def _right_end(head: Token) -> int:
    """One past the last token of the phrase: its of-, for-, on-phrases, but no clause, apposition or next member."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in _CUT_RIGHT and not _is_inner(child) or child.left_edge.i > end + 1:
            break
        if child.dep_ == "prep" and _is_outside(child):
            break
        end = max(end, _deep_end(child))
    return end


def _is_inner(child: Token) -> bool:
    if child.dep_ == "punct":
        return child.text in {"-", "/"} or child.text in _QUOTES
    return child.dep_ == "case" or child.dep_ in {"cc", "conj"} and _keeps_conjunct(child)


def _keeps_conjunct(child: Token) -> bool:
    head = child.head
    partner = child if child.dep_ == "conj" else next((one for one in head.children if one.dep_ == "conj"), None)
    if partner is None:
        return False
    return head.pos_ in _NOMINAL and (not _stands_alone(partner, head) or _belong_together(head, partner))


def _is_outside(prep: Token) -> bool:
    """Adverbials that belong to the sentence rather than to the topic."""
    if prep.lower_ in {"at", "during", "amid", "after", "before", "ahead", "following", "when", "despite", "since", "as"}:
        return True
    inside = next((one for one in prep.children if one.dep_ == "pobj"), None)
    return prep.lower_ == "on" and inside is not None and inside.ent_type_ in {"DATE", "TIME"}


def _deep_end(child: Token) -> int:
    """The right edge of a modifier, cut before clauses inside it."""
    end = child.i + 1
    for inner in child.rights:
        if inner.dep_ in {"relcl", "advcl", "parataxis", "appos"} or inner.dep_ == "prep" and _is_outside(inner):
            break
        if inner.dep_ == "punct" and inner.text in {",", ";", ":", "--", "–", "—", "("}:
            if not _list_goes_on(inner):
                break
            continue
        end = max(end, _deep_end(inner))
    return end


def _list_goes_on(comma: Token) -> bool:
    return any(one.dep_ == "conj" and one.i > comma.i for one in comma.head.children)


def _clause(head: Token) -> Tokens:
    """A gerund ('restoring quotas') or a question ('how to proceed') as a topic."""
    start = head.i
    question = next((one for one in head.subtree if one.tag_ in {"WRB", "WP", "WDT", "WP$"} and one.i <= head.i), None)
    whether = next((one for one in head.children if one.lower_ in {"whether", "if"}), None)
    opener = question if question is not None else whether
    if opener is not None:
        start = opener.i
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in {"advcl", "punct", "cc", "conj", "parataxis"} or child.dep_ == "prep" and _is_outside(child):
            if child.dep_ == "punct" and child.text in _QUOTES:
                continue
            break
        end = max(end, _deep_end(child))
    return head.doc[start:end]


def _trim(span: Tokens, limit: int) -> Tokens | None:
    """Without stray quotes and function words at its ends, cut before a preposition where it is too long."""
    start, end = span.start, span.end
    doc = span.doc
    if _words(doc[start:end]) > AIMED_WORDS:
        for index in range(end - 1, start + 2, -1):
            if doc[index].pos_ in {"ADP", "SCONJ", "PART", "CCONJ"} and _words(doc[start:index]) <= AIMED_WORDS:
                end = index
                break
    while end > start and (doc[end - 1].pos_ in {"PUNCT", "SPACE", "ADP", "CCONJ", "DET", "PART", "SCONJ"}):
        if doc[end - 1].tag_ == "POS" or doc[end - 1].text in {"%", ".", ")"} and doc[end - 1].pos_ != "PUNCT":
            break
        end -= 1
    while start < end and doc[start].pos_ in {"PUNCT", "SPACE", "CCONJ"}:
        start += 1
    if start >= end or _words(doc[start:end]) > limit:
        return None
    return doc[start:end]


def _words(span: Tokens) -> int:
    return len(span.text.split())


def _is_empty(span: Tokens, head: Token) -> bool:
    if head.pos_ == "PRON" and len(span) == 1:
        return True
    content = [one for one in span if one.pos_ not in {"DET", "PUNCT", "ADP", "PRON", "PART", "CCONJ"}]
    if not content:
        return True
    if head.ent_type_ in {"DATE", "TIME"} and all(one.ent_type_ in {"DATE", "TIME"} for one in content):
        return True
    if head.lower_ in words.EMPTY:
        rest = [one for one in content if one.i != head.i and one.pos_ != "NUM" and one.lower_ not in words.KEY_MODIFIERS]
        return len([one for one in rest if one.dep_ in {"compound", "amod", "nmod", "pobj", "poss"}]) == 0 or len(content) <= 2 and rest[0].pos_ == "ADJ" and head.lower_ not in {"situation", "results"}
    return False
