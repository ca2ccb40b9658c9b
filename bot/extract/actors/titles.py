"""Titles before names: "Belgian Finance Minister Mark Eyskens", "Minister of State for Finance X"."""

from __future__ import annotations

from bot.extract.actors.reading import Reading
from bot.extract.words.actors_careers import APPOINTED
from bot.extract.words.actors_groups import COMPANY_NOUNS, ORG_WORDS
from bot.extract.words.actors_titles import (
    AFTER_HYPHEN,
    AGENT_SUFFIXES,
    EPITHETS,
    HONORIFICS,
    LOWER_TITLE_PARTS,
    NO_CALLINGS,
    RANKS,
    ROLE_SUFFIXES,
    ROLES,
    SHARED,
    SPEECH,
)

Stretch = tuple[int, int]
MODIFIER_TAGS = frozenset("NN NNS NNP NNPS JJ JJR JJS POS HYPH CD VBN VBG FW AFX".split())  # noqa: SIM905 - a list of words reads better as a text
POSSESSIVES = frozenset({"'s", "'"})
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "spokesman", "spokeswoman", "commissioner"})
_DEFINITE = frozenset({"the", "his", "her", "their", "its", "this", "that"})
LONGEST = 18
_LONGEST_PORTFOLIO = 8


def is_role(reading: Reading, i: int) -> bool:
    """Whether token i is a noun that can end a title."""
    low = reading.lows[i]
    if reading.ents[i] == "PERSON" and ends_name(reading, i):
        return False
    if low in ROLES or low in RANKS:
        return not (reading.tags[i] == "VB" and reading.words[i].islower())  # "to head", "will chair"
    if i > 1 and reading.words[i - 1] == "-" and _after_hyphen(reading, i):
        return True
    if low in EPITHETS:
        return _is_epithet(reading, i)
    return _by_form(reading, i)


def _after_hyphen(reading: Reading, i: int) -> bool:
    """Whether a token ends "President-elect" or "team-mate"."""
    before, low = reading.lows[i - 2], reading.lows[i]
    return f"{before}-{low}" in ROLES or (low in AFTER_HYPHEN and before in ROLES)


def _by_form(reading: Reading, i: int) -> bool:
    low = reading.lows[i]
    if low == "one":
        return i > 0 and reading.lows[i - 1] == "number"
    if low.endswith("s") and not low.endswith("ss"):
        return i + 1 < len(reading) and _is_shared(reading, i)
    return _by_suffix(reading, i) or ("-" in low and low.rsplit("-", 1)[1] in ROLES)


def ends_name(reading: Reading, i: int) -> bool:
    """Whether a capitalised word is the surname of what the model calls a person: "James Baker"."""
    if reading.doc[i].ent_iob_ != "I" or not reading.words[i][:1].isupper():
        return False
    return i + 1 >= len(reading) or reading.doc[i + 1].ent_iob_ != "I"


def _by_suffix(reading: Reading, i: int) -> bool:
    """Whether the ending of a word makes it a person's calling: "technician", "saxophonist"."""
    low = reading.lows[i]
    if low.endswith(AGENT_SUFFIXES) and low not in NO_CALLINGS | COMPANY_NOUNS and _before_person(reading, i):
        return reading.tags[i].startswith("NN") and not reading.persons[i]  # "rescuer Zhao Chuan"
    if not low.endswith(ROLE_SUFFIXES) or low in NO_CALLINGS | COMPANY_NOUNS or not reading.tags[i].startswith("NN"):
        return False
    return reading.words[i].islower() or _before_person(reading, i)


def _before_person(reading: Reading, i: int) -> bool:
    return i + 1 < len(reading) and reading.persons[i + 1]


def _is_shared(reading: Reading, i: int) -> bool:
    """Whether a plural is the title of the names after it: "Presidents Clinton and Yeltsin"."""
    low = reading.lows[i][:-1]
    if low not in ROLES and low not in RANKS:
        return False
    titled = low in SHARED and reading.words[i][:1].isupper() and reading.tags[i + 1] == "NNP"
    return reading.persons[i + 1] or (titled and reading.lows[i + 1] not in ORG_WORDS)


def _is_epithet(reading: Reading, i: int) -> bool:
    """Whether a party's or team's adjective stands for a person: "Texas Republican X", "a Democrat from Ohio"."""
    if i + 1 >= len(reading):
        return False
    noun = reading.tags[i].startswith("NN") and reading.lows[i + 1] in {"from", ",", ".", "who", "whose"}
    return reading.persons[i + 1] or (noun and i > 0 and reading.tags[i - 1] in MODIFIER_TAGS | {"DT"})


def skip_honorifics(reading: Reading, i: int) -> int:
    """Index of the first token of the run of honorifics before `i` ("Dr the Rt. Hon."), or `i`."""
    while i > 0 and (_is_honorific(reading, i - 1) or _joins_honorifics(reading, i - 1)):
        i -= 1
    return i


def _is_honorific(reading: Reading, i: int) -> bool:
    capital = reading.words[i][:1].isupper()  # "Sister Mary", but "his sister Mary"
    return (
        reading.lows[i] in HONORIFICS
        and capital
        and not (i and reading.lows[i] == "lady" and reading.lows[i - 1] == "first")
    )


def _joins_honorifics(reading: Reading, i: int) -> bool:
    if reading.lows[i] not in {".", "the"} or i == 0:
        return False
    after = i + 1 < len(reading) and reading.lows[i + 1] in HONORIFICS
    office = reading.lows[i - 1] in RANKS if reading.lows[i] == "." else is_role(reading, i - 1)
    before = reading.lows[i - 1] in HONORIFICS or office
    return (after or reading.lows[i] == ".") and (before or (after and reading.lows[i - 1] == ","))


def title_before(reading: Reading, name_start: int) -> Stretch | None:
    """The title that stands right before a name, or None."""
    end = skip_honorifics(reading, name_start)
    if end == 0 or not _runs_on(reading, end - 1):
        return None
    role = is_role(reading, end - 1)
    if not role or reading.tags[end - 1] == "NNS":  # "a spokesman for the rebels"
        head = _office_with_of(reading, end)
        if head is not None:
            return grow_left(reading, head, end)
    return grow_left(reading, end - 1, end) if role else None


def _runs_on(reading: Reading, i: int) -> bool:
    """Whether the next token is of the same sentence, also where the parser ends one without a mark."""
    word = reading.words[i]
    return reading.sents[i] == reading.sents[i + 1] or word[-1:].isalnum() or "." in word[:-1]  # "U.S."


def _office_with_of(reading: Reading, end: int) -> int | None:
    """The role noun of "Secretary of State", "minister of mines and energy" that ends before `end`."""
    if reading.lows[end - 1] in LOWER_TITLE_PARTS | COMPANY_NOUNS:
        return None
    for i in range(end - 1, max(-1, end - 1 - _LONGEST_PORTFOLIO), -1):
        if is_role(reading, i) and i < end - 1:
            return i if reading.lows[i + 1] in {"of", "for", "to"} and end > i + 2 else None
        small = reading.lows[i] in LOWER_TITLE_PARTS
        if not small and (reading.tags[i] not in MODIFIER_TAGS or reading.persons[i] or reading.silent[i]):
            return None
        if reading.words[i].islower() and reading.tags[i] in {"VBG", "VBN"}:
            return None  # "the secretary of state's plane carrying X"
    return None


def grow_left(reading: Reading, head: int, end: int) -> Stretch | None:
    """The office that ends in `head` with the words before it that say which, as tokens [start, end)."""
    start = _without_edge(reading, _leftmost(reading, head, end), head)
    if start > 1 and reading.lows[start - 1] == "and" and _is_second_office(reading, start):
        first = _leftmost(reading, start - 2, end)
        if first == 0 or reading.lows[first - 1] not in _DEFINITE:
            start = _without_edge(reading, first, start - 2)
    return None if _is_of_author(reading, start) else (start, end)


def _leftmost(reading: Reading, head: int, end: int) -> int:
    start = head
    while start > 0 and end - start < LONGEST and _runs_on(reading, start - 1):
        if not _belongs(reading, start - 1, head) or _is_object(reading, start - 1):
            break
        start -= 1
    return start


def _without_edge(reading: Reading, start: int, head: int) -> int:
    while start < head and (
        reading.lows[start] in POSSESSIVES | {"-", "and", "of", "&", ","}
        or (reading.tags[start] == "VBN" and reading.words[start].islower() and reading.deps[start] != "amod")
        or reading.lows[start] in APPOINTED
        or (reading.lows[start] in {"year", "old"} and reading.lows[start - 1] == "-")  # "6-year-old"
    ):
        start += 1
    return start


def _is_second_office(reading: Reading, start: int) -> bool:
    """Whether the "and" before an office joins it to another of the same person: "author and systems engineer"."""
    single = reading.tags[start - 2] in {"NN", "NNP"}
    return single and is_role(reading, start - 2) and not reading.persons[start - 2]


def _is_object(reading: Reading, i: int) -> bool:
    """Whether a noun is of what comes before a country's name: "the state of emergency | U.S. President X declared"."""
    common = reading.tags[i] in {"NN", "NNS"} and reading.words[i].islower()
    return common and i > 0 and reading.lows[i - 1] in {"of", "for", "in"} and reading.ents[i + 1] in {"GPE", "NORP"}


def _is_of_author(reading: Reading, i: int) -> bool:
    """Whether what starts at a token describes the author: "By Anna Lind, political correspondent"."""
    if i < 2 or reading.lows[i - 1] != ",":
        return False
    i -= 1
    while i > 0 and reading.persons[i - 1]:
        i -= 1
    return i > 0 and reading.words[i - 1] in {"By", "BY"}


def _belongs(reading: Reading, i: int, head: int) -> bool:
    """Whether token i goes on the title that ends in `head`."""
    low, word = reading.lows[i], reading.words[i]
    if reading.silent[i]:
        return False
    if low in {".", "and", ","} and not _inside_name(reading, i):
        return reading.lows[i - 1] in RANKS if low == "." and i else joins_portfolios(reading, i, head)
    prefix = reading.words[i + 1] == "-" and reading.tags[i] in {"IN", "RB"}
    if low in POSSESSIVES or prefix or _inside_name(reading, i):
        return True
    if reading.persons[i] and reading.words[i + 1] != "-" and not is_role(reading, i):
        return before_possessive(reading, i) or _owns(reading, i, head)
    if low in LOWER_TITLE_PARTS or low in HONORIFICS or not word[:1].isalnum():
        return low in {"-", "/", "&"}
    return _modifies_office(reading, i)


def _inside_name(reading: Reading, i: int) -> bool:
    """Whether a small word stands within an organisation's name: "Bank of Japan Governor"."""
    of = reading.lows[i] in LOWER_TITLE_PARTS and reading.ents[i] == "ORG" and reading.ents[i + 1] == "ORG"
    return of and reading.doc[i].ent_iob_ == "I"


def _modifies_office(reading: Reading, i: int) -> bool:
    capital = reading.words[i][:1].isupper()
    if reading.words[i] == "Under":  # "Under Secretary"
        return reading.words[i + 1] == "Secretary"
    if reading.tags[i] == "CD" and not capital:  # "Local 44 President", but not "on June 12 President"
        return i > 0 and reading.tags[i - 1] == "NNP" and reading.ents[i] not in {"DATE", "TIME"}
    hyphened = i > 0 and reading.words[i - 1] == "-"
    subject = i > 0 and reading.tags[i - 1] in {"NN", "NNS", "NNP"} and reading.words[i - 1] != "-"
    verb = subject or reading.deps[i] in {"ROOT", "ccomp", "conj", "advcl"} or reading.lemmas[i] in SPEECH
    if reading.tags[i] == "VBN" and not capital and verb:
        return False  # "the Argus quoted immigration official X"
    gerund = reading.tags[i] == "VBG" and reading.deps[i] != "amod"  # "defending champion", not "praising Mayor X"
    return reading.tags[i] in MODIFIER_TAGS and (not gerund or capital or hyphened)


def _owns(reading: Reading, i: int, head: int) -> bool:
    """Whether a name right before an office is whose it is: "Riverton Mayor Ana Lopez", "a Holst spokesman"."""
    while i < head and reading.persons[i]:
        i += 1
    return i == head


def before_possessive(reading: Reading, i: int) -> bool:
    """Whether the person's name that token i is a part of owns what follows."""
    while i + 1 < len(reading) and reading.persons[i]:
        i += 1
    return reading.lows[i] in POSSESSIVES


def joins_portfolios(reading: Reading, i: int, head: int) -> bool:
    """Whether an "and" or comma stands within one office: "Culture, Media and Sport Secretary"."""
    if i == 0 or i + 1 >= len(reading):
        return False
    two = reading.lows[i] == "and" and i + 1 == head and is_role(reading, i - 1) and reading.words[head].islower()
    if two or (i + 2 == head and reading.words[i - 1].islower() and _is_portfolio(reading, i, head)):
        return True  # "author and activist X"
    if not (reading.words[i + 1][:1].isupper() and reading.words[i - 1][:1].isupper()):
        return False
    if {reading.ents[i - 1], reading.ents[i + 1]} & {"GPE", "NORP", "PERSON", "DATE", "TIME"}:
        return False
    if reading.lows[i] == ",":
        return "and" in reading.lows[i + 1 : head]
    return reading.tags[i - 1] in {"NN", "NNS", "NNP", "NNPS"} and not is_role(reading, i - 1)


def _is_portfolio(reading: Reading, i: int, head: int) -> bool:
    """Whether "and" joins two nouns of one office: "trade and industry secretary"."""
    nouns = {reading.tags[i - 1], reading.tags[i + 1]} <= {"NN", "NNS"} and not is_role(reading, i - 1)
    return nouns and reading.lows[i] == "and" and reading.lows[head] in _WITH_PORTFOLIO
