"""Gatherings of named parties: who meets, where, when, and whether it is still ahead."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from bot.extract.found import Gathering, Party, Timex
from bot.extract.meetings import attendance, choose, members, merge, notice, scene, sighting, travel


def find_gatherings(
    doc: Doc, parties: tuple[Party, ...], timexes: tuple[Timex, ...], anchor: date | None, *, focus: str
) -> tuple[Gathering, ...]:
    """The gatherings of a text, the main upcoming one first.

    `focus` marks those whose place, name or participants hold that word; one of them is preferred as the main one.
    """
    stage = scene.build(doc, parties, timexes, anchor)
    clusters = merge.absorb(merge.cluster(sighting.find(stage), anchor), anchor)
    attendance.add(clusters, stage)
    travel.add(clusters, stage)
    clusters = travel.without_ways(clusters)
    members.add(clusters, stage)
    notice.add(clusters, stage, anchor)
    return choose.choose(clusters, stage, focus)
