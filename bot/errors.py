"""Everything that can go wrong, each with one sentence for the person in front of it.

    ThreadbriefError
    ├── ConfigError            a setting, the model or the machine; stops the start
    ├── DatabaseAway           the database can't be reached; worth another try
    ├── NoSuchJob              a job to be done again that hasn't failed or isn't there
    ├── AnalyzerError
    │   ├── AnalyzerDied       the process that read the article was killed; worth another try
    │   └── AnalysisFailed     a defect of ours; the log knows more
    ├── ArticleError           what was sent can't be briefed
    │   ├── EmptyText
    │   ├── TextTooShort
    │   ├── TextTooLong
    │   ├── TooSlow            reading it would take minutes
    │   ├── NotText            bytes that are no text
    │   ├── NoArticle          a page without an article in it; where nobody asked for a brief, nothing is said
    │   │   ├── FrontPage      a home page, or the front of a section
    │   │   ├── SearchPage     what a search found
    │   │   ├── ProductPage    a shop's
    │   │   ├── VideoPage
    │   │   ├── RepositoryPage code
    │   │   ├── WorkPage       a document editor, a calendar, a chat
    │   │   └── GalleryPage    pictures without a text
    │   ├── Walled             something stands before the article; the one who shared it is told
    │   │   ├── Paywall
    │   │   ├── ConsentWall    cookies
    │   │   ├── LoginWall
    │   │   ├── BotCheck       a captcha or a challenge
    │   │   └── NeedsBrowser   a page that scripts fill
    │   ├── EmptyPage          nothing at all came
    │   ├── WrongLanguage
    │   ├── ScannedDocument    pictures of pages, without text
    │   ├── EncryptedDocument  a file that asks for a password
    │   └── BadArticleFile     a file that can't be read as what its name says
    ├── FetchError             a link that could not be opened
    │   ├── BadAddress         not a web address, or one that is not to be opened
    │   ├── Unreachable
    │   ├── FetchTimeout
    │   ├── PageMissing        404 or 410
    │   ├── PageRefused        403, 429 and whatever else of 4xx
    │   ├── SiteDown           5xx
    │   ├── PageBroken         an answer that is no proper HTTP
    │   ├── TooManyRedirects
    │   ├── PageTooLarge
    │   └── NotAPage           a picture, a film, a program
    └── SlackError             Slack refused what the bot wanted to do
        ├── SlackBusy          429, 5xx, no connection: worth another try
        └── SlackRefused       anything permanent; `code` is Slack's own word for it

`str(error)` is that sentence: it names no internals and no text of the article, and says what to do.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class ThreadbriefError(Exception):
    """The root. Its one argument is a sentence that is safe to show to users."""


class ConfigError(ThreadbriefError):
    """A setting, the model or the machine is not as it must be; the start stops."""


class DatabaseAway(ThreadbriefError):
    """The database can't be reached, or not in time. Nothing was changed."""


class NoSuchJob(ThreadbriefError):
    """A job that is to be done again but has not failed, or is not there."""


class AnalyzerError(ThreadbriefError):
    """The article could not be read, and it is not the article's fault."""


class AnalyzerDied(AnalyzerError):
    """The process that read the article was killed, by the kernel or by hand."""


class AnalysisFailed(AnalyzerError):
    """A defect of ours. `where` names the exception and the lines of code that it came through, for the log."""

    def __init__(self, sentence: str, *, where: str) -> None:
        super().__init__(sentence)
        self.where = where

    def __reduce__(self) -> tuple[object, ...]:
        return partial(AnalysisFailed, where=self.where), self.args


class ArticleError(ThreadbriefError):
    """What was sent can't be briefed."""


class EmptyText(ArticleError):
    """Nothing, or only white space."""


class TextTooShort(ArticleError):
    """A word or two."""


class TextTooLong(ArticleError):
    """More than the analyser takes in one go."""


class TooSlow(ArticleError):
    """Reading it would take minutes."""


class NotText(ArticleError):
    """Bytes that are no text in any encoding."""


class NoArticle(ArticleError):
    """A page without an article in it. Most links in a channel are such, and passed over in silence."""


class FrontPage(NoArticle):
    """A home page, or the front of a section: many stories, none of them whole."""


class SearchPage(NoArticle):
    """What a search found."""


class ProductPage(NoArticle):
    """A shop's page of something to buy."""


class VideoPage(NoArticle):
    """A film with a line or two about it."""


class RepositoryPage(NoArticle):
    """Code, with what its authors say of it."""


class WorkPage(NoArticle):
    """A document in its editor, a calendar, a chat, a board."""


class GalleryPage(NoArticle):
    """Pictures with captions."""


class Walled(ArticleError):
    """Something stands before the article, which a person may be able to pass."""


class Paywall(Walled):
    """The whole text is for subscribers."""


class ConsentWall(Walled):
    """The site wants an answer about cookies first."""


class LoginWall(Walled):
    """The page is for people with an account."""


class BotCheck(Walled):
    """A captcha or a challenge: the site wants to see a person."""


class NeedsBrowser(Walled):
    """The text is put there by scripts, or kept back from a reader that runs none."""


class EmptyPage(ArticleError):
    """An answer with nothing in it."""


class WrongLanguage(ArticleError):
    """Text in a language that the installed pipeline doesn't speak."""


class ScannedDocument(ArticleError):
    """Pictures of pages, without text."""


class EncryptedDocument(ArticleError):
    """A file that asks for a password."""


class BadArticleFile(ArticleError):
    """A file that can't be read as what its name says."""


class FetchError(ThreadbriefError):
    """A link that could not be opened."""


class BadAddress(FetchError):
    """Not a web address, or one that must not be opened."""


class Unreachable(FetchError):
    """No such host, or nobody answers there."""


class FetchTimeout(FetchError):
    """The page did not come within the deadline."""


class PageMissing(FetchError):
    """404 or 410."""


class PageRefused(FetchError):
    """403, 429 and others of 4xx: the site does not show the page to a bot."""


class SiteDown(FetchError):
    """5xx: the site's own failure, mostly a passing one."""


class PageBroken(FetchError):
    """An answer that is no proper HTTP."""


class TooManyRedirects(FetchError):
    """The page moves around in circles."""


class PageTooLarge(FetchError):
    """More bytes than BRIEF_FETCH_MAX_BYTES, after decompression."""


class NotAPage(FetchError):
    """A picture, a film, a program: nothing to read."""


class SlackError(ThreadbriefError):
    """Slack refused what the bot wanted to do."""


class SlackBusy(SlackError):
    """429, 5xx or no answer: worth another try, `retry_after` seconds from now.

    `done` tells whether the call may have been carried out all the same: a lost answer doesn't say, a 429 does.
    """

    def __init__(self, sentence: str, *, retry_after: float, done: bool) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after
        self.done = done

    def __reduce__(self) -> tuple[object, ...]:
        return partial(SlackBusy, retry_after=self.retry_after, done=self.done), self.args


class SlackRefused(SlackError):
    """A permanent refusal; `code` is Slack's own word for it, such as `channel_not_found`."""

    def __init__(self, sentence: str, *, code: str) -> None:
        super().__init__(sentence)
        self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        return partial(SlackRefused, code=self.code), self.args


def guarded(read: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
    """The function's result, with its defects turned into AnalysisFailed.

    What libraries say of their errors quotes the text that they choked on, so only the error's name and the lines of
    code that it came through are kept.
    """
    try:
        return read(*args, **kwargs)
    except ThreadbriefError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
        frames = traceback.extract_tb(error.__traceback__)[-6:]
        where = " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
        raise AnalysisFailed(
            "I failed to read this article, and that is my fault, not the article’s.",
            where=f"{type(error).__name__} at {where}",
        ) from None
