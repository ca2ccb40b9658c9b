"""Parties spoken of without their names: "the Russian leader", "his Turkish counterpart", "the ministry"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.extract.actors.countries import Sign
from bot.extract.actors.group import Group, Role
from bot.extract.actors.reading import Reading
from bot.extract.actors.roles import Roles, rules
from bot.extract.actors.titles import MODIFIER_TAGS, Stretch, is_role
from bot.extract.words.actors_careers import DUTIES
from bot.extract.words.actors_groups import COMPANY_NOUNS, DEFINITE_GROUPS, LEGAL_FORMS, ORG_WORDS
from bot.extract.words.actors_titles import KIN, RANKS, RULERS, SPEECH

_DEFINITE = frozenset({"the", "his", "her", "their", "its"})
_INDEFINITE = frozenset({"a", "an"})
_OPENING = 12
"""Tokens of a sentence within which its subject is what the next sentence goes on about."""
_MOST_MODIFIERS = 6
_RECENT = 8
_LEAD = 2
"""Sentences in which "the Pakistani president" may come before his name."""
_FAR = 60
"""Tokens within which "the company" is the one named last; about two sentences."""


@dataclass(frozen=True, slots=True)
class _Description:
    at: Stretch
    noun: str
    modifiers: frozenset[str]
    countries: frozenset[str]


class Descriptions:
    """Adds to the groups the references that describe, and lets a description complete an office."""

    def __init__(self, reading: Reading, roles: Roles, groups: list[Group]) -> None:
        self.reading, self.roles, self.groups = reading, roles, groups
        self._taken = {i for group in groups for ref in group.references for i in range(ref.start, ref.end)}
        self._taken |= {i for group in groups for title in group.titles.values() for i in range(*title)}
        self._taken |= {i for group in groups if group.role for i in range(*group.role.at)}
        self._ahead: dict[str, _Description] = {}
        self._recent: dict[str, dict[int, Group]] = defaultdict(dict)

    def resolve(self, signs: list[Sign]) -> None:
        """Walk the text once, the parties met last at hand."""
        names = sorted(
            ((ref.start, number) for number, group in enumerate(self.groups) for ref in group.references), reverse=True
        )
        for described in self._find():
            while names and names[-1][0] < described.at[0]:
                self._meet(self.groups[names.pop()[1]])
            known = self.reading.lows[described.at[0] - 1] in _DEFINITE
            group = self._antecedent(described) if known else None
            named = None if group else self._named_next(described, names)
            if group:
                group.add(self.reading, *described.at)
                self._complete(group, described)
            elif named:
                named.add(self.reading, *described.at)
                named.role = self.roles.described(described.at)
            elif known and described.countries and self.reading.sents[described.at[0]] <= _LEAD:
                self._ahead.setdefault(described.noun, described)
        self._home_government(signs)

    def _find(self) -> Iterator[_Description]:
        reading = self.reading
        for i, low in enumerate(reading.lows):
            if i in self._taken or reading.tags[i] not in {"NN", "NNP", "NNS"} or low in KIN:
                continue
            if not (low in DEFINITE_GROUPS or is_role(reading, i)) or self._followed_by_name(i):
                continue
            start = self._start(i)
            if start is None and reading.sents[i] < _LEAD:
                start = self._start(i, _INDEFINITE)
            if start is not None:
                yield self._describe(start, i)

    def _followed_by_name(self, i: int) -> bool:
        reading = self.reading
        if i + 1 >= len(reading):
            return False
        return reading.persons[i + 1] or (reading.tags[i + 1] in {"NN", "NNS", "NNP", "HYPH"})

    def _start(self, noun: int, determiners: frozenset[str] = _DEFINITE) -> int | None:
        """The first modifier behind the determiner, or None where it is no such phrase."""
        reading, i = self.reading, noun
        while i > 0 and noun - i < _MOST_MODIFIERS:
            if reading.lows[i - 1] in determiners:
                return i
            inside = reading.tags[i - 1] in MODIFIER_TAGS or reading.lows[i - 1] in {"and", "'s"}
            if not inside or reading.silent[i - 1] or reading.sents[i - 1] != reading.sents[noun]:
                return None
            i -= 1
        return None

    def _describe(self, start: int, noun: int) -> _Description:
        reading, codes = self.reading, self.roles.codes
        words = {reading.lows[i] for i in range(start, noun) if i not in codes and reading.lows[i] != "'s"}
        of = range(noun + 2, min(noun + 4, len(reading))) if reading.lows[noun + 1 : noun + 2] == ["of"] else range(0)
        countries = {codes[i] for i in (*range(start, noun), *of) if i in codes}
        low = RANKS.get(reading.lows[noun], reading.lows[noun])
        return _Description((start, noun + 1), low, frozenset(words), frozenset(countries))

    def _meet(self, group: Group) -> None:
        """Put a party last in the lists under which a description may ask for it."""
        for noun in list(self._nouns(group)):
            ahead = self._ahead.get(noun)
            if ahead and group.role and self._fits(ahead, group.role):
                group.add(self.reading, *ahead.at)
                self._complete(group, self._ahead.pop(noun))
            self._recent[noun].pop(id(group), None)
            self._recent[noun][id(group)] = group

    def _nouns(self, group: Group) -> Iterator[str]:
        if group.role and group.role.noun:
            yield group.role.noun
            if rules(group.role):
                yield from RULERS - {group.role.noun}
        elif group.kind != "person":
            words = ORG_WORDS.intersection(group.key)
            yield from words & DEFINITE_GROUPS
            if group.kind == "organization" and group.code is None and not words - COMPANY_NOUNS - LEGAL_FORMS:
                yield "company"

    def _antecedent(self, described: _Description) -> Group | None:
        noun = "company" if described.noun in COMPANY_NOUNS else described.noun
        for group in islice(reversed(self._recent[noun].values()), _RECENT):
            if group.role and self._fits(described, group.role):
                return group
            if group.kind != "person" and not described.modifiers - set(group.key):
                return group if described.at[0] - group.references[-1].end < _FAR or noun != "company" else None
        if noun == "counterpart":
            return self._counterpart(described)
        return None

    def _fits(self, described: _Description, role: Role) -> bool:
        if described.countries and role.countries and not described.countries & role.countries:
            return False
        if described.noun == role.noun:
            return described.modifiers <= {word.lower() for word in role.text.split()}
        return described.noun == "leader" and not described.modifiers and bool(described.countries)

    def _counterpart(self, described: _Description) -> Group | None:
        """The ruler of the country that "his Turkish counterpart" names."""
        rulers = reversed(self._recent["leader"].values())
        return next((g for g in islice(rulers, _RECENT) if g.role and described.countries & g.role.countries), None)

    def _named_next(self, described: _Description, names: list[tuple[int, int]]) -> Group | None:
        """Whose name opens the next sentence after "The trade secretary has said", first named there."""
        reading, noun = self.reading, described.at[1] - 1
        sent = reading.sents[noun]
        plain = not (described.modifiers or described.countries or reading.lows[noun + 1 : noun + 2] == ["of"])
        if described.noun in DEFINITE_GROUPS or sent > 1 or not names or plain:
            return None
        later = islice(reversed(names), _RECENT)
        start, number = next((one for one in later if reading.sents[one[0]] > sent), names[-1])
        group = self.groups[number]
        speaks = reading.lemmas[reading.heads[noun]] in SPEECH or noun + 1 - reading.bounds[sent][0] < _OPENING
        acts = speaks and reading.deps[noun] in {"nsubj", "nsubjpass"}
        opens = reading.sents[start] == sent + 1 and reading.sents[max(0, start - 1)] != sent + 1
        bare = group.role is None or group.role.text.split(" ", 1)[0] in DUTIES.values()
        first = all(ref.start >= start for ref in group.references)
        return group if acts and opens and group.kind == "person" and bare and first else None

    def _complete(self, group: Group, described: _Description) -> None:
        """Let "the Pakistani president" say whose president somebody is."""
        if group.kind != "person" or described.noun in {"leader", "counterpart"}:
            return
        role = self.roles.role(described.at)
        if group.role is None or (role.noun == group.role.noun and role.worth > group.role.worth):
            group.role = role

    def _home_government(self, signs: list[Sign]) -> None:
        """Take "the government" for that of the one country that the text is mostly about."""
        reading = self.reading
        tally = Counter(
            sign.code for sign in signs if sign.way in {"name", "adjective", "seat"} and ":" not in sign.code
        )
        mentions = [i for i in range(1, len(reading)) if self._is_government(i)]
        if not mentions or not tally:
            return
        code, count = tally.most_common(1)[0]
        if count * 2 <= tally.total():
            return
        group = next((group for group in self.groups if group.code == code), None)
        if group is None:
            name = next((sign for sign in signs if sign.code == code and sign.way == "name"), None)
            if name is None:
                return
            group = Group("government", (), code=code, full=(name.start, name.end))
            self.groups.append(group)
        for i in mentions:
            group.add(reading, i, i + 1)

    def _is_government(self, i: int) -> bool:
        reading = self.reading
        return (
            reading.lows[i] == "government"
            and i not in self._taken
            and reading.lows[i - 1] == "the"
            and reading.deps[i] in {"nsubj", "nsubjpass", "poss", "agent"}
        )
