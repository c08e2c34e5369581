"""Every exercise, and every module and tool as a whole: in an order, by search, by name.

For whoever wants one exercise at once: demonstrations, handouts. Nothing here is a person's.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from redirection_tui.content.folding import folded
from redirection_tui.content.library import Library
from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.steps import ExerciseBase, Step
from redirection_tui.errors import ContentUnreadable, UnknownId

Order = Literal["module", "technique", "minutes"]
ORDERS: tuple[Order, ...] = ("technique", "module", "minutes")
BANDS = (3, 6, 10)
"""Minutes up to which exercises count as alike in length."""
_NEAR = 0.55
"""How much of an id must be the same for it to be offered in place of another (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One exercise, or a whole module or tool (then `step` and `technique` are empty).

    `title` and `within` (the module's title) are in the language of the library; `technique` is an
    id of the shared list `techniques`; `minutes` are at least one.
    """

    module: str
    step: str
    title: str
    within: str
    technique: str
    minutes: int
    tool: bool

    @property
    def id(self) -> str:
        """`module/step`, or the module alone."""
        return f"{self.module}/{self.step}" if self.step else self.module

    @property
    def target(self) -> str:
        """The place, as the content names places."""
        return f"{'tool' if self.tool else 'module'}/{self.id}"


def catalogue(library: Library, word: str = "") -> tuple[Listed, ...]:
    """Everything there is to show, in the program's order, tools last; with a word, what stands in
    a file that has it. A part that cannot be read is left out."""
    program = library.program
    found: list[Listed] = []
    for module in dict.fromkeys((*program.modules, *program.tools)):
        try:
            if library.mentions(module, word):
                found.extend(_of_module(library, module))
        except ContentUnreadable:
            continue
    return tuple(found)


def find(library: Library, name: str) -> tuple[Listed, ...]:
    """What a name stands for: a module or tool, `module/step`, or a step by its own id; several
    when steps share that id, none when nothing is called so."""
    module, _, step = _bare(name).partition("/")
    if step or module in (*library.program.modules, *library.program.tools):
        try:
            return tuple(one for one in _of_module(library, module, step) if one.step == step)
        except (ContentUnreadable, UnknownId):
            return ()
    return tuple(one for one in catalogue(library, module) if one.step and one.step == module)


def nearest(library: Library, name: str, most: int = 3) -> tuple[str, ...]:
    """The ids that are most like a name that nothing has, the most alike first."""
    wanted = _bare(name).casefold()
    likeness = {
        one.id: max(_alike(wanted, one.id), _alike(wanted.rpartition("/")[2], one.step))
        for one in catalogue(library)
    }
    near = sorted(likeness, key=lambda name: -likeness[name])[:most]
    return tuple(name for name in near if likeness[name] >= _NEAR)


def matching(listed: Iterable[Listed], words: str, techniques: dict[str, str]) -> list[Listed]:
    """Those that hold every one of the words in their titles, technique or id; upper and lower
    case and accents count alike."""
    wanted = folded(words).split()

    def text(one: Listed) -> str:
        technique = techniques.get(one.technique, one.technique)
        return folded(f"{one.title} {one.within} {technique} {one.id}")

    return [one for one in listed if all(word in text(one) for word in wanted)]


def ordered(
    listed: Iterable[Listed], order: Order, techniques: dict[str, str]
) -> list[tuple[str, list[Listed]]]:
    """(group, what is in it): by module id, technique id, or the most minutes of a band. Wholes
    come first in their module, and last, in a group named '', in the other orders."""
    groups: dict[str, list[Listed]] = {}
    if order == "technique":
        groups = {name: [] for name in techniques}
    elif order == "minutes":
        groups = {str(band): [] for band in (*BANDS, 0)}
    for one in listed:
        groups.setdefault(_group(one, order), []).append(one)
    if order != "module" and "" in groups:
        groups[""] = groups.pop("")
    if order == "minutes":
        for name, band in groups.items():
            if name:
                band.sort(key=lambda one: one.minutes)
    return [(name, found) for name, found in groups.items() if found]


def _group(one: Listed, order: Order) -> str:
    if order == "module":
        return one.module
    if not one.step:
        return ""
    if order == "technique":
        return one.technique
    return str(next((band for band in BANDS if one.minutes <= band), 0))


def _of_module(library: Library, module: str, step: str = "") -> Iterable[Listed]:
    """The module as a whole, its exercises, and the step that is asked for, of whatever kind."""
    found = library.module(module).value
    tool = library.is_tool(module)
    minutes = sum(minutes_of(one) for one in found.steps)
    yield Listed(module, "", found.title, found.title, "", _whole(minutes), tool)
    for one in found.steps:
        if isinstance(one, ExerciseBase) or one.id == step:
            yield Listed(
                module,
                one.id,
                one.title,
                found.title,
                _technique(one),
                _whole(minutes_of(one)),
                tool,
            )


def _technique(step: Step) -> str:
    return step.technique if isinstance(step, ExerciseBase) else ""


def _whole(minutes: float) -> int:
    return max(1, round(minutes))


def _bare(name: str) -> str:
    """A name without the `module/` or `tool/` that targets begin with."""
    head, _, rest = name.strip().strip("/").partition("/")
    return rest if head in ("module", "tool") and rest else name.strip().strip("/")


def _alike(one: str, other: str) -> float:
    if not other:
        return 0.0
    whole = difflib.SequenceMatcher(None, one, other).ratio()
    # The beginning of a name is what people remember of it.
    return max(whole, 0.9 if len(one) > 2 and other.startswith(one) else 0.0)  # noqa: PLR2004 - two letters begin many names
