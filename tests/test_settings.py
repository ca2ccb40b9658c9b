"""Settings: what `.env.example` says is what the program does, and a mistake is one line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.settings import Settings

EXAMPLE = Path(__file__).parent.parent / ".env.example"


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_example_lists_exactly_the_settings_that_there_are() -> None:
    listed = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text("utf8"), re.MULTILINE)
    assert sorted(listed) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_shows_the_defaults(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text("utf8"), "utf8")
    from_example = Settings.read()
    (tmp_path / ".env").unlink()
    assert from_example == Settings.read()


def test_every_setting_in_the_example_has_a_reason() -> None:
    blocks = EXAMPLE.read_text("utf8").split("\n\n")
    bare = [block for block in blocks if re.search(r"^[A-Z_]+=", block, re.MULTILINE) and "# " not in block]
    assert bare == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BRIEF_PORT", "seventy"),
        ("BRIEF_PORT", "70000"),
        ("BRIEF_ANALYZERS", "0"),
        ("BRIEF_FETCH_ALLOW_NETWORKS", "10.0.0.0/8,home"),
        ("BRIEF_FETCH_CONTACT", "ask the desk"),
        ("BRIEF_DATABASE_URL", "mysql://host/name"),
        ("BRIEF_DATABASE_URL", "sqlite:///:memory:"),
        ("BRIEF_LOG_LEVEL", "loud"),
        ("SLACK_API_URL", "slack"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as caught:
        Settings.read()
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


def test_an_env_file_that_is_no_text_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"BRIEF_FOCUS=\xff\xfe\n")
    with pytest.raises(ConfigError, match=r"^\.env can't be read"):
        Settings.read()


def test_networks_are_read_from_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_FETCH_ALLOW_NETWORKS", "10.0.0.0/8, 192.168.1.0/24")
    assert Settings.read().brief_fetch_allow_networks == ("10.0.0.0/8", "192.168.1.0/24")


def test_tokens_do_not_show_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    assert "xoxb-secret" not in repr(Settings.read())
