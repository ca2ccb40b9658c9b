"""Topics cut out of a sentence: short noun phrases with the modifiers that matter, without clauses and attributions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.extract import sentence
from bot.extract.agenda import emptiness, members
from bot.extract.agenda.cue import VERBAL
from bot.extract.sentence import LONGEST_SENTENCE
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import agenda_topics as cutting
from bot.extract.words import meetings_people as people
from bot.model import MAX_TOPIC_WORDS

AIMED_WORDS = 12
"""A topic longer than this is cut before a preposition where it has one."""
_DROPPED_LEFT = frozenset({"det", "predet", "punct", "cc", "preconj"})
_NEVER_LEFT = _DROPPED_LEFT | {"relcl", "advcl", "mark", "advmod", "cop", "aux"}
_CUT_RIGHT = frozenset({"relcl", "appos", "cc", "conj", "punct", "parataxis", "advcl", "dep", "npadvmod", "ccomp"})
_CUT_IN_CLAUSE = frozenset({"advcl", "punct", "cc", "conj", "parataxis"})
_CUT_DEEP = frozenset({"relcl", "advcl", "parataxis", "appos"})
_BREAKS = frozenset({",", ";", ":", "--", "–", "—", "("})
_QUOTES = frozenset("\"'“”‘’«»`") | {"``", "''"}
_DASHES = frozenset({"-", "--", "–", "—"})
_SENTENCE_PREPOSITIONS = frozenset(
    {"at", "during", "amid", "after", "before", "ahead", "following", "when", "despite", "since", "as"}
)
_LONGEST_DATELINE = 6


def cut(head: Token, *, after: int = 0, limit: int = MAX_TOPIC_WORDS) -> Iterator[Tokens]:
    """The topics that a head token stands for, in the order of the text; none begins before the token `after`."""
    if (last := members.last_aspect(head)) is not None:
        yield from _spread(head, last, after, limit)
        return
    for one in members.split(head):
        inner = members.unwrap(one)
        if inner is not one:
            yield from cut(inner, after=after, limit=limit)
        elif parts := members.listed(one):
            yield from _described(one, after)
            for part in parts:
                yield from cut(part, after=after, limit=limit)
        else:
            told = members.examples(one)
            if not told or not members.says_nothing(one):
                yield from _own(one, after, limit)
            for part in told:
                yield from cut(part, after=after, limit=limit)
            for stray in members.strays(one):
                yield from cut(stray, after=after, limit=limit)


def _spread(head: Token, last: Token, after: int, limit: int) -> Iterator[Tokens]:
    """A list that is one topic, from its first member to the end of its last."""
    end = max(_right_end(last), _deep_end(members.complement_of(head, last)))
    whole = _trim(head.doc[max(_phrase(head).start, after) : end], limit)
    if whole is not None:
        yield whole


def without_meeting(topic: Tokens, mentions: Collection[int]) -> Tokens:
    """'control of the company at the talks': where it will be talked of is no part of the topic."""
    for token in topic[1:]:
        scenic = token.dep_ == "prep" and token.lower_ in {"at", "in", "during"}
        if scenic and any(one.dep_ == "pobj" and one.i in mentions for one in token.children):
            return topic.doc[topic.start : token.i]
    return topic


def without_place(topic: Tokens, place: str | None) -> Tokens:
    """'a trade agreement in New Delhi' of talks in New Delhi: the place is theirs."""
    start = len(topic.text) - len(place) if place else 0
    if place is None or start <= 0 or not topic.text.endswith(place):
        return topic
    size = len(topic.doc.char_span(topic.start_char + start, topic.end_char) or ())
    before = topic[-size - 1] if 0 < size < len(topic) - 1 else None
    return topic[: -size - 1] if before is not None and before.lower_ in {"in", "at"} else topic


def trim(words: Tokens) -> Tokens | None:
    """Words read off the surface as a topic, None where they say nothing."""
    trimmed = _trim(words, MAX_TOPIC_WORDS)
    return trimmed if trimmed is not None and not emptiness.is_empty(trimmed, trimmed.root) else None


def _own(head: Token, after: int, limit: int) -> Iterator[Tokens]:
    span = _clause(head) if head.pos_ in VERBAL else _phrase(head)
    trimmed = _trim(head.doc[max(span.start, after) : span.end], limit)
    if trimmed is not None and not emptiness.is_empty(trimmed, head):
        yield trimmed


def _described(head: Token, after: int) -> Iterator[Tokens]:
    """'bilateral issues, including trade': the issues are a topic, where something is said of them."""
    if any(child.dep_ == "amod" and child.lower_ not in nouns.KEY_MODIFIERS for child in head.lefts):
        yield head.doc[max(_phrase(head).start, after) : head.i + 1]


def _phrase(head: Token) -> Tokens:
    edges = [child.left_edge.i for child in head.lefts if child.dep_ not in _NEVER_LEFT]
    start = min(edges, default=head.i)
    doc = head.doc
    if start == head.i and head.dep_ == "conj" and start and _is_half_a_compound(doc[start - 1]):
        start -= 1
    while start < head.i and (doc[start].dep_ in _DROPPED_LEFT or doc[start].pos_ in {"DET", "PUNCT"}):
        if doc[start].tag_ in {"PRP$", "POS"}:
            break
        start += 1
    return doc[start : _right_end(head)]


def _is_half_a_compound(before: Token) -> bool:
    return before.dep_ == "conj" and before.pos_ == "NOUN"


def _right_end(head: Token) -> int:
    """One past the last token of the phrase: its of-, for-, on-phrases, but no clause, apposition or next member."""
    end = head.i + 1
    for child in head.rights:
        if _is_measured(child) or _is_to_do(child):
            return max(end, _deep_end(child))
        if (child.dep_ in _CUT_RIGHT and not _is_inner(child)) or child.left_edge.i > end + 1:
            break
        if (child.dep_ == "prep" and _is_outside(child)) or child.lower_ in cutting.PREDICATES:
            break
        end = max(end, _deep_end(child))
    return _with_rest(head, _with_dispute(head, end))


def _is_measured(clause: Token) -> bool:
    """'the pace at which the bank cuts rates', 'the terms on which they leave': empty without the clause."""
    if clause.dep_ != "relcl" or clause.head.lower_ not in cutting.MEASURES:
        return False
    return any(one.tag_ == "WDT" and one.dep_ == "pobj" for one in islice(clause.subtree, LONGEST_SENTENCE))


def _is_to_do(clause: Token) -> bool:
    """'ways to combat TOPIC': an infinitive that the parser takes for a relative clause."""
    openers = {one.tag_ for one in clause.lefts}
    return clause.dep_ == "relcl" and clause.tag_ == "VB" and "TO" in openers and not openers & {"WDT", "WP", "WRB"}


def _with_dispute(head: Token, end: int) -> int:
    """'bridge divisions over TOPIC': the parser may hang the topic on the verb."""
    if head.lower_ not in cutting.DIFFERENCES or end >= sentence.end_of(head):
        return end
    after = head.doc[end]
    hung = after.dep_ == "prep" and after.lower_ in nouns.ABOUT and after.head.i == head.head.i
    return _deep_end(after) if hung else end


def _with_rest(head: Token, end: int) -> int:
    """'discuss aid to the refugees', 'discuss initiatives to boost TOPIC', where the rest hangs on the verb."""
    if head.dep_ not in {"dobj", "conj", "pobj"} or end >= sentence.end_of(head):
        return end
    after = head.doc[end]
    above = head.head.head if head.dep_ == "pobj" else head.head
    if after.dep_ == "prep" and after.lower_ in cutting.GOES_ON_WITH and after.head.i == above.i:
        return end if _is_outside(after) else _deep_end(after)
    clause = after.head
    infinitive = after.tag_ == "TO" and clause.dep_ in {"xcomp", "advcl"} and clause.head.i == head.head.i
    return _deep_end(clause) if infinitive and head.lower_ in cutting.INFINITIVES else end


def _is_inner(child: Token) -> bool:
    if child.dep_ == "punct":
        return child.text in {"-", "/"} or child.text in _QUOTES
    return child.dep_ in {"cc", "conj"} and members.stays_inside(child)


def _is_outside(prep: Token) -> bool:
    """Adverbials that belong to the sentence rather than to the topic: 'at the talks', 'with the ministers'."""
    if prep.lower_ in _SENTENCE_PREPOSITIONS:
        return True
    inside = next((one for one in prep.children if one.dep_ == "pobj"), None)
    if inside is None:
        return False
    if inside.lower_ in nouns.AGENDA_NOUNS or inside.lower_ == "top":
        return True
    if prep.lower_ == "with" and prep.head.lower_ not in cutting.RELATIONAL:
        return inside.ent_type_ == "PERSON" or inside.lower_ in people.PEOPLE
    return prep.lower_ == "on" and inside.ent_type_ in {"DATE", "TIME"}


def _deep_end(child: Token) -> int:
    """The right edge of a modifier, cut before clauses inside it."""
    end = child.i + 1
    for inner in child.rights:
        if inner.dep_ in _CUT_DEEP or (inner.dep_ == "prep" and _is_outside(inner)) or _begins_a_stray(inner):
            break
        if inner.dep_ == "punct" and inner.text in _BREAKS:
            if not _list_goes_on(inner):
                break
            continue
        end = max(end, _deep_end(inner))
    return end


def _begins_a_stray(inner: Token) -> bool:
    if inner.dep_ == "cc":
        return any(members.is_stray(one) for one in inner.head.children if one.dep_ == "conj")
    return inner.dep_ == "conj" and members.is_stray(inner)


def _list_goes_on(comma: Token) -> bool:
    later = (one for one in comma.head.children if one.dep_ == "conj" and one.i > comma.i)
    return any(not members.is_stray(one) for one in later)


def _clause(head: Token) -> Tokens:
    """A gerund ('restoring quotas') or a question ('how to proceed') as a topic."""
    start = min(_openers(head), default=head.i)
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "punct" and child.text in _QUOTES:
            continue
        if child.dep_ in _CUT_IN_CLAUSE or (child.dep_ == "prep" and _is_outside(child)):
            break
        end = max(end, _deep_end(child))
    return head.doc[start:end]


def _openers(head: Token) -> Iterator[int]:
    for one in islice(head.subtree, LONGEST_SENTENCE):
        question = one.tag_ in {"WRB", "WP", "WDT", "WP$"} and one.i <= head.i
        if question or (one.head.i == head.i and one.lower_ in {"whether", "if"}):
            yield one.i


def _trim(span: Tokens, limit: int) -> Tokens | None:
    """Without datelines, stray quotes and function words at its ends, cut before a preposition where it is too long."""
    doc = span.doc
    start, end = span.start, _shortened(span)
    while end > start and _is_loose_end(doc[end - 1]):
        end -= 1
    start, end = _whole_words(doc, _past_dateline(doc, start, end), end)
    while start < end and doc[start].pos_ in {"PUNCT", "SPACE", "CCONJ", "DET"}:
        start += 1
    worded = any(one.is_alpha and len(one) > 1 for one in doc[start:end])
    return doc[start:end] if worded and _words(doc[start:end]) <= limit else None


def _shortened(span: Tokens) -> int:
    doc = span.doc
    if _words(span) <= AIMED_WORDS:
        return span.end
    # At least two words of the head stay before the preposition, and a word has at most a few tokens.
    for index in range(min(span.end, span.start + 4 * AIMED_WORDS) - 1, span.start + 2, -1):
        joins = doc[index].pos_ in {"ADP", "SCONJ", "PART", "CCONJ"} and not _is_between(doc[index])
        if joins and _words(doc[span.start : index]) <= AIMED_WORDS:
            return index
    return span.end


def _is_between(conjunction: Token) -> bool:
    """'between NAME and NAME' is never cut in two."""
    return conjunction.dep_ == "cc" and conjunction.head.dep_ == "pobj" and conjunction.head.head.lower_ == "between"


def _is_loose_end(token: Token) -> bool:
    if token.tag_ == "POS" or (token.text in {"%", ".", ")"} and token.pos_ != "PUNCT"):
        return False
    return token.pos_ in {"PUNCT", "SPACE", "ADP", "CCONJ", "DET", "PART", "SCONJ"}


def _past_dateline(doc: Doc, start: int, end: int) -> int:
    """'June 15 - Plans for reform' are plans for reform."""
    for token in doc[start + 1 : min(end, start + _LONGEST_DATELINE + 1)]:
        if token.text in _DASHES and token.whitespace_ and doc[token.i - 1].whitespace_:
            return token.i + 1
    return start


def _whole_words(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """'e-commerce' is three tokens and one word."""
    while start > 1 and _is_inner_hyphen(doc, start - 1):
        start -= 2
    while end + 1 < len(doc) and end > start and _is_inner_hyphen(doc, end):
        end += 2
    return start, end


def _is_inner_hyphen(doc: Doc, index: int) -> bool:
    hyphen = doc[index]
    return hyphen.text in {"-", "/"} and not hyphen.whitespace_ and not doc[index - 1].whitespace_


def _words(span: Tokens) -> int:
    return len(span.text.split())
