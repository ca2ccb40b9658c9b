"""The command line. What goes wrong is one line on stderr and exit status 1."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot import logs
from bot.errors import AnalysisFailed, BadArticleFile, ThreadbriefError, guarded
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.backlog import Job
    from bot.extract import Timex
    from bot.model import Article, Brief

# Each command imports what it needs when it runs: `serve` stays small without spaCy in it, `--help` is instant.

cli = typer.Typer(
    help="Briefs of news articles: who acts, the dates, and the agenda of the upcoming meeting.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Sources = Annotated[list[str] | None, typer.Argument(help="Links, files, or - for standard input.")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def main() -> None:
    """Run one command. The entry point of `threadbrief`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names of every language on a terminal of one
    try:
        cli()
    except ThreadbriefError as error:
        _complain(str(error))
        sys.exit(1)
    except OSError as error:
        _complain(f"The output can't be written ({error.strerror}).")
        sys.exit(1)


@cli.command()
def brief(
    sources: Sources = None,
    *,
    as_json: AsJson = False,
    published: Day = None,
    focus: Annotated[str | None, typer.Option(help="The place, name or person whose meetings come first.")] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the article's text into the JSON.")] = False,
) -> None:
    """Brief articles. --published is their day of publication, whatever they say themselves."""
    from bot.extract import extract_brief, load

    settings = Settings.read()
    nlp = load(settings.brief_spacy_model)
    failed = False
    for source in _progress(sources or ["-"]):
        try:
            article = _dated(guarded(_read, source, settings), published)
            made = guarded(extract_brief, nlp, article, focus=focus or settings.brief_focus)
        except ThreadbriefError as error:
            _complain(_in_full(error, source))
            failed = True
        else:
            print(_shown(made.with_text(article.text) if with_text else made, as_json=as_json), flush=True)
    raise typer.Exit(failed)


@cli.command()
def timex(
    files: Annotated[list[Path], typer.Argument(help="Text files, read as they are.")],
    *,
    anchor: Day = None,
    as_json: AsJson = False,
) -> None:
    """Find temporal expressions, with TIMEX3 types and values. --anchor is the day that relative ones count from."""
    from bot.extract import load, tag_timex
    from bot.intake.files import read_plain

    nlp = load(Settings.read().brief_spacy_model)
    failed = False
    for file in files:
        try:
            found = guarded(tag_timex, nlp, read_plain(file), anchor.date() if anchor else None)
        except ThreadbriefError as error:
            _complain(_in_full(error, str(file)))
            failed = True
        else:
            print(_timex_json(file, found) if as_json else _timex_lines(file, found), flush=True)
    raise typer.Exit(failed)


@cli.command()
def serve(
    *,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="Hear Slack only; workers do the jobs.")] = False,
) -> None:
    """Run the bot: in Socket Mode when SLACK_APP_TOKEN is set, else over HTTP."""
    _run(works=not no_worker)


@cli.command()
def worker() -> None:
    """Do jobs only: any number of workers and listeners share one Postgres."""
    _run(listens=False)


@cli.command()
def jobs(
    action: Annotated[str | None, typer.Argument(metavar="[retry", help="retry: do a failed job again.")] = None,
    job_id: Annotated[str | None, typer.Argument(metavar="ID]")] = None,
    *,
    failed: Annotated[bool, typer.Option("--failed", help="Those that failed for good, not those that wait.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many, the newest first.")] = 50,
    as_json: AsJson = False,
) -> None:
    """List the jobs that wait or are in work, or those that failed. `jobs retry ID` does a failed one again."""
    from bot.backlog import Backlog
    from bot.store import open_engine

    if action not in {None, "retry"} or (action == "retry") != (job_id is not None):
        raise typer.BadParameter("it is `jobs`, `jobs --failed` or `jobs retry ID`")
    backlog = Backlog(open_engine(Settings.read().database_url))
    if job_id is not None:
        backlog.retry(job_id)
        print(f"{job_id} is done again as soon as a worker is free.")
        return
    for job in backlog.jobs(failed=failed, limit=limit):
        print(_job_json(job) if as_json else _job_line(job))


@cli.command()
def purge(
    *,
    team: Annotated[str | None, typer.Option(metavar="ID", help="Of this workspace only: T0…")] = None,
    channel: Annotated[str | None, typer.Option(metavar="ID", help="Of this channel only: C0…")] = None,
    older_than: Annotated[int | None, typer.Option(min=0, metavar="DAYS", help="Only what is older.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All there is.")] = False,
) -> None:
    """Forget briefs, with the text that they were made from. What fits all that is given goes; jobs in work stay."""
    from bot.backlog import Backlog
    from bot.purge import purge
    from bot.store import Store, Which, open_engine

    if everything == any(given is not None for given in (team, channel, older_than)):
        raise typer.BadParameter("say what to forget: --team, --channel, --older-than, or else --all")
    before = None if older_than is None else datetime.now(UTC) - timedelta(days=older_than)
    engine = open_engine(Settings.read().database_url)
    purged = purge(Store(engine), Backlog(engine), Which(team, channel, before))
    print(f"Forgotten: {purged.briefs} briefs, {purged.jobs} jobs.")


@cli.command()
def demo(
    article: Annotated[str | None, typer.Option(help="A file or a link, instead of the sample article.")] = None,
) -> None:
    """See the bot answer in a stand-in for Slack on this machine: no account, no token."""
    from bot import demo

    logs.configure(level="warning", form="console")
    asyncio.run(demo.show(article, Console()))


@cli.command()
def check() -> None:
    """Look whether everything is in place: settings, model, database, Slack. Says what to do about what isn't."""
    from bot import doctor

    failed = False
    for name, finding in doctor.examine(Settings.read()):
        failed = failed or isinstance(finding, ThreadbriefError)
        print(f"{'✗' if isinstance(finding, ThreadbriefError) else '✓'} {name}: {finding}", flush=True)
    raise typer.Exit(failed)


def _run(*, listens: bool = True, works: bool = True) -> None:
    from bot import app

    settings = Settings.read()
    logs.configure(level=settings.brief_log_level, form=settings.brief_log_format)
    asyncio.run(app.serve(settings, listens=listens, works=works))


def _job_line(job: Job) -> str:
    return (
        f"{job.created_at:%Y-%m-%d %H:%M:%S}  {job.kind:<8}  {job.status:<8}  {job.job_id}  {job.reason or ''}".rstrip()
    )


def _job_json(job: Job) -> str:
    return json.dumps({**asdict(job), "created_at": job.created_at.isoformat()})


def _read(source: str, settings: Settings) -> Article:
    from bot.app import fetch_article
    from bot.intake.files import read_bytes, read_file
    from bot.intake.message import is_link

    if not source.strip():
        raise BadArticleFile("That names nothing. Give a link, a file, or - for standard input.")
    if source == "-":
        return read_bytes("standard input", sys.stdin.buffer.read())
    if is_link(source):
        return asyncio.run(fetch_article(source, settings))
    return read_file(Path(source))


def _dated(article: Article, published: datetime | None) -> Article:
    if published is None:
        return article
    return article.model_copy(update={"published": published.date(), "published_source": "given"})


def _progress(sources: Sequence[str]) -> Sequence[str]:
    """The sources, with a bar on a terminal's stderr when there are several."""
    if len(sources) < 2:
        return sources
    console = Console(stderr=True)
    return track(sources, "Reading", console=console, disable=not console.is_terminal)  # type: ignore[return-value]


def _shown(made: Brief, *, as_json: bool) -> str:
    from bot.render import as_text

    return made.to_json() if as_json else as_text(made) + "\n"


def _timex_json(file: Path, found: Sequence[Timex]) -> str:
    entries = [
        {"start": t.span.start, "end": t.span.end, "text": t.text, "type": t.type, "value": t.value} for t in found
    ]
    return json.dumps({"file": str(file), "timex": entries}, ensure_ascii=False)


def _timex_lines(file: Path, found: Sequence[Timex]) -> str:
    lines = [f"  {t.type:<8} {t.value or '?':<16} {' '.join(t.text.split())}" for t in found]
    return "\n".join([f"{file}:", *(lines or ["  no temporal expression"])])


def _in_full(error: ThreadbriefError, source: str) -> str:
    """What was wrong with which source; for a defect also where it lies, since a terminal has no log to look into."""
    sentence = str(error).removeprefix(f"{Path(source).name}: ")
    return f"{source}: {sentence}" + (f" ({error.where})" if isinstance(error, AnalysisFailed) else "")


def _complain(sentence: str) -> None:
    print(f"threadbrief: {sentence}", file=sys.stderr, flush=True)
