"""Topics cut out of a sentence: short noun phrases with the modifiers that matter, without clauses and attributions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.extract.agenda import members
from bot.extract.agenda.cue import LONGEST_SENTENCE, VERBAL
from bot.extract.words import agenda as words
from bot.extract.words import agenda_topics as cutting
from bot.extract.words import meetings_people as people
from bot.extract.words.meetings import GATHERING_NOUNS
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
    for one in members.split(head):
        inner = members.unwrap(one)
        if inner is not one:
            yield from cut(inner, after=after, limit=limit)
        elif parts := members.listed(one):
            yield from _described(one, after)
            for part in parts:
                yield from cut(part, after=after, limit=limit)
        else:
            yield from _own(one, after, limit)
            for part in members.examples(one):
                yield from cut(part, after=after, limit=limit)
            for stray in members.strays(one):
                yield from cut(stray, after=after, limit=limit)


def without_place(topic: Tokens, place: str | None) -> Tokens:
    """'a trade agreement in New Delhi' of talks in New Delhi: the place is theirs."""
    start = len(topic.text) - len(place) if place else 0
    if place is None or start <= 0 or not topic.text.endswith(place):
        return topic
    size = len(topic.doc.char_span(topic.start_char + start, topic.end_char) or ())
    before = topic[-size - 1] if 0 < size < len(topic) - 1 else None
    return topic[: -size - 1] if before is not None and before.lower_ in {"in", "at"} else topic


def _own(head: Token, after: int, limit: int) -> Iterator[Tokens]:
    span = _clause(head) if head.pos_ in VERBAL else _phrase(head)
    trimmed = _trim(head.doc[max(span.start, after) : span.end], limit)
    if trimmed is not None and not _is_empty(trimmed, head):
        yield trimmed


def _described(head: Token, after: int) -> Iterator[Tokens]:
    """'bilateral issues, including trade': the issues are a topic, where something is said of them."""
    if any(child.dep_ == "amod" and child.lower_ not in words.KEY_MODIFIERS for child in head.lefts):
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
        if _is_measured(child):
            return max(end, _deep_end(child))
        if (child.dep_ in _CUT_RIGHT and not _is_inner(child)) or child.left_edge.i > end + 1:
            break
        if child.dep_ == "prep" and _is_outside(child):
            break
        end = max(end, _deep_end(child))
    return _with_dispute(head, end)


def _is_measured(clause: Token) -> bool:
    """'the pace at which the bank cuts rates', 'the terms on which they leave': empty without the clause."""
    if clause.dep_ != "relcl" or clause.head.lower_ not in cutting.MEASURES:
        return False
    return any(one.tag_ == "WDT" and one.dep_ == "pobj" for one in islice(clause.subtree, LONGEST_SENTENCE))


def _with_dispute(head: Token, end: int) -> int:
    """'bridge divisions over TOPIC': the parser may hang the topic on the verb."""
    if head.lower_ not in cutting.DIFFERENCES or end >= head.sent.end:
        return end
    after = head.doc[end]
    hung = after.dep_ == "prep" and after.lower_ in words.ABOUT and after.head.i == head.head.i
    return _deep_end(after) if hung else end


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
    if inside.lower_ in words.AGENDA_NOUNS or inside.lower_ == "top":
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
        joins = doc[index].pos_ in {"ADP", "SCONJ", "PART", "CCONJ"}
        if joins and _words(doc[span.start : index]) <= AIMED_WORDS:
            return index
    return span.end


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


def _is_empty(span: Tokens, head: Token) -> bool:
    """Whether nothing is said: 'it', 'the matter', a day, a person, the meeting itself."""
    if (head.pos_ == "PRON" and len(span) == 1) or head.lower_ in cutting.NEVER or head.lower_ in GATHERING_NOUNS:
        return True
    content = [one for one in span if one.pos_ not in {"DET", "PUNCT", "ADP", "PRON", "PART", "CCONJ"}]
    if all(one.ent_type_ == "PERSON" for one in content):
        return True
    if all(one.ent_type_ in {"DATE", "TIME"} for one in content):
        return True
    return head.lower_ in cutting.EMPTY and not (_says_more(content, head) or _is_way_to(head))


def _is_way_to(head: Token) -> bool:
    """'ways to deliver aid', 'ways of rescuing the fund'."""
    return head.lower_ in {"way", "ways"} and any(
        child.dep_ == "acl" or (child.dep_ == "prep" and any(one.dep_ == "pcomp" for one in child.children))
        for child in head.rights
    )


def _says_more(content: list[Token], head: Token) -> bool:
    """'the situation in the Gulf' says more than 'the situation', 'a difficult case' no more than 'a case'."""
    rest = [one for one in content if one.i != head.i and one.pos_ != "NUM"]
    rest = [one for one in rest if one.lower_ not in words.KEY_MODIFIERS]
    if not any(one.dep_ in {"compound", "amod", "nmod", "pobj", "poss"} for one in rest):
        return False
    return len(content) > 2 or rest[0].pos_ != "ADJ" or head.lower_ in cutting.SITUATIONS
