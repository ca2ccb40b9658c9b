"""PDF files to articles."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ArticleError, BadArticleFile, EmptyText, EncryptedDocument, ScannedDocument, TextTooLong
from bot.intake.files import read_bytes
from bot.intake.files.pdf import MAX_PAGES
from tests.intake.documents.forms import PARAGRAPHS, TITLE
from tests.intake.documents.pdf_writer import (
    MARGIN,
    Layout,
    Pdf,
    Run,
    assembled,
    encrypted,
    font,
    glyph_pdf,
    one_page,
    set_in_pages,
    stream,
)

ARTICLE = "\n\n".join(PARAGRAPHS)
PLAIN = set_in_pages(PARAGRAPHS, Layout(), title=TITLE).bytes()


@pytest.mark.parametrize(
    "layout",
    [
        Layout(),
        Layout(space=0, indent=14),
        Layout(indent=12, space=4, size=9),
        Layout(divide=True, columns=2, size=12),
        Layout(columns=2, lines=20),
        Layout(columns=2, indent=10, space=0, lines=18),
        Layout(columns=2, across=True, lines=25),
        Layout(columns=3, size=8, lines=22),
        Layout(lines=16, header="Coast Wire · Tuesday, page #", footer="www.coast.example/talks   #/4"),
        Layout(lines=24, footer="Page # of 3", divide=True, indent=14, space=0),
    ],
    ids=["plain", "indents", "both", "divided", "columns", "columns-indents", "across", "three", "headers", "numbers"],
)
def test_lines_become_the_paragraphs_that_they_were(layout: Layout) -> None:
    article = read_bytes("talks.pdf", set_in_pages(PARAGRAPHS, layout, title=TITLE).bytes())

    assert article.text.split("\n\n") == PARAGRAPHS
    assert article.title == TITLE


@given(
    lines=st.integers(8, 46),
    size=st.sampled_from([8.0, 10.0, 11.5, 14.0]),
    columns=st.integers(1, 2),
    indent=st.sampled_from([0.0, 12.0]),
    divide=st.booleans(),
)
@settings(max_examples=25, deadline=None)
def test_no_layout_adds_or_loses_a_word(*, lines: int, size: float, columns: int, indent: float, divide: bool) -> None:
    layout = Layout(lines=lines, size=size, columns=columns, indent=indent, divide=divide)

    article = read_bytes("talks.pdf", set_in_pages(PARAGRAPHS, layout, title=TITLE).bytes())

    assert article.text.split() == ARTICLE.split()


def in_lines(*lines: str) -> str:
    runs = [Run(MARGIN, 700 - 14 * at, line) for at, line in enumerate(lines)]
    return read_bytes("a.pdf", Pdf([runs]).bytes()).text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The ministers of foreign af-", "fairs met.", "affairs met"),
        ("They want a long-", "term deal on grain.", "long-term deal"),
        ("The talks took much long-", "er than that.", "longer than"),
        ("An Anglo-", "Dutch company built it.", "Anglo-Dutch company"),
        ("They spoke of COVID-", "19 and of trade.", "COVID-19 and"),
        ("The so-called co-", "operation ended in May.", "cooperation ended"),
        ("A well-known ceasefire-", "monitoring mission came.", "ceasefiremonitoring mission"),
    ],
)
def test_a_word_that_was_divided_is_whole_again(first: str, second: str, joined: str) -> None:
    assert joined in in_lines(first, second)


def test_a_hyphen_stays_where_the_document_has_the_word_with_it() -> None:
    assert "post-war order. It" in in_lines("Nobody wants the post-", "war order. It was a post-war year.")


def test_bullets_become_a_list() -> None:
    text = in_lines("On the table are", "• grain, which is", "stuck in the ports", "• gas")

    assert text.split("\n\n") == ["On the table are", "- grain, which is stuck in the ports", "- gas"]


def test_ligatures_and_glyph_numbers_become_letters() -> None:
    assert read_bytes("a.pdf", glyph_pdf("The ﬁnal oﬃcial ﬂow of gas.")).text == "The final official flow of gas."


def test_fonts_that_do_not_tell_their_letters_are_named() -> None:
    with pytest.raises(BadArticleFile, match=r"a\.pdf does not tell which letters"):
        read_bytes("a.pdf", glyph_pdf("The final flow of gas and grain.", shown="\ue001"))


def test_text_along_the_margin_is_left_out() -> None:
    turned = b"BT /F1 20 Tf 0 1 -1 0 30 200 Tm (Draft of Monday) Tj ET "
    upright = b"BT /F1 11 Tf 72 700 Td (Leaders meet.) Tj 0 -14 Td (They talk of gas.) Tj ET"

    assert read_bytes("a.pdf", one_page(stream(turned + upright))).text == "Leaders meet. They talk of gas."


def test_a_page_that_lies_on_its_side_is_read() -> None:
    lines = b"BT /F1 11 Tf 0 1 -1 0 100 72 Tm (Leaders meet and) Tj 0 -14 Td (talk of gas.) Tj ET"

    assert read_bytes("a.pdf", one_page(stream(lines))).text == "Leaders meet and talk of gas."


@pytest.mark.parametrize(
    ("given_title", "title"),
    [
        ("Talks in Bergen", "Talks in Bergen"),
        ("Microsoft Word - talks_final.docx", None),
        ("talks.indd", None),
        ("Untitled", None),
        ("untitled document 3", None),
        ("x", None),
        ("", None),
    ],
)
def test_the_title_in_the_files_data_counts_where_it_is_one(given_title: str, title: str | None) -> None:
    pdf = set_in_pages(PARAGRAPHS, Layout(), info={"Title": given_title})

    assert read_bytes("a.pdf", pdf.bytes()).title == title


def test_the_headline_on_the_page_goes_before_the_title_in_the_files_data() -> None:
    pdf = set_in_pages(PARAGRAPHS, Layout(), title=TITLE, info={"Title": "Template for reports"})

    assert read_bytes("a.pdf", pdf.bytes()).title == TITLE


def test_the_day_on_which_a_file_was_made_is_no_day_of_publication() -> None:
    pdf = set_in_pages(PARAGRAPHS, Layout(), info={"CreationDate": "D:20250310120000Z"})
    article = read_bytes("a.pdf", pdf.bytes())

    assert (article.published, article.published_source) == (None, None)


def test_a_scan_says_that_it_is_one() -> None:
    scan = Pdf([[], [Run(MARGIN, 30, "2")]], images=True)

    with pytest.raises(ScannedDocument, match=r"^talks\.pdf is a scan: there is no text in it"):
        read_bytes("talks.pdf", scan.bytes())


def test_an_empty_file_is_empty() -> None:
    with pytest.raises(EmptyText, match=r"no text in a\.pdf"):
        read_bytes("a.pdf", Pdf([[]]).bytes())


def test_a_file_that_is_only_locked_against_changes_is_read() -> None:
    assert read_bytes("a.pdf", encrypted(PLAIN, password="")).text == ARTICLE


def test_a_file_with_a_password_says_so() -> None:
    with pytest.raises(EncryptedDocument, match=r"a\.pdf asks for a password\. Save it without one"):
        read_bytes("a.pdf", encrypted(PLAIN, password="secret"))


def test_a_file_of_three_hundred_pages_is_refused_and_one_of_two_hundred_read() -> None:
    with pytest.raises(TextTooLong, match="has 300 pages, and I read 200"):
        read_bytes("a.pdf", Pdf([[Run(MARGIN, 700, "Leaders meet to talk of gas.")]] * 300).bytes())
    pages = [[Run(MARGIN, 700, f"Leaders meet to talk of {'gas ' * at}")] for at in range(1, MAX_PAGES + 1)]
    assert read_bytes("a.pdf", Pdf(pages).bytes()).text.count("Leaders") == MAX_PAGES


def test_a_file_whose_table_of_contents_is_wrong_is_read_all_the_same() -> None:
    moved = re.sub(rb"(\d{10}) 00000 n", lambda found: b"%010d 00000 n" % (int(found[1]) + 7), PLAIN)

    assert moved != PLAIN
    assert read_bytes("a.pdf", moved).text == ARTICLE


def test_bytes_before_the_header_do_not_matter() -> None:
    assert read_bytes("a.txt", b"\r\n\xef\xbb\xbf" + PLAIN).title == TITLE


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", PLAIN[:600], b"%PDF-1.4\n" + b"\n" * 9000])
def test_a_broken_file_says_so(data: bytes) -> None:
    with pytest.raises(BadArticleFile, match=r"a\.pdf is a broken PDF file\. Copy the article's text"):
        read_bytes("a.pdf", data)


def test_a_broken_page_does_not_hide_the_others() -> None:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R 6 0 R] /Count 2 >>",
        font("Helvetica"),
        stream(b"BT /F1 11 Tf 72 700 Td (Leaders meet to talk of gas.) Tj ET"),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Length 5 /Filter /FlateDecode >>\nstream\nabcde\nendstream",
    ]
    assert read_bytes("a.pdf", assembled(objects)).text == "Leaders meet to talk of gas."


def test_a_file_whose_own_data_are_broken_is_read_without_them() -> None:
    broken = re.sub(rb"/Info \d+ 0 R", b"/Info (x)", PLAIN)

    assert broken != PLAIN
    assert read_bytes("a.pdf", broken).text


@given(at=st.integers(0, len(PLAIN) - 1), junk=st.binary(min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_damage_is_survived(at: int, junk: bytes) -> None:
    with suppress(ArticleError):
        assert read_bytes("a.pdf", PLAIN[:at] + junk + PLAIN[at + len(junk) :]).text


_MEASURE = """
import resource, sys
from bot.errors import ArticleError
from bot.intake.files import read_bytes
from tests.intake.documents.forms import article_as
read_bytes("a.pdf", article_as("pdf"))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    read_bytes("a.pdf", sys.stdin.buffer.read())
except ArticleError as error:
    print(type(error).__name__, end=" ")
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""

MB = 1_000_000


def packed(megabytes: int, piece: bytes) -> bytes:
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(piece * (MB // len(piece))) for _ in range(megabytes)) + packer.flush()
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(body), body)


@pytest.mark.parametrize(
    "content",
    [
        packed(1000, b"\0" * 1000),
        packed(9, b"BT /F1 10 Tf (a) Tj 0 -1 Td "),
        packed(9, b"[ 1 1 1 1 "),
        packed(2, b"[" * 1000),
    ],
    ids=["a-gigabyte", "operators", "array", "nested"],
)
def test_a_bomb_takes_little_memory(content: bytes) -> None:
    measured = subprocess.run(
        [sys.executable, "-c", _MEASURE],
        input=one_page(content),
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    error, megabytes = measured.stdout.split()
    assert error == b"BadArticleFile"
    assert int(megabytes) < 150
