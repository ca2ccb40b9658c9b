"""An article as JSON: `{"id", "title", "text", "published", "url"}`, of which only `text` must be there."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ValidationError

from bot.errors import BadArticleFile, EmptyText
from bot.intake.characters import printable
from bot.model import Article


def _day(value: object) -> object:
    """The day of an ISO 8601 date or date and time, as written, whatever its time zone; None for an empty string."""
    if not isinstance(value, str):
        return None if value is None else "no date"
    return datetime.fromisoformat(value.strip()).date() if value.strip() else None


# A tree of a few megabytes of brackets would take a gigabyte; an article has a handful.
_MOST_BRACKETS = 200_000


class _Given(BaseModel):
    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    published: Annotated[date | None, BeforeValidator(_day)] = None


def read_given(name: str, text: str) -> Article:
    """Read such an article; `name` is named in sentences. Other keys are left alone.

    Raises BadArticleFile for what is none, and EmptyText.
    """
    if text.count("[") + text.count("{") > _MOST_BRACKETS:
        raise BadArticleFile(f"{name} holds far more than one article. Send a single one.")
    try:
        given = _Given.model_validate(json.loads(text))
    except ValidationError as error:
        raise BadArticleFile(f"{name}: {_complaint(error)}") from error
    except (ValueError, RecursionError) as error:
        raise BadArticleFile(f"{name} is not valid JSON. Mend it, or send the article as a .txt file.") from error
    if not given.text.strip():
        raise EmptyText(f"{name}: `text` is empty. Put the article's text there.")
    fields = {key: printable(value) if isinstance(value, str) else value for key, value in given}
    return Article.model_validate({**fields, "published_source": "given" if given.published else None})


def _complaint(error: ValidationError) -> str:
    place = error.errors()[0]["loc"]
    if place == ("text",):
        return "`text` is missing or is no text. It must hold the article's text."
    if place == ("published",):
        return "`published` must be a date such as 2022-07-27, or null."
    if place:
        return f"`{place[0]}` must be a text or null."
    return 'it must be one object such as {"title": "…", "text": "…", "published": "2022-07-27"}.'
