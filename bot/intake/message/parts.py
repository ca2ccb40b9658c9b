"""One article pasted in several messages: because somebody copied it piece by piece, or because Slack split it.

Slack breaks a long text into several messages, in mid-sentence if need be; people break one between paragraphs. Whoever
hears the messages keeps those that `may_continue` for a few seconds and then asks `grouped` which belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.message.shape import announces_itself, count_words, measure, unwrapped
from bot.intake.message.words import PUBLIC_LIFE, SIGNED, TIME

_SHORTEST = 8
"""Words of a part: fewer are a remark."""
_PARAGRAPH = 25
"""Words from which a text can be a paragraph pasted on its own after an article that is whole without it."""
_LONG = 100
"""Words of a text that would be about the same people somewhere, if it belonged to the same article."""
_WHOLE = 60
"""Words of the shortest text that can be an article by itself: two paragraphs."""
_CUT = 20
"""Words of a last line from which a missing full stop means a cut sentence; a headline or a byline is shorter."""
_HEADLINE = range(4, 21)
_SAME_BELOW_HEADLINE = 0.3
"""Share of the names of a text that the article before must have too, if what looks like a headline is a subhead."""

_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_SECOND_SENTENCE = re.compile(r"[a-z]{3}[.!?][\"”’)]? ")
_GLUED_END = re.compile(r"(?:\w[-‐/]|[(\[“«‘])$")
_GLUED_START = re.compile(r"[,.;:!?…)\]”»’]")
_LIST_ITEM = re.compile(r"[-*•◦▪–]\s|\d{1,2}[.)]\s")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w-]{2,}")


def may_continue(text: str) -> bool:
    """Whether a message could be a part of a pasted article: prose for strangers, however short.

    A remark is not: it has a few words only, no names and numbers, or it speaks of "I", "we" and "you".
    """
    if count_words(text) < _SHORTEST or announces_itself(text):
        return False
    shape = measure(_mended(text))
    return (
        shape.sentences >= 1
        and 6 <= shape.words_a_sentence <= 60
        and min(shape.prose, shape.capitalised) >= 0.5
        and shape.listed <= 0.5
        and shape.tabulated <= 0.2
        and shape.code <= 0.025
        and shape.chat <= 4
        and (shape.facts >= 4 or (shape.voices >= 1 and shape.matters >= 1.2))
    )


def continues(before: str, text: str) -> bool:
    """Whether a message goes on with the article of the messages before it, rather than with something else.

    It does where a sentence was cut, and after what is no article by itself. After a whole article it must be a
    paragraph of news at least, without a byline, a dateline or a headline of its own. People who paste two articles
    within seconds are much rarer than those who paste one in pieces, so a doubt speaks for one.
    """
    if not (may_continue(before) and may_continue(text)):
        return False
    if _starts_within(text) or _breaks_off(before) or count_words(before) < _WHOLE:
        return True
    shape = measure(text)
    if count_words(text) < _PARAGRAPH or max(shape.voices, shape.matters) < 1 or _is_signed(text):
        return False
    return _is_about_the_same(before, text)


def grouped(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The indices of successive messages of one person, those of one article together; every index once, in order."""
    groups: list[list[int]] = []
    for index, text in enumerate(texts):
        if groups and continues(join_parts([texts[part] for part in groups[-1]]), text):
            groups[-1].append(index)
        else:
            groups.append([index])
    return tuple(map(tuple, groups))


def join_parts(parts: Sequence[str]) -> str:
    """The parts as one text: a blank line between paragraphs, a space or nothing where a sentence was cut."""
    joined = ""
    for part in map(str.strip, parts):
        joined += (_seam(joined, part) if joined and part else "") + part
    return joined


def _seam(before: str, text: str) -> str:
    if _GLUED_START.match(text) or _GLUED_END.search(before):
        return ""
    if _LIST_ITEM.match(text):
        return "\n"
    return " " if _starts_within(text) or _breaks_off(before) else "\n\n"


def _mended(text: str) -> str:
    """The text with a capital where it starts in mid-sentence and a full stop where it breaks off."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("." if _breaks_off(text) else "")


def _starts_within(text: str) -> bool:
    return text.lstrip("\"'“‘«([ \n")[:1].islower()


def _breaks_off(text: str) -> bool:
    """Whether the last sentence was cut; what ends in a headline or a byline was not."""
    lines = [line.strip() for line in text[-2_000:].splitlines() if line.strip()]
    if not lines or _ENDED.search(lines[-1]):
        return False
    last = unwrapped(lines)[-1]
    return count_words(last) >= _CUT or _SECOND_SENTENCE.search(last) is not None


def _has_headline(text: str) -> bool:
    first, *rest = (line.strip() for line in text.splitlines() if line.strip())
    return bool(rest) and count_words(first) in _HEADLINE and not _ENDED.search(first)


def _is_about_the_same(before: str, text: str) -> bool:
    """Whether enough names recur: some where it starts like an article of its own, one where it is as long as one."""
    names, known = _names(text), _names(before)
    if _has_headline(text):
        return len(names & known) >= max(1, _SAME_BELOW_HEADLINE * min(len(names), len(known)))
    return count_words(text) < _LONG or bool(names & known)


def _is_signed(text: str) -> bool:
    head = "\n".join([line for line in text.splitlines() if line.strip()][:4])
    return SIGNED.search(head) is not None


def _names(text: str) -> set[str]:
    """The capitalised words within sentences, without days and offices: every article has Mondays and ministers."""
    return {name for name in _NAME.findall(text) if not (TIME.fullmatch(name) or PUBLIC_LIFE.fullmatch(name))}
