"""What is called off is no longer upcoming; what is put off is, where it has a new day."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read

CALLED_OFF = [
    "Anna Keller cancelled her meeting with Peter Novak in Lisbon on June 3.",
    "The meeting of Anna Keller and Peter Novak in Lisbon on June 3 was cancelled.",
    "Anna Keller called off the talks with Peter Novak in Lisbon.",
    "The summit in Lisbon on June 3 has been called off.",
    "The summit in Lisbon has been postponed indefinitely.",
    "Anna Keller will meet Peter Novak in Lisbon on June 3. On Tuesday evening the meeting was cancelled.",
]


@pytest.mark.parametrize("text", CALLED_OFF)
def test_a_meeting_that_was_called_off_is_cancelled_and_not_upcoming(nlp: Language, text: str) -> None:
    found = read(nlp, text)
    assert [one.cancelled for one in found] == [True]
    assert main_of(found) is None


def test_a_meeting_that_was_put_off_to_another_day_is_upcoming_on_that_day(nlp: Language) -> None:
    main = main_of(read(nlp, "The summit in Lisbon has been postponed until September 9."))
    assert main is not None
    assert (main.place, main.start, main.cancelled) == ("Lisbon", "2024-09-09", False)


def test_a_denied_cancellation_cancels_nothing(nlp: Language) -> None:
    main = main_of(read(nlp, "Anna Keller will meet Peter Novak in Lisbon on June 3. The meeting was not cancelled."))
    assert main is not None
    assert not main.cancelled
