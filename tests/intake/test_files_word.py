"""Word files to articles."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ArticleError, BadArticleFile, EmptyText, TextTooLong
from bot.intake.files import read_bytes
from tests.intake.documents.forms import PARAGRAPHS, TITLE, as_word, word_bytes

WORD = as_word(TITLE, PARAGRAPHS)


def document(*paragraphs: str) -> Document:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return made


def text_of(made: Document) -> str:
    return read_bytes("a.docx", word_bytes(made)).text


def test_headings_lists_and_tables_come_in_the_order_of_reading() -> None:
    made = document("Leaders meet.")
    made.add_heading("On the table", 2)
    made.add_paragraph("grain", "List Bullet")
    made.add_paragraph("gas", "List Number")
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ["Veldonia", "grain", "Karsia", "gas"], strict=True):  # noqa: SLF001 - all of them
        cell.text = text
    made.add_paragraph("They part on Friday.")

    assert text_of(made).split("\n\n") == [
        "Leaders meet.",
        "On the table",
        "- grain",
        "- gas",
        "Veldonia\tgrain",
        "Karsia\tgas",
        "They part on Friday.",
    ]


def test_a_page_laid_out_as_a_table_is_read_by_its_paragraphs() -> None:
    made = document()
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Leaders meet in Sochi on Friday.", " ".join(["They talk of grain and gas."] * 5)

    assert text_of(made).split("\n\n") == [cells[0].text, cells[1].text]


@pytest.mark.parametrize(
    ("make", "title"),
    [
        (lambda made: made.add_heading("Talks in Sochi", 0), "Talks in Sochi"),
        (lambda made: made.add_heading("Talks in Sochi", 1), "Talks in Sochi"),
        (lambda made: setattr(made.core_properties, "title", "Talks in Sochi"), "Talks in Sochi"),
        (lambda made: setattr(made.core_properties, "title", "Document3"), None),
        (lambda made: setattr(made.core_properties, "title", "press_release.doc"), None),
        (lambda made: setattr(made.core_properties, "title", ""), None),
    ],
    ids=["style", "heading", "data", "untitled", "name", "none"],
)
def test_the_title_is_the_headline_or_what_the_files_data_say(
    make: Callable[[Document], object], title: str | None
) -> None:
    made = docx.Document()
    make(made)
    made.add_paragraph("Leaders meet.")

    article = read_bytes("a.docx", word_bytes(made))

    assert (article.title, article.text) == (title, "Leaders meet.")
    assert (article.published, article.author) == (None, None)


def test_a_heading_further_down_is_no_title() -> None:
    made = document("Leaders meet.")
    made.core_properties.title = ""
    made.add_heading("Next week", 1)

    assert read_bytes("a.docx", word_bytes(made)).title is None


def append(made: Document, inside: str) -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    made.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')} {space}>{inside}</w:p>"))


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    made = document()
    append(
        made,
        "<w:r><w:t xml:space='preserve'>Leaders </w:t></w:r>"
        "<w:del w:id='1' w:author='x'><w:r><w:delText>argue</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='x'><w:r><w:t>meet.</w:t></w:r></w:ins>",
    )
    assert text_of(made) == "Leaders meet."


def test_links_breaks_and_tabs_stay_in_the_sentence() -> None:
    made = document()
    append(
        made,
        "<w:r><w:t>Leaders</w:t><w:tab/><w:t>meet</w:t><w:br/></w:r>"
        "<w:hyperlink><w:r><w:t>in So</w:t><w:softHyphen/><w:t>chi on</w:t></w:r></w:hyperlink>"
        "<w:r><w:t> F</w:t><w:noBreakHyphen/><w:t>day.</w:t></w:r>",
    )
    assert text_of(made) == "Leaders meet in Sochi on F-day."


def test_a_text_box_is_read_once() -> None:
    made = document("Leaders meet.")
    box = "<w:txbxContent><w:p><w:r><w:t>We expect results.</w:t></w:r></w:p></w:txbxContent>"
    append(
        made,
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert text_of(made) == "We expect results.\n\nLeaders meet."


def rezipped(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """A copy of an archive with its members changed, left out (None), or added."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            content = change(name, archive.read(name))
            if content is not None:
                copy.writestr(name, content)
        for name, content in more.items():
            copy.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "kind",
    [
        b"ms-word.document.macroEnabled.main+xml",
        b"openxmlformats-officedocument.wordprocessingml.template.main+xml",
        b"ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_macros_and_templates_are_read_as_documents(kind: bytes) -> None:
    plain = b"openxmlformats-officedocument.wordprocessingml.document.main+xml"
    changed = rezipped(WORD, lambda _, content: content.replace(plain, kind), **{"word/vbaProject.bin": b"\xd0\xcf"})

    assert read_bytes("a.docm", changed).text.split("\n\n") == PARAGRAPHS


def with_body(body: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        return (
            re.sub(rb"<w:body>.*</w:body>", b"<w:body>" + body + b"</w:body>", content, flags=re.DOTALL)
            if name == "word/document.xml"
            else content
        )

    return rezipped(WORD, change)


@pytest.mark.parametrize(
    "data",
    [
        rezipped(WORD, lambda name, content: b"\0" * 300_000_000 if name == "word/document.xml" else content),
        with_body(b"<w:p/>" * 400_000),
        with_body(b"<w:p " + b" ".join(b'a%d="1"' % number for number in range(400_000)) + b"/>"),
        rezipped(WORD, lambda _, content: content, **{f"word/{number}.xml": b"" for number in range(3000)}),
    ],
    ids=["zeros", "elements", "attributes", "members"],
)
def test_a_bomb_is_not_unpacked(data: bytes) -> None:
    with pytest.raises(TextTooLong, match=r"a\.docx unpacks to far more than any article"):
        read_bytes("a.docx", data)


def test_an_archive_that_lies_about_its_sizes_is_broken() -> None:
    bomb = rezipped(WORD, lambda name, content: b" " * 100_000_000 if name == "word/document.xml" else content)
    lie = bomb.replace((100_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))

    assert lie != bomb
    with pytest.raises(BadArticleFile, match="is a broken file"):
        read_bytes("a.docx", lie)


def test_entities_are_refused() -> None:
    def change(name: str, content: bytes) -> bytes:
        entity = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        return content.replace(b"<w:document", entity + b"<w:document", 1) if name == "word/document.xml" else content

    with pytest.raises(BadArticleFile, match="holds what no Word file holds"):
        read_bytes("a.docx", rezipped(WORD, change))


@pytest.mark.parametrize(
    "data",
    [
        WORD[:-200],
        rezipped(WORD, lambda name, content: None if name == "[Content_Types].xml" else content),
        rezipped(WORD, lambda name, content: b"<x>" if name == "word/document.xml" else content),
        rezipped(WORD, lambda name, content: None if name == "_rels/.rels" else content),
        with_body(b"<w:p>" * 5_000 + b"</w:p>" * 5_000),
    ],
    ids=["cut", "types", "xml", "relations", "deep"],
)
def test_a_broken_file_says_so(data: bytes) -> None:
    with pytest.raises(BadArticleFile, match=r"^a\.docx (?:is a broken|is an archive)"):
        read_bytes("a.docx", data)


def test_an_empty_file_is_empty() -> None:
    with pytest.raises(EmptyText, match=r"no text in a\.docx"):
        read_bytes("a.docx", word_bytes(document()))


@given(at=st.integers(0, len(WORD) - 1), junk=st.binary(min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_damage_is_survived(at: int, junk: bytes) -> None:
    with suppress(ArticleError):
        assert read_bytes("a.docx", WORD[:at] + junk + WORD[at + len(junk) :]).text
