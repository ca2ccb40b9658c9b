"""The workflow that a shared article goes through, and its steps: read, analyse, save, answer.

Each step's result is kept by the engine, so a job that was killed goes on after its last finished step. A job's id is
made of the message it answers, so that a redelivered event finds its job already there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from dbos import DBOS, DBOSConfiguredInstance, SetWorkflowID
from dbos import error as dbos_error
from pydantic import BaseModel, ConfigDict

from bot import render
from bot.analyzer import Analyzer
from bot.engine import QUEUE
from bot.errors import (
    AnalyzerDied,
    EmptyText,
    FetchTimeout,
    NoArticle,
    NotAPage,
    PageBroken,
    SiteDown,
    SlackBusy,
    SlackError,
    SlackRefused,
    ThreadbriefError,
    Unreachable,
)
from bot.intake.web import Fetcher
from bot.model import Article, Brief
from bot.slack import Blocks, Slack
from bot.store import Store

log = structlog.get_logger()

Result = TypeVar("Result")

_MAX_WAITS = 80
_LONGEST_WAIT = 60.0
"""Seconds. With waits that double from what Slack asks for up to this, a reply outlasts an outage of an hour."""


class Request(BaseModel):
    """One article to brief, as a listener heard of it: `link` or `text`, or neither where somebody only said hello.

    `ts` is the message that holds it; None for a slash command, which is no message: the bot then posts what was
    asked for and answers below that. `asked` tells an explicit request from a message that was only seen.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    job_id: str
    team: str
    channel: str
    user: str
    ts: str | None
    thread_ts: str | None = None
    link: str | None = None
    text: str | None = None
    asked: bool = False
    response_url: str | None = None


def _kind(error: ThreadbriefError) -> str:
    return f"{type(error).__name__} {error.code}" if isinstance(error, SlackRefused) else type(error).__name__


def _worth_another_try(error: BaseException) -> bool:
    return isinstance(error, AnalyzerDied | FetchTimeout | PageBroken | SiteDown | SlackBusy | Unreachable)


async def _last_error(step: Awaitable[str]) -> str:
    """The step's result, or the error of its last try."""
    try:
        return await step
    except dbos_error.DBOSMaxStepRetriesExceeded as exhausted:
        raise exhausted.errors[-1] from None


async def _patiently(step: Callable[[], Awaitable[Result]], *, twice: bool = True) -> Result:
    """The step's result, waiting as long as Slack asks to; the waiting survives a restart too.

    `twice` tells whether the step may be tried again when it may have been carried out already.
    """
    for tries in range(_MAX_WAITS):
        try:
            return await step()
        except SlackBusy as busy:
            if busy.done and not twice:
                raise
            await DBOS.sleep_async(max(busy.retry_after, min(busy.retry_after * 2**tries, _LONGEST_WAIT)))
    return await step()


Enqueue = Callable[[Request], Awaitable[None]]
"""What the listeners know of this room: it returns when the job is durable, and raises when it can't be."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps work with."""

    fetcher: Fetcher
    analyzer: Analyzer
    store: Store
    slack: Slack
    focus: str


@DBOS.dbos_class()
class Briefing(DBOSConfiguredInstance):
    """The workflow and its steps. One instance a process, made before the engine is launched.

    What the engine keeps is plain JSON, so that a later version can read what an earlier one wrote.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__("briefing")
        self._tools = tools

    async def enqueue(self, request: Request) -> None:
        """Make a job durable; a second one with the same id changes nothing. Raises when the database is away."""
        with SetWorkflowID(request.job_id):
            await DBOS.enqueue_workflow_async(QUEUE, self.run, request.model_dump())

    @DBOS.workflow(name="brief")
    async def run(self, asked: dict[str, Any]) -> str:
        """One request from its article to the reply. Returns the outcome, for the log and the tests."""
        request = Request.model_validate(asked)
        bound = log.bind(job=request.job_id)
        try:
            outcome = await self._answer(request)
        except ThreadbriefError as error:
            outcome = f"failed: {_kind(error)}"
        bound.info("job done", outcome=outcome)
        return outcome

    async def _answer(self, request: Request) -> str:
        thread_ts = await self._open_thread(request)
        try:
            article = await _last_error(self.read(request.model_dump(), request.ts or thread_ts))
            brief = await _last_error(self.analyse(article))
        except ThreadbriefError as error:
            return await self._explain(request, thread_ts, error)
        await self.save(request.model_dump(), thread_ts, brief)
        await _patiently(lambda: self.reply(request.model_dump(), thread_ts, brief))
        return "briefed"

    async def _open_thread(self, request: Request) -> str:
        """The ts of the message that the reply hangs below."""
        if request.ts is not None:
            return request.thread_ts or request.ts
        try:
            return await _patiently(lambda: self.show_request(request.model_dump()), twice=False)
        except SlackError as error:
            if request.response_url is not None:
                await self.respond(request.response_url, str(error))
            raise

    async def _explain(self, request: Request, thread_ts: str, error: ThreadbriefError) -> str:
        """Say why there is no brief: in the open where it was asked for, else to the sharer alone or not at all."""
        if request.asked:
            await _patiently(lambda: self.say(request.model_dump(), thread_ts, str(error)))
        elif not isinstance(error, NoArticle | NotAPage):  # most links in a channel are no articles
            await _patiently(lambda: self.whisper(request.model_dump(), str(error)))
        return f"not briefed: {_kind(error)}"

    @DBOS.step(retries_allowed=True, max_attempts=2, should_retry=_worth_another_try)
    async def read(self, asked: dict[str, Any], ts: str) -> str:
        """Step: the Article that was linked or pasted in the message with that ts, as JSON."""
        request = Request.model_validate(asked)
        article = await self._article(request)
        day = await self._tools.slack.local_day(request.user, ts)
        return article.model_copy(update={"message_day": day}).model_dump_json()

    async def _article(self, request: Request) -> Article:
        if request.link is not None:
            return await self._tools.analyzer.parse(await self._tools.fetcher.fetch(request.link))
        if request.text is None:
            raise EmptyText("Paste an article’s text here or give me its link, and I will brief it.")
        return Article(text=request.text)

    @DBOS.step(retries_allowed=True, max_attempts=2, should_retry=_worth_another_try)
    async def analyse(self, article: str) -> str:
        """Step: the Brief of an Article, both as JSON."""
        tools = self._tools
        brief = await tools.analyzer.brief(Article.model_validate_json(article), focus=tools.focus)
        return brief.to_json()

    @DBOS.step(retries_allowed=True, max_attempts=5)
    async def save(self, asked: dict[str, Any], thread_ts: str, brief: str) -> None:
        """Step: keep the brief."""
        request = Request.model_validate(asked)
        await asyncio.to_thread(
            self._tools.store.save_brief,
            request.job_id,
            team=request.team,
            channel=request.channel,
            thread_ts=thread_ts,
            brief=Brief.model_validate_json(brief),
        )

    @DBOS.step()
    async def reply(self, asked: dict[str, Any], thread_ts: str, brief: str) -> str:
        """Step: post the brief in the thread, once."""
        shown = Brief.model_validate_json(brief)
        return await self._post_once(asked, thread_ts, render.escape(render.as_text(shown)), render.as_blocks(shown))

    @DBOS.step()
    async def say(self, asked: dict[str, Any], thread_ts: str, sentence: str) -> str:
        """Step: post a sentence in the thread, once."""
        return await self._post_once(asked, thread_ts, render.escape(sentence), [])

    async def _post_once(self, asked: dict[str, Any], thread_ts: str, text: str, blocks: Blocks) -> str:
        request, tools = Request.model_validate(asked), self._tools
        ts = None
        if not await asyncio.to_thread(tools.store.start_reply, request.job_id):
            ts = await asyncio.to_thread(tools.store.reply_ts, request.job_id)
            ts = ts or await tools.slack.find_reply(request.channel, thread_ts, request.job_id)
        if ts is None:
            key = request.job_id
            ts = await tools.slack.post(request.channel, text, blocks=blocks, thread_ts=thread_ts, reply_key=key)
        await asyncio.to_thread(tools.store.finish_reply, request.job_id, ts)
        return ts

    @DBOS.step()
    async def show_request(self, asked: dict[str, Any]) -> str:
        """Step: post what a slash command asked for; the brief hangs below it.

        A post whose ts was lost can't be found again, and is not made twice: raises SlackRefused.
        """
        request, tools = Request.model_validate(asked), self._tools
        key = f"{request.job_id}:asked"
        if not await asyncio.to_thread(tools.store.start_reply, key):
            raise SlackRefused("I was interrupted while I took that up. Please ask me once more.", code="interrupted")
        try:
            ts = await tools.slack.post(request.channel, render.asked(request.user, request.link or request.text or ""))
        except SlackBusy as busy:
            if not busy.done:
                await asyncio.to_thread(tools.store.forget_reply, key)
            raise
        await asyncio.to_thread(tools.store.finish_reply, key, ts)
        return ts

    @DBOS.step()
    async def whisper(self, asked: dict[str, Any], sentence: str) -> None:
        """Step: tell the sharer alone, at most once: what only one person sees can't be looked up again."""
        request, tools = Request.model_validate(asked), self._tools
        if not await asyncio.to_thread(tools.store.start_reply, request.job_id):
            return
        try:
            await tools.slack.whisper(
                request.channel, request.user, render.escape(sentence), thread_ts=request.thread_ts
            )
        except SlackBusy as busy:
            if not busy.done:
                await asyncio.to_thread(tools.store.forget_reply, request.job_id)
            raise

    @DBOS.step()
    async def respond(self, response_url: str, sentence: str) -> None:
        """Step: answer the slash command in private."""
        await self._tools.slack.respond(response_url, render.escape(sentence))
