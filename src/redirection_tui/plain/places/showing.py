"""A demonstration: every exercise at once, empty or with a made-up example, and its note."""

from dataclasses import replace
from typing import TYPE_CHECKING

from redirection_tui.content.catalogue import catalogue as listed
from redirection_tui.content.model.module import NOTE_PARTS, ClinicianNote
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.saying import exercises
from redirection_tui.saying.menus import GAP

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide

EXAMPLE, ANEW, OWN = "example", "anew", "own"


def catalogue(guide: "Guide") -> None:
    """The first list of a demonstration: what a presenter needs, then the exercises by
    technique."""
    talk, services = guide.talk, guide.services
    entries = {
        EXAMPLE: talk.text("action.example"),
        ANEW: talk.text("action.anew"),
        OWN: talk.text("action.own"),
        f"{GAP}exercises": "",
    }
    groups = exercises.found(services, listed(services.library), "technique", "")
    entries |= exercises.menu(services, groups, "technique")
    chosen = talk.choose(Menu(entries, before=lambda: _greet(guide)))
    if chosen == EXAMPLE:
        services.settings = replace(services.settings, examples=not services.settings.examples)
    elif chosen == ANEW:
        guide.restart("anew")
    elif chosen == OWN:
        guide.restart("own")
    else:
        _one(guide, chosen)


def _greet(guide: "Guide") -> None:
    talk = guide.talk
    talk.heading(talk.text("demonstration.title"))
    talk.told("kept.demonstration")
    examples = guide.services.settings.examples
    talk.told("demonstration.example" if examples else "demonstration.empty")
    talk.gap()


def _one(guide: "Guide", target: str) -> None:
    """Open it, alone; or hear its note first, where there is one."""
    talk = guide.talk
    module, _, step = target.partition("/")[2].partition("/")
    note = _note(guide, module, step)
    if note is not None:
        ways = {"open": talk.text("practice.begin"), "note": talk.text("action.note")}
        if talk.choose(Menu(ways, "open", ways["open"], talk.gap)) == "note":
            _say_note(guide, note)
    guide.open(target, only=True)


def _note(guide: "Guide", module: str, step: str) -> ClinicianNote | None:
    try:
        return guide.services.library.clinician_notes(module).notes.get(step)
    except (ContentUnreadable, UnknownId):
        return None


def _say_note(guide: "Guide", note: ClinicianNote) -> None:
    talk = guide.talk
    for name in NOTE_PARTS:
        talk.heading(talk.text(f"clinician.{name.replace('_', '-')}"))
        talk.prose(guide.services.prose(getattr(note, name)))
    talk.gap()
    talk.ask(Prompt("go-on", talk.text("plain.enter-on")))
