"""Descriptions beside names: "X, the head of the World Bank," and "the Kremlin spokesman, X,"."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import (
    LONGEST,
    MODIFIER_TAGS,
    POSSESSIVES,
    Stretch,
    before_possessive,
    is_role,
    joins_portfolios,
    skip_honorifics,
    title_before,
)
from bot.extract.words.actors_careers import APPOINTED
from bot.extract.words.actors_groups import ORG_WORDS

DETERMINERS = frozenset("the a an his her its their our my this that whose one".split())  # noqa: SIM905 - a list of words reads better as a text
_OPENINGS = frozenset({",", "(", "–", "—", "--", "-"})
_CLOSINGS = frozenset({",", ".", ")", ";", ":", "'s", "–", "—", "--"})
_TAIL_PREPOSITIONS = frozenset("of for at to with in on from".split())  # noqa: SIM905 - a list of words reads better as a text
_JOINTS = frozenset({"'s", "'", "-", "/", "&"})
_LONGEST_BRACKET = 9
_TAIL_SMALL = frozenset({"the", "a", "an", "its", "and"})
_OF = frozenset({"of", "for", "at"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def after_name(reading: Reading, name_end: int) -> Stretch | None:
    """The description that a comma, bracket, dash, "is" or "who is" sets off after a name."""
    i = _past_bracket(reading, name_end)
    if i + 1 >= len(reading):
        return None
    if reading.lows[i] in _OPENINGS:
        if reading.tags[i + 1] == "CD" and i + 3 < len(reading) and reading.lows[i + 2] == ",":
            i += 2
        if reading.lows[i + 1] == "who":
            i += 1
        else:
            return _with_body(reading, description(reading, i + 1))
    if reading.lows[i] == "who" and i + 1 < len(reading):
        i += 1
    if reading.lows[i] in {"is", "was", "became", "remains"} and i + 2 < len(reading):
        return description(reading, i + 1)
    return None


def _past_bracket(reading: Reading, i: int) -> int:
    """Past "(R-Kan.)" where a comma or verb goes on with the person, else `i`."""
    if reading.lows[i : i + 1] != ["("] or description(reading, min(i + 1, len(reading) - 1)):
        return i
    close = next((k for k in range(i, min(i + _LONGEST_BRACKET, len(reading))) if reading.lows[k] == ")"), None)
    return i if close is None else close + 1


def _with_body(reading: Reading, stretch: Stretch | None) -> Stretch | None:
    """A description with the institution that only a comma ties to it: "Professor of Physics, Boston College"."""
    if stretch is None or reading.lows[stretch[1] : stretch[1] + 1] != [","]:
        return stretch
    if ORG_WORDS.intersection(reading.lows[slice(*stretch)]):
        return stretch
    start = stretch[1] + 1
    end = _body_from(reading, start)
    closed = end >= len(reading) or reading.lows[end] in _CLOSINGS
    return (stretch[0], end) if end > start and closed else stretch


def description(reading: Reading, start: int) -> Stretch | None:
    """The noun phrase that starts at a token, where it is headed by a role noun, with its "of …" behind."""
    head = _head_from(reading, start) if reading.lows[start] not in {"and", "or"} else None
    if head is None:
        return None
    end = _tail(reading, head + 1)
    if end < len(reading) and _is_other_person(reading, end) and reading.sents[end] == reading.sents[start]:
        return None
    return (_without_determiner(reading, start, head), end)


def _head_from(reading: Reading, start: int) -> int | None:
    sent = reading.sents[start]
    for i in range(start, min(len(reading), start + LONGEST)):
        if reading.sents[i] != sent or reading.silent[i]:
            return None
        if is_role(reading, i) and not _goes_on(reading, i):
            return i
        leading = reading.lows[i] in DETERMINERS or reading.tags[i] == "RB"
        if not (leading or _within_phrase(reading, i)) or _is_other_person(reading, i):
            return None
    return None


def _is_other_person(reading: Reading, i: int) -> bool:
    return reading.persons[i] and not is_role(reading, i) and not before_possessive(reading, i)


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether a later token of the same compound is the head ("chief executive", "King Hussein's brother")."""
    if i + 1 >= len(reading):
        return False
    if reading.lows[i + 1] in POSSESSIVES or (reading.persons[i + 1] and not reading.persons[i]):
        return True
    if reading.lows[i] in {"deputy", "chief", "assistant", "general"} and reading.tags[i + 1] in {"JJ", "VBG", "VBN"}:
        return _head_from(reading, i + 1) is not None  # "deputy managing director"
    return reading.tags[i + 1] in {"NN", "NNP", "HYPH"}


def _within_phrase(reading: Reading, i: int) -> bool:
    low = reading.lows[i]
    return low in _JOINTS or low == "and" or (reading.tags[i] in MODIFIER_TAGS and reading.words[i][:1].isalnum())


def _without_determiner(reading: Reading, start: int, head: int) -> int:
    while start < head and (
        reading.lows[start] in DETERMINERS
        or reading.tags[start] in {"RB", "DT", "PRP$"}
        or (reading.lows[start] in APPOINTED and reading.tags[start] == "VBN")
    ):
        start += 1
    return start


def _tail(reading: Reading, end: int) -> int:
    """Past the end of the "of …", "for …" phrases that start at `end`."""
    limit = min(len(reading), end + LONGEST)
    sent = reading.sents[end - 1]
    while end < limit and reading.sents[end] == sent and _in_tail(reading, end):
        end += 1
    while reading.lows[end - 1] in _TAIL_PREPOSITIONS | _TAIL_SMALL | {"-"}:
        end -= 1
    return end


def end_of_phrase(reading: Reading, start: int) -> int:
    """Past the end of the noun phrase that starts at a token, with the phrases that prepositions tie to it."""
    if start >= len(reading) or not (reading.lows[start] in DETERMINERS or _within_phrase(reading, start)):
        return start
    return max(start, _tail(reading, start + 1)) if reading.lows[start] in DETERMINERS else _tail(reading, start)


def _in_tail(reading: Reading, i: int) -> bool:
    low = reading.lows[i]
    if low == "(" and reading.lows[i + 1 : i + 3] == ["acting", ")"]:
        return True
    if low in {"acting", ")"} and "(" in reading.lows[i - 2 : i]:
        return True
    if low == "and" and i + 1 < len(reading) and _is_other_person(reading, i + 1):
        return False
    if reading.ents[i] in {"DATE", "TIME"}:
        return False
    if _is_other_person(reading, i) and not _modifies(reading, i):
        return False
    return low in _TAIL_PREPOSITIONS or low in _TAIL_SMALL or _within_phrase(reading, i)


def _modifies(reading: Reading, i: int) -> bool:
    """Whether a person's name only modifies a noun: "the Biden campaign"."""
    return reading.deps[i] in {"compound", "nmod", "amod"} and not reading.persons[reading.heads[i]]


def before_name(reading: Reading, name_start: int, name_end: int, head: int) -> Stretch | None:
    """The description that a comma sets off before a name: "his Turkish counterpart, X,"."""
    title = title_before(reading, name_start)
    comma = (title[0] if title else skip_honorifics(reading, name_start)) - 1
    if comma < 1 or reading.lows[comma] != "," or reading.sents[comma] != reading.sents[comma + 1]:
        return None
    start = _start_before(reading, comma)
    closed = name_end >= len(reading) or reading.lows[name_end] in _CLOSINGS
    fronted = start == 0 or reading.sents[start - 1] != reading.sents[start]
    if not (closed or fronted or reading.deps[head] == "appos"):
        return None
    start = _without_determiner(reading, start, comma - 1)
    first = next((i for i in range(start, comma) if is_role(reading, i) and not _goes_on(reading, i)), None)
    if first is None or (first != comma - 1 and reading.lows[first + 1] not in _TAIL_PREPOSITIONS | {"(", "and"}):
        return None
    return (start, comma)


def _start_before(reading: Reading, comma: int) -> int:
    start, limit = comma, max(0, comma - LONGEST)
    while start > limit and reading.sents[start - 1] == reading.sents[comma]:
        low = reading.lows[start - 1]
        if low == ",":
            inside = joins_portfolios(reading, start - 1, comma)
        else:
            ties = low in _OF or (low in _TAIL_PREPOSITIONS and start > 1 and is_role(reading, start - 2))
            inside = ties or _within_phrase(reading, start - 1) or low in DETERMINERS or low in {"(", ")"}
        other = _is_other_person(reading, start - 1) and not _modifies(reading, start - 1)
        if not inside or other or reading.silent[start - 1]:
            break
        start -= 1
        if low in DETERMINERS and (start == 0 or reading.lows[start - 1] not in _TAIL_PREPOSITIONS):
            break
    return start


def affiliation(reading: Reading, name_end: int) -> Stretch | None:
    """The organisation of "X of Harvard University", "X, from Human Rights Watch," or "X, Hotel Association,"."""
    i = name_end
    if i + 1 >= len(reading):
        return None
    if reading.lows[i] == ",":
        i += 1
    if i + 1 < len(reading) and reading.lows[i] in {"of", "from", "at", "with"}:
        i += 1
    if i == name_end or i >= len(reading):
        return None
    start = i + (reading.lows[i] == "the")
    end = _body_from(reading, start)
    comma = reading.lows[name_end] == "," and i == name_end + 1
    if end == start or (comma and not _said(reading, end)) or reading.sents[start] != reading.sents[name_end - 1]:
        return None
    return (start, end)


def _body_from(reading: Reading, start: int) -> int:
    """Past the end of the organisation's name that starts at a token, or that token."""
    end = start
    while end < len(reading) and _in_body(reading, end, start):
        end += 1
    named = any(reading.ents[i] == "ORG" or reading.lows[i] in ORG_WORDS for i in range(start, end))
    return end if named else start


def owner_before(reading: Reading, name_start: int) -> Stretch | None:
    """The organisation of "Salomon's Peter Larch"."""
    end = name_start - 1
    if end < 1 or reading.lows[end] not in POSSESSIVES:
        return None
    start = end
    while start > 0 and reading.ents[start - 1] == "ORG" and reading.is_name_word(start - 1):
        start -= 1
    return (start, end) if start < end else None


def _in_body(reading: Reading, i: int, start: int) -> bool:
    """Whether token i goes on the name of an organisation: "the FIBA union"."""
    if reading.silent[i] or reading.persons[i]:
        return False
    named = reading.ents[i] == "ORG" or (reading.tags[i] in {"NNP", "NNPS"} and reading.ents[i] not in {"DATE", "TIME"})
    return named or (i > start and reading.lows[i] in ORG_WORDS and reading.tags[i].startswith("NN"))


def _said(reading: Reading, i: int) -> bool:
    return i < len(reading) and (reading.lows[i] == "," or reading.tags[i] in _VERBS)
