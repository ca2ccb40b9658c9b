"""The tree of errors."""

from __future__ import annotations

import inspect
import pickle

import pytest

from bot import errors
from bot.errors import AnalysisFailed, SlackBusy, SlackRefused, ThreadbriefError

ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, ThreadbriefError)]


def test_the_drawing_names_every_error() -> None:
    drawing = inspect.getdoc(errors) or ""
    assert [kind.__name__ for kind in ALL if kind.__name__ not in drawing] == []


@pytest.mark.parametrize(
    "error",
    [
        SlackBusy("Slack is busy.", retry_after=30, done=True),
        SlackRefused("No.", code="is_archived"),
        AnalysisFailed("I failed.", where="ValueError at dates.py:3"),
        *(kind("A sentence.") for kind in ALL if kind not in {SlackBusy, SlackRefused, AnalysisFailed}),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_survives_the_way_between_processes(error: ThreadbriefError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_a_defect_is_named_by_its_place_and_quotes_no_text() -> None:
    def choke(text: str) -> None:
        raise KeyError(text)

    with pytest.raises(AnalysisFailed) as caught:
        errors.guarded(choke, "what nobody else may read")
    assert "KeyError at test_errors.py" in caught.value.where
    assert "nobody" not in caught.value.where + str(caught.value)


def test_what_is_said_to_users_passes_through_a_guard() -> None:
    def refuse() -> None:
        raise errors.EmptyText("There is no text in it.")

    with pytest.raises(errors.EmptyText, match="There is no text"):
        errors.guarded(refuse)
