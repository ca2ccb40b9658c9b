"""What is said in Slack: one thing at a time in each channel, each once."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from dbos import DBOS, DBOSConfiguredInstance

from bot import render
from bot.errors import SlackBusy, SlackError, SlackRefused
from bot.jobs import queues
from bot.jobs.patience import in_thread, patiently
from bot.jobs.requests import Answer, Change, Request, plain
from bot.slack import Blocks, Slack
from bot.store import Store

log = structlog.get_logger()

_SPACING = 1.1
"""Seconds between two messages in a channel: Slack allows one a second (docs.slack.dev, "Rate limits")."""

_GONE = frozenset({"message_not_found", "thread_not_found"})
"""What was to be changed or answered is there no more, so nothing is left to say."""


@DBOS.dbos_class()
class Answering(DBOSConfiguredInstance):
    """The workflows in the queue of replies, which runs one at a time a channel. One instance a process."""

    def __init__(self, slack: Slack, store: Store) -> None:
        super().__init__(queues.INSTANCE)
        self._slack = slack
        self._store = store

    @DBOS.workflow(name="open")
    async def open(self, asked: dict[str, Any]) -> str:
        """Post what a slash command asked for; the brief hangs below it."""
        request = Request.model_validate(asked)
        try:
            ts = await patiently(lambda: self.show_request(asked), twice=False)
        except SlackError as error:
            if request.response_url is not None:
                await self.respond(request.response_url, str(error))
            raise
        shown = plain(request.model_copy(update={"ts": ts}))
        await DBOS.enqueue_workflow_with_options_async(queues.briefing(request), shown)
        await _pause()
        return "opened"

    @DBOS.workflow(name="answer")
    async def answer(self, said: dict[str, Any]) -> str:
        """Post or update the one reply to a request, or whisper to its author. Raises what Slack refuses for good."""
        answer = Answer.model_validate(said)
        outcome = await patiently(lambda: self.whisper(said) if answer.kind == "whisper" else self.reply(said))
        log.info(outcome, job=answer.job_id, kind=answer.kind)
        await _pause()
        return outcome

    @DBOS.workflow(name="withdraw")
    async def withdraw(self, changed: dict[str, Any], reply_key: str) -> str:
        """Take back the reply to an article that its message holds no more, and forget its brief."""
        job = Change.model_validate(changed).job_id
        await patiently(lambda: self.take_back(changed, reply_key))
        log.info("withdrawn", job=job)
        await _pause()
        return "withdrawn"

    async def _superseded(self, request: Request) -> bool:
        """Whether the message has been edited or deleted since."""
        newest = await in_thread(lambda: self._store.messages.version(request.place))
        return newest > request.version

    @DBOS.step()
    async def reply(self, said: dict[str, Any]) -> str:
        """Step: have the answer stand in the thread, once, unless it is one to an older version of the message."""
        answer = Answer.model_validate(said)
        request = answer.request
        if await self._superseded(request):
            return "superseded"
        text, blocks = await self._words(answer)
        try:
            ts = await self._stand(request, text, blocks)
        except SlackRefused as refused:
            if refused.code not in _GONE:
                raise
            return "gone"
        await in_thread(lambda: self._store.replies.finish(request.reply_key, ts, request.version))
        return "answered"

    async def _words(self, answer: Answer) -> tuple[str, Blocks]:
        if answer.kind == "sentence":
            return render.escape(answer.sentence), []
        brief = await in_thread(lambda: self._store.briefs.get(answer.request.reply_key))
        if brief is None:
            raise SlackRefused("That brief has been deleted.", code="brief_deleted")
        return render.escape(render.as_text(brief)), render.as_blocks(brief)

    async def _stand(self, request: Request, text: str, blocks: Blocks) -> str:
        """Post the reply, or change the one that stands; one that may have been posted before a crash is looked for."""
        key, channel, thread_ts = request.reply_key, request.channel, request.origin.thread_ts
        standing: str | None = None
        if not await in_thread(lambda: self._store.replies.start(key)):
            found = await in_thread(lambda: self._store.replies.find(key))
            standing, version = found or (None, "")
            if standing is not None and version == request.version:
                return standing
            standing = standing or await self._slack.find_reply(channel, thread_ts, key)
        if standing is None:
            return await self._slack.post(channel, text, blocks=blocks, thread_ts=thread_ts, reply_key=key)
        await self._slack.update(channel, standing, text, blocks=blocks)
        return standing

    @DBOS.step()
    async def show_request(self, asked: dict[str, Any]) -> str:
        """Step: post what was asked for, and return its ts.

        A post whose ts was lost can't be found again, and is not made twice: raises SlackRefused.
        """
        request = Request.model_validate(asked)
        key = f"{request.reply_key}:asked"
        if not await in_thread(lambda: self._store.replies.start(key)):
            raise SlackRefused("I was interrupted while I took that up. Please ask me once more.", code="interrupted")
        try:
            ts = await self._slack.post(request.channel, render.asked(request.user, request.link or request.text or ""))
        except SlackBusy as busy:
            if not busy.done:
                await in_thread(lambda: self._store.replies.forget(key))
            raise
        await in_thread(lambda: self._store.replies.finish(key, ts))
        return ts

    @DBOS.step()
    async def whisper(self, said: dict[str, Any]) -> str:
        """Step: tell the sharer alone, at most once: what only one person sees can't be looked up again."""
        answer = Answer.model_validate(said)
        request = answer.request
        if await self._superseded(request):
            return "superseded"
        key = f"{request.job_id}:whisper"
        if not await in_thread(lambda: self._store.replies.start(key)):
            return "answered"
        sentence = render.escape(answer.sentence)
        try:
            await self._slack.whisper(request.channel, request.user, sentence, thread_ts=request.thread_ts)
        except SlackBusy as busy:
            if not busy.done:
                await in_thread(lambda: self._store.replies.forget(key))
            raise
        return "answered"

    @DBOS.step()
    async def respond(self, response_url: str, sentence: str) -> None:
        """Step: answer the slash command in private."""
        await self._slack.respond(response_url, render.escape(sentence))

    @DBOS.step()
    async def take_back(self, changed: dict[str, Any], reply_key: str) -> None:
        """Step: delete a reply and its brief; one that may have been posted before a crash is looked for."""
        change = Change.model_validate(changed)
        found = await in_thread(lambda: self._store.replies.find(reply_key))
        ts = found[0] if found else None
        try:
            ts = ts or await self._slack.find_reply(change.channel, change.ts, reply_key)
            if ts is not None:
                await self._slack.delete(change.channel, ts)
        except SlackRefused as refused:
            if refused.code not in _GONE:
                raise
        await in_thread(lambda: self._store.briefs.delete(reply_key))
        await in_thread(lambda: self._store.replies.forget(reply_key))


async def _pause() -> None:
    """Keep the channel for a while. It need not be durable: a job that is taken up again here pauses again."""
    await asyncio.sleep(_SPACING)
