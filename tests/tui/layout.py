"""Is everything on the screen readable: nothing cut, nothing beside it, no sideways bar?"""

from itertools import combinations

from rich.cells import cell_len
from tests.tui.harness import Face, squeezed
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from redirection_tui.tui.widgets.bars import KeyBar, TopBar
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose

TEXTS = (Static, Choices, Buttons, Prose, Input, TextArea)
DESIGN_WIDTH = 80
"""Columns from which an example in a text field must be whole; it says nothing that is needed."""


def faults(face: Face) -> list[str]:
    """What cannot be read, in words; empty when all is well."""
    screen = face.app.screen
    width = screen.size.width
    found = []
    for widget in screen.walk_children(with_self=True):
        if not widget.display or not widget.size:
            continue
        name = f"{type(widget).__name__} {' '.join(widget.classes)}".strip()
        if widget.show_horizontal_scrollbar:
            found.append(f"{name} scrolls sideways")
        if widget.region.right > width:
            found.append(f"{name} reaches column {widget.region.right} of {width}")
        if isinstance(widget, Choices):
            found += _cut_options(widget, name)
        elif isinstance(widget, KeyBar):
            found += _cut_actions(widget, face)
        elif isinstance(widget, Static) and not isinstance(widget, TopBar):
            found += _cut_text(widget, name)
        elif isinstance(widget, Input) and not widget.value and width >= DESIGN_WIDTH:
            found += _cut_placeholder(widget, name)
    return found + _overlaps(face)


def everything_readable(face: Face) -> None:
    """Fail with what cannot be read."""
    found = faults(face)
    assert not found, "\n".join([*found, face.text])


def _drawn(widget: Widget) -> str:
    lines = (widget.render_line(y).text for y in range(widget.size.height))
    return squeezed("".join(lines))


def _overlaps(face: Face) -> list[str]:
    """Widgets with text of their own that cover each other."""
    screen = face.app.screen
    shown = [
        (widget, region.intersection(clip))
        for widget, (region, clip) in screen._compositor.visible_widgets.items()
        if isinstance(widget, TEXTS) and region.overlaps(clip)
    ]
    return [
        f"{type(one).__name__} and {type(other).__name__} overlap"
        for (one, here), (other, there) in combinations(shown, 2)
        if here.overlaps(there)
    ]


def _cut_text(widget: Static, name: str) -> list[str]:
    whole, drawn = squeezed(str(widget.visual)), _drawn(widget)
    return [] if drawn == whole else [f"{name} shows {drawn!r} of {whole!r}"]


def _cut_actions(bar: KeyBar, face: Face) -> list[str]:
    drawn = _drawn(bar)
    words = {action: squeezed(face.word(f"action.{action}")) for action in bar.offered}
    return [f"{action} is not shown whole" for action in words if words[action] not in drawn]


def _cut_options(widget: Choices, name: str) -> list[str]:
    drawn = _drawn(widget)
    labels = (squeezed(label) for label in widget._labels.values())
    return [f"{name} does not show {label!r} whole" for label in labels if label not in drawn]


def _cut_placeholder(widget: Input, name: str) -> list[str]:
    too_long = cell_len(widget.placeholder) > widget.size.width
    return [f"{name} cuts {widget.placeholder!r}"] if too_long else []
