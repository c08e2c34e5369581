"""Menus as ids with their words, in order. Faces draw them, or read them out with numbers."""

from redirection_tui.errors import ContentUnreadable
from redirection_tui.services import Services

HEADING = "heading:"
"""Options whose id begins with this are titles inside a menu; they cannot be chosen."""
CLOSED = "closed:"
"""Options whose id begins with this are shown, cannot be chosen, and say why in their words."""
GAP = "gap:"
"""Options whose id begins with this are an empty line between groups."""


def can_be_taken(name: str) -> bool:
    """False for what stands in a menu to be read only."""
    return not name.startswith((HEADING, CLOSED, GAP))


def home(services: Services) -> dict[str, str]:
    """The doors of the first screen: `go:TARGET`, `language:CODE`, `open` for the notebook that is
    there, `urge`."""
    words = services.words
    program = services.library.program
    doors = _first(services)
    if program.crisis:
        doors["go:crisis"] = words.text("home.help-now")
    if program.urge_help:
        doors["urge"] = words.text("home.urge")
    doors[f"{GAP}help"] = ""
    doors |= _next(services)
    if program.tools:
        doors["go:tools"] = words.text("home.tools")
    if program.modules:
        doors["go:map"] = words.text("home.map")
    doors[f"{HEADING}own"] = words.text("home.own")
    if program.plan:
        doors[f"go:tool/{program.plan}"] = services.title_of(program.plan)
    doors |= {f"go:{target}": name for target, name in own_lists(services).items()}
    doors[f"{GAP}else"] = ""
    doors["go:find"] = words.text("find.title")
    doors["go:settings"] = words.text("home.settings")
    for code, name in services.languages().items():
        if code != services.library.language:
            doors[f"language:{code}"] = name
    return doors


def why_next(services: Services) -> str:
    """Why the next step is this one, where it comes before its turn; that the short path is behind
    one; else nothing."""
    step = services.suggestion()
    if step is not None and step.because:
        return " ".join(step.because.split())
    short_path = services.library.program.short_path
    if services.settings.short and short_path and not _still_ahead(services, short_path):
        return services.words.text("home.short-done")
    return ""


def _still_ahead(services: Services, modules: tuple[str, ...]) -> bool:
    """True while one of these modules is not finished."""
    return not services.progress().ended.issuperset(modules)


def tools(services: Services) -> dict[str, str]:
    """The tools by shelves, then what is one's own, and the help lines; ids are targets."""
    words, library = services.words, services.library
    found: dict[str, str] = {}
    for shelf in library.program.shelves:
        found[f"{HEADING}{shelf.id}"] = library.shared.shelves.get(shelf.id, shelf.id)
        found |= _tools(services, shelf.tools)
    if not library.program.shelves:
        found = _tools(services, library.program.tools)
    found[f"{GAP}own"] = ""
    found |= own_lists(services)
    found["list/help-lines"] = words.text("lists.help-lines")
    return found


def own_lists(services: Services) -> dict[str, str]:
    """What was noted and written; ids are targets."""
    found = {}
    if services.library.has_charts:
        found["list/progress"] = services.words.text("lists.progress")
    found["list/notes"] = services.words.text("lists.notes")
    return found


def places(services: Services) -> dict[str, str]:
    """Everywhere one can go by its name, for the menu and the search; ids are targets."""
    words = services.words
    found = {"home": words.text("menu.home"), "map": words.text("map.title")}
    found["tools"] = words.text("home.tools")
    found |= own_lists(services)
    found["list/help-lines"] = words.text("lists.help-lines")
    found["list/protects"] = words.text("protects.title")
    found["settings"] = words.text("home.settings")
    return found


def of_a_demonstration(services: Services) -> dict[str, str]:
    """Where one can go while exercises are shown to someone; nothing of one's own notes."""
    words = services.words
    found = {"home": words.text("demonstration.to-all")}
    guide = services.library.program.for_clinicians
    if guide is not None:
        found[f"tool/{guide}"] = services.title_of(guide)
    found["list/help-lines"] = words.text("lists.help-lines")
    found["settings"] = words.text("home.settings")
    return found


def titles(services: Services) -> dict[str, str]:
    """Every module and tool by its title; ids are targets. What cannot be read is left out."""
    program = services.library.program
    found = {}
    for kind, names in (("module", program.modules), ("tool", program.tools)):
        for name in names:
            try:
                found[f"{kind}/{name}"] = services.library.header(name).title
            except ContentUnreadable:
                continue
    return found


def notes_entry(services: Services) -> str:
    """The key of the words for the way to the notebook, as notes are kept now."""
    if services.kept:
        return "lists.notebook"
    return "unlock.open" if services.has_notebook else "lists.keep"


def _first(services: Services) -> dict[str, str]:
    """What stands above all: the notebook that is there, or the beginning for someone new."""
    doors: dict[str, str] = {}
    first = services.library.program.first_run
    if services.has_notebook and not services.kept:
        doors["open"] = services.words.text("unlock.open")
    elif first and first not in services.progress().steps:
        doors[f"go:tool/{first}"] = services.words.text("home.new-here")
    if doors:
        doors[f"{GAP}first"] = ""
    return doors


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


def _tools(services: Services, names: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for name in names:
        try:
            found[f"tool/{name}"] = services.library.header(name).title
        except ContentUnreadable:
            found[f"{CLOSED}{name}"] = services.words.text("lists.unreadable", name=name)
    return found
