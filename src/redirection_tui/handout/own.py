"""A readable copy of a person's own plan, cards and notes, in every form. What is made here can be
read by anyone: a face shows the warning first, and writes the file in private."""

from collections.abc import Iterable
from typing import cast

from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import DocumentStep
from redirection_tui.engine import papers, readable_copy
from redirection_tui.engine.shown import entry_lines
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.handout.page import (
    Cards,
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
from redirection_tui.handout.steps import card_of, document_parts
from redirection_tui.records import Entry
from redirection_tui.services import Services
from redirection_tui.words import day_in_words

FORMS = ("txt", "html", "pdf", "md", "json")
"""Forms of a readable copy."""
_PAGES: tuple[Format, ...] = ("html", "pdf")
"""Those that are pages."""


def own_pages(services: Services, module: Module, step: str = "") -> Handout:
    """One document of a module or, with no step named, all of them, as they stand now: each plan
    on a sheet of its own, and several cards together."""
    documents = [
        one for one in module.steps if isinstance(one, DocumentStep) and step in ("", one.id)
    ]
    cards = [one for one in documents if one.card]
    alone = documents if len(cards) == 1 else [one for one in documents if not one.card]
    sheets = [_page(services, document) for document in alone]
    if len(cards) > 1:
        sheets.append(_together(services, module, cards))
    return _bound(services, sheets[0].title if step else module.title, tuple(sheets))


def own_notes(services: Services, entries: Iterable[Entry]) -> Handout:
    """What was written, a sheet for each module: the labels are those it was written with. A page
    that was only read is left out."""
    spoken = [entry for entry in entries if entry_lines(entry)]
    sheets = []
    for name in dict.fromkeys(entry.module for entry in spoken):
        titles = _titles(services, name)
        of_module = [entry for entry in spoken if entry.module == name]
        parts = tuple(part for entry in of_module for part in _noted(entry, titles, services))
        kind = services.words.text("handout.own-footer")
        sheets.append(Sheet(name, services.title_of(name), "", kind, parts, "own"))
    return _bound(services, services.words.text("handout.own-notes"), tuple(sheets))


def copy_of(services: Services, what: str, form: str) -> bytes:
    """A readable copy of one module's notes, (empty) of all of them, or of plans and cards for
    paper (a target, such as `tool/my-plan`). Raises HandoutError where no PDF is to be had."""
    if "/" not in what:
        chosen = [one for one in services.entries() if what in ("", one.module)]
        if form in _PAGES:
            return rendered(own_notes(services, chosen), form, services.words)
        return _as_bytes(readable_copy.written(chosen, _as_text(form)))
    _, name, step = f"{what}/".split("/")[:3]
    module = services.module(name).value
    if form in _PAGES:
        return rendered(own_pages(services, module, step), form, services.words)
    found = papers.papers(module, step, services.context())
    return _as_bytes(papers.printed(found, _as_text(form)))


def write_copy(services: Services, what: str, form: str, target: str) -> None:
    """The same in a new private file. Raises NotebookError too."""
    services.keeping.write_copy(target, copy_of(services, what, form))


def _as_text(form: str) -> readable_copy.Form:
    return cast("readable_copy.Form", form)


def _as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _page(services: Services, document: DocumentStep) -> Sheet:
    intro: tuple[Part, ...] = (Prose(services.prose(document.intro)),) if document.intro else ()
    kind = services.words.text("handout.kind-card" if document.card else "handout.kind-plan")
    parts = (*intro, *document_parts(document, services.context()))
    return Sheet(document.id, document.title, "", kind, parts, "own", listed=False)


def _together(services: Services, module: Module, cards: list[DocumentStep]) -> Sheet:
    """Cards one below the other, each with what the screen says about it."""
    context = services.context()
    parts = tuple(
        Question(
            card.title,
            tuple(block.text for block in services.prose(card.intro or "")),
            (Cards((card_of(card, context),)),),
        )
        for card in cards
    )
    kind = services.words.text("handout.kind-card")
    return Sheet(module.id, module.title, "", kind, parts, "own", listed=False)


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


def _bound(services: Services, title: str, sheets: tuple[Sheet, ...]) -> Handout:
    return Handout(
        title=title,
        chapters=(Chapter("own", "", "", sheets),),
        language=services.library.language,
        day=services.clock().date(),
        about=(services.words.text("handout.own-about"),),
        licensed=False,
    )
