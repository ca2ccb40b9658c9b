"""What goes through the bot: an Article in, a Brief out. Frozen, JSON both ways.

The JSON of a Brief is a contract (`bot/brief.schema.json`, written from these classes): offsets are in characters
(Unicode code points) into `Article.text`, and every quote is `text[start:end]`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

MAX_TOPIC_WORDS = 16

MAX_WORDS = 50_000
"""Of a longer article the first so many words are read. It is the length of a short novel; no news article has it."""

AnchorSource = Literal["given", "page", "text", "message", "none"]
Kind = Literal["person", "government", "organization"]
Status = Literal["confirmed", "expected", "likely", "possible", "ruled_out"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(_Frozen):
    """One article as intake read it. `text` is never changed afterwards: offsets point into it.

    `published` is the day of publication and `published_source` who told it: "given" by the person who asked, or
    the "page". `message_day` is the day on which it was shared, in the sharer's time zone.
    """

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    published: date | None = None
    published_source: Literal["given", "page"] | None = None
    message_day: date | None = None

    @model_validator(mode="after")
    def _who_told_the_day(self) -> Self:
        if (self.published is None) != (self.published_source is None):
            raise ValueError("published and published_source go together")
        return self


class Quote(_Frozen):
    """Evidence: `article.text[start:end] == text`, always."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Summary(_Frozen):
    """The one sentence of the article that says best what it is about."""

    text: str
    quote: Quote


class Actor(_Frozen):
    """A person, government or organisation that acts in the story, once."""

    name: str
    kind: Kind
    role: str | None
    aliases: tuple[str, ...]
    mentions: int = Field(ge=1)
    quote: Quote


class DateMention(_Frozen):
    """A date that matters: `text` as written, `value` a TIMEX3 value, `what` happens then in the article's words.

    `upcoming` tells whether it is still ahead at the anchor date, None where that can't be known.
    """

    text: str
    value: str | None
    what: str
    upcoming: bool | None
    quote: Quote


class AgendaItem(_Frozen):
    """A topic of a meeting, how sure it is and which actor said so."""

    topic: str
    status: Status
    said_by: str | None
    quote: Quote

    @model_validator(mode="after")
    def _short(self) -> Self:
        if len(self.topic.split()) > MAX_TOPIC_WORDS:
            raise ValueError(f"a topic has at most {MAX_TOPIC_WORDS} words")
        return self


class Meeting(_Frozen):
    """A gathering of named parties. `start` and `end` are TIMEX3 values; `focus` marks the one the team follows."""

    name: str
    place: str | None
    start: str | None
    end: str | None
    participants: tuple[str, ...]
    upcoming: bool
    main: bool
    focus: bool
    cancelled: bool = False
    quote: Quote
    agenda: tuple[AgendaItem, ...]


class ArticleInfo(_Frozen):
    """What a brief says of its article. `anchor` is the day that relative dates were resolved against."""

    id: str | None = None
    title: str | None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    published: date | None
    anchor: date | None
    anchor_source: AnchorSource
    language: str
    words: int = Field(ge=0)
    text: str | None = None

    @model_validator(mode="after")
    def _anchor_has_a_source(self) -> Self:
        if (self.anchor is None) != (self.anchor_source == "none"):
            raise ValueError("an anchor has a source, and no anchor has none")
        return self


class Brief(_Frozen):
    """Everything that is said of one article. Actors by weight, dates oldest first, the main meeting first."""

    schema_: Literal["brief/1"] = Field(alias="schema")
    article: ArticleInfo
    summary: Summary | None
    actors: tuple[Actor, ...]
    dates: tuple[DateMention, ...]
    meetings: tuple[Meeting, ...]

    @model_validator(mode="after")
    def _one_main_meeting(self) -> Self:
        mains = [meeting for meeting in self.meetings if meeting.main]
        if len(mains) > 1 or any(not meeting.upcoming for meeting in mains):
            raise ValueError("at most one meeting is the main one, and it is upcoming")
        return self

    @property
    def main_meeting(self) -> Meeting | None:
        """The upcoming meeting that the brief is headed by, if the article has one."""
        return next((meeting for meeting in self.meetings if meeting.main), None)

    def to_json(self) -> str:
        """One line of JSON that fits `brief.schema.json`; `article.text` only where it is set."""
        exclude = {"article": {"text"}} if self.article.text is None else None
        return self.model_dump_json(by_alias=True, exclude=exclude)

    def with_text(self, text: str) -> Self:
        """The same brief with the article's text in it."""
        return self.model_copy(update={"article": self.article.model_copy(update={"text": text})})


def json_schema() -> dict[str, object]:
    """The JSON Schema of what `Brief.to_json` prints; `bot/brief.schema.json` holds it for other programs."""
    schema = Brief.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
