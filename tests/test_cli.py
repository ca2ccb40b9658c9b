"""The commands, as processes: what they print, where, and their exit status."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

import bot
from tests.slack_room import SAMPLE, THREADBRIEF, open_workspace

SCHEMA = json.loads((Path(bot.__file__).parent / "brief.schema.json").read_text("utf8"))
GERMAN = (
    "Der Bundeskanzler trifft sich am Freitag in Paris mit dem französischen Präsidenten. Die beiden wollen über den "
    "Haushalt der Europäischen Union und über neue Schulden sprechen, sagte ein Sprecher der Regierung in Berlin."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sochi.txt").write_text(SAMPLE, "utf8")
    return tmp_path


def threadbrief(*arguments: str, cwd: Path, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [THREADBRIEF, *arguments],
        cwd=cwd,
        input=stdin,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_brief_prints_text_for_people(folder: Path) -> None:
    done = threadbrief("brief", "--published", "2022-07-27", "sochi.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sochi · Fri, August 5, 2022" in done.stdout
    assert "On the agenda:" in done.stdout


def test_brief_prints_json_that_fits_the_schema_one_line_a_source(folder: Path, pages: str) -> None:
    given = {"id": "a1", "title": "Kremlin hints", "text": SAMPLE, "published": "2022-07-27", "url": None}
    (folder / "given.json").write_text(json.dumps(given), "utf8")
    sources = ["sochi.txt", "given.json", "-", f"{pages}/sardinia.html"]
    done = threadbrief(
        "brief", "--json", "--with-text", *sources, cwd=folder, stdin=SAMPLE, BRIEF_FETCH_ALLOW_NETWORKS="127.0.0.0/8"
    )
    briefs = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, len(briefs)) == (0, 4), done.stderr
    for brief in briefs:
        jsonschema.validate(brief, SCHEMA)
        for quote in quotes(brief):
            assert brief["article"]["text"][quote["start"] : quote["end"]] == quote["text"]
    undated, dated, _, page = briefs
    assert (undated["article"]["anchor_source"], undated["meetings"][0]["start"]) == ("none", "XXXX-08-05")
    assert (dated["article"]["id"], dated["article"]["anchor"], dated["meetings"][0]["start"]) == (
        "a1",
        "2022-07-27",
        "2022-08-05",
    )
    assert (page["article"]["anchor_source"], page["article"]["site"]) == ("page", "The Harbour Post")


def quotes(node: object) -> list[dict[str, object]]:
    """Every quote in a brief's JSON."""
    if isinstance(node, dict):
        own = [node["quote"]] if "quote" in node else []
        return own + [quote for value in node.values() for quote in quotes(value)]
    return [quote for value in node for quote in quotes(value)] if isinstance(node, list) else []


def test_what_cannot_be_briefed_gets_one_line_each_and_the_others_go_on(folder: Path, pages: str) -> None:
    (folder / "empty.txt").write_text(" \n", "utf8")
    (folder / "word.txt").write_text("Sochi", "utf8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "german.txt").write_text(GERMAN, "utf8")
    (folder / "shop.html").write_text(Path(__file__).with_name("cases").joinpath("web/shop.html").read_text("utf8"))
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "broken.json").write_text("{", "utf8")
    wrong = ["empty.txt", "word.txt", "binary.txt", "german.txt", "shop.html", "scan.pdf", "broken.json"]
    wrong += ["missing.txt", ".", "http://127.0.0.1:9/", f"{pages}/nowhere.html", "ftp://a/b", "https://[::1/", ""]
    done = threadbrief("brief", *wrong, "sochi.txt", cwd=folder, BRIEF_FETCH_ALLOW_NETWORKS="127.0.0.0/8")
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in lines] == wrong
    assert "Traceback" not in done.stderr
    assert "German" in next(line for line in lines if "german.txt" in line)
    assert "Putin" in done.stdout


def test_timex_prints_offsets_into_the_file_as_it_is(folder: Path) -> None:
    text = "\r\n\tThe talks begin on Friday.\r\nThey end a week later.\r\n"
    (folder / "talks.txt").write_bytes(text.encode())
    done = threadbrief("timex", "--anchor", "2022-07-27", "--json", "talks.txt", cwd=folder)
    line = json.loads(done.stdout)
    assert (done.returncode, line["file"]) == (0, "talks.txt")
    friday = next(t for t in line["timex"] if t["text"] == "Friday")
    assert (friday["type"], friday["value"]) == ("DATE", "2022-07-29")
    assert text[friday["start"] : friday["end"]] == "Friday"


def test_timex_without_an_anchor_guesses_no_year(folder: Path) -> None:
    (folder / "talks.txt").write_text("They will meet on August 5.", "utf8")
    done = threadbrief("timex", "talks.txt", cwd=folder)
    assert "XXXX-08-05" in done.stdout


def test_check_finds_everything_in_place(folder: Path) -> None:
    with open_workspace() as workspace:
        slack = workspace.slack
        tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token}
        done = threadbrief("check", cwd=folder, SLACK_API_URL=slack.api_url, **tokens)
    assert done.returncode == 0, done.stdout
    assert "threadbrief in" in done.stdout


def test_check_says_what_to_do_about_what_is_missing(folder: Path) -> None:
    with open_workspace(scopes=("commands",)) as workspace:
        slack = workspace.slack
        tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token}
        done = threadbrief(
            "check", cwd=folder, SLACK_API_URL=slack.api_url, BRIEF_SPACY_MODEL="no_such_model", **tokens
        )
    assert done.returncode == 1
    assert "✗ model: BRIEF_SPACY_MODEL" in done.stdout
    assert "chat:write" in done.stdout


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        ({"BRIEF_PORT": "many"}, "BRIEF_PORT"),
    ],
)
def test_serve_does_not_start_with_a_missing_or_wrong_setting(
    folder: Path, settings: dict[str, str], named: str
) -> None:
    done = threadbrief("serve", cwd=folder, **settings)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert named in done.stderr


def test_serve_does_not_start_with_a_token_that_slack_does_not_know(folder: Path) -> None:
    with open_workspace() as workspace:
        settings = {"SLACK_API_URL": workspace.slack.api_url, "SLACK_SIGNING_SECRET": "s"}
        done = threadbrief("serve", cwd=folder, SLACK_BOT_TOKEN="xoxb-wrong", **settings)
    assert done.returncode == 1
    assert done.stderr.startswith("threadbrief: SLACK_BOT_TOKEN")


def test_the_demo_shows_the_thread(folder: Path) -> None:
    done = threadbrief("demo", cwd=folder)
    assert done.returncode == 0, done.stderr
    for words in ("Vladimir Putin, Russian President", "Kremlin spokesman", "Fri, August 5, 2022", "1 reply"):
        assert words in done.stdout


def test_the_demo_takes_an_article_of_ones_own(folder: Path) -> None:
    (folder / "own.txt").write_text(
        "The mayors of Ulm and Linz will meet in Passau on Friday to discuss floods.", "utf8"
    )
    done = threadbrief("demo", "--article", "own.txt", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Passau" in done.stdout
