"""Every private or dangerous hook of Textual that is overridden, in one place.

Textual's version is pinned in pyproject.toml, and tests fail when one of these hooks goes away.
Stock behaviour printed what the user typed on a crash, copied it to the system clipboard, saved
screenshots, opened browsers, kept closed text areas with their text, and left old lines standing.
"""

import codecs
import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Generic, TextIO, TypeVar

from textual import events
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.filter import NoColor
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from redirection_tui.privacy import crash
from redirection_tui.privacy.terminal import encoding
from redirection_tui.tui.ascii_marks import AsciiMarks

R = TypeVar("R")
BLANK_ROW = "\x1b[{row};1H\x1b[2K"


def blank_rows(rows: int) -> str:
    """Clear row by row: clearing the whole screen at once pushes it into the scrollback of tmux."""
    return "\x1b[0m" + "".join(BLANK_ROW.format(row=row) for row in range(1, rows + 1)) + "\x1b[H"


def lenient_decoder(_utf8: str) -> Callable[[], codecs.IncrementalDecoder]:
    """A decoder for what is typed: in the terminal's encoding, and it never fails."""
    try:
        return partial(codecs.getincrementaldecoder(encoding()), "replace")
    except LookupError:
        return partial(codecs.getincrementaldecoder("utf-8"), "replace")


class UntilGone:
    """A terminal to write to, until it is gone: then writing does nothing.

    The thread that writes for Textual would end at the first error, and the program would wait for
    it for ever, with everything it holds in memory.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, or nothing."""
        with contextlib.suppress(OSError, ValueError):
            return self._file.write(text)
        return 0

    def flush(self) -> None:
        """Flush, or nothing."""
        with contextlib.suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the open file."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """As the terminal says."""
        return self._file.isatty()


def clean_driver(base: type[Driver]) -> type[Driver]:
    """A driver that blanks the screen before it gives the terminal back, so that nothing is left
    where the alternate screen is off (GNU screen's default).
    """

    class CleanDriver(base):  # type: ignore[misc, valid-type]  # the platform's driver is known at run time
        """Blanks every row on leaving, leaves a terminal that is gone alone, and reads what the
        terminal sends in its own encoding."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            terminal = getattr(self, "_file", None)  # not on Windows
            if terminal is not None:
                self._file = UntilGone(terminal)

        def run_input_thread(self) -> None:
            """Read keys. A byte that is no letter shows as a sign for it: the stock driver ends
            the program by it, as in a terminal that is not set to UTF-8."""
            module = sys.modules[base.__module__]
            module.getincrementaldecoder = lenient_decoder  # type: ignore[attr-defined]  # its only use is the next call
            super().run_input_thread()

        def _sigcont_application(self, *given: Any) -> None:
            """Begin anew after a stop. A window that closes sends the same signal to a program
            that was not stopped: a second thread would read its keys."""
            if self._must_signal_resume:
                super()._sigcont_application(*given)

        def stop_application_mode(self) -> None:
            """Blank, then leave the alternate screen."""
            rows = self._size[1] if self._size else self._app.size.height
            self.write(blank_rows(max(1, rows)))
            super().stop_application_mode()

    return CleanDriver


class InsideCompositor(Compositor):
    """Paints nothing that lies outside the window. What is left to paint may be from a window that
    was larger; stock Textual then ends the program, with all that is in its memory."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Paint what has changed, as far as it can be seen."""
        window = self.size.region
        inside = (region.intersection(window) for region in self._dirty_regions)
        self._dirty_regions = {region for region in inside if region}
        return super().render_partial_update()


class PaintedScreen(Screen[R], Generic[R]):
    """A screen that is painted whole where a scroll and a layout fall together, and always in the
    size that the window has by now.

    Stock Textual then compares the new layout with positions that may have been looked up since
    the scroll, finds no difference, and leaves the old lines on the terminal. And it lays out in
    each size it was told of and tells itself that size again: of two that wait, each brings back
    the other, and the screen never rests.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._compositor = InsideCompositor()

    def _screen_resized(self, _told: Size) -> None:
        super()._screen_resized(self.app.size)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if scroll and self._layout_widgets:
            self._compositor._dirty_regions.add(self.size.region)  # noqa: SLF001 - there is no public way
        super()._refresh_layout(size, scroll)


class QuietApp(App[int]):
    """An App that says nothing of the user: not in a crash, on the clipboard, or on disk."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    fault_pattern = crash.PLAIN_SENTENCE

    def __init__(self, *, colourless: bool, signs: bool = True) -> None:
        super().__init__(
            driver_class=clean_driver(self.get_driver_class()), ansi_color=colourless or None
        )
        if colourless:
            # The stock filter for NO_COLOR sends grey; this one sends no colour at all.
            self._filters = [NoColor()]
        if not signs:
            self._filters.append(AsciiMarks(encoding()))
        self.fault: str | None = None

    async def on_event(self, event: events.Event) -> None:
        """Note that someone is here, then go on as ever."""
        if isinstance(event, events.Key | events.Paste | events.MouseEvent):
            self.touched()
        await super().on_event(event)

    async def run_action(
        self,
        action: Any,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Nothing happens in a widget that is gone: a key may have been on its way to it when the
        page was left, and what it asks for its screen would end the program."""
        here = default_namespace
        if isinstance(here, Widget) and not isinstance(here, Screen) and not here.is_attached:
            return False
        return await super().run_action(action, here, namespaces)

    def touched(self) -> None:
        """A key, a paste or the mouse."""

    def stop_as_asked(self) -> None:
        """What a stopped program does: give the terminal back and wait, as Textual's driver has
        it; ours is asked first."""
        stop = getattr(self._driver, "_sigtstp_application", None)
        if stop is not None:
            stop()

    def _fatal_error(self) -> None:
        error = sys.exc_info()[1]
        if error is not None:
            self.fault = crash.sentence(error, self.fault_pattern)
        self._return_code = 1
        self._close_messages_no_wait()

    def panic(self, *_renderables: Any) -> None:
        """Stop without printing what was handed over: it may quote what was typed."""
        self.fault = self.fault or self.fault_pattern.format(kind="fault", place="?")
        self._return_code = 1
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    def copy_to_clipboard(self, text: str) -> None:
        """Inside the program only: the system clipboard is not ours to clean."""
        self._clipboard = text

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Never a browser."""

    def deliver_text(self, *_args: Any, **_kwargs: Any) -> str | None:
        """Nothing is saved from the screen."""
        return None

    def deliver_binary(self, *_args: Any, **_kwargs: Any) -> str | None:
        """Nothing is saved from the screen."""
        return None

    def deliver_screenshot(self, *_args: Any, **_kwargs: Any) -> str | None:
        """No screenshots."""
        return None

    def action_screenshot(self, *_args: Any, **_kwargs: Any) -> None:
        """No screenshots."""

    def save_screenshot(self, *_args: Any, **_kwargs: Any) -> str:
        """No screenshots."""
        return ""

    def get_system_commands(self, screen: Any) -> Iterator[Any]:
        """None: the program has its own menu."""
        del screen
        yield from ()

    def blank_now(self) -> None:
        """Blank the terminal at once, before anything else of leaving happens."""
        self._begin_batch()
        driver = self._driver
        if driver is not None:
            driver.write(blank_rows(max(1, self.size.height)))
            driver.flush()

    def forget_closed_widgets(self) -> None:
        """Let go of closed text areas and their text: Textual keeps each one that watches the
        theme, and up to 1,024 widgets' drawn lines.
        """
        from textual._styles_cache import StylesCache

        def is_shown(node: Any) -> bool:
            # A popped screen is taken apart a little later; what is on it counts as closed.
            return node.is_attached and not node._closing and node.screen in self.screen_stack  # noqa: SLF001 - Textual's own test

        for watchers in getattr(self, "__watchers", {}).values():
            watchers[:] = [entry for entry in watchers if is_shown(entry[0])]
        StylesCache.get_inner_outer.cache_clear()
