"""Who is who: all mentions of one person, government or organisation brought together."""

from __future__ import annotations

from bot.extract.actors.bodies import group_bodies, join_generic
from bot.extract.actors.collectives import group_collectives
from bot.extract.actors.countries import Sign
from bot.extract.actors.governments import group_governments
from bot.extract.actors.group import Group
from bot.extract.actors.names import Name
from bot.extract.actors.people import group_people
from bot.extract.actors.reading import Reading


def group(reading: Reading, names: list[Name], signs: list[Sign]) -> list[Group]:
    """All parties of the text, unranked."""
    bodies = [name for name in names if name.label == "organization"]
    covered = {i for name in bodies if len(name.key) > 1 for i in range(name.start, name.end)}
    groups = group_people(reading, [name for name in names if name.label == "person"])
    groups += group_bodies(reading, bodies)
    groups += group_governments(reading, signs, covered)
    join_generic(groups)
    taken = {i for found in groups for reference in found.references for i in range(reference.start, reference.end)}
    groups += group_collectives(reading, taken)
    sort_references(groups)
    return groups


def sort_references(groups: list[Group]) -> None:
    """Put the references of each group into the order of the text."""
    for found in groups:
        found.references.sort(key=lambda reference: reference.start)
