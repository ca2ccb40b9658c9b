"""Lists of topics taken apart where each member stands alone, and nouns that only hold the topic opened."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.sentence import LONGEST_SENTENCE
from bot.extract.words import agenda as words
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import agenda_topics as cutting

NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "X", "SYM"})
_VERBAL = frozenset({"VERB", "AUX"})
_TIMES = frozenset({"DATE", "TIME"})
_SHARED = frozenset({"of", "for", "between", "in"})
_BACK = frozenset({"its", "their", "his", "her"})
_OPENING = 6
"""Tokens within which the next member of a parted list shows its noun."""


def split(head: Token) -> list[Token]:
    """The heads of a coordination that are topics of their own; only `head` where it is one topic."""
    if any(child.lower_ == "whether" for child in head.children):
        return [head]
    conjuncts = _chain(head)
    stop = next((n for n, one in enumerate(conjuncts[1:], 1) if not _stands_alone(one, head)), len(conjuncts))
    conjuncts = [*conjuncts[:stop], *_parted(conjuncts[stop - 1])]
    if len(conjuncts) == 1 or (len(conjuncts) == 2 and belong_together(conjuncts[0], conjuncts[1])):
        return [head]
    return [one for one in conjuncts if one is head or not _points_back(one)]


def _chain(head: Token) -> list[Token]:
    conjuncts = [head]
    node: Token | None = head
    while node is not None:
        joined = [child for child in node.children if child.dep_ == "conj" and child.i > node.i]
        # 'migration and energy prices' parsed as 'migration and energy' + 'prices'
        together = len(joined) > 1 and joined[0].i + 1 == joined[1].i
        following = joined[1] if together else joined[0] if joined else None
        ended = node is not head and any(child.dep_ == "cc" for child in node.head.children)
        # 'parking and noise, the two complaints that ...': nothing is listed after the last member
        names = _named_between(node, following) if following is not None else []
        node = None if ended and following is not None and not _has_and(node) else following
        conjuncts.extend(names if node is not None else [])
        if node is not None:
            conjuncts.append(node)
    return conjuncts


def _named_between(node: Token, following: Token) -> list[Token]:
    """'Syria, Ukraine and the plant', where the parser takes the second name for another name of the first."""
    between = (one for one in node.children if one.dep_ == "appos" and node.i < one.i < following.i)
    return [one for one in between if one.pos_ == node.pos_ == "PROPN"]


def _has_and(node: Token) -> bool:
    return any(child.dep_ == "cc" for child in node.children)


def _parted(last: Token) -> list[Token]:
    """The next members of a list that the parser joined to the verb instead: 'discuss A, B and C'."""
    edge = last.right_edge.i + 2
    if last.dep_ == "conj" and _has_and(last.head):
        return []  # the list is over: 'parking and noise, the two complaints ...'
    if last.pos_ not in NOMINAL or edge >= len(last.doc) or last.doc[edge - 1].text != ",":
        return []
    edge += last.doc[edge].dep_ == "cc"
    for one in last.doc[edge : min(edge + _OPENING, sentence.end_of(last))]:
        joined = one.dep_ == "conj" and one.pos_ == "NOUN" and one.head.pos_ in _VERBAL
        if joined and one.left_edge.i == edge:
            return split(one)
    return []


def _stands_alone(one: Token, head: Token) -> bool:
    if head.pos_ in _VERBAL:
        return one.pos_ in _VERBAL and any(child.dep_ in {"dobj", "ccomp", "prep"} for child in one.children)
    if one.pos_ in _VERBAL:
        return any(child.tag_ in {"WP", "WRB"} for child in one.children)
    return one.pos_ in NOMINAL and one.pos_ != "PRON"


def stays_inside(part: Token) -> bool:
    """Whether an 'and' or the member after it belongs to the topic rather than beginning another."""
    head = part.head
    partner = part if part.dep_ == "conj" else next((one for one in head.children if one.dep_ == "conj"), None)
    if partner is None or head.pos_ not in NOMINAL:
        return False
    return not _stands_alone(partner, head) or belong_together(head, partner)


def belong_together(left: Token, right: Token) -> bool:
    """Whether two members are one topic: 'peace and security', 'the scope and timing of sanctions'."""
    pair = (left.lower_, right.lower_)
    if pair in cutting.FIXED_PAIRS or pair[::-1] in cutting.FIXED_PAIRS or _points_back(right):
        return True
    # 'finance and monetary problems': both describe the last noun.
    described = any(one.dep_ == "amod" for one in right.lefts)
    of_its_own = left.lower_ in cutting.SHARED_HEADS
    if (
        right.lower_ in cutting.SHARED_HEADS
        and left.pos_ == "NOUN"
        and described
        and not _is_a_phrase(left)
        and not of_its_own
    ):
        return True
    # 'the scope and timing of sanctions': the second carries what both are about.
    if any(child.dep_ == "prep" and child.lower_ in _SHARED and child.i > right.i for child in left.children):
        return True
    shared = any(child.dep_ == "prep" and child.lower_ == "of" for child in right.children)
    determined = any(child.dep_ == "det" for child in right.lefts)
    return left.pos_ == "NOUN" and shared and not determined and _is_bare(left)


def last_aspect(head: Token) -> Token | None:
    """The last of 'the timing, format and place of the games': bare aspects of what only the last one names."""
    chain = _chain(head)
    bare = all(one.lower_ in cutting.ASPECTS and not _is_a_phrase(one, before=chain[-1].i) for one in chain[:-1])
    named = any(child.dep_ in {"prep", "acl"} and child.i > chain[-1].i for one in chain for child in one.rights)
    return chain[-1] if len(chain) > 1 and bare and named else None


def complement_of(aspects: Token, last: Token) -> Token:
    """The complement after the last aspect, which the parser may hang on the first one; `last` where it has none."""
    return next((one for one in aspects.rights if one.dep_ in {"prep", "acl"} and one.i > last.i), last)


def _points_back(noun: Token) -> bool:
    """'taxation and its impact' is taxation."""
    return any(child.lower_ in _BACK and child.dep_ == "poss" for child in noun.lefts)


def _is_a_phrase(noun: Token, before: int | None = None) -> bool:
    """'the peace process', which shares no last noun with its neighbour."""
    near = (child for child in noun.children if before is None or child.i < before)
    return any(child.dep_ in {"compound", "poss", "prep"} for child in near)


def _is_bare(noun: Token) -> bool:
    return not any(child.dep_ in {"amod", "compound", "nmod", "poss", "prep", "acl"} for child in noun.children)


def strays(head: Token) -> list[Token]:
    """Members of a list that the parser hung on a noun inside the first: 'relations between both, Hong Kong and B'."""
    node: Token | None = head if head.pos_ in NOMINAL else None
    while node is not None:
        found = [one for one in node.children if one.dep_ in {"conj", "appos"} and is_stray(one)]
        if found:
            return found
        node = _last_inside(node)
    return []


def _last_inside(noun: Token) -> Token | None:
    """The noun that the phrase ends in: 'relations between NOUN', 'ways to deepen NOUN'."""
    if noun.lower_ in cutting.WAYS | cutting.INFINITIVES and (clause := _infinitive(noun)) is not None:
        return next((one for one in clause.children if one.dep_ == "dobj"), None)
    prep = next((one for one in reversed(list(noun.rights)) if one.dep_ == "prep"), None)
    return next((one for one in prep.children if one.dep_ == "pobj"), None) if prep is not None else None


def _infinitive(noun: Token) -> Token | None:
    """The 'to VERB' behind a noun."""
    clauses = (one for one in noun.rights if one.dep_ in {"acl", "relcl"} and one.tag_ == "VB")
    return next((one for one in clauses if any(child.tag_ == "TO" for child in one.lefts)), None)


def says_nothing(noun: Token) -> bool:
    """'ways to produce results': the members after 'including' are the topics."""
    clause = _infinitive(noun) if noun.lower_ in cutting.WAYS else None
    held = next((one for one in clause.children if one.dep_ == "dobj"), None) if clause is not None else None
    return held is not None and held.lower_ in cutting.EMPTY


def is_stray(part: Token) -> bool:
    """Another sort of thing than what it is joined to: a name beside a common noun with an owner or number."""
    first = part.head
    if first.dep_ == "pobj" and first.head.head.lower_ in cutting.COMMITS:
        return False  # 'the commitment to NAME, free trade and the rule of law'
    if part.dep_ == "appos":
        # 'A, B and C' read as 'A, namely B and C'; 'aid for the Red Sea, the Gulf of Aden and the Nile' is one
        names = first.dep_ == "pobj" and first.pos_ == part.pos_ == "PROPN"
        return not names and any(one.dep_ == "conj" for one in part.children)
    owned = any(child.dep_ in {"poss", "nummod"} for child in first.children)
    if (first.pos_ == "NOUN" and part.pos_ == "PROPN" and owned) or _is_a_phrase_of_its_own(part):
        return True
    return _is_split_off(part) or _is_second_way_object(part)


def _is_split_off(part: Token) -> bool:
    """'the pullback of weapons and control of the border'."""
    first = part.head
    last_noun = first.dep_ == "pobj" and first.pos_ == "NOUN" and not _has_preposition(first)
    if last_noun and any(child.lower_ == "of" and child.dep_ == "prep" for child in part.children):
        return True
    in_a_list = part.left_edge.i > 0 and part.left_edge.nbor(-1).text == ","
    if in_a_list and first.dep_ == "pobj" and any(_has_preposition(one) for one in (part, *part.conjuncts)):
        return not _has_preposition(first)
    return in_a_list and first.pos_ == "PROPN" and part.pos_ == "NOUN"


def _is_second_way_object(part: Token) -> bool:
    """'ways to deepen military cooperation and bilateral trade': two phrases, each with words of its own."""
    first, clause = part.head, part.head.head
    if first.dep_ != "dobj" or clause.head.lower_ not in cutting.WAYS or part.pos_ not in NOMINAL:
        return False
    worded = all(any(one.dep_ in {"amod", "compound"} for one in noun.lefts) for noun in (first, part))
    return worded and not belong_together(first, part)


def _is_a_phrase_of_its_own(part: Token) -> bool:
    """'a vote on A and the B of C', 'initiatives to boost A and ways to reduce B'."""
    joiner = part.head.head.lower_ if part.head.dep_ == "pobj" else ""
    if joiner in {"between", "from"} or part.head.dep_ not in {"pobj", "dobj"}:
        return False
    if part.lower_ in {"way", "ways"}:
        return True
    if any(child.lower_ in _BACK for child in part.lefts) or any(one.pos_ == "VERB" for one in part.rights):
        return False  # 'the need for A and its partners to act'
    owned = any(child.dep_ in {"det", "poss"} for child in part.lefts)
    described = sum(child.dep_ in {"amod", "compound", "nmod"} for child in part.lefts) > 1
    if part.head.dep_ == "dobj":  # 'efforts to free hostages and the delivery of aid'
        return part.head.head.head.lower_ in cutting.INFINITIVES and owned and _has_preposition(part)
    return owned and (described or _has_preposition(part))


def _has_preposition(noun: Token) -> bool:
    return any(child.dep_ == "prep" and child.i > noun.i for child in noun.children)


def unwrap(head: Token) -> Token:
    """'the question of drones' is about drones, 'agreement on a ceasefire' about a ceasefire."""
    if head.tag_ in {"VBG", "VB"} and head.lemma_ in words.DISCUSS | words.SETTLES:
        return next((one for one in head.children if one.dep_ == "dobj"), head)  # 'talks aimed at tackling TOPIC'
    if head.lower_ in nouns.OUTCOMES:
        on = nouns.ABOUT | nouns.OUTCOME_OF.get(head.lower_, frozenset())
        return _inside(head, on) or head
    if head.lower_ in {"priority", "priorities"}:
        return _inside(head, frozenset({"on"})) or head
    return (_inside(head, frozenset({"of"})) or head) if head.lower_ in nouns.UNWRAP else head


def _inside(head: Token, prepositions: frozenset[str]) -> Token | None:
    prep = next((one for one in head.children if one.dep_ == "prep" and one.lower_ in prepositions), None)
    if prep is None:
        return None
    return next((one for one in prep.children if one.dep_ in {"pobj", "pcomp"} and one.ent_type_ not in _TIMES), None)


def examples(head: Token) -> list[Token]:
    """The members of 'options, including A and B' beside the options themselves, whatever stands between."""
    for child in islice(head.subtree, LONGEST_SENTENCE):
        if child.i <= head.i or child.dep_ != "prep" or (child.head.i != head.i and not _is_after_clause(child, head)):
            continue
        such = child.lower_ == "as" and child.i > 0 and child.nbor(-1).lower_ == "such"
        if such or child.lower_ in {"including", "notably", "especially"}:
            return [one for one in child.children if one.dep_ in {"pobj", "pcomp"}]
    return []


def _is_after_clause(prep: Token, head: Token) -> bool:
    """'ways to save jobs that help both countries, including A': the clause between them holds it in the parse."""
    return head.lower_ in cutting.WAYS and prep.i > 0 and prep.nbor(-1).text == ","


def listed(head: Token) -> list[Token]:
    """The members of 'issues such as A, B and C', 'issues including A'."""
    if head.lower_ not in cutting.EMPTY:
        return []
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in cutting.LISTING:
            return [one for one in child.children if one.dep_ in {"pobj", "pcomp"}]
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in {"include", "concern", "involve"}:
            return [one for one in child.children if one.dep_ == "dobj"]
    return []
