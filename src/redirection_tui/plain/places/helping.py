"""Help now, and the help directory: each line's limits before its number."""

from typing import TYPE_CHECKING

from redirection_tui.content.model.contacts import Contact
from redirection_tui.engine.help_lines import EVERYWHERE
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.lines import with_digits
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.saying import help_lines

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide


def crisis(guide: "Guide") -> None:
    """A child in danger first, then oneself, then what to say; nothing of it is saved."""
    talk = guide.talk

    def said() -> None:
        talk.heading(talk.text("offer.crisis"))
        for first, line in help_lines.crisis_lines(guide.services):
            talk.say(with_digits(line, guide.services.words))
            if first:
                talk.gap()
        talk.gap()

    while True:
        ways = help_lines.crisis_ways(guide.services)
        chosen = talk.choose(Menu(ways, default="back", enter=ways["back"], before=said))
        if chosen == "back":
            return
        guide.open(chosen)


def directory(guide: "Guide") -> None:
    """Choose a country (once), hear its lines, open one. Nothing dials and nothing is opened."""
    country = guide.services.settings.country or _country(guide)
    while True:
        chosen = _line(guide, country)
        if chosen is None:
            country = _country(guide)
        else:
            _say_contact(guide, chosen)


def _country(guide: "Guide") -> str:
    talk = guide.talk
    countries = help_lines.countries(guide.services)
    title = talk.text("directory.choose")
    menu = Menu(countries, before=lambda: talk.heading(title))
    country = talk.choose(menu).partition(":")[2]
    if country != EVERYWHERE:
        guide.services.change(country=country)
    return country


def _line(guide: "Guide", country: str) -> Contact | None:
    """The help line that is chosen; None for another country."""
    talk = guide.talk
    title = help_lines.country_title(guide.services, country)
    listed = help_lines.listed(guide.services, country)
    chosen = talk.choose(Menu(listed, before=lambda: talk.heading(title)))
    contacts = {f"line:{one.id}": one for one in help_lines.lines_of(guide.services, country)}
    return contacts.get(chosen)


def _say_contact(guide: "Guide", contact: Contact) -> None:
    talk = guide.talk

    def said() -> None:
        talk.heading(help_lines.named(contact))
        for line, _ in help_lines.described(guide.services, contact):
            talk.say(with_digits(line, guide.services.words))
        talk.gap()

    said()
    try:
        talk.ask(Prompt("go-on", talk.text("plain.enter-back"), said))
    except Back:
        return
