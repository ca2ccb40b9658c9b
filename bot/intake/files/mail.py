"""Mails (.eml): RFC 5322 and MIME, read with the standard library."""

from __future__ import annotations

import email
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from bot.errors import ArticleError, BadArticleFile, EmptyText, NotText, TextTooLong
from bot.intake.decoding import decode
from bot.intake.files.forwards import unwrapped_forward
from bot.intake.files.mail_lines import FURNITURE, SIGNATURE, WEB_ADDRESS
from bot.intake.files.markup import markup_paragraphs
from bot.intake.files.prose import one_line
from bot.model import Article

_HEADER = re.compile(rb"[\x21-\x39\x3b-\x7e]{1,76}:|[ \t]+\S")
_SENDER = re.compile(rb"^(?:from|sender):", re.IGNORECASE | re.MULTILINE)
# What programs write and people don't.
_BY_PROGRAM = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|dkim-signature|x-[\w-]+):", re.IGNORECASE | re.MULTILINE
)
_MBOX_LINE = re.compile(rb"\AFrom [^\r\n]*\r?\n")
_HEAD_BYTES = 200_000
_PREFIXES = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
# A plain part of far fewer words than the HTML part only says "see the web version".
_STUB = 0.5
_MIN_WORDS = 20
_FURNITURE_WORDS = 40
_MOST_PARTS = 500
# The library takes time by the square of a header's length, and some 200 bytes a header.
_MOST_LINES = 300_000
_MOST_BOUNDARIES = 2_000
_MOST_HEADERS = 20_000
_LONGEST_HEADER = 4_000
_ANY_HEADER = re.compile(rb"^[\x21-\x39\x3b-\x7e]{1,76}:", re.MULTILINE)
_LONG_HEADER = re.compile(
    rb"^content-[a-z-]{1,40}:(?:[^\r\n]{4000}|(?:[^\r\n]{0,4000}\r?\n[ \t]){40})", re.IGNORECASE | re.MULTILINE
)

ReadFile = Callable[[str, bytes], Article]


def is_mail(name: str, data: bytes) -> bool:
    """Whether it begins with the header of a mail: by its name any, else one that a mail program wrote."""
    head = re.split(rb"\r?\n\r?\n", _MBOX_LINE.sub(b"", data[:_HEAD_BYTES].lstrip(), count=1), maxsplit=1)[0]
    lines = head.splitlines()[: -1 if len(data) > _HEAD_BYTES else None]  # the last one may have been cut
    if not lines or not all(_HEADER.match(line) for line in lines):
        return False
    return _SENDER.search(head) is not None and (name.lower().endswith(".eml") or _BY_PROGRAM.search(head) is not None)


def read_mail(name: str, data: bytes, *, read_attachment: ReadFile) -> Article:
    """The article in a mail; `name` is named in sentences.

    The subject is the title, the mail's day the day of publication: a newsletter comes out when it is sent. Of a
    forwarded mail both are the inner one's. The body is the text or, where that is only a stub, the HTML. Attachments
    are not looked at unless there is no body and exactly one of them can be read by `read_attachment`.

    Raises EmptyText, TextTooLong, and BadArticleFile for what is no proper mail.
    """
    _check_size(name, data)
    try:
        message = email.message_from_bytes(_MBOX_LINE.sub(b"", data.lstrip(), count=1), policy=default)
        mail = _innermost(message)
        subject, day = _subject(mail), _day(mail)
        text = _body(mail)
        if len(text.split()) < _MIN_WORDS:
            attached = _only_attachment(mail, read_attachment)
            if attached:
                return _dated(attached, subject, day)
    except (MessageError, RecursionError, LookupError, ValueError) as error:
        raise BadArticleFile(f"{name} is a broken mail. Paste the article's text.") from error
    text, inner_subject, inner_day = unwrapped_forward(text)
    if not text.strip():
        raise EmptyText(f"There is no text in {name}. Send the text of an article.")
    title = _PREFIXES.sub("", inner_subject or subject or "").strip() or None
    return _dated(Article(text=text, title=title), title, inner_day or day)


def _check_size(name: str, data: bytes) -> None:
    boundaries, headers = data.count(b"\n--"), sum(1 for _ in _ANY_HEADER.finditer(data))
    if (
        data.count(b"\n") > _MOST_LINES
        or boundaries > _MOST_BOUNDARIES
        or headers > _MOST_HEADERS
        or _LONG_HEADER.search(data)
    ):
        raise TextTooLong(f"{name} has more parts than any mail. Paste the article's text.")


def _raw(mail: EmailMessage, name: str) -> str:
    """A header's value; nothing for one that is longer than any."""
    values = (str(value) for key, value in mail.raw_items() if key.lower() == name.lower())
    return str(mail.get(name, "")) if len(next(values, "")) <= _LONGEST_HEADER else ""


def _dated(article: Article, title: str | None, day: date | None) -> Article:
    known = article.published is not None or day is None
    told = {} if known else {"published": day, "published_source": "page"}
    return article.model_copy(update={"title": article.title or title, **told})


def _innermost(message: EmailMessage) -> EmailMessage:
    """The mail within mails that were forwarded as attachments, where the cover says next to nothing."""
    while True:
        inner = [part for part in _parts(message) if part.get_content_type() == "message/rfc822"]
        if len(inner) != 1 or len(_body(message).split()) >= _MIN_WORDS:
            return message
        enclosed = inner[0].get_payload()
        if not isinstance(enclosed, list) or not enclosed or not isinstance(enclosed[0], EmailMessage):
            return message
        message = enclosed[0]


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail, but not those of mails within it."""
    waiting: list[EmailMessage] = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        yield part
        inside = part.get_payload() if part.get_content_maintype() == "multipart" else []
        waiting[:0] = [each for each in inside if isinstance(each, EmailMessage)] if isinstance(inside, list) else []


def _subject(mail: EmailMessage) -> str | None:
    return one_line(_PREFIXES.sub("", _raw(mail, "Subject").strip())) or None


def _day(mail: EmailMessage) -> date | None:
    """The day as the sender's clock told it."""
    try:
        return parsedate_to_datetime(_raw(mail, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _body(mail: EmailMessage) -> str:
    plain = [_plain(part) for part in _texts(mail, "text/plain")]
    marked = list(_texts(mail, "text/html"))
    text = "\n\n".join(filter(None, plain))
    if not marked or (text and len(text.split()) >= _STUB * len(_shown(marked[0]).split())):
        return text
    return _shown(marked[0]) or text


def _texts(mail: EmailMessage, kind: str) -> Iterator[EmailMessage]:
    for part in _parts(mail):
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield part


def _decoded(part: EmailMessage) -> str:
    """A part's text, whatever charset it says or lies about; nothing for binary data."""
    content, declared = part.get_payload(decode=True), part.get_content_charset()
    try:
        # What is not UTF-8 though it says so is Windows-1252, as where nothing is said.
        known = None if declared in {"utf-8", "utf8"} else declared
        return decode(content, declared=known) if isinstance(content, bytes) else ""
    except NotText:
        return ""


def _shown(part: EmailMessage) -> str:
    return "\n\n".join(filter(_is_article, markup_paragraphs(_decoded(part))))


def _plain(part: EmailMessage) -> str:
    text = SIGNATURE.split(_decoded(part).replace("\r\n", "\n"), maxsplit=1)[0]
    if part.get_param("format", "") == "flowed":
        text = _unflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
    text = WEB_ADDRESS.sub("", _unquoted(text))
    return "\n\n".join(filter(_is_article, (each.strip("\n") for each in re.split(r"\n[ \t]*\n\s*", text))))


def _unflowed(text: str, *, joined: bool) -> str:
    """Lines that end with a space go on in the next one: RFC 3676."""
    lines: list[str] = []
    open_line = False
    for line in text.split("\n"):
        shown = line.removeprefix(" ")
        if open_line:
            lines[-1] = (lines[-1].removesuffix(" ") if joined else lines[-1]) + shown
        else:
            lines.append(shown)
        open_line = line.endswith(" ") and line != "-- "
    return "\n".join(lines)


def _unquoted(text: str) -> str:
    """Without the marks of a quotation where all of it is one."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not all(line.lstrip().startswith(">") for line in lines):
        return text
    return "\n".join(re.sub(r"^[ \t]*(?:> ?){1,10}", "", line) for line in text.split("\n"))


def _is_article(paragraph: str) -> bool:
    """Whether a paragraph is not one of those that mailings have around their text."""
    return bool(paragraph.strip()) and (
        len(paragraph.split()) > _FURNITURE_WORDS or FURNITURE.search(paragraph) is None
    )


def _only_attachment(mail: EmailMessage, read: ReadFile) -> Article | None:
    """The article in the one attachment that can be read; None for none or several."""
    found: list[Article] = []
    for part in _parts(mail):
        name, content = part.get_filename(), part.get_payload(decode=True)
        if name and isinstance(content, bytes) and not part.is_multipart():
            with suppress(ArticleError):
                found.append(read(one_line(name), content))
    return found[0] if len(found) == 1 else None
