"""Menus as ids with their words, in order. Faces draw them, or read them out with numbers."""

from collections.abc import Iterable

from redirection_tui.errors import ContentUnreadable
from redirection_tui.services import Services

HEADING = "heading:"
"""Options whose id begins with this are titles inside a menu; they cannot be chosen."""
CLOSED = "closed:"
"""Options whose id begins with this are shown, cannot be chosen, and say why in their words."""
GAP = "gap:"
"""Options whose id begins with this are an empty line between groups."""


def home(services: Services) -> dict[str, str]:
    """The doors of the first screen: `go:TARGET`, `language:CODE`, `open` for the notebook that is
    there, `urge`."""
    words = services.words
    program = services.library.program
    doors: dict[str, str] = {}
    first = program.first_run
    if first and first not in services.progress().steps:
        doors[f"go:tool/{first}"] = words.text("home.new-here")
    if services.has_notebook and not services.kept:
        doors["open"] = words.text("unlock.open")
    if program.crisis:
        doors["go:crisis"] = words.text("home.help-now")
    if program.urge_help:
        doors["urge"] = words.text("home.urge")
    doors |= _next(services)
    if program.tools:
        doors["go:tools"] = words.text("home.tools")
    doors[f"{HEADING}program"] = words.text("home.program")
    doors |= _parts(services)
    doors[f"{GAP}own"] = ""
    doors["go:settings"] = words.text("home.settings")
    for code, name in services.languages().items():
        if code != services.library.language:
            doors[f"language:{code}"] = name
    return doors


def why_next(services: Services) -> str:
    """Why the next step is this one, where it comes before its turn; else nothing."""
    step = services.suggestion()
    return " ".join(step.because.split()) if step else ""


def tools(services: Services) -> dict[str, str]:
    """The tools by shelves, then what was noted, notes and help lines; ids are targets."""
    words, library = services.words, services.library
    found: dict[str, str] = {}
    for shelf in library.program.shelves:
        found[f"{HEADING}{shelf.id}"] = library.shared.shelves.get(shelf.id, shelf.id)
        found |= _titles(services, "tool", shelf.tools)
    if not library.program.shelves:
        found = _titles(services, "tool", library.program.tools)
    found[f"{GAP}own"] = ""
    if services.library.has_charts:
        found["list/progress"] = words.text("lists.progress")
    found["list/notes"] = words.text("lists.notes")
    found["list/help-lines"] = words.text("lists.help-lines")
    return found


def part(services: Services, name: str) -> dict[str, str]:
    """The modules of one of the program's questions, with what is done of them."""
    parts = services.library.program.parts
    own = next((one for one in parts if one.id == name), None)
    return _titles(services, "module", own.modules if own else ())


def part_title(services: Services, name: str) -> str:
    """One of the program's questions in words."""
    return services.library.shared.parts.get(name, name)


def notes_entry(services: Services) -> str:
    """The key of the words for the way to the notebook, as notes are kept now."""
    if services.kept:
        return "lists.notebook"
    return "unlock.open" if services.has_notebook else "lists.keep"


def _next(services: Services) -> dict[str, str]:
    found = {}
    check_in = services.check_in()
    if check_in:
        found[f"go:tool/{check_in}"] = services.title_of(check_in)
    step = services.suggestion()
    if step is not None:
        key = "home.go-on" if step.begun else "home.begin"
        text = services.words.text(key, title=step.title, minutes=step.minutes)
        found[f"go:module/{step.module}"] = text
    return found


def _parts(services: Services) -> dict[str, str]:
    so_far = services.progress()
    found = {}
    for one in services.library.program.parts:
        title = part_title(services, one.id)
        if not one.modules:
            found[f"{CLOSED}{one.id}"] = services.words.text("home.part-empty", title=title)
            continue
        done = sum(module in so_far.ended for module in one.modules)
        text = services.words.text("home.part", title=title, done=done, all=len(one.modules))
        found[f"go:map/{one.id}"] = text
    return found


def _titles(services: Services, kind: str, modules: Iterable[str]) -> dict[str, str]:
    so_far = services.progress()
    found = {}
    for module in modules:
        try:
            title = services.library.header(module).title
        except ContentUnreadable:
            found[f"{CLOSED}{module}"] = services.words.text("lists.unreadable", name=module)
            continue
        state = ""
        if kind == "module":
            ended, begun = module in so_far.ended, so_far.started(module)
            name = "done" if ended else "begun" if begun else "new"
            state = "  " + services.words.text(f"lists.{name}")
        found[f"{kind}/{module}"] = f"{title}{state}"
    return found
