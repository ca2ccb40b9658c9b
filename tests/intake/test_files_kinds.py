"""Files that can't be read, and what is written in Slack's own editors."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from io import BytesIO

import pytest

from bot.errors import BadArticleFile, EmptyText, EncryptedDocument
from bot.intake.files import read_bytes

TEXT = "Talks in Sochi\n\nLeaders meet.\n"


def zipped(*names: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


def old_office(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{\\rtf1\\ansi Leaders meet.}", "is an RTF file, which I don't read. Save it as .docx or PDF"),
        (old_office("WordDocument"), r"is an old Word file \(.doc\), which I don't read. Save it as .docx or PDF"),
        (old_office("Workbook"), "is a spreadsheet, not an article"),
        (old_office("PowerPoint Document"), "is a set of slides"),
        (old_office("__substg1.0_0037001F"), "is an Outlook message .* Save it as .eml"),
        (old_office("Equation"), "is an old Office file"),
        (zipped("xl/workbook.xml"), "is a spreadsheet, not an article"),
        (zipped("ppt/presentation.xml"), "is a set of slides"),
        (zipped("mimetype", "content.xml"), "is an OpenDocument file, which I don't read. Save it as .docx or PDF"),
        (zipped("mimetype", "META-INF/container.xml"), "is a book"),
        (zipped("talks.txt"), "is an archive. Unpack it"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "is an archive"),
        (gzip.compress(b"Leaders meet."), "is an archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a picture, and I read text only. Copy the article's text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture"),
        (b"GIF89a\x01\x00\x01\x00", "is a picture"),
        (b"RIFF\x00\x01\x00\x00WEBPVP8 ", "is a picture"),
        (b"\x00\x00\x00\x18ftypheic\x00", "is a picture"),
        (b"\x00\x00\x00\x18ftypmp42\x00", "is a film or a recording"),
        (b"ID3\x03\x00\x00", "is a film or a recording"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf"])
def test_a_file_of_another_kind_is_told_what_to_do(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(BadArticleFile, match=f"^{re.escape(name)} {sentence}"):
        read_bytes(name, data)


def test_a_word_file_with_a_password_says_so() -> None:
    with pytest.raises(EncryptedDocument, match=r"a\.docx asks for a password"):
        read_bytes("a.docx", old_office("EncryptedPackage"))


@pytest.mark.parametrize(
    "text", ["BM is a bank.", "GIF89a is a format.", "ID3 tags", "PK met RIFF.", "The %PDF-1.7 mark."]
)
def test_a_text_that_begins_like_another_file_is_a_text(text: str) -> None:
    assert read_bytes("a.txt", text.encode()).text == text


CANVAS = """<div class="quip-canvas-content"><h1 id="temp:C:a1">Talks in Sochi</h1>
<p id="temp:C:a2" class="line">Leaders meet on <b>Friday</b>.</p><p class="line"></p>
<ul><li>Grain</li><li>Gas</li></ul></div>"""


def test_a_slack_canvas_is_read_whole() -> None:
    article = read_bytes("Talks", CANVAS.encode())

    assert (article.title, article.text) == ("Talks in Sochi", "Leaders meet on Friday.\n\n- Grain\n\n- Gas")


@pytest.mark.parametrize(
    "post",
    [
        json.dumps(
            {
                "root": {
                    "children": [
                        {"type": "h1", "text": "Talks in Sochi"},
                        {"type": "p", "text": "Leaders meet."},
                        {"type": "p", "text": ""},
                    ]
                }
            }
        ),
        "<document><h1>Talks in Sochi</h1><p>Leaders meet.</p></document>",
    ],
    ids=["json", "markup"],
)
def test_a_slack_post_is_read(post: str) -> None:
    article = read_bytes("Post", post.encode())

    assert (article.title, article.text) == ("Talks in Sochi", "Leaders meet.")


def test_a_slack_snippet_is_the_text_that_was_typed() -> None:
    assert read_bytes("Untitled", TEXT.encode()).text == TEXT


def test_an_empty_canvas_is_empty() -> None:
    with pytest.raises(EmptyText):
        read_bytes("Canvas", b'<div class="quip-canvas-content"><h1>Talks</h1></div>')
