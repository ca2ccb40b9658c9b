"""`threadbrief check`: whether everything is in place, and what to do about what isn't."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

from bot.app import check_slack
from bot.errors import ConfigError
from bot.extract import load
from bot.settings import Settings
from bot.store import make_folder, open_engine

Finding = str | ConfigError


def examine(settings: Settings) -> Iterator[tuple[str, Finding]]:
    """Each thing that is looked at, with what was found or the error that it is."""
    yield "settings", "read and understood"
    for name, look in (("model", _model), ("database", _database), ("Slack", _slack)):
        yield name, _finding(look, settings)


def _finding(look: Callable[[Settings], str], settings: Settings) -> Finding:
    try:
        return look(settings)
    except ConfigError as error:
        return error


def _model(settings: Settings) -> str:
    meta = load(settings.brief_spacy_model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _database(settings: Settings) -> str:
    if settings.brief_database_url is None:
        make_folder(settings.brief_data_dir)
    engine = open_engine(settings.database_url)
    engine.dispose()
    return engine.url.render_as_string(hide_password=True)


def _slack(settings: Settings) -> str:
    return asyncio.run(check_slack(settings))
