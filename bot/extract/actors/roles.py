"""In what office somebody acts: the most informative title or apposition, in a normal form."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extract.actors.countries import Sign
from bot.extract.actors.group import Group, Role
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import Stretch, apposition_after, apposition_before, is_role
from bot.extract.words.actors_titles import BUSINESS, KIN

_MOST_LOOKED_AT = 20
_COUNTERPARTS = frozenset({"counterpart", "counterparts"})


def find_roles(reading: Reading, groups: list[Group], signs: list[Sign]) -> None:
    """Give every person the office that the text gives, if any."""
    codes = {i: sign.code for sign in signs for i in range(sign.start, sign.end)}
    people = [group for group in groups if group.kind == "person"]
    for group in people:
        roles = [_role(reading, codes, stretch) for stretch in _stretches(reading, group)]
        group.role = max(roles, key=lambda role: role.worth, default=None)
    _resolve_counterparts(reading, codes, people)


def _stretches(reading: Reading, group: Group) -> Iterator[Stretch]:
    yield from group.titles
    for reference in group.references[:_MOST_LOOKED_AT]:
        after = apposition_after(reading, reference.end)
        before = apposition_before(reading, reference.start, reference.end, reference.head)
        yield from (stretch for stretch in (before, after) if stretch)


def _role(reading: Reading, codes: dict[int, str], stretch: Stretch) -> Role:
    start, end = stretch
    noun = next((i for i in range(end - 1, start - 1, -1) if is_role(reading, i)), end - 1)
    of = next((i for i in range(start, end) if reading.lows[i] in {"of", "for", "at"}), end)
    noun = next((i for i in range(of - 1, start - 1, -1) if is_role(reading, i)), noun)
    countries = frozenset(codes[i] for i in range(start, end) if i in codes)
    return Role(_normal(reading, stretch, noun), stretch, reading.lows[noun], countries, _worth(reading, stretch, codes))


def _normal(reading: Reading, stretch: Stretch, noun: int) -> str:
    """ "CEO of Baykar" for "Baykar CEO"; every other office as it is written."""
    start, end = stretch
    if noun == end - 1 and reading.lows[noun] in BUSINESS and noun > start and reading.words[start][:1].isupper():
        owner_end = noun - 1 if reading.lows[noun - 1] in {"'s", "'"} else noun
        if all(reading.words[i][:1].isupper() or not reading.words[i].isalpha() for i in range(start, owner_end)):
            return f"{reading.text(noun, end)} of {reading.text(start, owner_end)}"
    return reading.text(start, end)


def _worth(reading: Reading, stretch: Stretch, codes: dict[int, str]) -> float:
    """How much a stretch says: its words up to six, more with a country or name in it, less for kin and the past."""
    words = [low for low in reading.lows[stretch[0] : stretch[1]] if low[:1].isalnum()]
    worth = min(len(words), 6.0)
    worth += 2 * any(i in codes or reading.ents[i] in {"ORG", "GPE"} for i in range(*stretch))
    if any(word in KIN for word in words):
        worth -= 8
    if "former" in words or "ex" in words:
        worth -= 3
    if _COUNTERPARTS & set(words):
        worth -= 4
    return worth


def _resolve_counterparts(reading: Reading, codes: dict[int, str], people: list[Group]) -> None:
    """Give "his Turkish counterpart, X" the office of the person spoken of just before."""
    by_start = sorted((group.references[0].start, number) for number, group in enumerate(people) if group.references)
    for position, (_, number) in enumerate(by_start):
        group = people[number]
        if not group.role or group.role.noun not in _COUNTERPARTS:
            continue
        start, end = group.role.at
        before = [people[n] for first, n in by_start[max(0, position - 3) : position] if first < start]
        partner = next((other for other in reversed(before) if other.role and other.role.noun not in _COUNTERPARTS), None)
        if partner is None or partner.role is None:
            continue
        office = _office(reading, codes, partner.role)
        text = " ".join(part for part in (reading.text(start, end - 1) if end - 1 > start else "", office) if part)
        countries = frozenset(codes[i] for i in range(start, end) if i in codes)
        group.role = Role(text, (start, end), partner.role.noun, countries, group.role.worth)


def _office(reading: Reading, codes: dict[int, str], role: Role) -> str:
    """An office without its owner: "President" of "Russian President", "chief" of "Deutsche Boerse chief"."""
    start, end = role.at
    while start < end - 1 and (
        start in codes or reading.ents[start] in {"ORG", "GPE", "NORP"} or reading.lows[start] in {"'s", "'"}
    ):
        start += 1
    tail = next((i for i in range(start, end) if reading.lows[i] in {"of", "for", "at"} and i > start), end)
    if tail < end and reading.lows[tail - 1] in {"secretary", "minister"}:
        tail = end
    return reading.text(start, tail)
