"""Builds everything and knows everyone: settings in, a running bot out."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, closing

import aiohttp
import structlog
from pydantic import SecretStr
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from starlette.routing import Route

import handlers
from bot import engine, events_api, health
from bot.analyzer import Analyzer
from bot.backlog import Backlog
from bot.errors import ConfigError, SlackBusy, SlackError, SlackRefused
from bot.intake.slack_files import SlackFiles
from bot.intake.web import Fetcher
from bot.jobs import Answering, Briefing, DurableInbox, Inbox, Tools
from bot.model import Article
from bot.settings import Settings
from bot.slack import SCOPES, Identity, Slack, make_client
from bot.store import Store, lock_database, migrate, open_engine
from bot.upkeep import Upkeep

log = structlog.get_logger()

_TIMEOUT = aiohttp.ClientTimeout(total=30)
"""Seconds that a call of Slack's Web API may take."""

_AT_ONCE_PER_ANALYZER = 4
"""Jobs in work per analyser: one reads, the others wait for a page or for Slack."""


async def serve(settings: Settings, *, listens: bool = True, works: bool = True) -> None:
    """Run the bot until SIGTERM or SIGINT: hearing Slack, doing jobs, or both.

    Raises ConfigError when it can't be started.
    """
    if not (listens and works) and not settings.shared_database:
        raise ConfigError(
            "BRIEF_DATABASE_URL: listeners and workers meet in a Postgres. Name one, or run `threadbrief serve`, which "
            "does both."
        )
    stop = _stop_signal()
    async with connected(settings, listens=listens, works=works) as where:
        log.info("ready", listening=where)
        await stop.wait()
        log.info("stopping")


@asynccontextmanager
async def connected(settings: Settings, *, listens: bool = True, works: bool = True) -> AsyncIterator[str]:
    """A bot that hears Slack, does jobs, or both; yields where it listens.

    On leaving it hears nothing more, and lets what is in work come to an end for a while.
    """
    bot_token, app_token = _tokens(settings)
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession(timeout=_TIMEOUT))
        client = make_client(bot_token, str(settings.slack_api_url), session)
        slack = Slack(client)
        identity = await _identify(slack, settings)
        stack.enter_context(lock_database(settings.database_url))
        store = await asyncio.to_thread(_open_store, settings.database_url)
        stack.callback(store.close)
        if works:
            await stack.enter_async_context(_working(settings, slack, store))
        else:
            await asyncio.to_thread(engine.make_tables, settings.database_url)
        if not listens:
            yield await stack.enter_async_context(_health(settings, store, lambda: True))
            return
        app = _make_app(client, identity, settings, _take_in(stack, store))
        listening = _socket_mode(app, slack, app_token, settings, store) if app_token else _http(app, settings, store)
        yield await stack.enter_async_context(listening)


def _open_store(url: str) -> Store:
    database = open_engine(url)
    migrate(database)
    return Store(database)


def _take_in(stack: AsyncExitStack, store: Store) -> Inbox:
    inbox = DurableInbox(store.engine)
    stack.callback(inbox.close)
    return inbox


def _make_app(client: AsyncWebClient, identity: Identity, settings: Settings, inbox: Inbox) -> AsyncApp:
    app = AsyncApp(
        client=client,
        authorize=_known(identity, _secret(settings.slack_bot_token) or ""),
        logger=logging.getLogger("slack_bolt"),
        signing_secret=_secret(settings.slack_signing_secret) or "",
        request_verification_enabled=settings.slack_app_token is None,
        process_before_response=True,
    )
    handlers.register(app, inbox, min_words=settings.brief_min_words, max_links=settings.brief_max_links)
    return app


@asynccontextmanager
async def _working(settings: Settings, slack: Slack, store: Store) -> AsyncIterator[None]:
    """The jobs' side: analysers, engine and upkeep, in that order and back."""
    async with AsyncExitStack() as stack:
        fetcher, files = make_fetcher(settings), _make_files(settings)
        stack.push_async_callback(fetcher.aclose)
        stack.push_async_callback(files.aclose)
        analyzer = Analyzer(model=settings.brief_spacy_model, processes=settings.brief_analyzers)
        stack.callback(analyzer.close)
        await analyzer.start()
        engine.configure(database_url=settings.database_url, executor_id=settings.executor_id)
        Briefing(Tools(fetcher, files, analyzer, store, slack, settings.brief_focus, settings.brief_min_words))
        Answering(slack, store)
        upkeep = Upkeep(
            store,
            Backlog(store.engine),
            executor_id=settings.executor_id,
            days=settings.brief_retention_days,
            shared=settings.shared_database,
        )
        stack.push_async_callback(upkeep.leave)
        await stack.enter_async_context(upkeep.running())
        stack.push_async_callback(engine.stop)
        await engine.launch(at_once=settings.brief_analyzers * _AT_ONCE_PER_ANALYZER)
        yield


def make_fetcher(settings: Settings) -> Fetcher:
    """The guarded fetcher that the settings ask for."""
    return Fetcher(
        timeout=settings.brief_fetch_timeout,
        max_bytes=settings.brief_fetch_max_bytes,
        allow_networks=settings.brief_fetch_allow_networks,
        contact=settings.brief_fetch_contact,
    )


def _make_files(settings: Settings) -> SlackFiles:
    return SlackFiles(
        _secret(settings.slack_bot_token) or "",
        api_url=str(settings.slack_api_url),
        timeout=settings.brief_fetch_timeout,
        max_bytes=settings.brief_fetch_max_bytes,
    )


@asynccontextmanager
async def _socket_mode(
    app: AsyncApp, slack: Slack, app_token: SecretStr, settings: Settings, store: Store
) -> AsyncIterator[str]:
    token = app_token.get_secret_value()
    await _knock(slack, token)
    handler = AsyncSocketModeHandler(app, token)

    def is_connected() -> bool:
        session = handler.client.current_session
        return session is not None and not session.closed

    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]
        async with _health(settings, store, is_connected):
            yield "Socket Mode"
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def _http(app: AsyncApp, settings: Settings, store: Store) -> AsyncIterator[str]:
    events = events_api.route(app, SignatureVerifier(_secret(settings.slack_signing_secret) or ""))
    async with _health(settings, store, lambda: True, events) as address:
        yield f"{address}{events_api.PATH}"


@asynccontextmanager
async def _health(
    settings: Settings, store: Store, is_connected: Callable[[], bool], *more: Route
) -> AsyncIterator[str]:
    """/healthz, /readyz and /metrics, with what else is to be served there. Nothing listens before all is ready."""
    routes = health.routes(store.engine, Backlog(store.engine), connected=is_connected)
    server = events_api.serving([*more, *routes])
    with closing(_listen(settings.brief_host, settings.brief_port)) as listener:
        async with server.serving(listener):
            host, port = listener.getsockname()[:2]
            yield f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        raise ConfigError(
            f"BRIEF_HOST and BRIEF_PORT: I can't listen on {host}, port {port} ({reason}). Choose others, or stop "
            "what is there."
        ) from None


async def fetch_article(url: str, settings: Settings) -> Article:
    """The article behind a link, read in this process. Raises FetchError or ArticleError."""
    from bot.intake.page import read_page  # noqa: PLC0415 - the bot itself leaves HTML to its analysers

    async with aclosing(make_fetcher(settings)) as fetcher:
        return read_page(await fetcher.fetch(url))


async def check_slack(settings: Settings) -> str:
    """Try the tokens at Slack and tell who the bot is there. Raises ConfigError with what to do."""
    bot_token, app_token = _tokens(settings)
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        slack = Slack(make_client(bot_token, str(settings.slack_api_url), session))
        identity = await _identify(slack, settings)
        missing = SCOPES - identity.scopes
        if missing:
            raise ConfigError(
                f"SLACK_BOT_TOKEN: the app lacks the scopes {', '.join(sorted(missing))}. Add them on its OAuth & "
                "Permissions page and install it anew."
            )
        if app_token:
            await _knock(slack, app_token.get_secret_value())
    return f"{identity.name} in {identity.team}, {'Socket Mode' if app_token else 'HTTP'}"


def _known(identity: Identity, bot_token: str) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Who the bot is. Bolt would ask Slack at the first event, and let that go unheard when Slack doesn't answer."""

    async def authorize(**_: object) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=identity.team_id,
            bot_user_id=identity.user_id,
            bot_id=identity.bot_id,
            bot_token=bot_token,
        )

    return authorize


async def _identify(slack: Slack, settings: Settings) -> Identity:
    try:
        return await slack.whoami()
    except SlackBusy:
        raise ConfigError(
            f"SLACK_API_URL: {settings.slack_api_url} does not answer. Check the network and try again."
        ) from None
    except SlackRefused as refused:
        raise ConfigError(
            f"SLACK_BOT_TOKEN: Slack does not accept it ({refused.code}). Install the app anew and copy its token."
        ) from None


async def _knock(slack: Slack, app_token: str) -> None:
    try:
        await slack.knock(app_token)
    except SlackError as error:
        code = error.code if isinstance(error, SlackRefused) else "no answer"
        raise ConfigError(
            f"SLACK_APP_TOKEN: Slack does not open Socket Mode for it ({code}). Make an app-level token with "
            "connections:write on the app's Basic Information page."
        ) from None


def _tokens(settings: Settings) -> tuple[str, SecretStr | None]:
    """The bot's token, and the app-level one in Socket Mode. Raises ConfigError where one is missing."""
    bot_token, app_token = _secret(settings.slack_bot_token), settings.slack_app_token
    if bot_token is None:
        raise ConfigError(
            "SLACK_BOT_TOKEN is missing: put the bot's token (xoxb-…) into .env; the README tells where to get it. "
            "To see the bot without Slack: threadbrief demo."
        )
    if app_token is None and settings.slack_signing_secret is None:
        raise ConfigError(
            "SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing: put one into .env."
        )
    return bot_token, app_token


def _secret(value: SecretStr | None) -> str | None:
    return value.get_secret_value() if value else None


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
