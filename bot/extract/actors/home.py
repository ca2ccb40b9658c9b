"""Whose president: a national office that is written without its country, where the article is plainly about one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from bot.extract.actors import countries
from bot.extract.actors.countries import Sign
from bot.extract.actors.group import Group, Role
from bot.extract.actors.reading import Reading, fold
from bot.extract.actors.roles import rules
from bot.extract.words.actors_countries import EXECUTIVE_SEATS, SUCCESSORS
from bot.extract.words.actors_groups import ORG_WORDS
from bot.extract.words.actors_rulers import RULERS
from bot.extract.words.actors_titles import NATIONAL

_LONGEST_PORTFOLIO = 5
_SHARE_AT_HOME = 4
"""The dateline's country must take a quarter of what the text says of any: summits are filed from abroad."""
_SEAT = 3
"""How many mentions of a country the seat of its executive counts for: only its own rulers sit there."""


def complete(reading: Reading, groups: list[Group], signs: list[Sign]) -> None:
    """Write "US President" for "President" where the text is mostly about one country, or filed from it."""
    people = [(group, group.role) for group in groups if group.kind == "person" and group.role]
    bare = [(group, role) for group, role in people if _is_bare(reading, role)]
    if not bare:
        return
    tally, filed = _tally(reading, signs), countries.filed_from(reading)
    offices = Counter(role.text.lower() for _, role in bare)
    roles = [role for _, role in people if not _is_earlier(role)]
    ruled = {code for role in roles if rules(role) for code in role.countries}
    foreign = _foreign(roles, signs) - {filed}
    tally.update([filed] if filed else [])
    for group, role in bare:
        code = _known_ruler(role, group, tally)
        code = code or _country(role, Counter({c: n for c, n in tally.items() if c not in foreign}), filed, ruled)
        text = _full(reading, signs, code, role.text) if code and offices[role.text.lower()] == 1 else None
        if code and text:
            group.role = replace(role, text=text, countries=frozenset({code}))
            ruled |= {code} if rules(role) else set()


def _known_ruler(role: Role, group: Group, tally: Counter[str]) -> str | None:
    """The country that somebody of that surname is known to have ruled, where the text speaks of it."""
    code = _rulers().get(group.key[-1], "")
    named = (each for each in (code, SUCCESSORS.get(code, "")) if tally[each])
    return next(named, None) if rules(role) else None


@cache
def _rulers() -> dict[str, str]:
    """Countries by the surnames of their rulers, in folded words."""
    lines = (line.split("|") for line in RULERS.splitlines())
    return {fold(name.strip()): code.strip() for code, names in lines for name in names.split(",")}


def _country(role: Role, tally: Counter[str], filed: str | None, ruled: set[str]) -> str | None:
    """Whose office it plainly is; a minister's only where the dateline agrees, for ministers meet everywhere."""
    if not rules(role):
        code = _plain(tally)
        return code if code == filed else None
    left = Counter({code: count for code, count in tally.items() if code not in ruled})
    near = filed is not None and left[filed] * _SHARE_AT_HOME >= tally.total() > 0
    return filed if near else _plain(left)


def _foreign(roles: list[Role], signs: list[Sign]) -> set[str]:
    """The countries that the text names before an office: of its own it would say "the minister"."""
    adjectives = {i for sign in signs if sign.way == "adjective" for i in range(sign.start, sign.end)}
    return {code for role in roles if adjectives.intersection(range(*role.at)) for code in role.countries}


def _is_bare(reading: Reading, role: Role) -> bool:
    words = role.text.lower().replace("-", " ").split()
    portfolio = words[-1] == "minister" and 1 < len(words) <= _LONGEST_PORTFOLIO and words[0] not in ORG_WORDS
    own = role.at[0] > 0 and reading.lows[role.at[0] - 1] in {"its", "their", "his", "her"}
    return not role.countries and not own and (NATIONAL.issuperset(words) or portfolio)


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


def _full(reading: Reading, signs: list[Sign], code: str, office: str) -> str | None:
    """The office with its country as the text writes it: "U.S. President", "French President", "President of Chad"."""
    own = [sign for sign in signs if sign.code == code]
    short = (sign for sign in own if sign.way == "name" and sign.end - sign.start == 1)
    letters = next((sign for sign in short if _is_short(reading.words[sign.start])), None)
    before = letters or next((sign for sign in own if sign.way == "adjective"), None)
    if before:
        return f"{reading.text(before.start, before.end)} {office}"
    name = next((sign for sign in own if sign.way == "name"), None)
    return f"{office} of {reading.text(name.start, name.end)}" if name else None


def _is_short(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isupper() and len(letters) <= 3
