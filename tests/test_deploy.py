"""The Slack manifests say what the program does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.slack import SCOPES

FOLDER = Path(__file__).parent.parent / "deploy" / "slack"


@pytest.fixture(params=["socket", "http"])
def manifest(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"manifest.{request.param}.json").read_text("utf8"))
    return loaded


def test_a_manifest_asks_for_the_scopes_that_the_bot_uses_and_no_other(manifest: dict[str, Any]) -> None:
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES


def test_every_kind_of_message_has_its_scope(manifest: dict[str, Any]) -> None:
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert {f"{event.removeprefix('message.')}:history" for event in events} <= SCOPES


def test_texts_keep_slacks_limits(manifest: dict[str, Any]) -> None:
    about = manifest["display_information"]
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4_000
