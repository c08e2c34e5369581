"""Every word the interface asks for is there, and no word is there that nothing asks for.

The test reads the code. A word is named by a plain string (`group.key`), or by a string with one
open place, whose possible values stand in the table here.
"""

import ast
import re
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

import redirection_tui
from redirection_tui.cli.notebook_arguments import NAMES
from redirection_tui.cli.notebook_work import _IN_OTHER_WORDS
from redirection_tui.cli.proofs import ProofId, Why
from redirection_tui.content.catalogue import ORDERS
from redirection_tui.content.library import Library
from redirection_tui.content.model.contacts import Kind, Status
from redirection_tui.content.model.fields import Store
from redirection_tui.content.model.module import NOTE_PARTS
from redirection_tui.content.model.steps import Step
from redirection_tui.content.strict_yaml import read
from redirection_tui.engine.practice import Phase
from redirection_tui.engine.readable_copy import Form
from redirection_tui.errors import HandoutReason, NotebookReason
from redirection_tui.paths import content_folder
from redirection_tui.plain.commands import EVERYWHERE, SHOWING, SOMETIMES
from redirection_tui.plain.prompts import Kind as PromptKind
from redirection_tui.privacy.doctor import STANDINGS, Seen
from redirection_tui.privacy.passphrases import Problem
from redirection_tui.privacy.states import State
from redirection_tui.privacy.terminal import Obstacle
from redirection_tui.saying.explaining import _IN_LINES, _WAYS
from redirection_tui.saying.finding import Kind as Found
from redirection_tui.settings import THEMES
from redirection_tui.tui.actions import ACTIONS, OF_A_DEMONSTRATION

SOURCE = Path(redirection_tui.__file__).parent
KEY = re.compile(r"[a-z-]+\.[a-z0-9-]+")
FILES = (".css", ".py", ".yaml", ".rtv", ".txt")
VALUES = {
    "usage.{}": (*NAMES, "to", "from"),
    "command.{}": _IN_OTHER_WORDS,
    "action.{}": [action.id for action in (*ACTIONS, *OF_A_DEMONSTRATION)],
    "clinician.{}": [part.replace("_", "-") for part in NOTE_PARTS],
    "demonstration.{}": ("several", "near", "unknown"),
    "demonstration.by-{}": ORDERS,
    "demonstration.opens-{}": ("example", "empty"),
    "breath.{}": get_args(Phase),
    "doctor.{}": (*get_args(State), *get_args(Seen)),
    "doctor.{}-{}": [f"{point}-{one}" for point, all_ in STANDINGS.items() for one in all_],
    "prove.{}": get_args(ProofId),
    "prove.why-{}": get_args(Why),
    "explain.{}": (
        "open",
        *(step.__struct_config__.tag for step in get_args(Step)),
        *get_args(Store),
    ),
    "find.{}": get_args(Found),
    "export.{}": (*get_args(Form), "html", "pdf"),
    "handout.{}": get_args(HandoutReason),
    "kept.{}": ("saved", "trouble"),
    "notebook.{}": ("lock", "backup", "check"),
    "plain-help.{}": get_args(PromptKind),
    "plain-explain.{}": _IN_LINES,
    "typed.{}": (*EVERYWHERE, *SOMETIMES, *SHOWING),
    "typed-means.{}": (*EVERYWHERE, *SOMETIMES, *SHOWING),
    "plain.all-by-{}": ORDERS,
    "plain.lines-{}": ("short", "whole"),
    "notes.sure-{}": ("note", "step", "field", "everything"),
    "passphrase.practice-{}": ("how", "own"),
    "passphrase.{}": (
        *get_args(Problem),
        *("written-down", "others", "own", "taken", "show", "back"),
    ),
    "vault-errors.{}": get_args(NotebookReason),
    "directory.{}": (*get_args(Kind), "under-18", "survivor", *get_args(Status)),
    "directory.anonymous-{}": ("yes", "no", "unknown"),
    "how.{}": (*_WAYS.values(), "one-marked"),
    "lists.{}": ("help-lines", "keep", "export"),
    "map.{}": ("done", "next", "begun", "later"),
    "months.m{}": [f"{month:02}" for month in range(1, 13)],
    "offer.{}": ("crisis", "skip", "example", "leave", "not-helping"),
    "settings.{}": THEMES,
    "terminal.{}": get_args(Obstacle),
    "wave.{}": ("rising", "top", "easing"),
}
"""What can stand in the open place of a name."""
WHOLE_GROUPS = ("languages",)
"""Groups that are looked up by a code of the content."""


def words():
    """Every `group.key` of the interface."""
    text = (content_folder() / "en" / "ui.yaml").read_text(encoding="utf-8")
    groups = read(text).value["words"]
    return {f"{group}.{key}" for group, keys in groups.items() for key in keys}


@cache
def asked_for(groups):
    """The names that the code asks for: whole ones, and those with an open place."""
    whole, open_ones = set(), set()
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        counted = {
            id(call.args[0])
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and _method(call) == "count" and call.args
        }
        inner = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        for node in ast.walk(tree):
            name = None if id(node) in inner else _name(node)
            if name is None or name.partition(".")[0] not in groups:
                continue
            if "{}" in name:
                open_ones.add(name)
            elif id(node) in counted:
                whole |= {f"{name}-one", f"{name}-many"}
            elif KEY.fullmatch(name) and not name.endswith(FILES):
                whole.add(name)
    return whole, open_ones


def _method(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else None


def _name(node):
    """A plain string, or one with an open place where a value is put in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        name = "".join(parts)
        return name if re.fullmatch(r"[a-z-]+\.[a-z0-9{}-]+", name) else None
    return None


def missing_and_unused(present):
    """The names asked for that are not there, and those there that nothing asks for."""
    groups = frozenset(name.partition(".")[0] for name in present)
    whole, open_ones = asked_for(groups)
    filled = {_put_in(name, str(value)) for name in open_ones for value in VALUES[name]}
    unused = {name for name in present if name.partition(".")[0] not in WHOLE_GROUPS}
    return (whole | filled) - present, unused - whole - filled


def _put_in(name, value):
    """A value in the open place; one that has several places is given as a whole."""
    group, _, rest = name.partition(".")
    return f"{group}.{value}" if rest.count("{}") > 1 else name.replace("{}", value)


def test_every_name_with_an_open_place_has_its_values_in_the_table():
    groups = frozenset(name.partition(".")[0] for name in words())
    assert asked_for(groups)[1] == set(VALUES)


def test_every_word_that_is_asked_for_is_there():
    assert missing_and_unused(words())[0] == set()


def test_every_word_that_is_there_is_asked_for():
    assert missing_and_unused(words())[1] == set()


@pytest.mark.parametrize("name", ["home.title", "offer.crisis", "practice.minutes-many"])
def test_a_word_that_is_taken_away_is_missed(name):
    assert missing_and_unused(words() - {name})[0] == {name}


def test_a_word_that_nothing_asks_for_is_found():
    assert "home.of-no-use" in missing_and_unused(words() | {"home.of-no-use"})[1]


def test_every_language_of_a_help_line_has_a_name():
    library = Library(content_folder())
    spoken = {
        code
        for contact in library.contacts.contacts
        for code in contact.languages
        if re.fullmatch(r"[a-z]{2,3}", code)
    }
    known = {name.partition(".")[2] for name in words() if name.startswith("languages.")}
    assert spoken | set(library.program.languages) <= known
