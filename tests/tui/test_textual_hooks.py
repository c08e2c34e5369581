"""Private hooks of Textual that are overridden or used: this fails loudly when one goes away."""

import ast
import importlib
import inspect
import io
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.tui.harness import running
from tests.tui.stations import go_to
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from redirection_tui import tui
from redirection_tui.services import Services
from redirection_tui.tui.textual_hooks import QuietApp, UntilGone

KNOWN = {
    "_fatal_error",
    "_print_error_renderables",
    "_on_paste",
    "_refresh_layout",
    "_screen_resized",
}
"""Private methods of Textual that are overridden on purpose, of the app but for the last three."""
OF_OTHERS = {"_on_paste", "_refresh_layout", "_screen_resized"}
USED_OF_THE_APP = ("_begin_batch", "_close_messages_no_wait")
OVERRIDDEN_IN_PUBLIC = (
    "panic",
    "copy_to_clipboard",
    "open_url",
    "deliver_text",
    "deliver_binary",
    "deliver_screenshot",
    "action_screenshot",
    "save_screenshot",
    "get_system_commands",
    "pop_screen",
    "get_default_screen",
    "run_action",
)


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        yield module.name


def _own_classes() -> list[type]:
    found = []
    for name in _modules():
        module = importlib.import_module(name)
        found += [
            kind
            for kind in vars(module).values()
            if inspect.isclass(kind) and kind.__module__ == name and issubclass(kind, MessagePump)
        ]
    assert len(found) > 20
    return found


def _attributes_set(kind: type) -> set[str]:
    """Names that the class itself sets on `self`."""
    tree = ast.parse(Path(inspect.getfile(kind)).read_text(encoding="utf-8"))
    own = next(n for n in ast.walk(tree) if isinstance(n, ast.ClassDef) and n.name == kind.__name__)
    return {
        node.attr
        for node in ast.walk(own)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }


def _attributes_of_textual(kind: type) -> set[str]:
    """Names that Textual's own bases of a class define or set on `self`."""
    found: set[str] = set()
    for base in kind.__mro__:
        if base.__module__.startswith("textual."):
            found |= set(vars(base)) | _attributes_set(base)
    return found


@pytest.mark.parametrize("kind", _own_classes(), ids=lambda kind: kind.__name__)
def test_no_private_name_of_ours_is_one_of_textuals_by_accident(kind: type) -> None:
    """Textual's widgets have hundreds of private names; one used twice breaks silently."""
    own = {name for name in {*vars(kind), *_attributes_set(kind)} if name.startswith("_")}
    ours = {name for name in own if not name.startswith("__")}
    known = {*KNOWN, "_clipboard", "_compositor", "_filters", "_return_code"} | {
        name for name in ours if name.startswith(("_abc_", "_css_", "_decorated", "_inherit"))
    }
    made_by_textual = {"_reactives", "_merged_bindings", "_computes", "_classvar", "_dispatch"}
    clash = (ours & _attributes_of_textual(kind)) - known - made_by_textual
    assert not clash, f"{kind.__name__}: {sorted(clash)}"


def test_the_hooks_that_are_overridden_exist() -> None:
    for name in (*KNOWN - OF_OTHERS, *OVERRIDDEN_IN_PUBLIC):
        assert callable(getattr(App, name)), name
    assert callable(Driver.write)
    assert callable(Driver.stop_application_mode)
    overridden = {name for name in vars(QuietApp) if name in vars(App)}
    assert set(KNOWN - OF_OTHERS) <= overridden


def test_the_hooks_that_are_used_exist() -> None:
    for name in USED_OF_THE_APP:
        assert callable(getattr(App, name)), name
    assert callable(LinuxDriver._sigcont_application)
    assert "_must_signal_resume" in _attributes_set(LinuxDriver)
    assert hasattr(StylesCache.get_inner_outer, "cache_clear")
    assert "_exit_renderables" in _attributes_set(App)
    assert {"_clipboard", "_return_code", "_driver", "_filters"} <= _attributes_set(App)
    assert {"_closing"} <= _attributes_set(MessagePump)
    assert callable(Screen.dismiss)
    assert callable(Screen._refresh_layout)
    assert callable(Screen._screen_resized)
    assert "_layout_widgets" in _attributes_set(Screen)
    assert "_dirty_regions" in _attributes_set(Compositor)
    assert "_compositor" in _attributes_set(Screen)
    assert callable(Widget.watch_has_focus)


async def test_watchers_are_kept_where_they_are_looked_for(sleep: Services) -> None:
    """`forget_closed_widgets` empties this list; under another name it would do nothing."""
    async with running(sleep) as face:
        await go_to(face, "a text area")
        area = face.app.screen.focused
        watched = [e for entries in getattr(face.app, "__watchers").values() for e in entries]
        assert any(entry[0] is area for entry in watched)


async def test_a_text_area_that_was_left_is_let_go_of(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text area")
        area = face.app.screen.focused
        face.app.navigator.home()
        await face.settle()
        watched = [e for entries in getattr(face.app, "__watchers").values() for e in entries]
        assert all(entry[0] is not area for entry in watched)


async def test_nothing_is_copied_opened_or_saved(sleep: Services, tmp_path: Path) -> None:
    async with running(sleep) as face:
        app = face.app
        written: list[str] = []
        app._driver.write = written.append  # type: ignore[method-assign,union-attr]
        app.copy_to_clipboard("tea")
        assert app.clipboard == "tea"
        app.open_url("https://night.example")
        assert app.save_screenshot(path=str(tmp_path)) == ""
        assert app.deliver_screenshot(path=str(tmp_path)) is None
        assert list(app.get_system_commands(app.screen)) == []
        assert not any("\x1b]52" in text for text in written)
    assert _is_empty(tmp_path)


class _Gone(io.StringIO):
    """A terminal whose window was closed."""

    def write(self, _text: str) -> int:
        raise OSError(5, "gone")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("waits_for_ever", [False, True], ids=["ours", "stock"])
def test_writing_to_a_window_that_is_gone_holds_nothing_up(waits_for_ever: bool) -> None:
    """The stock thread ends at the first error; whoever fills its queue then waits for ever."""
    gone: Any = _Gone() if waits_for_ever else UntilGone(_Gone())
    writer = WriterThread(gone)
    writer.start()
    writer.write("the first")
    writer.join(timeout=0 if not waits_for_ever else 5)
    assert writer.is_alive() is not waits_for_ever
    if not waits_for_ever:
        for _ in range(3 * MAX_QUEUED_WRITES):
            writer.write("more")
        writer.stop()


def _is_empty(folder: Path) -> bool:
    return not list(folder.iterdir())
