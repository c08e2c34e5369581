"""The first list, the tools, the menu and the settings."""

from typing import TYPE_CHECKING

from redirection_tui.plain.jumps import Back, Return
from redirection_tui.plain.prompts import Menu
from redirection_tui.saying import menus
from redirection_tui.saying.menus import HEADING

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide
    from redirection_tui.saying.showing import Showing

HOME = "home"
INTERVALS = (15, 30, 60, 120, 300, 0)
"""Seconds between two lines of a running timer; 0 for none but what is to be done."""


def home(guide: "Guide", then: str = "") -> None:
    """`then`, and the doors of the first list, until the program is left. There is nothing behind
    it: back says it again."""
    while True:
        try:
            target, then = then, ""
            if target:
                guide.open(target, only=guide.alone)
            elif guide.showing is not None:
                _demonstrate(guide, guide.showing)
            else:
                doors = Menu(menus.home(guide.services), before=lambda: _greet(guide))
                _open_door(guide, guide.talk.choose(doors))
        except Back:
            continue
        except Return as back:
            if back.place != HOME:
                raise
            then = back.then or ""


def tools(guide: "Guide") -> None:
    """The tools."""
    title = guide.talk.text("lists.tools")
    while True:
        _open_one(guide, title, menus.tools(guide.services))


def menu(guide: "Guide") -> None:
    """Where one can go. What can be done is said by the word help."""
    talk = guide.talk
    title = talk.text("menu.title")
    if guide.showing is not None:
        entries = menus.of_a_demonstration(guide.services)
    else:
        entries = menus.places(guide.services) | {
            "find": talk.text("find.title"),
            "show": talk.text("menu.show"),
        }
    chosen = talk.choose(Menu(entries, before=lambda: talk.heading(title)))
    if chosen == HOME:
        raise Return(HOME)
    guide.open(chosen)


def show(guide: "Guide") -> None:
    """Before exercises are shown to someone: what that is, and what becomes of one's own notes."""
    from redirection_tui.saying.showing import before  # deferred: seldom

    talk = guide.talk

    def said() -> None:
        talk.heading(talk.text("demonstration.begin-title"))
        talk.prose(guide.services.prose(before(guide.services)))
        talk.gap()

    ways = {
        "stay": talk.text("demonstration.begin-no"),
        "show": talk.text("demonstration.begin-yes"),
    }
    if talk.choose(Menu(ways, default="stay", enter=ways["stay"], before=said)) == "show":
        guide.restart("show")


def settings(guide: "Guide") -> None:
    """Language, country, the notebook, how often a timer speaks, how long lines are."""
    talk = guide.talk
    while True:
        chosen = talk.choose(Menu(setting_entries(guide), before=lambda: _say_settings(guide)))
        kind, _, value = chosen.partition(":")
        if kind == "language":
            guide.services.change(language=value)
            raise Return(HOME, then="settings")
        if kind == "speak":
            guide.services.change(speak_every=int(value))
        elif kind == "lines":
            guide.services.change(whole_lines=value == "whole")
        elif kind == "country":
            guide.open("list/help-lines")
        else:
            to_notebook(guide)


def to_notebook(guide: "Guide") -> None:
    """To the notebook as it is now: open, to be opened, or to be made."""
    if guide.services.kept:
        guide.open("list/notebook")
    elif guide.services.has_notebook:
        guide.restart("open")
    else:
        guide.open("list/keep")


def _demonstrate(guide: "Guide", shown: "Showing") -> None:
    from redirection_tui.plain.places import showing  # deferred: only in a demonstration

    showing.catalogue(guide, shown)


def _greet(guide: "Guide") -> None:
    """Who comes back hears the question alone."""
    talk = guide.talk
    talk.heading(talk.text("plain.home" if guide.greeted else "home.title"))
    if not guide.greeted:
        talk.told("plain.kept-yes" if guide.services.kept else "plain.kept-no")
    guide.greeted = True
    why = menus.why_next(guide.services)
    if why:
        talk.say(why)


def _open_door(guide: "Guide", door: str) -> None:
    name, _, rest = door.partition(":")
    if name == "language":
        guide.services.change(language=rest)
    elif name == "go":
        guide.open(rest)
    elif name == "open":
        guide.restart("open")
    else:
        guide.turn("urge")


def _open_one(guide: "Guide", title: str, entries: dict[str, str]) -> None:
    talk = guide.talk
    guide.open(talk.choose(Menu(entries, before=lambda: talk.heading(title))))


def _say_settings(guide: "Guide") -> None:
    guide.talk.heading(guide.talk.text("settings.title"))
    kept = "settings.kept-encrypted" if guide.services.kept else "settings.kept"
    guide.talk.told(kept)
    guide.talk.gap()


def setting_entries(guide: "Guide") -> dict[str, str]:
    """What can be set, with what is chosen now."""
    settings, text = guide.services.settings, guide.talk.text

    def marked(words: str, *, now: bool) -> str:
        return text("plain.now", text=words) if now else words

    found = {f"{HEADING}language": text("settings.language")}
    for code, name in guide.services.languages().items():
        found[f"language:{code}"] = marked(name, now=code == settings.language)
    found[f"{HEADING}more"] = text("plain.more-settings")
    country = guide.services.countries().get(settings.country or "")
    found["country"] = text("settings.country", country=country or text("settings.none"))
    if not settings.demonstration:
        found["notes"] = text(menus.notes_entry(guide.services))
    found[f"{HEADING}speak"] = text("plain.speak")
    for seconds in INTERVALS:
        words = guide.services.words.count("plain.seconds", seconds)
        words = words if seconds else text("plain.speak-not")
        found[f"speak:{seconds}"] = marked(words, now=seconds == settings.speak_every)
    found[f"{HEADING}lines"] = text("plain.lines")
    for name, whole in (("short", False), ("whole", True)):
        words = text(f"plain.lines-{name}")
        found[f"lines:{name}"] = marked(words, now=whole == settings.whole_lines)
    return found
