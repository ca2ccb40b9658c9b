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

import handlers
from bot import engine, events_api
from bot.analyzer import Analyzer
from bot.errors import ConfigError, SlackBusy, SlackError, SlackRefused
from bot.intake.web import Fetcher
from bot.jobs import Briefing, Tools
from bot.model import Article
from bot.settings import Settings
from bot.slack import SCOPES, Identity, Slack, make_client
from bot.store import Store, lock_database, open_engine

log = structlog.get_logger()

_TIMEOUT = aiohttp.ClientTimeout(total=30)
"""Seconds that a call of Slack's Web API may take."""

_AT_ONCE_PER_ANALYZER = 4
"""Jobs in work per analyser: one reads, the others wait for a page or for Slack."""


async def serve(settings: Settings, *, until: asyncio.Event | None = None) -> None:
    """Run the bot until SIGTERM or SIGINT (or `until`). Raises ConfigError when it can't be started."""
    stop = until or _stop_signal()
    async with connected(settings) as where:
        log.info("ready", listening=where)
        await stop.wait()
        log.info("stopping")


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[str]:
    """A bot that hears Slack; yields where it listens. Leaves after what is in work has come to the end of a step."""
    bot_token, app_token = _tokens(settings)
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        client = make_client(bot_token, str(settings.slack_api_url), session)
        slack = Slack(client)
        identity = await _identify(slack, settings)
        async with _working(settings, slack) as briefing:
            app = AsyncApp(
                client=client,
                authorize=_known(identity, bot_token),
                logger=logging.getLogger("slack_bolt"),
                signing_secret=_secret(settings.slack_signing_secret) or "",
                request_verification_enabled=app_token is None,
                process_before_response=True,
            )
            handlers.register(
                app,
                briefing.enqueue,
                min_words=settings.brief_min_words,
                max_links=settings.brief_max_links,
            )
            async with _socket_mode(app, slack, app_token) if app_token else _http(app, settings) as where:
                yield where


@asynccontextmanager
async def _working(settings: Settings, slack: Slack) -> AsyncIterator[Briefing]:
    """The jobs' side: data folder, database, analysers and engine, in that order and back."""
    url = settings.database_url
    async with AsyncExitStack() as stack:
        stack.enter_context(lock_database(url))
        store = Store(open_engine(url))
        stack.callback(store.close)
        fetcher = make_fetcher(settings)
        stack.push_async_callback(fetcher.aclose)
        analyzer = Analyzer(model=settings.brief_spacy_model, processes=settings.brief_analyzers)
        stack.callback(analyzer.close)
        await analyzer.start()
        engine.configure(database_url=url, executor_id=settings.brief_executor_id)
        briefing = Briefing(Tools(fetcher, analyzer, store, slack, settings.brief_focus))
        stack.push_async_callback(engine.stop)
        await engine.launch(at_once=settings.brief_analyzers * _AT_ONCE_PER_ANALYZER)
        yield briefing


def make_fetcher(settings: Settings) -> Fetcher:
    """The guarded fetcher that the settings ask for."""
    return Fetcher(
        timeout=settings.brief_fetch_timeout,
        max_bytes=settings.brief_fetch_max_bytes,
        allow_networks=settings.brief_fetch_allow_networks,
        contact=settings.brief_fetch_contact,
    )


@asynccontextmanager
async def _socket_mode(app: AsyncApp, slack: Slack, app_token: str) -> AsyncIterator[str]:
    await _knock(slack, app_token)
    handler = AsyncSocketModeHandler(app, app_token)
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]
        yield "Socket Mode"
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def _http(app: AsyncApp, settings: Settings) -> AsyncIterator[str]:
    secret = _secret(settings.slack_signing_secret) or ""
    with closing(_listen(settings.brief_host, settings.brief_port)) as listener:
        server = events_api.server(app, SignatureVerifier(secret))
        async with server.serving(listener):
            host, port = listener.getsockname()[:2]
            yield f"http://{host}:{port}{events_api.PATH}"


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
            await _knock(slack, app_token)
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


def _tokens(settings: Settings) -> tuple[str, str | None]:
    """The bot's token, and the app-level one in Socket Mode. Raises ConfigError where one is missing."""
    bot_token, app_token = _secret(settings.slack_bot_token), _secret(settings.slack_app_token)
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
