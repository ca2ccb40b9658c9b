"""In what office somebody acts: the most informative title or apposition, in a normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.extract.actors.affiliations import BELONGING, affiliation, owner_before
from bot.extract.actors.appositions import after_name, before_name, description, head_noun, identified
from bot.extract.actors.careers import appointment, duty, holding
from bot.extract.actors.countries import Sign
from bot.extract.actors.group import Group, Reference, Role
from bot.extract.actors.owners import Owners
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import POSSESSIVES, Stretch, is_role, title_before
from bot.extract.words.actors_titles import (
    BUSINESS,
    BYSTANDERS,
    CHURCH,
    EPITHETS,
    HIGH,
    KIN,
    MILITARY,
    NO_OWNERS,
    RANKS,
    REGNAL,
    ROLES,
    RULERS,
)

_MOST_LOOKED_AT = 20
_TITLE = 2.5
"""How much more a title before the name counts than a description set off from it: it is what he acts as."""
_GIVEN = 5
"""How much more an office counts that the text says is given to somebody now."""
_COUNTERPARTS = frozenset({"counterpart", "counterparts"})
_OF = frozenset({"of", "for", "at"})
_PARTY = re.compile(r",? ?\(?([RDI](?:-|\., ?)[A-Z][A-Za-z]*\.?(?:[A-Z]\.)?)(?=[,)])")
"""A lawmaker's party and state: "(R-Ky.)", ", D-Calif.,"."""


class Roles:
    """Reads offices out of the text; `codes` tells of which country or body a token speaks."""

    def __init__(self, reading: Reading, signs: list[Sign]) -> None:
        self.reading = reading
        self.codes = {i: sign.code for sign in signs for i in range(sign.start, sign.end)}
        self._forms = set(reading.lows)

    def give(self, groups: list[Group]) -> None:
        """Give every person the office that the text gives, if any."""
        people = [group for group in groups if group.kind == "person"]
        owners = Owners(self.reading, self.codes, groups)
        for group in people:
            roles = [*self._stated(group, owners)] or [*self._affiliated(group)]
            past = {role.noun for role in roles if _is_past(role)}
            current = [role for role in roles if role.noun not in past or _is_past(role) or role.countries]
            best = max(current, key=lambda role: role.worth, default=None)
            group.role = self._with_title(best, group, current) if best else None
        self._resolve_counterparts(people)

    def _with_title(self, best: Role, group: Group, roles: list[Role]) -> Role:
        """A short title and the description that goes with it: "Senator, chairman of the Red Cross"."""
        titles = set(group.titles.values())
        for role in roles:
            title, other = (best, role) if best.at in titles else (role, best)
            if title.at in titles and other.at not in titles and self._go_together(title, other, best):
                return replace(best, text=f"{title.text}, {other.text}", worth=best.worth + 1)
        return best

    def _go_together(self, title: Role, other: Role, best: Role) -> bool:
        short = len(title.text.split()) <= 2 and not _is_past(title)
        new = set(other.text.lower().split()).isdisjoint(title.text.lower().split()) and title.noun != other.noun
        if not short or not new or {title.noun, other.noun} & (KIN | MILITARY):
            return False
        if best is other:
            return True
        reading = self.reading
        placed = any(i in self.codes or reading.ents[i] in {"ORG", "GPE"} for i in range(*other.at))
        return placed and not _is_past(other) and title.noun not in HIGH and "," not in title.text

    def _stated(self, group: Group, owners: Owners) -> Iterator[Role]:
        reading = self.reading
        for title in group.titles.values():
            role = owners.complete(self.role(title), group)
            role.worth += _TITLE * (title[1] - title[0] > 1)
            yield role
        for reference in group.references[:_MOST_LOOKED_AT]:
            before = before_name(reading, reference.start, reference.end, reference.head)
            before = before or identified(reading, reference.start)
            stretches = [*([before] if before else []), *after_name(reading, reference.end)]
            yield from (owners.complete(self.role(stretch), group) for stretch in stretches)
            yield from self._by_verb(reference, group, owners)
            yield from self._around(reference, group.titles.get(reference.start) or self._rank(reference))

    def _affiliated(self, group: Group) -> Iterator[Role]:
        for reference in group.references[:_MOST_LOOKED_AT]:
            stretch = affiliation(self.reading, reference.end) or owner_before(self.reading, reference.start)
            if stretch:
                yield Role(self.reading.text(*stretch), stretch, "", frozenset(), 0.5)

    def _rank(self, reference: Reference) -> Stretch | None:
        """A title that is a part of the name ("King Hussein") or says a church's office ("Archbishop X")."""
        reading, start = self.reading, reference.start
        if reading.lows[start] in REGNAL and reference.end - start > 1:
            return title_before(reading, start + 1) or (start, start + 1)
        return (start - 1, start) if start and reading.lows[start - 1] in CHURCH else None

    def _around(self, reference: Reference, title: Stretch | None) -> Iterator[Role]:
        """What title and tail say together: "analyst X of GBH Insights", "Sen. X (R-Ky.)"."""
        if title is None:
            return
        if self.reading.lows[title[1] - 1] in REGNAL | CHURCH and (
            title[1] - title[0] > 1 or title[1] == reference.start or title[0] == reference.start
        ):
            yield self.role(title)
        tail = self._of_after(reference.end)
        if tail:
            yield self._joined(title, tail)
        party = _PARTY.match(self.reading.raw, self.reading.span(reference.start, reference.end).end)
        if party:
            role = self.role(title)
            yield Role(f"{role.text}, {party[1]}", title, role.noun, role.countries, role.worth + _TITLE + 8)

    def _by_verb(self, reference: Reference, group: Group, owners: Owners) -> Iterator[Role]:
        """The offices that "who heads …", "named X as …", "X became …" say."""
        reading = self.reading
        given = appointment(reading, reference.start, reference.end)
        if given:
            role = owners.complete(self.role(given), group)
            role.worth += _GIVEN
            yield role
        taken = holding(reading, reference.start, reference.end)
        if taken:
            yield owners.complete(self.role(taken), group)
        held = duty(reading, reference.end)
        if held:
            office, stretch = held
            role = self.role(stretch)
            yield Role(f"{office} of {role.text}", stretch, office, role.countries, role.worth)

    def _of_after(self, i: int) -> Stretch | None:
        """The owner of "analyst X of GBH Insights", "President X of Iran", "virologist X, of the Rhine Institute"."""
        reading = self.reading
        if i + 1 >= len(reading) or reading.lows[i] not in {"of", "at", "from", ","}:
            return None
        body = affiliation(reading, i)
        if body:
            before = body[0] - 1 - (reading.lows[body[0] - 1] == "the")
            return (before if before >= i and reading.lows[before] in BELONGING else body[0], body[1])
        start = i + 1 + (reading.lows[i + 1] == "the")
        end = start
        while reading.lows[i] == "of" and end < len(reading) and (end in self.codes or reading.ents[end] == "GPE"):
            end += 1
        return (i, end) if end > start else None

    def _joined(self, title: Stretch, tail: Stretch) -> Role:
        role = self.role(title)
        if role.countries:
            return role
        countries = frozenset(self.codes[i] for i in range(*tail) if i in self.codes)
        tied = self.reading.lows[tail[0]] in BELONGING
        text = f"{role.text} {'' if tied else 'of '}{self.reading.text(*tail)}"
        return Role(text, title, role.noun, countries, role.worth + 3)

    def role(self, stretch: Stretch) -> Role:
        """The office that tokens [start, end) say."""
        reading, (start, end) = self.reading, stretch
        if (
            end - start > 1
            and reading.lows[end - 1] in MILITARY
            and is_role(reading, end - 2)
            and reading.words[end - 2].islower()
        ):
            end -= 1  # "army spokesman Colonel X"
        stretch = (start, end)
        of = next((i for i in range(start, end) if reading.lows[i] in _OF), end)
        noun = next((i for i in range(of - 1, start - 1, -1) if is_role(reading, i)), end - 1)
        countries = frozenset(self.codes[i] for i in range(start, end) if i in self.codes)
        low = RANKS.get(reading.lows[noun], reading.lows[noun]).rsplit(" ", 1)[-1]
        return Role(self._normal(stretch, noun), stretch, low, countries, self._worth(stretch))

    def described(self, stretch: Stretch) -> Role:
        """The office that a phrase says with the "of …" behind it: "the chief executive of Mid Holm Trust"."""
        start, end = stretch
        whole = description(self.reading, start) if self.reading.lows[end : end + 1] == ["of"] else None
        return self.role(whole if whole and whole[0] == start and end < whole[1] else stretch)

    def _normal(self, stretch: Stretch, noun: int) -> str:
        """Write "CEO of Baykar" for "Baykar CEO", "governor" for "Gov." where the text has the word."""
        reading, (start, end) = self.reading, stretch
        low = reading.lows[noun]
        if low.endswith("s") and low[:-1] in ROLES:  # "Presidents Clinton and Yeltsin": each is one
            return f"{reading.text(start, noun + 1)[:-1]}{_rest(reading.text(noun, end), reading.words[noun])}"
        if low in RANKS and noun == end - 1 and RANKS[low] in self._forms:
            return " ".join(part for part in (reading.text(start, noun) if noun > start else "", RANKS[low]) if part)
        whose = reading.words[start][:1].isupper() and reading.lows[start] not in NO_OWNERS
        if noun == end - 1 > start and low in BUSINESS and whose:
            owner_end = noun - (reading.lows[noun - 1] in POSSESSIVES)
            if all(reading.words[i][:1].isupper() or not reading.words[i].isalpha() for i in range(start, owner_end)):
                return f"{reading.text(noun, end)} of {reading.text(start, owner_end)}"
        return reading.text(start, end)

    def _worth(self, stretch: Stretch) -> float:
        """How much it says: its words up to six, more with a country or body, less for kin, rank and the past."""
        reading, (start, end) = self.reading, stretch
        words = [low for low in reading.lows[start:end] if low[:1].isalnum()]
        worth = min(len(words), 6.0)
        worth += 2 * any(
            i in self.codes or reading.ents[i] in {"ORG", "GPE"} for i in range(start, end) if len(words) > 1
        )
        worth -= 3 * bool(words and words[-1] in EPITHETS)
        worth -= 2 * any(low == "from" for low in words)
        noun = reading.lows[head_noun(reading, start, end)]
        worth -= (2 if noun in BYSTANDERS else 8) * (noun in KIN)
        worth -= 4 * ("former" in words or "ex" in words)
        worth -= 4 * bool(_COUNTERPARTS & set(words))
        worth += 1.5 * any(RANKS.get(word, word) in HIGH for word in words)
        return worth - (words[-1] in RANKS if words else 0)

    def _resolve_counterparts(self, people: list[Group]) -> None:
        """Give "his Turkish counterpart, X" the office of the person spoken of just before."""
        ordered = sorted(people, key=lambda group: group.references[0].start)
        for position, group in enumerate(ordered):
            if not group.role or group.role.noun not in _COUNTERPARTS:
                continue
            before = reversed(ordered[max(0, position - 3) : position])
            partner = next(
                (other.role for other in before if other.role and other.role.noun not in _COUNTERPARTS), None
            )
            if partner:
                group.role = self._as_counterpart(group.role, partner)

    def _as_counterpart(self, role: Role, partner: Role) -> Role:
        start, end = role.at
        owner = self.reading.text(start, end - 1) if end - 1 > start else ""
        text = " ".join(part for part in (owner, self._office(partner)) if part)
        return Role(text, role.at, partner.noun, role.countries, role.worth)

    def _office(self, role: Role) -> str:
        """An office without its owner: "President" of "Russian President", "chief" of "Deutsche Boerse chief"."""
        reading, (start, end) = self.reading, role.at
        while (
            start < end - 1
            and not is_role(reading, start)
            and (
                start in self.codes
                or reading.ents[start] in {"ORG", "GPE", "NORP"}
                or reading.lows[start] in POSSESSIVES
            )
        ):
            start += 1
        tail = next((i for i in range(start + 1, end) if reading.lows[i] in _OF), end)
        if tail < end and reading.lows[tail - 1] in {"secretary", "minister"}:
            tail = end
        return reading.text(start, tail)


def _rest(text: str, first: str) -> str:
    return text[len(first) :]


def _is_past(role: Role) -> bool:
    return role.text.lower().startswith(("former ", "ex-", "one-time ", "then-"))


def rules(role: Role) -> bool:
    """Whether somebody in this office may be called the leader of a country."""
    return role.noun in RULERS or ("prime" in role.text.lower() and role.noun == "minister")
