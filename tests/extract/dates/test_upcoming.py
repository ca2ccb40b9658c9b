"""What is still ahead on 27 July 2022."""

from __future__ import annotations

from datetime import date

import pytest

from bot.extract.dates import is_upcoming

ANCHOR = date(2022, 7, 27)


@pytest.mark.parametrize(
    "value",
    ["2022-07-28", "2022-07-28T09:00", "2022-08", "2022-W31", "2022-W30-WE", "2022-Q4", "2023-H1", "2022-FA", "2023",
     "203X", "2022-08-01/2022-08-03"],
)  # fmt: skip
def test_what_begins_after_the_day_is_ahead(value: str) -> None:
    assert is_upcoming(value, ANCHOR) is True


@pytest.mark.parametrize(
    "value",
    ["2022-07-26", "2022-07-26TNI", "2022-06", "2022-W29", "2022-W29-WE", "2022-Q2", "2022-SP", "2021", "199X", "19",
     "2022-07-20/2022-07-22"],
)  # fmt: skip
def test_what_ended_before_the_day_is_not(value: str) -> None:
    assert is_upcoming(value, ANCHOR) is False


@pytest.mark.parametrize(
    "value",
    ["2022-07-27", "2022-07", "2022-W30", "2022-Q3", "2022-SU", "2022", "2022-07-25/2022-07-30", "XXXX-08-05",
     "XXXX-12", "XXXX-SU", "PRESENT_REF", "P3D", "XXXX-WXX-1", "2022-02-30", "2022-W60", "nonsense", "", None],
)  # fmt: skip
def test_what_holds_the_day_or_is_no_date_of_the_calendar_can_not_be_known(value: str | None) -> None:
    assert is_upcoming(value, ANCHOR) is None


def test_without_an_anchor_nothing_is_known_to_be_ahead() -> None:
    assert is_upcoming("2022-08-05", None) is None
