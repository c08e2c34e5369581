"""What fields and buttons share for moving: the sign at hand, leaving by arrows, reading first, and
scrolling the page they stand in."""

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
    page = _page_of(widget)
    if page is None or widget.region.y + line < page.region.bottom:
        return False
    page.scroll_page_down(animate=False)
    return True


def turned_page(widget: Widget, step: int) -> bool:
    """Scroll the page, where it scrolls; a list that fills the window on its own is moved through
    instead."""
    page = _page_of(widget)
    if page is None or not page.max_scroll_y or widget.size.height >= page.size.height:
        return False
    turn = page.scroll_page_down if step > 0 else page.scroll_page_up
    turn(animate=False)
    return True


def keep_in_view(widget: Widget, first: int, last: int) -> None:
    """Scroll the page, so that the lines `first` to `last` of the widget show."""
    page = _page_of(widget)
    if page is None:
        return
    top, bottom = widget.region.y + first, widget.region.y + last
    if top < page.region.y:
        page.scroll_relative(y=top - page.region.y, animate=False)
    elif bottom >= page.region.bottom:
        page.scroll_relative(y=bottom - page.region.bottom + 1, animate=False)


def chosen_style(widget: Widget) -> str:
    """How the option under the arrows is drawn: reversed where there are no colours of ours."""
    return "bold reverse" if widget.app.native_ansi_color else "bold on $raised"


def _page_of(widget: Widget) -> VerticalScroll | None:
    return next((node for node in widget.ancestors if isinstance(node, VerticalScroll)), None)
