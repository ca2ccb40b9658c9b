"""What the listeners ask for and what the jobs tell each other. Plain JSON, which a later version can still read."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from bot.intake.message import SharedFile
from bot.store.briefs import Origin
from bot.store.messages import Place


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Request(_Plain):
    """One article to brief: `link`, `file` or `text`, or none of them where somebody only said hello.

    `reply_key` is team:channel:ts:number and names the one reply that the article gets. `ts` is the message that holds
    it, None for a slash command, which is no message: the bot then posts what was asked for and answers below that.
    `version` is the ts of the message's edit, "" for the message as it was first written. `asked` tells an explicit
    request from a message that was only seen. `partial` is a paste that may be a part of an article, `whole` one
    that is an article by itself. `title` is what Slack's preview calls the link; `unreadable` names a file that
    Slack does not give away.
    """

    reply_key: str
    team: str
    channel: str
    user: str
    ts: str | None
    thread_ts: str | None = None
    version: str = ""
    link: str | None = None
    file: SharedFile | None = None
    unreadable: str | None = None
    text: str | None = None
    title: str | None = None
    asked: bool = False
    partial: bool = False
    whole: bool = False
    response_url: str | None = None

    @property
    def job_id(self) -> str:
        """The id of the job: one for each version of each article of each message."""
        return f"{self.reply_key}@{self.version}" if self.version else self.reply_key

    @property
    def place(self) -> Place:
        """The message. A slash command has one as soon as the bot has posted what was asked for."""
        return Place(self.team, self.channel, self.ts or "")

    @property
    def origin(self) -> Origin:
        """Where the article was shared, for the store."""
        message, thread = self.ts or "", self.thread_ts or self.ts or ""
        return Origin(self.reply_key, self.team, self.channel, self.user, message, thread)


class Change(_Plain):
    """A message that holds other articles than before: these ones, or none where it was deleted."""

    team: str
    channel: str
    ts: str
    version: str
    requests: tuple[Request, ...] = ()

    @property
    def place(self) -> Place:
        """The message."""
        return Place(self.team, self.channel, self.ts)

    @property
    def prefix(self) -> str:
        """What the reply keys of the message's articles begin with."""
        return f"{self.team}:{self.channel}:{self.ts}"

    @property
    def job_id(self) -> str:
        """The id of the job."""
        return f"{self.prefix}@{self.version}"


class Answer(_Plain):
    """What is said to a request: the brief that is stored under its reply key, or a sentence, to all or to one."""

    request: Request
    kind: Literal["brief", "sentence", "whisper"]
    sentence: str = ""

    @property
    def job_id(self) -> str:
        """The id of the job."""
        return f"{self.request.job_id}:answer"


def plain(value: BaseModel) -> dict[str, Any]:
    """As the engine keeps it; without what is not set, so that an older version reads what it knows."""
    return value.model_dump(mode="json", exclude_defaults=True)
