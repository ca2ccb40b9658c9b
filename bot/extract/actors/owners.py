"""Whose office: "the airline's chief executive", "its chairman" and a bare "CEO" are of the body named before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from bot.extract.actors.group import Group, Role
from bot.extract.actors.reading import Reading
from bot.extract.actors.titles import POSSESSIVES, is_role
from bot.extract.words.actors_groups import COMPANY_NOUNS, COUNTRY_NOUNS, DEFINITE_GROUPS, ORG_WORDS
from bot.extract.words.actors_titles import AIDES, BUSINESS, KIN, ORG_OFFICES

_FARTHEST = 2
"""Sentences back to which "the bank's" or a bare "CEO" may point."""
_TIES = frozenset({"of", "for", "at", "to", "in", "with"})
_LONGEST = 6
"""Tokens of a bare office: "co-founder and chief executive"."""
_MOST_LOOKED_AT = 12
_Owner = tuple[int, int, int]
"""Where an owner is named, as tokens [start, end), and the number of its group."""


class Owners:
    """The organisations, countries and people of a text in its order, to ask who was named last."""

    def __init__(self, reading: Reading, codes: dict[int, str], groups: list[Group]) -> None:
        self.reading, self.groups = reading, groups
        self._bodies = self._named("organization", "government", least=0.1)
        self._people = self._named("person", least=0.0)
        self._countries = [(i, i + 1, 0) for i, code in sorted(codes.items()) if ":" not in code]

    def complete(self, role: Role, holder: Group) -> Role:
        """The office with its owner's name where the text only points to it; `holder` is who has it."""
        reading, (start, end) = self.reading, role.at
        before = reading.lows[start - 1] if start else ""
        if before == "the" and end - start > 1 and reading.lows[start + 1] in POSSESSIVES:
            return self._of_noun(role)
        own = before in {"its", "their"}
        plain = POSSESSIVES.isdisjoint(reading.lows[start:end])
        if before in {"his", "her"} and plain and (role.noun in KIN or role.noun in AIDES):
            return self._of_person(role, holder)
        if (own or role.noun in ORG_OFFICES) and not role.countries:
            return self._of_body(role, own=own)
        return role

    def _of_noun(self, role: Role) -> Role:
        """Of "the airline's chief executive": the airline is the one named last."""
        reading, (start, _) = self.reading, role.at
        noun = reading.lows[start]
        if noun in COUNTRY_NOUNS:
            owner = next(iter(self._before(self._countries, start)), None)
        elif noun in DEFINITE_GROUPS or noun in COMPANY_NOUNS:
            owner = next((one for one in self._before(self._bodies, start) if self._is_a(noun, one)), None)
        else:
            return role
        if owner is None:
            return role
        rest = " ".join(role.text.split()[1:])
        return replace(role, text=f"{reading.text(owner[0], owner[1])} {rest}", worth=role.worth + 1)

    def _is_a(self, noun: str, owner: _Owner) -> bool:
        """Whether a body may be called so: a bank by its name, a company where its name says nothing else."""
        group = self.groups[owner[2]]
        words = ORG_WORDS.intersection(group.key)
        if noun in words:
            return True
        business = noun in COMPANY_NOUNS | {"club", "bank", "airline"} and group.kind == "organization"
        return business and group.code is None and not words & DEFINITE_GROUPS - COMPANY_NOUNS

    def _of_person(self, role: Role, holder: Group) -> Role:
        """Of "his wife", where one other person alone comes before in the sentence, or in the one before it."""
        start, reading = role.at[0], self.reading
        others = [one for one in self._before(self._people, start) if self.groups[one[2]] is not holder]
        here = [one for one in others if reading.sents[one[0]] == reading.sents[start]]
        last = [one for one in others if reading.sents[one[0]] == reading.sents[start] - 1]
        chosen = self._only(here or last)
        if not chosen:
            return role
        full = self.groups[chosen[0][2]].full or chosen[0][:2]
        return replace(role, text=f"{role.text} of {reading.text(*full)}")

    def _of_body(self, role: Role, *, own: bool) -> Role:
        """A bare "CEO" is of the one organisation that its sentence has named so far; "its CEO" of the last."""
        reading, (start, end) = self.reading, role.at
        national = role.noun == "president" and reading.words[end - 1][:1].isupper()
        if national or end - start > _LONGEST or not self._is_bare(start, end):
            return role
        near = list(self._before(self._bodies, start))
        here = [one for one in near if reading.sents[one[0]] == reading.sents[start]]
        chosen = near[:1] if own else self._only(here) or (self._only(near) if not here else [])
        if not chosen:
            return role
        owner = reading.text(*chosen[0][:2])
        text = f"{role.text} of {owner}" if role.noun in BUSINESS else f"{owner} {role.text}"
        return replace(role, text=text, worth=role.worth + 1)

    def _is_bare(self, start: int, end: int) -> bool:
        """Whether an office says nothing of whose it is: "outspoken chief executive", not "police spokesman"."""
        reading = self.reading
        before = range(start, end - 1)
        told = (reading.tags[i].startswith("NN") and not is_role(reading, i) for i in before)
        if not _TIES.isdisjoint(reading.lows[start:end]):
            return False
        return not any(told) and not any(reading.words[i][:1].isupper() for i in before if i > start)

    def _only(self, owners: list[_Owner]) -> list[_Owner]:
        return owners[:1] if len({number for _, _, number in owners}) == 1 else []

    def _named(self, *kinds: str, least: float) -> list[_Owner]:
        found = [
            (ref.start, ref.end, number)
            for number, group in enumerate(self.groups)
            for ref in (group.references if group.kind in kinds else ())
            if ref.acts >= least and (group.code is None or ":" in group.code)
        ]
        return sorted(found)

    def _before(self, owners: list[_Owner], i: int) -> list[_Owner]:
        """Those named at most two sentences before token i, the last first."""
        k = bisect_left(owners, (i, 0, 0))
        far = self.reading.sents[i] - _FARTHEST
        near = owners[max(0, k - _MOST_LOOKED_AT) : k]
        return [one for one in reversed(near) if one[1] <= i and self.reading.sents[one[0]] >= far]
