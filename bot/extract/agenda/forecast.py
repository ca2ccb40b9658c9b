"""What others expect of a body that decides: 'Economists expect a cut in TOPIC'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from bot.extract.agenda import undertaking
from bot.extract.agenda.cue import Cue, is_time_or_place
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of, subject_of
from bot.extract.words import agenda_disputes as words


def find(verb: Token) -> Iterator[Cue]:
    """The cue of a forecast; the linking asks whether a meeting was spoken of before."""
    awaited = _forecast(verb)
    if awaited is not None:
        denied = modality.read(verb).negated
        yield Cue((awaited,), verb, None, strong=True, settled=True, of_discussion=True, implied=not denied)


def _forecast(verb: Token) -> Token | None:
    """'Economists expect a rate cut', 'Dealers do not expect any change in TOPIC'."""
    subject = subject_of(verb) if verb.lemma_.lower() in words.FORECASTS else None
    awaited = child_of(verb, "dobj")
    if subject is None or awaited is None or subject.lower_ not in words.FORECASTERS:
        return None
    what = object_of(awaited, "in", "of", "to")
    told = (what is not None and not is_time_or_place(what)) or any(one.dep_ == "compound" for one in awaited.lefts)
    return awaited if awaited.lower_ in words.DECISIONS and told and not undertaking.is_dated(verb) else None
