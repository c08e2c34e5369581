"""The map: every part of the program with what is done of it, what is next, and where one is."""

from redirection_tui.errors import ContentUnreadable
from redirection_tui.saying.menus import CLOSED, HEADING
from redirection_tui.services import Services

MODULE, GO = "module:", "go:"
"""Ids begin with these: look into a module; open a target."""
SHORT = "short"
"""The id of the way to take the short path, or the whole one again."""


def whole(services: Services, place: str) -> dict[str, str]:
    """The modules by part. `place` is the target of the step that is open, or empty."""
    suggested = services.suggestion()
    following = suggested.module if suggested else ""
    here = place.split("/")[1] if place else ""
    listed: dict[str, str] = {}
    if short_path := services.library.program.short_path:
        key = "map.whole" if services.settings.short else "map.short"
        listed[SHORT] = services.words.text(key, n=len(short_path))
    for part in services.library.program.parts:
        listed[f"{HEADING}{part.id}"] = services.library.shared.parts.get(part.id, part.id)
        for name in part.modules:
            try:
                title = services.library.header(name).title
            except ContentUnreadable:
                listed[f"{CLOSED}{name}"] = services.words.text("lists.unreadable", name=name)
                continue
            state = "here" if name == here else _state(services, name, following)
            mark = f"  {services.words.text(f'map.{state}')}" if state else ""
            listed[f"{MODULE}{name}"] = f"{title}{mark}"
        if not part.modules:
            listed[f"{CLOSED}{part.id}"] = services.words.text("map.empty")
    return listed


def turn(services: Services) -> None:
    """Take the short path, or the whole one again. Nothing that was done is lost by it."""
    services.change(short=not services.settings.short)


def marked(services: Services, place: str) -> str:
    """The id of the module to begin at: where one is, else what is next; the first one where all
    is done."""
    if place.startswith("module/"):
        return f"{MODULE}{place.split('/')[1]}"
    suggested = services.suggestion()
    names = (suggested.module,) if suggested else services.library.program.modules
    return f"{MODULE}{names[0]}" if names else ""


def inside(services: Services, name: str, place: str) -> dict[str, str]:
    """A module: the way on in it, then its steps. Raises ContentUnreadable."""
    module = services.module(name).value
    done = services.progress().steps.get(name, frozenset())
    text = services.words.text
    listed = {f"{GO}module/{name}": text("map.go-on" if done else "map.begin")}
    listed[f"{HEADING}pages"] = text("map.pages")
    for step in module.steps:
        target = f"module/{name}/{step.id}"
        mark = "map.here" if target == place else "map.done" if step.id in done else ""
        listed[f"{GO}{target}"] = f"{step.title}  {text(mark)}" if mark else step.title
    return listed


def _state(services: Services, name: str, following: str) -> str:
    """Empty for what is still to come: most of the map is, and says nothing of it."""
    so_far = services.progress()
    if name in so_far.ended:
        return "done"
    if name == following:
        return "next"
    path = services.library.program.short_path
    if services.settings.short and name not in path and not so_far.started(name):
        return "later"
    return "begun" if so_far.started(name) else ""
