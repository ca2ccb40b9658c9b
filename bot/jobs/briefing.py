"""The workflow from an article to its brief, and what follows when a message is edited or deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from dbos import DBOS, DBOSConfiguredInstance

from bot import metrics
from bot.analyzer import Analyzer
from bot.errors import (
    AnalysisFailed,
    AnalyzerDied,
    BadArticleFile,
    EmptyText,
    FetchTimeout,
    NoArticle,
    NotAPage,
    PageBroken,
    SiteDown,
    SlackRefused,
    ThreadbriefError,
    Unreachable,
)
from bot.intake.message import STUB, SharedFile, canonical, grouped, is_pasted_article, join_parts
from bot.intake.slack_files import SlackFiles
from bot.intake.web import Fetcher
from bot.jobs import queues
from bot.jobs.patience import in_thread, last_error, patiently
from bot.jobs.requests import Answer, Change, Request, plain
from bot.model import Article, Brief
from bot.render import on_day
from bot.slack import Slack
from bot.store import Known, Store

log = structlog.get_logger()

_NEXT_PART = 15.0
"""Seconds in which a person pastes the next part of an article."""

_SAME_PASTE = 60.0
"""Seconds around a message in which other parts of the same paste are looked for."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps work with."""

    fetcher: Fetcher
    files: SlackFiles
    analyzer: Analyzer
    store: Store
    slack: Slack
    focus: str
    min_words: int


def kind_of(error: ThreadbriefError) -> str:
    """The error's name for the log and the metrics."""
    return f"{type(error).__name__} {error.code}" if isinstance(error, SlackRefused) else type(error).__name__


def _worth_another_try(error: BaseException) -> bool:
    return isinstance(error, AnalyzerDied | FetchTimeout | PageBroken | SiteDown | Unreachable)


@DBOS.dbos_class()
class Briefing(DBOSConfiguredInstance):
    """The workflow and its steps. One instance a process, made before the engine is launched."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(queues.INSTANCE)
        self._tools = tools

    @DBOS.workflow(name="brief")
    async def run(self, asked: dict[str, Any]) -> str:
        """One request from its article to the answer in the queue. Returns the outcome, for the log and the metrics."""
        request = Request.model_validate(asked)
        outcome = await self._brief(request)
        log.info("article done", job=request.job_id, outcome=outcome)
        metrics.BRIEFS.labels(outcome.partition(":")[0]).inc()
        return outcome

    async def _brief(self, request: Request) -> str:
        if request.partial:
            whole = await patiently(lambda: self.gather(plain(request)))
            if whole is None:
                return "no article"
            request = Request.model_validate(whole)
        known = await patiently(lambda: self.known(plain(request))) if request.link else None
        if known is not None:
            await self._answer(request, "sentence", known)
            return "known"
        try:
            article = await patiently(lambda: last_error(self.read(plain(request))))
            brief = await last_error(self.analyse(article))
        except ThreadbriefError as error:
            return await self._explain(request, error)
        known = await patiently(lambda: self.save(plain(request), article, brief))
        if known is not None:
            await self._answer(request, "sentence", known)
            return "known"
        await self._answer(request, "brief")
        return "briefed"

    async def _explain(self, request: Request, error: ThreadbriefError) -> str:
        """Say why there is no brief: in the open where it was asked for, else to the sharer alone or not at all."""
        sentence = f"“{request.title}”: {error}" if request.title else str(error)
        if request.asked:
            await self._answer(request, "sentence", sentence)
        elif not isinstance(error, NoArticle | NotAPage | BadArticleFile):  # most of what is shared is no article
            await self._answer(request, "whisper", sentence)
        if isinstance(error, AnalysisFailed):
            raise error  # a defect: it stays in the list of failed jobs
        return f"not briefed: {kind_of(error)}"

    async def _answer(self, request: Request, kind: str, sentence: str = "") -> None:
        lean = request.model_copy(update={"text": None})
        answer = Answer.model_validate({"request": lean, "kind": kind, "sentence": sentence})
        await DBOS.enqueue_workflow_with_options_async(queues.answering(answer), plain(answer))

    @DBOS.step()
    async def gather(self, asked: dict[str, Any]) -> dict[str, Any] | None:
        """Step: the request for the article that this message is a part of, with all parts that are there so far.

        The article belongs to the message that it begins in; a part more is a newer version of that one. None where
        what there is makes no article.
        """
        request, messages = Request.model_validate(asked), self._tools.store.messages
        around = await in_thread(lambda: messages.parts_around(request.place, request.user, _SAME_PASTE))
        whole = joined(request, around, min_words=self._tools.min_words)
        if whole is not None and whole.version:
            await in_thread(lambda: messages.note_version(whole.place, whole.version))
        return None if whole is None else plain(whole)

    @DBOS.step()
    async def known(self, asked: dict[str, Any]) -> str | None:
        """Step: where the channel has the brief of this link already, a sentence that points to it."""
        request = Request.model_validate(asked)
        link = canonical(request.link or "")
        known = await in_thread(lambda: self._tools.store.briefs.known(request.origin, link))
        return None if known is None else await self._pointer(request, known)

    @DBOS.step(retries_allowed=True, max_attempts=2, should_retry=_worth_another_try)
    async def read(self, asked: dict[str, Any]) -> str:
        """Step: the Article that was linked, attached or pasted, as JSON."""
        request = Request.model_validate(asked)
        with metrics.timed("read"):
            article = await self._article(request)
        day = await self._tools.slack.local_day(request.user, request.place.ts)
        return article.model_copy(update={"message_day": day}).model_dump_json()

    async def _article(self, request: Request) -> Article:
        if request.link is not None:
            return await self._tools.analyzer.parse(await self._tools.fetcher.fetch(request.link))
        if request.file is not None:
            attached = await self._attached(request.file)
            if not (request.asked or is_pasted_article(attached.text, min_words=self._tools.min_words)):
                raise NoArticle(f"There is no article in {request.file.name}.")
            return attached
        if request.unreadable is not None:
            raise BadArticleFile(
                f"Slack does not let me read {request.unreadable}. Paste its text and I will brief it."
            )
        if request.text is None:
            raise EmptyText("Paste an article’s text here or give me its link, and I will brief it.")
        return Article(text=request.text)

    async def _attached(self, file: SharedFile) -> Article:
        if file.mode == STUB:
            file = await self._tools.slack.file(file.id)
        found = await self._tools.files.download(file.url, name=file.name, size=file.size, mimetype=file.mimetype)
        return await self._tools.analyzer.read_file(found.name, found.data)

    @DBOS.step(retries_allowed=True, max_attempts=2, should_retry=_worth_another_try)
    async def analyse(self, article: str) -> str:
        """Step: the Brief of an Article, both as JSON."""
        tools = self._tools
        with metrics.timed("analyse"):
            brief = await tools.analyzer.brief(Article.model_validate_json(article), focus=tools.focus)
        return brief.to_json()

    @DBOS.step()
    async def save(self, asked: dict[str, Any], article: str, brief: str) -> str | None:
        """Step: keep the brief; where the channel has one of that article already, a sentence that points to it."""
        request, read = Request.model_validate(asked), Article.model_validate_json(article)
        link = canonical(request.link) if request.link else None
        identity = canonical(read.url) if link and read.url else read.text
        made = Brief.model_validate_json(brief)
        briefs = self._tools.store.briefs
        known = await in_thread(lambda: briefs.save(request.origin, made, link=link, article=identity))
        return None if known is None else await self._pointer(request, known)

    async def _pointer(self, request: Request, known: Known) -> str:
        there = await self._tools.slack.permalink(request.channel, known.reply_ts or known.thread_ts)
        day = on_day(known.created_at.date())
        return f"I briefed this article here on {day}." + (f" {there}" if there else "")

    @DBOS.workflow(name="change")
    async def change(self, changed: dict[str, Any]) -> str:
        """A message was edited or deleted: what its older version has not yet posted is dropped, the rest follows."""
        change = Change.model_validate(changed)
        await patiently(lambda: self.note_version(plain(change)))
        standing = await patiently(lambda: self.replies_to(plain(change)))
        for request in change.requests:
            await DBOS.enqueue_workflow_with_options_async(queues.briefing(request), plain(request))
        for reply_key in sorted(set(standing) - {request.reply_key for request in change.requests}):
            await DBOS.enqueue_workflow_with_options_async(
                queues.withdrawing(change, reply_key), plain(change), reply_key
            )
        log.info("message changed", job=change.job_id, articles=len(change.requests))
        return "followed"

    @DBOS.step()
    async def note_version(self, changed: dict[str, Any]) -> None:
        """Step: from now on, answers to older versions of the message are dropped."""
        change = Change.model_validate(changed)
        await in_thread(lambda: self._tools.store.messages.note_version(change.place, change.version))

    @DBOS.step()
    async def replies_to(self, changed: dict[str, Any]) -> list[str]:
        """Step: the keys of the replies that the message has got so far."""
        change = Change.model_validate(changed)
        return await in_thread(lambda: self._tools.store.replies.of_message(change.prefix))


def joined(request: Request, around: Mapping[str, str], *, min_words: int) -> Request | None:
    """The request for the article that a message is a part of, among what its author wrote around it (text by ts)."""
    texts = {**around, request.place.ts: request.text or ""}
    group = _group(texts, request.place.ts)
    text = join_parts([texts[ts] for ts in group])
    sure = request.asked or (request.whole and len(group) == 1)  # the listener has measured it
    if not (sure or is_pasted_article(text, min_words=min_words)):
        return None
    first = f"{request.team}:{request.channel}:{group[0]}:0"
    version = group[-1] if len(group) > 1 else ""
    return request.model_copy(
        update={"reply_key": first, "ts": group[0], "version": version, "text": text, "partial": False}
    )


def _group(texts: Mapping[str, str], own: str) -> list[str]:
    """The messages (by ts) of the one article that the message `own` is a part of."""
    run: list[str] = []
    for ts in sorted(texts):
        if run and float(ts) - float(run[-1]) > _NEXT_PART:
            if own in run:
                break
            run = []
        run.append(ts)
    groups = ([run[index] for index in group] for group in grouped([texts[ts] for ts in run]))
    return next(group for group in groups if own in group)
