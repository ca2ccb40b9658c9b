"""Word files (.docx): paragraphs, headings, lists and tables in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.oxml.text.paragraph import CT_P

from bot.errors import BadArticleFile, EmptyText
from bot.intake.files.archive import checked_archive
from bot.intake.files.prose import as_article, could_be_title, one_line, sensible_title
from bot.model import Article

_PARAGRAPH, _ROW, _CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:noBreakHyphen")
_BREAKS = frozenset({qn("w:br"), qn("w:cr")})
_PLAIN = {_TAB: "\t", _HYPHEN: "-", **dict.fromkeys(_BREAKS, "\n")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a drawing's text, once more
_TAB_STOPS = qn("w:tabs")
_MOST_CELL_WORDS = 12  # longer ones hold prose, as in a page that is laid out as a table

# What python-docx and lxml raise for parts that are missing or are no XML, which is a SyntaxError.
_BROKEN = (OpcError, InvalidXmlError, SyntaxError, BadZipFile, KeyError, ValueError, AttributeError, TypeError)


def read_word(name: str, data: bytes) -> Article:
    """The article in a Word file; `name` is named in sentences. Macros are not looked at.

    The title is the paragraph in the style Title, else a heading at the top, else the title in the file's data,
    where that is no file's name. There is no day: the file's data know when the file was made. What was deleted or
    moved away with changes being tracked is left out, as are comments, notes, headers and footers.

    Raises TextTooLong for a bomb, EncryptedDocument, EmptyText and BadArticleFile.
    """
    checked = checked_archive(name, data)
    try:
        document = docx.Document(BytesIO(checked))
        found = list(_lines(document))
        title = sensible_title(document.core_properties.title)
    except _BROKEN as error:
        raise BadArticleFile(f"{name} is a broken Word file. Save it anew, or paste the article's text.") from error
    head = _head(found)
    texts = [text for text, _ in found]
    if not texts:
        raise EmptyText(f"There is no text in {name}. Send the text of an article.")
    if head is None:
        return as_article(title, texts)
    return as_article(head, [head, *(text for text in texts if text != head)])


def _head(lines: list[tuple[str, str]]) -> str | None:
    """The text of the paragraph that is the document's title."""
    titles = [text for text, style in lines if style == "title" and could_be_title(text)]
    if titles:
        return titles[0]
    text, style = lines[0] if lines else ("", "")
    return text if style.startswith("heading") and could_be_title(text) else None


def _lines(document: Document) -> Iterator[tuple[str, str]]:
    """Each paragraph's text and the name of its style in lower case. The rows of a table of data are one line each."""
    styles = {style.style_id: (style.name or "").lower() for style in document.styles}
    tables: dict[CT_Row, bool] = {}
    for element in document.element.body.iter(_PARAGRAPH):
        row = next(element.iterancestors(_ROW), None)
        seen = row in tables
        if row is not None and not seen:
            cells = [_cell_text(cell) for cell in row.iterchildren(_CELL)]
            tables[row] = _is_data(cells)
            if tables[row]:
                yield "\t".join(cells).strip(), ""
        text = "" if row is not None and tables[row] else _text(element)
        if text and next(element.iterancestors(_FALLBACK), None) is None:
            style = styles.get(element.style or "", "")
            yield (f"- {text}" if _is_item(element, style) else text), style


def _is_item(element: CT_P, style: str) -> bool:
    numbered = element.pPr is not None and element.pPr.numPr is not None
    return style.startswith("list") or (numbered and not style.startswith(("heading", "title")))


def _is_data(cells: list[str]) -> bool:
    """Whether it is a row of a table with several short cells."""
    return len(cells) > 1 and any(cells) and all(len(cell.split()) <= _MOST_CELL_WORDS for cell in cells)


def _cell_text(cell: object) -> str:
    return " ".join(filter(None, (_text(each) for each in cell.iter(_PARAGRAPH))))  # type: ignore[attr-defined]


def _text(paragraph: CT_P) -> str:
    """What a paragraph shows, without the paragraphs of text boxes within it."""
    shown = (
        element
        for element in paragraph.iter(_TEXT, *_PLAIN)
        if next(element.iterancestors(_PARAGRAPH), None) is paragraph and element.getparent().tag != _TAB_STOPS
    )
    return one_line("".join((element.text or "") if element.tag == _TEXT else _PLAIN[element.tag] for element in shown))
