"""Files and pastes to articles."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import ArticleError, BadArticleFile, EmptyText, NoArticle, NotText, TextTooLong
from bot.intake.files import MAX_BYTES, read_bytes, read_file, read_plain, read_text
from bot.model import Article

TEXT = "Talks in Sochi\n\nPublished: 27 July 2022\n\n  “We expect results,” Jörg Größmann said.\t(Coast Wire)\n"
BODY = "<p>Leaders meet in Sochi on Friday.</p>" * 8
HTML = f"<!DOCTYPE html><html><head><title>Talks</title></head><body>{BODY}</body></html>"


def test_the_text_of_a_text_file_is_the_files() -> None:
    assert read_bytes("a.txt", TEXT.encode()) == Article(text=TEXT)


def test_line_ends_stay_as_they_are_so_that_offsets_fit() -> None:
    assert read_bytes("a.txt", b"Leaders meet.\r\n\r\nSoon.\r\n").text == "Leaders meet.\r\n\r\nSoon.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_file_may_have_any_usual_encoding(encoding: str) -> None:
    assert read_bytes("a.txt", TEXT.encode(encoding)).text == TEXT


def test_big_endian_text_is_known_by_its_mark() -> None:
    assert read_bytes("a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_bytes_that_cp1252_lacks_become_one_character_each() -> None:
    assert read_bytes("a.txt", b"caf\xe9 \x81 bar").text == "café \ufffd bar"


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a", "a.log", "a.pdf", "a.TXT", "a.html.txt"])
def test_a_text_is_a_text_whatever_its_name(name: str) -> None:
    assert read_bytes(name, TEXT.encode()).text == TEXT


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt", "a", "a.json", "a.md"])
def test_an_html_document_is_html_whatever_its_name(name: str) -> None:
    article = read_bytes(name, HTML.encode())

    assert article.text.split("\n\n")[0] == "Leaders meet in Sochi on Friday."
    assert (article.title, article.url) == ("Talks", None)


@pytest.mark.parametrize("start", ["\ufeff", "  \n", "<!-- saved -->\n", "<?xml version='1.0' encoding='utf-8'?>\n"])
def test_what_stands_before_an_html_document_does_not_hide_it(start: str) -> None:
    assert "<p>" not in read_bytes("a.txt", (start + HTML).encode()).text


def test_the_charset_that_an_html_file_declares_counts() -> None:
    html = HTML.replace("<title>", '<meta charset="windows-1251"><title>').replace("Sochi", "Сочи")

    assert "Сочи" in read_bytes("a.html", html.encode("cp1251")).text


def test_an_html_file_without_an_article_says_so() -> None:
    with pytest.raises(NoArticle):
        read_bytes("a.html", b"<html><body><nav>Home</nav></body></html>")


def test_a_text_that_mentions_a_tag_stays_text() -> None:
    assert read_bytes("a.txt", b"The <html> tag opens a page.").text == "The <html> tag opens a page."


@pytest.mark.parametrize(
    "data",
    [b"Leaders\x00meet.", bytes(range(256)) * 4],
    ids=["nul", "all-bytes"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.md"])
def test_binary_data_are_no_text_whatever_their_name(name: str, data: bytes) -> None:
    with pytest.raises(NotText, match=f"{name} is not a text file"):
        read_bytes(name, data)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_file_is_empty(name: str, data: bytes) -> None:
    with pytest.raises(EmptyText):
        read_bytes(name, data)


def test_a_file_may_have_five_megabytes_and_not_a_byte_more() -> None:
    assert len(read_bytes("a.txt", b"a" * MAX_BYTES).text) == MAX_BYTES
    with pytest.raises(TextTooLong, match=r"a\.txt is larger than 5 MB"):
        read_bytes("a.txt", b"a" * (MAX_BYTES + 1))


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(TEXT.encode())

    assert read_file(path).text == TEXT
    assert read_plain(path) == TEXT


def test_a_file_read_plain_keeps_its_markup(tmp_path: Path) -> None:
    path = tmp_path / "talks.html"
    path.write_text(HTML)

    assert read_plain(path) == HTML


@pytest.mark.parametrize("read", [read_file, read_plain])
def test_a_path_that_can_not_be_read_is_told_why(read: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(BadArticleFile, match=r"There is no file .*missing\.txt"):
        read(tmp_path / "missing.txt")
    with pytest.raises(BadArticleFile, match="is a folder"):
        read(tmp_path)
    for unreadable in (Path("nul\x00.txt"), tmp_path / ("a" * 300), Path("/proc/self/mem")):
        with pytest.raises(BadArticleFile, match="can't be read"):
            read(unreadable)


def test_an_endless_file_ends(tmp_path: Path) -> None:
    with pytest.raises(TextTooLong):
        read_file(Path("/dev/zero"))
    with pytest.raises(TextTooLong):
        read_plain(Path("/dev/zero"))
    assert tmp_path.exists()


def test_a_paste_is_read_as_it_is_but_for_controls() -> None:
    assert read_text("Leaders\x00meet\x1b[0m\ud83d \n").text == "Leaders meet [0m\ufffd \n"
    with pytest.raises(EmptyText):
        read_text(" \n")


@given(text=st.text())
def test_offsets_into_a_paste_stay_true(text: str) -> None:
    with suppress(EmptyText):
        read = read_text(text).text
        assert len(read) == len(text)
        assert all(now == before or not before.isprintable() for now, before in zip(read, text, strict=True))


@given(
    text=st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs"], blacklist_characters="\ufeff\ufffe\uffff"))
)
@example(text="{\\rtf")
@example(text="%PDF-")
def test_every_printable_text_file_is_its_text(text: str) -> None:
    with suppress(EmptyText, BadArticleFile, NoArticle):
        assert read_bytes("a.txt", text.encode()).text == text


@given(data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.html", "a.json"]))
def test_any_file_is_an_article_or_refused(data: bytes, name: str) -> None:
    with suppress(ArticleError):
        article = read_bytes(name, data)
        article.model_dump_json()
        assert "\x00" not in article.text
