"""Descriptions beside names: "X, the head of the World Bank," and "the Kremlin spokesman, X,"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extract.actors.affiliations import TIMES, body_from, past_letters
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
_MOST_BESIDE = 4
_FARTHEST_WHO = 4
_TAIL_SMALL = frozenset({"the", "a", "an", "its", "and"})
_OF = frozenset({"of", "for", "at"})
_SERVING = frozenset({"of", "for", "to", "with"})


def after_name(reading: Reading, name_end: int) -> Iterator[Stretch]:
    """The descriptions that a comma, bracket, dash, "is" or "who is" sets off after a name, the nearest first."""
    i = _past_bracket(reading, past_letters(reading, name_end))
    if i > name_end and is_role(reading, i - 1) and reading.words[i - 1].isupper():
        yield from filter(None, [description(reading, i - 1)])  # "Mark Little MP"
    if i + 1 >= len(reading):
        return
    if reading.lows[i] in _OPENINGS:
        if reading.tags[i + 1] == "CD" and i + 3 < len(reading) and reading.lows[i + 2] == ",":
            i += 2
        if reading.lows[i + 1] != "who":
            yield from _descriptions(reading, i + 1)
            return
        i += 1
    if reading.lows[i] == "who" and i + 1 < len(reading):
        i += 1
    i += reading.lows[i : i + 2] in (["has", "been"], ["had", "been"])
    if reading.lows[i] in {"is", "was", "became", "remains", "been"} and i + 2 < len(reading):
        yield from _predicate(reading, i + 1)


def _relative(reading: Reading, i: int) -> int | None:
    """Past the "who is" that follows a description: "a lawyer | who is chairman of the board"."""
    end = min(i + _FARTHEST_WHO, len(reading) - 2)
    who = next((k for k in range(i, end) if reading.lows[k] == "who"), None)
    plain = who is not None and all(reading.lows[k] not in _CLOSINGS for k in range(i, who))
    return who + 2 if who is not None and plain and reading.lows[who + 1] in {"is", "was"} else None


def _predicate(reading: Reading, i: int) -> Iterator[Stretch]:
    """What somebody "is": a noun phrase, not "is leading the race"."""
    while i < len(reading) - 1 and reading.tags[i] == "RB":
        i += 1
    office = i + 1 < len(reading) and is_role(reading, i + 1)  # "is managing director"
    if reading.tags[i] not in {"VBG", "VBN"} or office:
        yield from filter(None, [description(reading, i)])


def _descriptions(reading: Reading, start: int) -> Iterator[Stretch]:
    """The description that starts at a token and those that stand beside it: "a veteran, activist and host,"."""
    stretch = _with_body(reading, description(reading, start))
    who = _relative(reading, stretch[1] if stretch else start)
    if who:
        yield from _predicate(reading, who)
    for _ in range(_MOST_BESIDE):
        if stretch is None:
            return
        yield stretch
        i = stretch[1] + (reading.lows[stretch[1] : stretch[1] + 1] == [","])
        i += reading.lows[i : i + 1] == ["and"]
        if i == stretch[1] or i >= len(reading) or reading.lows[i] == "the" or reading.sents[i] != reading.sents[start]:
            return
        stretch = description(reading, i)
        if stretch and stretch[1] < len(reading) and reading.lows[stretch[1]] not in _CLOSINGS | {"and", "who"}:
            return


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
    end = body_from(reading, start)
    closed = end >= len(reading) or reading.lows[end] in _CLOSINGS
    return (stretch[0], end) if end > start and closed else stretch


def description(reading: Reading, start: int) -> Stretch | None:
    """The noun phrase that starts at a token, where it is headed by a role noun, with its "of …" behind."""
    head = _head_from(reading, start) if reading.lows[start] not in {"and", "or"} else None
    if head is None:
        return None
    end = _tail(reading, head + 1 + 4 * _is_in_law(reading, head))
    if end < len(reading) and _is_other_person(reading, end) and reading.sents[end] == reading.sents[start]:
        return None
    return (_without_determiner(reading, start, head), end)


def head_noun(reading: Reading, start: int, end: int) -> int:
    """The role noun of a description: the last one before its "of …"."""
    of = next((i for i in range(start + 1, end) if reading.lows[i] in _TAIL_PREPOSITIONS), end)
    return next((i for i in range(of - 1, start - 1, -1) if is_role(reading, i)), of - 1)


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
    if _is_in_law(reading, i):
        return False
    if reading.lows[i + 1] in POSSESSIVES or (reading.persons[i + 1] and not reading.persons[i]):
        return True
    if reading.lows[i] in {"deputy", "chief", "assistant", "general"} and reading.tags[i + 1] in {"JJ", "VBG", "VBN"}:
        return _head_from(reading, i + 1) is not None  # "deputy managing director"
    return reading.tags[i + 1] in {"NN", "NNP", "HYPH"}


def _is_in_law(reading: Reading, i: int) -> bool:
    """Whether "-in-law" follows a token."""
    return reading.lows[i + 1 : i + 5] == ["-", "in", "-", "law"]


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
    while reading.lows[end - 1] in _TAIL_PREPOSITIONS | _TAIL_SMALL | POSSESSIVES | {"-"}:
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
    if reading.ents[i] in TIMES:
        return reading.tags[i] == "CD" and reading.tags[i + 1 : i + 2] in (["JJ"], ["NN"], ["NNP"])  # "its 2020 team"
    if _is_other_person(reading, i) and not (_modifies(reading, i) or _is_served(reading, i)):
        return False
    return low in _TAIL_PREPOSITIONS or low in _TAIL_SMALL or _within_phrase(reading, i)


def _is_served(reading: Reading, i: int) -> bool:
    """Whether a person stands behind a preposition: "adviser to President Lind", "lawyer for the boy's uncle Rafe"."""
    while i > 0 and reading.persons[i - 1]:
        i -= 1
    title = title_before(reading, i)
    i = title[0] if title else skip_honorifics(reading, i)
    return i > 1 and (reading.lows[i - 1] in _SERVING or reading.lows[i - 2] in _SERVING)


def _modifies(reading: Reading, i: int) -> bool:
    """Whether a person's name only modifies a noun: "the Biden campaign"."""
    return reading.deps[i] in {"compound", "nmod", "amod"} and not reading.persons[reading.heads[i]]


def before_name(reading: Reading, name_start: int, name_end: int, head: int) -> Stretch | None:
    """The description that a comma sets off before a name: "his Turkish counterpart, X,"."""
    title = title_before(reading, name_start)
    comma = (title[0] if title else skip_honorifics(reading, name_start)) - 1
    comma -= comma > 0 and reading.ents[comma] == "NORP" and reading.lows[comma - 1] == ","  # "his coach, Australian X"
    if comma < 1 or reading.lows[comma] != "," or reading.sents[comma] != reading.sents[comma + 1]:
        return None
    start = _start_before(reading, comma)
    closed = name_end >= len(reading) or reading.lows[name_end] in _CLOSINGS
    fronted = start == 0 or reading.sents[start - 1] != reading.sents[start]
    if not (closed or fronted or reading.deps[head] == "appos"):
        return None
    return _phrase(reading, start, comma)


def identified(reading: Reading, name_start: int) -> Stretch | None:
    """The description in "police identified the suspect as X"."""
    end = skip_honorifics(reading, name_start) - 1
    if end < 2 or reading.lows[end] != "as" or reading.sents[end] != reading.sents[name_start]:
        return None
    start = _start_before(reading, end)
    verbs = range(max(0, start - 1), min(start + 1, end))
    return _phrase(reading, start, end) if any(reading.lemmas[i] == "identify" for i in verbs) else None


def _phrase(reading: Reading, start: int, comma: int) -> Stretch | None:
    """Tokens [start, comma) from the office on, where they end in one or in its "of …"."""
    start = _without_determiner(reading, _behind_preposition(reading, start, comma), comma - 1)
    first = next((i for i in range(start, comma) if is_role(reading, i) and not _goes_on(reading, i)), None)
    if first is None or (first != comma - 1 and reading.lows[first + 1] not in _TAIL_PREPOSITIONS | {"(", "and"}):
        return None
    return (start, comma)


def _behind_preposition(reading: Reading, start: int, comma: int) -> int:
    """Where the office starts that another noun governs: "the record of | his opponent, Mr Holt,"."""
    head = next((i for i in range(start, comma) if is_role(reading, i) and not _goes_on(reading, i)), start)
    return next((i for i in range(head, start, -1) if reading.lows[i - 1] in _TAIL_PREPOSITIONS), start)


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
