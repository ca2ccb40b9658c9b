"""Governments and known bodies: which of a country's names, peoples and seats act, and which are mere places."""

from __future__ import annotations

from bot.extract.actors.acting import OWNER, PARTNER, SUBJECT, strength
from bot.extract.actors.countries import STATE_BODY, Sign
from bot.extract.actors.group import Group, head_of
from bot.extract.actors.reading import Reading
from bot.extract.words.actors_groups import STATE_HEADS
from bot.model import Kind

_MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
_ENTITIES = frozenset({"ORG", "PERSON", "FAC", "EVENT", "WORK_OF_ART", "LAW"})


def group_governments(reading: Reading, signs: list[Sign], covered: set[int]) -> list[Group]:
    """One group a country or known body that acts somewhere in the text. `covered` are tokens of longer names."""
    groups: dict[str, Group] = {}
    for sign in signs:
        if sign.start in covered or reading.shouted[sign.start] or _inside_name(reading, sign):
            continue
        group = groups.get(sign.code) or Group(_kind(sign.code), (), code=sign.code)
        groups[sign.code] = group
        if sign.way in {"name", "body"}:
            group.name_at(sign.start, sign.end)
        if sign.way == "body":
            group.add(reading, sign.start, sign.end, least=0.1)
        else:
            _add_country(reading, group, sign)
    named = {sign.code for sign in signs if sign.way not in {"adjective", "people"}}
    found = [group for group in groups.values() if group.references]
    found = [group for group in found if group.code in named or _governs(reading, group)]
    for group in found:
        if group.full is None:
            group.full = (group.references[0].start, group.references[0].end)
    return found


def _governs(reading: Reading, group: Group) -> bool:
    """Whether what is only called by its people acts as a state: "the Japanese", but not "two Iraqis"."""
    return any(
        reading.lows[ref.end - 1] in STATE_HEADS or (ref.start > 0 and reading.lows[ref.start - 1] == "the")
        for ref in group.references
    )


def _kind(code: str) -> Kind:
    return "organization" if ":" in code and not code.startswith(STATE_BODY) else "government"


def _inside_name(reading: Reading, sign: Sign) -> bool:
    """Whether the words are a part of a longer name ("Bank of England", "Michael Jordan", "EC Commission")."""
    start, end = sign.start, sign.end
    if reading.ents[start] in _ENTITIES:
        before = reading.doc[start].ent_iob_ == "I" and reading.lows[start - 1] not in {"the", "'s", "(", '"'}
        after = end < len(reading) and reading.doc[end].ent_iob_ == "I" and reading.lows[end] not in {"'s", ")", "("}
        return before or after
    return False


def _add_country(reading: Reading, group: Group, sign: Sign) -> None:
    start, end = sign.start, sign.end
    follows = reading.lows[end] if end < len(reading) else ""
    if follows in {"'s", "'"} and end + 1 < len(reading):
        follows = reading.lows[end + 1]
        official = follows in STATE_HEADS
        end_of_official = end + 2
    else:
        official, end_of_official = follows in STATE_HEADS, end + 1
    if official and _is_noun(reading, end_of_official - 1):
        if strength(reading, end_of_official - 1):
            group.add(reading, start, end_of_official)
        return
    if sign.way == "adjective" or reading.deps[end - 1] in _MODIFIERS:
        if sign.way == "adjective" and _is_people(reading, sign):
            group.add(reading, start, end)
        return
    acts = strength(reading, head_of(reading, start, end))
    least = {"people": SUBJECT, "seat": OWNER, "name": 0.01}.get(sign.way, PARTNER)
    if acts >= least:
        group.add(reading, start, end)


def _is_noun(reading: Reading, i: int) -> bool:
    follows = reading.tags[i + 1] if i + 1 < len(reading) else ""
    return reading.tags[i].startswith("NN") and not follows.startswith("NN")


def _is_people(reading: Reading, sign: Sign) -> bool:
    """Whether an adjective stands for its people: "the Japanese said"."""
    head = sign.end - 1
    return (
        sign.start > 0
        and reading.lows[sign.start - 1] == "the"
        and reading.deps[head] in {"nsubj", "nsubjpass", "dobj", "pobj"}
        and strength(reading, head) >= PARTNER
    )
