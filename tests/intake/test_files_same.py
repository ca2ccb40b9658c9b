"""The same article in every kind of file gives the same paragraphs and the same brief."""

from __future__ import annotations

import pytest

from bot.extract import extract_brief, load
from bot.intake.files import read_bytes
from bot.model import Brief
from tests.intake.documents.forms import FORMS, PARAGRAPHS, TITLE, article_as


def as_words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def briefs() -> dict[str, Brief]:
    nlp = load()
    # What differs by right: a mail tells its day.
    read = {form: read_bytes(f"talks.{form}", article_as(form)) for form in FORMS}
    return {
        form: extract_brief(nlp, each.model_copy(update={"published": None, "published_source": None}))
        for form, each in read.items()
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_the_same_paragraphs(form: str) -> None:
    article = read_bytes(f"talks.{form}", article_as(form))

    paragraphs = [as_words(paragraph) for paragraph in article.text.strip().split("\n\n")]
    headed = [TITLE, *PARAGRAPHS] if form == "txt" else PARAGRAPHS
    assert paragraphs == headed
    assert article.title == (None if form == "txt" else TITLE)


@pytest.mark.parametrize("form", FORMS)
def test_what_a_file_is_its_bytes_say_and_not_its_name(form: str) -> None:
    names = {"txt": "talks.docx", "md": "talks.md", "html": "talks.pdf", "pdf": "talks.txt", "docx": "talks.eml"}

    named = read_bytes(f"talks.{form}", article_as(form))
    misnamed = read_bytes(names.get(form, "talks.html"), article_as(form))
    assert misnamed == named


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_actors_meetings_and_agenda(form: str, briefs: dict[str, Brief]) -> None:
    wanted, brief = briefs["txt"], briefs[form]

    # In what order depends on the headline, which in a plain file is a part of the text; this one names nobody.
    assert {(each.name, each.kind, each.role) for each in brief.actors} == {
        (each.name, each.kind, each.role) for each in wanted.actors
    }
    assert outline(brief) == outline(wanted)
    assert len(outline(brief)) > 0


def outline(brief: Brief) -> list[tuple[object, ...]]:
    return [
        (each.name, each.place, each.participants, [(item.topic, item.status, item.said_by) for item in each.agenda])
        for each in brief.meetings
    ]
