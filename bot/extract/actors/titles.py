"""Titles beside names: "Belgian Finance Minister Mark Eyskens", "X, the head of Y", "the Kremlin spokesman, X"."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.words.actors_titles import (
    HONORIFICS,
    LOWER_TITLE_PARTS,
    RANKS,
    ROLE_SUFFIXES,
    ROLES,
)

Stretch = tuple[int, int]
_MODIFIERS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "POS", "HYPH", "CD", "VBN", "VBG", "FW", "AFX"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "whose", "one"})
_LONGEST = 14
_TAIL_PREPOSITIONS = frozenset({"of", "for", "at", "to", "with", "in", "on", "from"})


def is_role(reading: Reading, i: int) -> bool:
    """Whether token i is a noun that can end a title."""
    low = reading.lows[i]
    if low in ROLES or low in RANKS:
        return True
    if low.endswith("s") and not low.endswith("ss"):
        return False
    return low.endswith(ROLE_SUFFIXES) or ("-" in low and low.rsplit("-", 1)[1] in ROLES)


def skip_honorifics(reading: Reading, i: int) -> int:
    """Index of the first token before `i` that begins its run of honorifics ("Dr the Rt. Hon.")."""
    while i > 0 and (
        reading.lows[i - 1] in HONORIFICS
        or (reading.lows[i - 1] in {".", "the"} and i > 1 and reading.lows[i - 2] in HONORIFICS)
    ):
        i -= 1
    return i


def title_before(reading: Reading, name_start: int) -> Stretch | None:
    """The title that stands right before a name, or None."""
    end = skip_honorifics(reading, name_start)
    if end == 0 or reading.sents[end - 1] != reading.sents[name_start]:
        return None
    if is_role(reading, end - 1):
        return _grow_left(reading, end - 1, end)
    head = _office_with_of(reading, end)
    return _grow_left(reading, head, end) if head is not None else None


def _office_with_of(reading: Reading, end: int) -> int | None:
    """The role noun of "Secretary of State", "Minister of State for Finance" that ends before `end`."""
    i = end - 1
    while i >= 0 and end - i <= 8 and (reading.words[i][:1].isupper() or reading.lows[i] in LOWER_TITLE_PARTS):
        if is_role(reading, i):
            return i if reading.lows[i + 1] in {"of", "for"} and reading.words[i][:1].isupper() else None
        i -= 1
    return None


def _grow_left(reading: Reading, head: int, end: int) -> Stretch:
    start = head
    while start > 0 and end - start < _LONGEST and reading.sents[start - 1] == reading.sents[head]:
        if not _belongs(reading, start - 1, head):
            break
        start -= 1
    while start < head and reading.lows[start] in {"'s", "'", "-", "and", "of", "&", ","}:
        start += 1
    return (start, end)


def _belongs(reading: Reading, i: int, head: int) -> bool:
    """Whether token i goes on the title that ends in `head`."""
    low, word = reading.lows[i], reading.words[i]
    if reading.silent[i]:
        return False
    if low in {"and", ","}:
        return _joins_portfolios(reading, i, head)
    if low in {"'s", "'", "’s"}:
        return True
    if low in {"of", "for"}:
        return False
    if reading.persons[i] and not is_role(reading, i):
        return reading.lows[i + 1] in {"'s", "'"} or _inside_possessive(reading, i)
    if low in HONORIFICS or not word[:1].isalnum():
        return low in {"-", "/", "&"}
    return reading.tags[i] in _MODIFIERS and (reading.tags[i] not in {"VBG", "CD"} or word[:1].isupper())


def _inside_possessive(reading: Reading, i: int) -> bool:
    while i + 1 < len(reading) and reading.persons[i]:
        i += 1
    return reading.lows[i] in {"'s", "'"}


def _joins_portfolios(reading: Reading, i: int, head: int) -> bool:
    """Whether an "and" or comma stands within one office: "Culture, Media and Sport Secretary"."""
    if i == 0 or not reading.words[i + 1][:1].isupper() or not reading.words[i - 1][:1].isupper():
        return False
    if reading.persons[i - 1] or reading.doc[i - 1].ent_type_ in {"GPE", "NORP"}:
        return False
    if reading.doc[i + 1].ent_type_ in {"GPE", "NORP", "PERSON"}:
        return False
    if reading.lows[i] == ",":
        return any(reading.lows[k] == "and" for k in range(i + 1, head))
    return reading.tags[i - 1] in {"NN", "NNS", "NNP", "NNPS"} and not is_role(reading, i - 1)


def apposition_after(reading: Reading, name_end: int) -> Stretch | None:
    """The description after a name and a comma, bracket or dash: ", the head of the World Bank,"."""
    i = name_end
    if i + 1 >= len(reading) or reading.lows[i] not in {",", "(", "–", "—", "--", "-"}:
        return None
    if reading.tags[i + 1] == "CD" and i + 3 < len(reading) and reading.lows[i + 2] == ",":
        i += 2
    return description(reading, i + 1)


def description(reading: Reading, start: int) -> Stretch | None:
    """The noun phrase that starts at a token, where it is headed by a role noun, with its "of …" behind."""
    sent, i = reading.sents[start], start
    while i < len(reading) and i - start < _LONGEST and reading.sents[i] == sent:
        if is_role(reading, i) and not _goes_on(reading, i):
            break
        if not (_within_phrase(reading, i) or reading.lows[i] in _DETERMINERS or reading.tags[i] == "RB"):
            return None
        i += 1
    else:
        return None
    if i >= len(reading):
        return None
    return (_without_determiner(reading, start, i), _tail(reading, i + 1))


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether a later token of the same compound is the head ("chief executive", "King Hussein's brother")."""
    if i + 1 >= len(reading):
        return False
    if reading.lows[i + 1] in {"'s", "'"}:
        return True
    if reading.persons[i + 1] and not reading.persons[i]:
        return True
    return reading.tags[i + 1] in {"NN", "NNP", "HYPH"} and reading.lows[i + 1] not in _TAIL_PREPOSITIONS


def _within_phrase(reading: Reading, i: int) -> bool:
    low = reading.lows[i]
    if low in {"'s", "'", "-", "/", "&", "and"}:
        return True
    return reading.tags[i] in _MODIFIERS and reading.words[i][:1].isalnum()


def _without_determiner(reading: Reading, start: int, head: int) -> int:
    while start < head and (reading.lows[start] in _DETERMINERS or reading.tags[start] in {"RB", "DT", "PRP$"}):
        start += 1
    return start


def _tail(reading: Reading, end: int) -> int:
    """Past the end of the "of …", "for …" phrases that start at `end`."""
    limit = min(len(reading), end + _LONGEST)
    sent = reading.sents[end - 1]
    while end < limit and reading.sents[end] == sent:
        low = reading.lows[end]
        phrase = (
            low in _TAIL_PREPOSITIONS
            or (low in {"the", "a", "an", "its", "and"} and reading.lows[end - 1] != ",")
            or _within_phrase(reading, end)
        )
        if not phrase:
            break
        end += 1
    while reading.lows[end - 1] in _TAIL_PREPOSITIONS | {"the", "a", "an", "its", "and", "-", "'"}:
        end -= 1
    return end


def apposition_before(reading: Reading, name_start: int, name_end: int, head: int) -> Stretch | None:
    """The description before a name: "his Turkish counterpart, X," where the name is set off as the apposition."""
    comma = skip_honorifics(reading, name_start) - 1
    if comma < 1 or reading.lows[comma] != ",":
        return None
    closed = name_end >= len(reading) or reading.lows[name_end] in {",", ".", ")", ";", ":", "'s"}
    if not (closed or reading.deps[head] == "appos"):
        return None
    start = comma
    while start > 0 and comma - start < _LONGEST and reading.sents[start - 1] == reading.sents[comma]:
        if not (_within_phrase(reading, start - 1) or reading.lows[start - 1] in {"of", "for", "the"}):
            break
        start -= 1
        if reading.lows[start] in {"the"} and reading.lows[start - 1] not in {"of", "for"}:
            break
    start = _without_determiner(reading, start, comma - 1)
    heads = [i for i in range(start, comma) if is_role(reading, i)]
    if not heads or (heads[-1] != comma - 1 and reading.lows[heads[-1] + 1] not in {"of", "for", "at"}):
        return None
    return (start, comma)
