"""Pages in the styles of real sites, from a real server to the article or the one sentence that says why not."""

from __future__ import annotations

import asyncio
import json
import subprocess
from pathlib import Path

import pytest

from bot import errors
from bot.intake.page import read_page
from bot.intake.web import Fetcher
from bot.model import Article
from tests.intake.page_cases import NAMES, outline, read_case, site
from tests.intake.serving import serve_app
from tests.slack_room import THREADBRIEF

LOOPBACK = "127.0.0.0/8"


async def open_case(name: str) -> Article:
    fetcher = Fetcher(timeout=10, max_bytes=1_000_000, allow_networks=[LOOPBACK])
    async with serve_app(site()) as address:
        try:
            return read_page(await fetcher.fetch(f"{address}/{name}"))
        finally:
            await fetcher.aclose()


@pytest.mark.parametrize("name", [name for name in NAMES if "article" in read_case(name).expected])
async def test_a_page_gives_its_whole_article_and_what_it_says_of_it(name: str) -> None:
    article = await open_case(name)

    found = article.model_dump(mode="json", include={"title", "site", "author", "published", "published_source"})
    assert {**found, **outline(article.text)} == read_case(name).expected["article"]


@pytest.mark.parametrize("name", [name for name in NAMES if "error" in read_case(name).expected])
async def test_a_page_without_an_article_says_what_it_is_and_what_to_do(name: str) -> None:
    expected = read_case(name).expected

    with pytest.raises(errors.ThreadbriefError) as raised:
        await open_case(name)

    assert (type(raised.value).__name__, str(raised.value)) == (expected["error"], expected["sentence"])


def test_there_is_a_page_for_every_kind_of_wall_and_of_page_without_an_article() -> None:
    kinds = {*errors.Walled.__subclasses__(), *errors.NoArticle.__subclasses__()}

    assert {kind.__name__ for kind in kinds} <= {read_case(name).expected.get("error") for name in NAMES}


async def test_the_command_briefs_the_articles_and_tells_of_the_others_in_one_line_each(tmp_path: Path) -> None:
    async with serve_app(site()) as address:
        done = await asyncio.to_thread(threadbrief, tmp_path, *(f"{address}/{name}" for name in NAMES))
    briefs = [json.loads(line) for line in done.stdout.splitlines()]
    articles = {brief["article"]["url"].rpartition("/")[2]: brief["article"] for brief in briefs}
    told = dict(line.removeprefix(f"threadbrief: {address}/").split(": ", 1) for line in done.stderr.splitlines())

    assert done.returncode == 1
    assert told == {name: case["sentence"] for name in NAMES if "error" in (case := read_case(name).expected)}
    assert {name: article["title"] for name, article in articles.items()} == {
        name: case["article"]["title"] for name in NAMES if "article" in (case := read_case(name).expected)
    }


def threadbrief(folder: Path, *sources: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [THREADBRIEF, "brief", "--json", *sources],
        cwd=folder,
        env={"BRIEF_FETCH_ALLOW_NETWORKS": LOOPBACK},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
