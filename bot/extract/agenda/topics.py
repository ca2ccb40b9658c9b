"""Topics cut out of a sentence: short noun phrases, lists taken apart where each part stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.extract.words import agenda as words
from bot.extract.words import meetings_people as people
from bot.extract.words.meetings import GATHERING_NOUNS
from bot.model import MAX_TOPIC_WORDS

AIMED_WORDS = 12
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "X", "SYM"})
_DROPPED_LEFT = frozenset({"det", "predet", "punct", "cc", "preconj"})
_CUT_RIGHT = frozenset(
    {"relcl", "appos", "cc", "conj", "punct", "parataxis", "advcl", "dep", "npadvmod", "case", "ccomp"}
)
_SHARED = frozenset({"of", "for", "between", "in"})
_QUOTES = frozenset("\"'“”‘’«»`") | {"``", "''"}


def cut(head: Token, *, after: int = 0, limit: int = MAX_TOPIC_WORDS) -> Iterator[Tokens]:
    """The topics that a head token stands for, in the order of the text; none begins before the token `after`."""
    for one in _split(head):
        inner = _unwrap(one)
        if inner is not one:
            yield from cut(inner, after=after, limit=limit)
            continue
        listed = _listed(one)
        if listed:
            if any(child.dep_ == "amod" and child.lower_ not in words.KEY_MODIFIERS for child in one.lefts):
                yield one.doc[max(_phrase(one).start, after) : one.i + 1]
            for member in listed:
                yield from cut(member, after=after, limit=limit)
            continue
        span = _clause(one) if one.pos_ in {"VERB", "AUX"} else _phrase(one)
        span = one.doc[max(span.start, after) : span.end]
        span = _trim(span, limit)
        if span is not None and not _is_empty(span, one):
            yield span
        for stray in _strays(one):
            yield from cut(stray, after=after, limit=limit)


def _split(head: Token) -> list[Token]:
    conjuncts = [head]
    node: Token | None = head
    while node is not None:
        joined = [child for child in node.children if child.dep_ == "conj" and child.i > node.i]
        # 'migration and energy prices' parsed as 'migration and energy' + 'prices'
        together = len(joined) > 1 and joined[0].i + 1 == joined[1].i
        node = joined[1] if together else joined[0] if joined else None
        if node is not None:
            conjuncts.append(node)
    stop = next((n for n, one in enumerate(conjuncts[1:], 1) if not _stands_alone(one, head)), len(conjuncts))
    conjuncts = [*conjuncts[:stop], *_parted(conjuncts[stop - 1])]
    if len(conjuncts) == 1:
        return [head]
    if len(conjuncts) == 2 and _belong_together(conjuncts[0], conjuncts[1]):
        return [head]
    return [one for one in conjuncts if one is head or not _points_back(one)]


def _parted(last: Token) -> list[Token]:
    """The next member of a list that the parser joined to the verb instead: 'discuss A, B and C'."""
    if last.pos_ not in _NOMINAL or last.right_edge.i + 2 >= len(last.doc) or last.right_edge.nbor(1).text != ",":
        return []
    edge = last.right_edge.i + 2
    for one in last.doc[edge : min(edge + 6, last.sent.end)]:
        if one.dep_ == "conj" and one.pos_ == "NOUN" and one.head.pos_ in {"VERB", "AUX"} and one.left_edge.i == edge:
            return _split(one)
    return []


def _stands_alone(one: Token, head: Token) -> bool:
    if head.pos_ in {"VERB", "AUX"}:
        return one.pos_ in {"VERB", "AUX"} and any(child.dep_ in {"dobj", "ccomp", "prep"} for child in one.children)
    if one.pos_ in {"VERB", "AUX"}:
        return one.i > 0 and any(child.tag_ in {"WP", "WRB"} for child in one.children)
    return one.pos_ in _NOMINAL and one.pos_ != "PRON"


def _strays(head: Token) -> list[Token]:
    """Members of a list that the parser hung on a noun inside the first: 'relations between both, Hong Kong and B'."""
    node: Token | None = head if head.pos_ in _NOMINAL else None
    while node is not None:
        strays = [one for one in node.children if one.dep_ in {"conj", "appos"} and _is_stray(one)]
        if strays:
            return strays
        prep = next((one for one in reversed(list(node.rights)) if one.dep_ == "prep"), None)
        node = next((one for one in prep.children if one.dep_ == "pobj"), None) if prep is not None else None
    return []


def _is_stray(conjunct: Token) -> bool:
    """Another sort of thing than what it is joined to: a name beside a common noun with an owner or number."""
    first = conjunct.head
    if conjunct.dep_ == "appos":
        # 'A, B and C' read as 'A, namely B and C'
        return any(one.dep_ == "conj" for one in conjunct.children)
    owned = any(child.dep_ in {"poss", "nummod"} for child in first.children)
    if first.pos_ == "NOUN" and conjunct.pos_ == "PROPN" and owned:
        return True
    in_a_list = conjunct.left_edge.i and conjunct.left_edge.nbor(-1).text == ","
    return bool(in_a_list) and first.pos_ == "PROPN" and conjunct.pos_ == "NOUN"


def _belong_together(left: Token, right: Token) -> bool:
    if (left.lower_, right.lower_) in words.FIXED_PAIRS or (right.lower_, left.lower_) in words.FIXED_PAIRS:
        return True
    if _points_back(right):
        return True
    # 'finance and monetary problems': both describe the last noun.
    if right.lower_ in words.SHARED_HEADS and left.pos_ == "NOUN" and any(one.dep_ == "amod" for one in right.lefts):
        return True
    # 'the scope and timing of sanctions': the second carries what both are about.
    if any(child.dep_ == "prep" and child.lower_ in _SHARED and child.i > right.i for child in left.children):
        return True
    bare = _is_bare(left)
    shared = any(child.dep_ == "prep" and child.lower_ == "of" for child in right.children)
    return bare and shared and left.pos_ == "NOUN"


def _points_back(noun: Token) -> bool:
    """'taxation and its impact' is taxation."""
    return any(child.lower_ in {"its", "their", "his", "her"} and child.dep_ == "poss" for child in noun.lefts)


def _is_bare(noun: Token) -> bool:
    return not any(child.dep_ in {"amod", "compound", "nmod", "poss", "prep", "acl"} for child in noun.children)


def _unwrap(head: Token) -> Token:
    """'the question of drones' is about drones, 'agreement on a ceasefire' about a ceasefire."""
    if head.lower_ in words.OUTCOMES:
        on = next((one for one in head.children if one.dep_ == "prep" and one.lower_ in words.ABOUT | {"to"}), None)
        inside = next((one for one in on.children if one.dep_ in {"pobj", "pcomp"}), None) if on is not None else None
        return inside if inside is not None else head
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
    if (
        start == head.i
        and head.dep_ == "conj"
        and start
        and doc[start - 1].dep_ == "conj"
        and doc[start - 1].pos_ == "NOUN"
    ):
        start -= 1
    while start < head.i and (doc[start].dep_ in _DROPPED_LEFT or doc[start].pos_ in {"DET", "PUNCT"}):
        if doc[start].tag_ in {"PRP$", "POS"}:
            break
        start += 1
    return doc[start : _right_end(head)]


def _right_end(head: Token) -> int:
    """One past the last token of the phrase: its of-, for-, on-phrases, but no clause, apposition or next member."""
    end = head.i + 1
    for child in head.rights:
        if (child.dep_ in _CUT_RIGHT and not _is_inner(child)) or child.left_edge.i > end + 1:
            break
        if child.dep_ == "prep" and _is_outside(child):
            break
        end = max(end, _deep_end(child))
    return end


def _is_inner(child: Token) -> bool:
    if child.dep_ == "punct":
        return child.text in {"-", "/"} or child.text in _QUOTES
    return child.dep_ == "case" or (child.dep_ in {"cc", "conj"} and _keeps_conjunct(child))


def _keeps_conjunct(child: Token) -> bool:
    head = child.head
    partner = child if child.dep_ == "conj" else next((one for one in head.children if one.dep_ == "conj"), None)
    if partner is None:
        return False
    return head.pos_ in _NOMINAL and (not _stands_alone(partner, head) or _belong_together(head, partner))


def _is_outside(prep: Token) -> bool:
    """Adverbials that belong to the sentence rather than to the topic."""
    if prep.lower_ in {
        "at",
        "during",
        "amid",
        "after",
        "before",
        "ahead",
        "following",
        "when",
        "despite",
        "since",
        "as",
    }:
        return True
    inside = next((one for one in prep.children if one.dep_ == "pobj"), None)
    if inside is not None and (inside.lower_ in words.AGENDA_NOUNS or inside.lower_ == "top"):
        return True
    if prep.lower_ == "with" and inside is not None and prep.head.lower_ not in words.RELATIONAL:
        return inside.ent_type_ == "PERSON" or inside.lower_ in people.PEOPLE
    return prep.lower_ == "on" and inside is not None and inside.ent_type_ in {"DATE", "TIME"}


def _deep_end(child: Token) -> int:
    """The right edge of a modifier, cut before clauses inside it."""
    end = child.i + 1
    for inner in child.rights:
        if inner.dep_ in {"relcl", "advcl", "parataxis", "appos"} or (inner.dep_ == "prep" and _is_outside(inner)):
            break
        if inner.dep_ == "conj" and _is_stray(inner):
            break
        if inner.dep_ == "cc" and any(_is_stray(one) for one in child.children if one.dep_ == "conj"):
            break
        if inner.dep_ == "punct" and inner.text in {",", ";", ":", "--", "–", "—", "("}:
            if not _list_goes_on(inner):
                break
            continue
        end = max(end, _deep_end(inner))
    return end


def _list_goes_on(comma: Token) -> bool:
    return any(one.dep_ == "conj" and one.i > comma.i and not _is_stray(one) for one in comma.head.children)


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
        if child.dep_ in {"advcl", "punct", "cc", "conj", "parataxis"} or (child.dep_ == "prep" and _is_outside(child)):
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
        if doc[end - 1].tag_ == "POS" or (doc[end - 1].text in {"%", ".", ")"} and doc[end - 1].pos_ != "PUNCT"):
            break
        end -= 1
    dash = next((one.i for one in doc[start:end] if one.text in {"-", "--", "–", "—"} and one.whitespace_), None)
    if dash is not None and doc[dash - 1].whitespace_ and dash - start <= 6:
        start = dash + 1
    start, end = _whole_words(doc, start, end)
    while start < end and doc[start].pos_ in {"PUNCT", "SPACE", "CCONJ", "DET"}:
        start += 1
    if (
        start >= end
        or not any(one.is_alpha and len(one) > 1 for one in doc[start:end])
        or _words(doc[start:end]) > limit
    ):
        return None
    return doc[start:end]


def _whole_words(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """'e-commerce' is three tokens and one word."""
    while (
        start > 1
        and doc[start - 1].text in {"-", "/"}
        and not doc[start - 1].whitespace_
        and not doc[start - 2].whitespace_
    ):
        start -= 2
    while (
        end + 1 < len(doc) and doc[end].text in {"-", "/"} and not doc[end].whitespace_ and not doc[end - 1].whitespace_
    ):
        end += 2
    return start, end


def _words(span: Tokens) -> int:
    return len(span.text.split())


def _is_empty(span: Tokens, head: Token) -> bool:
    if (head.pos_ == "PRON" and len(span) == 1) or head.lower_ in words.NEVER or head.lower_ in GATHERING_NOUNS:
        return True
    content = [one for one in span if one.pos_ not in {"DET", "PUNCT", "ADP", "PRON", "PART", "CCONJ"}]
    if not content or all(one.ent_type_ == "PERSON" for one in content):
        return True
    if head.ent_type_ in {"DATE", "TIME"} and all(one.ent_type_ in {"DATE", "TIME"} for one in content):
        return True
    if head.lower_ in words.EMPTY:
        rest = [
            one for one in content if one.i != head.i and one.pos_ != "NUM" and one.lower_ not in words.KEY_MODIFIERS
        ]
        return len([one for one in rest if one.dep_ in {"compound", "amod", "nmod", "pobj", "poss"}]) == 0 or (
            len(content) <= 2 and rest[0].pos_ == "ADJ" and head.lower_ not in {"situation", "results"}
        )
    return False
