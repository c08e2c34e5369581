"""A person's own plan, cards and notes on paper. What is made here is readable by anyone: a face
shows the warning first, and writes the file through `services.keeping.write_copy`."""

from collections.abc import Iterable

from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import DocumentStep
from redirection_tui.engine.shown import entry_lines
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.handout.page import (
    Chapter,
    Handout,
    Heading,
    Part,
    Points,
    Prose,
    Question,
    Sheet,
)
from redirection_tui.handout.rendering import Format, rendered
from redirection_tui.handout.steps import document_parts
from redirection_tui.records import Entry
from redirection_tui.services import Services
from redirection_tui.words import day_in_words

PRINTED: tuple[Format, ...] = ("html", "pdf")
"""Forms of a readable copy that are pages."""


def own_pages(services: Services, *documents: DocumentStep) -> Handout:
    """Plans, reviews and cards as they stand now, each on a sheet of its own."""
    sheets = tuple(_page(services, document) for document in documents)
    return _bound(services, documents[0].title, (Chapter("own", "", "", sheets),))


def own_notes(services: Services, entries: Iterable[Entry]) -> Handout:
    """What was written, a sheet for each module: the labels are those it was written with. A page
    that was only read is left out."""
    spoken = [entry for entry in entries if entry_lines(entry)]
    chapters = []
    for name in dict.fromkeys(entry.module for entry in spoken):
        title = services.title_of(name)
        titles = _titles(services, name)
        of_module = [entry for entry in spoken if entry.module == name]
        parts = tuple(part for entry in of_module for part in _noted(entry, titles, services))
        kind = services.words.text("handout.own-footer")
        chapters.append(Chapter(name, title, "", (Sheet(name, title, "", kind, parts, "own"),)))
    return _bound(services, services.words.text("handout.own-notes"), tuple(chapters))


def copy_of(services: Services, what: str, form: str, target: str) -> None:
    """What `services.keeping.export` does, in the forms that it has (`txt`, `md`, `json`) and as
    pages to print (`html`, `pdf`). Raises NotebookError, and HandoutError where no PDF is to be
    had."""
    if form not in PRINTED:
        services.keeping.export(what, form, target)
        return
    if "/" in what:
        _, module, step = f"{what}/".split("/")[:3]
        pages = own_pages(services, *_documents(services.module(module).value, step))
    else:
        chosen = (one for one in services.entries() if what in ("", one.module))
        pages = own_notes(services, chosen)
    data = rendered(pages, form, services.words)
    services.keeping.write_copy(target, data)


def _documents(module: Module, step: str) -> Iterable[DocumentStep]:
    """One document of a module or, with no step named, all of them."""
    for one in module.steps:
        if isinstance(one, DocumentStep) and step in ("", one.id):
            yield one


def _page(services: Services, document: DocumentStep) -> Sheet:
    intro: tuple[Part, ...] = (Prose(services.prose(document.intro)),) if document.intro else ()
    kind = services.words.text("handout.kind-card" if document.card else "handout.kind-plan")
    parts = (*intro, *document_parts(document, services.context()))
    return Sheet(document.id, document.title, "", kind, parts, "own")


def _noted(entry: Entry, titles: dict[str, str], services: Services) -> Iterable[Part]:
    day = day_in_words(entry.day, services.words)
    yield Heading(f"{titles.get(entry.step, entry.step)} · {day}")
    for question, lines in entry_lines(entry):
        yield Question(question.strip(), (), (Points(lines),))


def _titles(services: Services, module: str) -> dict[str, str]:
    """The titles of a module's steps; none where it cannot be read any more."""
    try:
        return {step.id: step.title for step in services.module(module).value.steps}
    except (ContentUnreadable, UnknownId):
        return {}


def _bound(services: Services, title: str, chapters: tuple[Chapter, ...]) -> Handout:
    return Handout(
        title=title,
        chapters=chapters,
        language=services.library.language,
        day=services.clock().date(),
        about=(services.words.text("handout.own-about"),),
        licensed=False,
    )
