"""Whose president: a national office that is written without its country, where the article is plainly about one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.extract.actors.countries import Sign
from bot.extract.actors.group import Group, Role
from bot.extract.actors.reading import Reading
from bot.extract.actors.roles import rules
from bot.extract.words.actors_countries import EXECUTIVE_SEATS
from bot.extract.words.actors_titles import NATIONAL

_SEAT = 3
"""How many mentions of a country the seat of its executive counts for: only its own rulers sit there."""


def complete(reading: Reading, groups: list[Group], signs: list[Sign]) -> None:
    """Write "US President" for "President" where one country takes more than half of what the text says of any."""
    people = [group for group in groups if group.kind == "person" and group.role]
    bare = [group for group in people if group.role and _is_bare(group.role)]
    if not bare:
        return
    tally = _tally(reading, signs)
    offices = Counter(group.role.text.lower() for group in bare if group.role)
    for group in bare:
        role = group.role
        if role is None or offices[role.text.lower()] > 1:
            continue
        held = {
            code
            for other in people
            if other is not group and other.role and rules(other.role)
            for code in (other.role.countries if not _is_earlier(other.role) else ())
        }
        left = Counter({code: count for code, count in tally.items() if code not in held})
        code = _plain(left)
        form = _form(reading, signs, code) if code else None
        if code and form:
            group.role = replace(role, text=f"{form} {role.text}", countries=frozenset({code}))


def _is_bare(role: Role) -> bool:
    words = role.text.lower().replace("-", " ").split()
    return not role.countries and NATIONAL.issuperset(words)


def _is_earlier(role: Role) -> bool:
    return role.text.lower().startswith(("former", "ex-", "then"))


def _tally(reading: Reading, signs: list[Sign]) -> Counter[str]:
    """How often the text speaks of each country."""
    tally: Counter[str] = Counter()
    for sign in signs:
        if ":" not in sign.code:
            seat = reading.lows[sign.end - 1] in EXECUTIVE_SEATS
            tally[sign.code] += _SEAT if seat else 1
    return tally


def _plain(tally: Counter[str]) -> str | None:
    if not tally:
        return None
    code, count = tally.most_common(1)[0]
    return code if count * 2 > tally.total() and count > 1 else None


def _form(reading: Reading, signs: list[Sign], code: str) -> str | None:
    """How the text writes the country before an office: "U.S.", "French"."""
    own = [sign for sign in signs if sign.code == code]
    short = (sign for sign in own if sign.way == "name" and sign.end - sign.start == 1)
    letters = next((sign for sign in short if _is_short(reading.words[sign.start])), None)
    sign = letters or next((sign for sign in own if sign.way == "adjective"), None)
    return reading.text(sign.start, sign.end) if sign else None


def _is_short(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isupper() and len(letters) <= 3
