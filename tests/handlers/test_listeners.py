"""What listeners enqueue, and that an event is acknowledged only when its job is durable."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

import handlers
from bot.jobs import Change, Request
from bot.playground import Playground
from bot.slack import make_client
from handlers.messages import Reader
from tests.slack_room import SAMPLE

READER = Reader(min_words=120, max_links=2)


def message(text: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    event = {
        "type": "message",
        "channel": "C1",
        "channel_type": "channel",
        "user": "U1",
        "ts": "1.000200",
        "text": text,
    }
    return event | changes


def heard(event: dict[str, Any]) -> list[Request]:
    return list(READER.requests(event, "T1"))


def test_a_pasted_article_is_one_job_named_after_its_message() -> None:
    (request,) = heard(message(SAMPLE))
    assert (request.job_id, request.text, request.asked) == ("T1:C1:1.000200:0", SAMPLE.strip(), False)


def test_each_link_is_a_job_of_its_own_up_to_the_limit() -> None:
    links = heard(message("<https://a.example/1> <https://b.example/2|two> <https://c.example/3>"))
    assert [request.link for request in links] == ["https://a.example/1", "https://b.example/2"]
    assert len({request.job_id for request in links}) == 2


def test_links_inside_a_pasted_article_are_not_opened() -> None:
    (request,) = heard(message(SAMPLE + "\n<https://a.example/more>"))
    assert request.link is None


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "channel_topic"},
    ],
)
def test_bots_edits_and_notices_are_not_briefed(changes: dict[str, str]) -> None:
    assert heard(message(SAMPLE, **changes)) == []


@pytest.mark.parametrize("subtype", ["thread_broadcast", "file_share"])
def test_articles_that_come_with_a_file_or_from_a_thread_are_briefed(subtype: str) -> None:
    assert len(heard(message(SAMPLE, subtype=subtype))) == 1


def test_a_reply_is_briefed_in_its_thread() -> None:
    assert heard(message(SAMPLE, thread_ts="0.9"))[0].thread_ts == "0.9"


def test_a_short_article_in_a_direct_message_is_briefed() -> None:
    text = (
        "The mayors of Ulm and Linz will meet in Passau on Friday. They want to talk about floods, a spokesman said. "
        * 2
    )
    (request,) = heard(message(text, channel_type="im"))
    assert request.text == text.strip()


@pytest.mark.parametrize("broken", [{"ts": 1.5}, {"ts": None}, {"user": None}, {"channel": 7}])
def test_a_message_of_a_strange_shape_is_let_go(broken: dict[str, object]) -> None:
    assert heard(message(SAMPLE, **broken)) == []


@pytest.mark.parametrize("text", ["", "hi", "lunch at noon?"])
def test_chat_makes_no_job_in_a_channel_and_a_hint_in_a_direct_message(text: str) -> None:
    assert heard(message(text)) == []
    (request,) = heard(message(text, channel_type="im"))
    assert (request.asked, request.text, request.link) == (True, None, None)


def test_a_direct_message_is_asked_for() -> None:
    assert heard(message("<https://a.example/1>", channel_type="im"))[0].asked


def changed(before: str, after: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """An event for a message's edit."""
    edited = {"user": "U1", "ts": "2.000100"}
    return {
        "type": "message",
        "subtype": "message_changed",
        "channel": "C1",
        "message": message(after, edited=edited) | changes,
        "previous_message": message(before),
    }


REMARK = (
    "Worth a read for the Black Sea desk. Russian President Vladimir Putin will meet Turkish President Recep Tayyip "
    "Erdogan in Sochi on Friday, Kremlin spokesman Dmitry Peskov said on Wednesday. The two will talk about grain."
)


@pytest.mark.parametrize(
    "text", [f"{REMARK} <https://a.example/1>", f"<https://a.example/1|https://a.example/1> {REMARK}"]
)
@pytest.mark.parametrize("room", ["channel", "im"])
def test_a_link_with_a_remark_that_sounds_like_news_is_opened(text: str, room: str) -> None:
    (request,) = heard(message(text, channel_type=room))
    assert (request.link, request.text) == ("https://a.example/1", None)


def test_a_part_of_a_pasted_article_keeps_its_links_closed() -> None:
    (request,) = heard(message(REMARK.replace("Putin", "<https://a.example/putin|Putin>")))
    assert (request.link, request.partial) == (None, True)


def test_a_remark_that_sounds_like_news_is_not_briefed_when_it_is_edited() -> None:
    assert READER.change(changed("hm", REMARK), "T1") is None
    assert READER.change(changed(REMARK, REMARK.replace("Friday", "Monday")), "T1") is None


def test_an_article_that_is_edited_down_to_a_remark_is_withdrawn() -> None:
    change = READER.change(changed(SAMPLE, REMARK), "T1")
    assert change is not None
    assert change.requests == ()


def test_an_edited_article_is_a_newer_version_of_its_message() -> None:
    change = READER.change(changed(SAMPLE, SAMPLE.replace("Sochi", "Sotchi")), "T1")
    assert change is not None
    assert (change.job_id, len(change.requests)) == ("T1:C1:1.000200@2.000100", 1)
    assert change.requests[0].job_id == "T1:C1:1.000200:0@2.000100"


@pytest.mark.parametrize(
    "event",
    [
        changed("<https://a.example/1>", "look: <https://a.example/1>"),
        changed("<https://a.example/1>", "<https://a.example/1>", attachments=[{"title": "unfurled"}], edited=None),
        changed("lunch?", "lunch!"),
    ],
    ids=["other words around a link", "unfurled", "chat"],
)
def test_an_edit_that_leaves_the_articles_as_they_are_is_let_go(event: dict[str, Any]) -> None:
    assert READER.change(event, "T1") is None


@pytest.mark.parametrize(
    "event",
    [
        {"subtype": "message_deleted", "channel": "C1", "deleted_ts": "1.000200"},
        {"subtype": "message_changed", "channel": "C1", "message": {"subtype": "tombstone", "ts": "1.000200"}},
    ],
    ids=["deleted", "deleted below its replies"],
)
def test_a_deleted_message_holds_no_article_any_more(event: dict[str, Any]) -> None:
    change = READER.change(event, "T1")
    assert change is not None
    assert (change.ts, change.requests) == ("1.000200", ())


class Taken:
    """An inbox for a test."""

    def __init__(self, take: Callable[[Request], Awaitable[None]]) -> None:
        self._take = take

    async def take(self, request: Request) -> None:
        await self._take(request)

    async def change(self, change: Change) -> None:
        raise AssertionError(f"no change was expected: {change}")


@asynccontextmanager
async def listening(enqueue: Callable[[Request], Awaitable[None]]) -> AsyncIterator[Playground]:
    """The listeners before the stand-in, with that for the jobs."""
    async with Playground.start(ack_timeout=0.5, retry_waits=(0, 0, 0)) as slack:
        app = AsyncApp(client=make_client(slack.bot_token, slack.api_url), process_before_response=True)
        handlers.register(app, Taken(enqueue), min_words=120, max_links=3)
        socket = AsyncSocketModeHandler(app, slack.app_token)
        try:
            await socket.connect_async()  # type: ignore[no-untyped-call]
            await slack.connected()
            yield slack
        finally:
            await socket.close_async()  # type: ignore[no-untyped-call]


async def test_an_event_whose_job_cannot_be_kept_is_not_acknowledged_and_comes_again() -> None:
    tries: list[str] = []

    async def enqueue(request: Request) -> None:
        tries.append(request.job_id)
        if len(tries) == 1:
            raise ConnectionError("the database is away")

    async with listening(enqueue) as slack:
        posted = await slack.say("newsroom", "editor", SAMPLE)
        (delivery,) = posted.deliveries
        await delivery.finished()
    assert [attempt.acknowledged for attempt in delivery.attempts] == [False, True]
    assert len(tries) == 2
    assert len(set(tries)) == 1


async def test_the_job_is_there_before_the_acknowledgement() -> None:
    order: list[str] = []

    async def enqueue(request: Request) -> None:
        order.append(request.job_id)

    async with listening(enqueue) as slack:
        posted = await slack.say("newsroom", "editor", SAMPLE)
        assert posted.acknowledged
        assert len(order) == 1


async def test_events_that_nobody_wants_are_acknowledged() -> None:
    async def enqueue(request: Request) -> None:
        raise AssertionError(request)

    async with listening(enqueue) as slack:
        for delivery in await slack.join("newsroom", "reporter"):
            assert delivery.acknowledged
        for delivery in await slack.open_home("editor"):
            assert delivery.acknowledged
