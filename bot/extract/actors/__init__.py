"""Who acts: the people, governments and organisations of an article, each once, in what office."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.extract.actors import countries, home, identity, mentions, reading, salience
from bot.extract.actors.descriptions import Descriptions
from bot.extract.actors.roles import Roles
from bot.extract.found import Gathering, Party
from bot.model import Actor

__all__ = ["find_parties", "show"]


def find_parties(doc: Doc, title: str | None) -> tuple[Party, ...]:
    """All people, governments and organisations that act in the article, the most important first."""
    read = reading.read(doc)
    signs = countries.find_signs(read)
    names, signs = mentions.find_names(read, signs)
    groups = identity.group(read, names, signs)
    roles = Roles(read, signs)
    roles.give(groups)
    Descriptions(read, roles, groups).resolve(signs)
    home.complete(read, groups, signs)
    identity.sort_references(groups)
    return salience.rank(read, groups, title)


def show(doc: Doc, parties: tuple[Party, ...], gatherings: tuple[Gathering, ...]) -> tuple[Actor, ...]:
    """The few that a brief names, the most important first: at most eight."""
    return salience.choose(doc, parties, gatherings)
