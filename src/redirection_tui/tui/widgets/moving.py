"""What fields and buttons share for moving: the sign at hand, leaving by arrows, reading first."""

from textual.containers import VerticalScroll
from textual.widget import Widget

HERE = "> "
"""Stands before what Enter takes, where the keys are heard."""


def leave_field(widget: Widget, step: int) -> None:
    """Up or down at the end of a field: to the field before or after it, not round the screen."""
    chain = widget.screen.focus_chain
    place = chain.index(widget) + step if widget in chain else -1
    if 0 <= place < len(chain):
        chain[place].focus()


def read_down_to(widget: Widget, line: int) -> bool:
    """Scroll the page a screenful down where `line` of the widget is still below the window: a key
    never acts on what was not seen. True when it scrolled."""
    page = next((node for node in widget.ancestors if isinstance(node, VerticalScroll)), None)
    if page is None or widget.region.y + line < page.region.bottom:
        return False
    page.scroll_page_down(animate=False)
    return True


def chosen_style(widget: Widget) -> str:
    """How the option under the arrows is drawn: reversed where there are no colours of ours."""
    return "bold reverse" if widget.app.native_ansi_color else "bold on $raised"
