"""Every place of the face that a person can be in, each with the way there: what must hold
everywhere is tested in all of them."""

from collections.abc import Mapping

from tests.tui.harness import Face
from textual.widgets import Input, TextArea

from redirection_tui.tui.views.asking import QuizView, SafetyView, SortView
from redirection_tui.tui.views.form import FormView
from redirection_tui.tui.views.practice import PracticeView
from redirection_tui.tui.views.reading import DocumentView, PageView, RestView, SummaryView
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.scale import Scale

MODULE, FIELDS = "module/rest-well", "module/every-field"

WAYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "home": ("", ()),
    "help now": ("crisis", ()),
    "the menu": ("menu", ()),
    "the leave question": ("leave-question", ()),
    "the search": ("find", ()),
    "what was found": ("find", ("b", "e", "d")),
    "the map": ("map", ()),
    "the pages of a module": ("map", ("enter",)),
    "what a question is": (f"{FIELDS}/choice", ("f5",)),
    "settings": ("settings", ()),
    "before a demonstration": ("show", ()),
    "the tools": ("tools", ()),
    "the countries": ("list/help-lines", ()),
    "the help lines of a country": ("list/help-lines", ("enter",)),
    "one help line": ("list/help-lines", ("enter", "enter")),
    "my progress": ("list/progress", ()),
    "my notes": ("list/notes", ()),
    "a search in my notes": ("list/notes", ("enter",)),
    "what a search found": ("list/notes", ("enter", "e", "enter")),
    "a note": ("list/notes", ("down", "enter")),
    "the questions of a note": ("list/notes", ("down", "enter", "=questions", "enter")),
    "all answers to a question": (
        "list/notes",
        ("down", "enter", "=questions", "enter", "enter"),
    ),
    "before a note is deleted": ("list/notes", ("down", "enter", "=delete:note", "enter")),
    "before all notes are deleted": ("list/notes", ("=delete:everything", "enter")),
    "a notice": ("module/not-there", ()),
    "a page": (f"{MODULE}/page", ()),
    "a heavy page with offers": (f"{MODULE}/offering", ()),
    "a safety question": (f"{MODULE}/safety", ()),
    "a safety answer": (f"{MODULE}/safety", ("down", "enter")),
    "a text field": (f"{FIELDS}/text", ()),
    "a text area": (f"{FIELDS}/text-area", ()),
    "a choice": (f"{FIELDS}/choice", ()),
    "the own word of a choice": (f"{FIELDS}/choice", ("=other", "enter")),
    "several choices": (f"{FIELDS}/choices", ()),
    "an order": (f"{FIELDS}/rank", ()),
    "a scale": (f"{FIELDS}/scale", ()),
    "ratings": (f"{FIELDS}/ratings", ()),
    "a feeling": (f"{FIELDS}/emotion", ()),
    "the finer word of a feeling": (f"{FIELDS}/emotion", ("=tense", "enter")),
    "the strength of a feeling": (f"{FIELDS}/emotion", ("=tense", "enter", "enter")),
    "a part of the day": (f"{FIELDS}/daypart", ()),
    "a day": (f"{FIELDS}/day", ()),
    "a person by role": (f"{FIELDS}/contact", ()),
    "a box to tick": (f"{FIELDS}/tick", ()),
    "a list": (f"{FIELDS}/list", ()),
    "the text of a list row": (f"{FIELDS}/list", ("=add", "enter")),
    "the ways out of a list row": (f"{FIELDS}/list", ("=add", "enter", "enter", "enter")),
    "a record on one screen": (f"{MODULE}/diary", ()),
    "the reply to a form": (f"{FIELDS}/text", ("t", "e", "a", "enter")),
    "a natural stop": (f"{MODULE}/evening", ("enter", "enter", "enter")),
    "a quiz": (f"{MODULE}/quiz", ()),
    "a quiz, answered": (f"{MODULE}/quiz", ("enter",)),
    "sorting into groups": (f"{MODULE}/groups", ()),
    "sorting, all placed": (f"{MODULE}/groups", ("enter", "enter")),
    "sorting into order": (f"{MODULE}/order", ()),
    "a practice": (f"{MODULE}/breath", ()),
    "a rating before": (f"{MODULE}/breath", ("enter",)),
    "the length": (f"{MODULE}/breath", ("enter",) * 2),
    "the rhythm": (f"{MODULE}/breath", ("enter",) * 3),
    "standing up": (f"{MODULE}/breath", ("enter",) * 4),
    "a running pacer": (f"{MODULE}/breath", ("enter",) * 5),
    "a paused pacer": (f"{MODULE}/breath", (*("enter",) * 5, "space")),
    "a rating after": (f"{MODULE}/breath", ("enter",) * 6),
    "the reply to a practice": (f"{MODULE}/breath", ("enter",) * 7),
    "a running timer": (f"{MODULE}/cues", ("enter",)),
    "counting": ("tool/count-things", ("enter",)),
    "a document": (f"{MODULE}/plan", ()),
    "a card": (f"{MODULE}/card", ()),
    "a summary": (f"{MODULE}/end", ()),
    "urge help": ("tool/night-help", ()),
    "the cover": ("cover", ()),
    "keeping notes": ("list/keep", ()),
    "words for a passphrase": ("list/keep", ("enter",)),
    "one's own passphrase": ("list/keep", ("enter", "=own", "enter")),
    "the passphrase once more": ("list/keep", ("enter", "enter")),
    "a locked notebook": ("unlock", ()),
    "when it does not open": ("list/recover", ()),
    "where the backup is": ("list/recover", ("enter",)),
    "what can be rescued": ("list/recover", ("=rescue", "enter")),
    "a lost passphrase": ("list/recover", ("=forgotten", "enter")),
    "a readable copy": ("list/export", ()),
    "which notes to copy": ("list/export", ("=go-on", "enter")),
    "where to copy them": ("list/export", ("=go-on", "enter", "enter", "enter")),
    "what protects notes": ("list/protects", ()),
    "my notebook": ("list/notebook", ()),
    "where to back it up": ("list/notebook", ("=backup", "enter")),
    "the passphrase as it is": ("list/notebook", ("=passphrase", "enter")),
    "before the notebook is deleted": ("list/notebook", ("=delete", "enter")),
    "this is not helping": ("tool/not-for-me", ()),
}
"""Name -> target to open, then keys; `=name` moves to that option of the focused list."""

FOCUS: Mapping[str, type] = {
    "the search": Input,
    "what was found": Input,
    "a text field": Input,
    "the own word of a choice": Input,
    "the text of a list row": Input,
    "one's own passphrase": Input,
    "the passphrase once more": Input,
    "a locked notebook": Input,
    "where the backup is": Input,
    "what can be rescued": Input,
    "a search in my notes": Input,
    "where to copy them": Input,
    "where to back it up": Input,
    "the passphrase as it is": Input,
    "a text area": TextArea,
    "a choice": Choices,
    "several choices": Choices,
    "an order": Choices,
    "a scale": Scale,
    "ratings": Scale,
    "a feeling": Choices,
    "the finer word of a feeling": Choices,
    "the strength of a feeling": Scale,
    "a list": Choices,
    "the ways out of a list row": Buttons,
    "a box to tick": Choices,
}
"""Where the focus must be, so that a test of a field kind is one."""

VIEW: Mapping[str, type] = {
    "a page": PageView,
    "a safety answer": SafetyView,
    "the reply to a form": FormView,
    "a natural stop": RestView,
    "a quiz, answered": QuizView,
    "sorting, all placed": SortView,
    "a running pacer": PracticeView,
    "a running timer": PracticeView,
    "counting": PracticeView,
    "a document": DocumentView,
    "a card": DocumentView,
    "a summary": SummaryView,
}
"""Which view must be on the stage."""


async def go_to(face: Face, name: str) -> None:
    """Go to a place from the first screen. The notes have something to show."""
    if target_of(name) == "list/notes" and not face.services.entries():
        await go_to(face, "the reply to a form")
    if target_of(name) == "list/notebook" and not face.services.kept:
        face.services.keeping.create("a passphrase for tests")
    if target_of(name) == "list/help-lines":
        face.services.change(country=None)
    await follow(face, *WAYS[name])
    if name in FOCUS:
        focused = face.app.screen.focused
        assert isinstance(focused, FOCUS[name]), f"{name}: {focused}\n{face.text}"
    if name in VIEW:
        assert isinstance(face.view, VIEW[name]), f"{name}: {face.view}\n{face.text}"


async def follow(face: Face, target: str, keys: tuple[str, ...] = ()) -> None:
    """From the first screen to a target, then keys as in `WAYS`."""
    face.app.navigator.home()
    await face.settle()
    if target:
        await face.open(target)
    for key in keys:
        if key.startswith("="):
            await face.move_to(key[1:])
        else:
            await _press(face, key)


async def _press(face: Face, key: str) -> None:
    """Press a key; Enter again while it only shows more of a page that the window cuts."""
    further = True
    while further:
        before = _columns(face)
        await face.press(key)
        after = _columns(face)
        further = key == "enter" and before.keys() == after.keys() and before != after


def _columns(face: Face) -> dict[tuple[int, int], float]:
    """How far each page is scrolled, by its widget and what has the focus."""
    screen = face.app.screen
    focus = id(screen.focused)
    return {(id(column), focus): column.scroll_offset.y for column in screen.query(".column")}


def target_of(name: str) -> str:
    """The target of a place."""
    return WAYS[name][0]
