"""The word lists as regular-expression fragments, and readers from what they matched to numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extract.words.dates import (
    MONTH_ABBREVIATIONS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNIT_PLURALS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)

S = r"\s{1,4}"
"""Between two words of an expression: blanks or the line break of hard-wrapped text."""
DASH = r"[-‐‑–—]"
JOIN = rf"(?:\s{{0,2}}{DASH}\s{{0,2}})"


def any_of(words: Iterable[str]) -> str:
    """A group that matches the longest of these words; blanks in them match line breaks too."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", S) for word in ordered) + ")"


MONTH = f"(?:{any_of(MONTHS)}|{any_of(MONTH_ABBREVIATIONS)}" + r"\b\.?)"
LONG_MONTH = any_of(MONTHS)
WEEKDAY = f"(?:{any_of(WEEKDAYS)}|{any_of(WEEKDAY_ABBREVIATIONS)}" + r"\b\.?)"
LONG_WEEKDAY = any_of(WEEKDAYS)
SEASON = any_of(SEASONS)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
YEAR = r"(?:1\d|20)\d\d(?!\d)"
SHORT_YEAR = r"['’]\d\d(?!\d)"
MONTH_WORDS = frozenset({*MONTHS, *MONTH_ABBREVIATIONS})
UNIT_WORDS = frozenset({*UNITS, *UNIT_PLURALS, *(f"{unit}s" for unit in UNITS)})
OF_YEAR = rf"(?:,?{S}(?:(?:of|in){S})?(?:(?P<year>{YEAR}|{SHORT_YEAR})|(?P<other>this|last|next){S}year))"
YEAR_PART = (
    rf"(?:(?:the{S})?(?:very{S})?(?:early|mid|late|end|middle|start|beginning|close|turn|pre|post|fiscal|calendar)"
    rf"(?:{S}of|{S}in|{S}year)?(?:{S}(?:the|fiscal|calendar|year))?(?:{S}|{DASH}))?"
)
"""What may stand before a year and belongs to its expression: "the end of", "mid-", "fiscal"."""
ORDINAL = f"(?:{any_of(ORDINALS)}" + r"|\d{1,3}(?:st|nd|rd|th))"
UNIT = f"(?:{any_of([*UNITS, *UNIT_PLURALS])}|{any_of(f'{unit}s' for unit in UNITS)})"
LONG_UNIT = r"(?:days?|nights?|fortnights?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
COUNT_WORDS = any_of(NUMBERS)
NUMBERS_TO_TWELVE = any_of(word for word, number in NUMBERS.items() if 1 <= number <= 12 and word != "dozen")
VAGUE_AMOUNT = r"\b(?:few|several|many|some|dozens|hundreds|coming|various|numerous)\b"
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,2}}(?:\.\d{{1,2}})?(?:{S}\d/\d)?|\d{{4,6}}"
    rf"|{COUNT_WORDS}(?:(?:{JOIN}|{S}(?:and{S})?){COUNT_WORDS}){{0,3}})"
)


def plain(text: str) -> str:
    """Lower case, one blank between words, no full stop at the end."""
    return " ".join(text.lower().split()).rstrip(".")


def month_number(text: str) -> int:
    """1 to 12."""
    word = plain(text)
    return MONTHS.get(word) or MONTH_ABBREVIATIONS[word]


def weekday_number(text: str) -> int:
    """0 for Monday."""
    word = plain(text)
    return WEEKDAYS[word] if word in WEEKDAYS else WEEKDAY_ABBREVIATIONS[word]


def unit_letter(text: str) -> str:
    """The letter of the word lists for a unit in singular or plural."""
    word = plain(text)
    return UNITS.get(word) or UNIT_PLURALS.get(word) or UNITS[word.removesuffix("s")]


def ordinal_number(text: str) -> int:
    """first, 21st, twenty-first."""
    word = plain(text)
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def count_number(text: str) -> float:
    """five, twenty-five, 5 1/2, 1,500, a hundred, two dozen."""
    word = plain(text)
    if word[:1].isdigit():
        whole, _, part = word.replace(",", "").partition(" ")
        top, _, bottom = part.partition("/")
        return float(whole) + (int(top) / int(bottom) if bottom and int(bottom) else 0)
    total = 0
    for piece in re.findall(r"[a-z]+", word):
        number = NUMBERS.get(piece, 0)
        total = max(total, 1) * number if piece in ("hundred", "dozen") else total + number
    return float(total)


def amount(text: str) -> float | None:
    """The number in an amount of time: "a" 1, "a couple of" 2, "half an" 0.5, "two and a half" 2.5; None if vague."""
    word = plain(text)
    if re.search(VAGUE_AMOUNT, word):
        return None
    if word.endswith("and a half"):
        return count_number(word.removesuffix("and a half")) + 0.5
    if "half" in word:
        return 0.5
    if "couple" in word:
        return 2.0
    bare = word.removeprefix("an ").removeprefix("a ")
    return 1.0 if bare in ("a", "an") else count_number(bare)
