"""Day and place of a gathering from the fields of a notice: 'When: Tuesday, June 4', 'Venue: City Hall, Oslo'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.extract.found import Span
from bot.extract.meetings import calendar
from bot.extract.meetings.cluster import Cluster
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.when import When

_FIELD = re.compile(
    r"^[ \t>*•_-]{0,6}(?P<name>when|dates?|day|where|venue|location|place)(?: and time)?"
    r"[*_ \t]{0,4}:[*_ \t]{0,4}(?P<text>\S.{0,200})$",
    re.IGNORECASE | re.MULTILINE,
)
_DAYS = frozenset({"when", "date", "dates", "day"})
_DAY_LENGTH = len("2022-08-05")
_LONGEST_PLACE = 8
"""Words."""


def add(clusters: list[Cluster], scene: Scene, anchor: date | None) -> None:
    """Give what the fields tell to the first gathering that the notice speaks of, where it tells less itself."""
    home = next((one for one in clusters if any(not mention.trigger.weak for mention in one.sightings)), None)
    if home is None or home.ahead is False:
        return
    for field in _FIELD.finditer(scene.doc.text):
        if field["name"].lower() in _DAYS:
            _set_day(home, scene, Span(field.start("text"), field.end("text")), anchor)
        elif not home.places and (place := _place(field["text"])):
            home.places[place] += 1


def _set_day(home: Cluster, scene: Scene, line: Span, anchor: date | None) -> None:
    if any(len(start) == _DAY_LENGTH for start in home.starts):
        return
    indices = scene.tokens_of(line)
    found = (scene.timed_at[index].timex for index in indices if index in scene.timed_at)
    days = [timex for timex in found if timex.value and len(timex.value.split("T")[0]) == _DAY_LENGTH]
    if not days or days[0].value is None:
        return
    start = days[0].value.split("T")[0]
    told = replace(home.sightings[0], when=When(start, days[0].end_value, given=True, rank=0))
    home.sightings[0] = told
    home.starts.add(start)
    home.ahead = calendar.is_ahead(told, anchor) if home.ahead is None else home.ahead


def _place(text: str) -> str | None:
    """The first part of an address, with the town where no house number parts them."""
    parts = [part.strip() for part in text.rstrip(" .*_").split(",")]
    kept = parts[:1]
    if len(parts) > 1 and not any(character.isdigit() for character in parts[1]):
        kept = parts[:2]
    place = text[: text.find(kept[-1]) + len(kept[-1])].strip()
    return place if place and len(place.split()) <= _LONGEST_PLACE else None
