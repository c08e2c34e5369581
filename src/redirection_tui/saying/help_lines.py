"""The crisis panel and the help directory in words: limits always before numbers."""

from redirection_tui.content.model.contacts import Contact
from redirection_tui.engine.help_lines import EVERYWHERE, grouped, numbers, usable_anywhere
from redirection_tui.errors import ContentUnreadable
from redirection_tui.saying.menus import GAP, HEADING
from redirection_tui.services import Services

DIRECTORY = "list/help-lines"


def crisis_lines(services: Services) -> list[tuple[bool, str]]:
    """(is it what to do first?, line): a child in danger first, then oneself, then what to say."""
    country = services.settings.country
    # Without a country no number is shown, and the large file of all of them stays unread.
    known = numbers(services.contacts(country) if country else ())
    words = services.words
    emergency = known.emergency or words.text("crisis.local-emergency")
    lines = [
        (True, words.text("crisis.child", emergency=emergency)),
        (True, words.text("crisis.self", emergency=emergency)),
    ]
    if known.crisis:
        lines.append((True, words.text("crisis.line", name=known.crisis_name, number=known.crisis)))
    lines += [
        (False, words.text("crisis.near")),
        (False, words.text("crisis.say")),
        (False, words.text("crisis.busy")),
    ]
    if country is None:
        lines.append((False, words.text("crisis.no-country")))
    lines.append((False, words.text("crisis.not-saved")))
    return lines


def crisis_ways(services: Services) -> dict[str, str]:
    """Where to go from the crisis panel, by target, then `back`. The help lines come first: they
    fit whoever is in danger, a child or oneself, and Enter alone must not lead past them."""
    found = {}
    for target in sorted(services.library.program.crisis, key=lambda target: target != DIRECTORY):
        if target == DIRECTORY:
            found[target] = services.words.text("lists.help-lines")
            continue
        module, _, step = target.split("/", 1)[1].partition("/")
        try:
            whole = services.module(module).value
        except ContentUnreadable:
            continue
        titles = {part.id: part.title for part in whole.steps}
        found[target] = titles.get(step, whole.title)
    found["back"] = services.words.text("crisis.back")
    return found


def countries(services: Services) -> dict[str, str]:
    """`country:CODE` -> name, then everywhere else."""
    found = {f"country:{code}": name for code, name in services.countries().items()}
    found[f"country:{EVERYWHERE}"] = services.words.text("directory.everywhere")
    return found


def lines_of(services: Services, country: str) -> tuple[Contact, ...]:
    """The help lines that a person in a country may be shown."""
    everywhere = services.contacts(EVERYWHERE)
    if country == EVERYWHERE:
        return everywhere
    return (*services.contacts(country), *usable_anywhere(everywhere))


def country_title(services: Services, country: str) -> str:
    """The heading of the lines of a country."""
    name = services.countries().get(country, services.words.text("directory.everywhere"))
    return services.words.text("directory.title", country=name)


def listed(services: Services, country: str) -> dict[str, str]:
    """The lines of a country by kind as `line:ID`, then `countries`, the way to another one."""
    found: dict[str, str] = {}
    for group, contacts in grouped(lines_of(services, country)).items():
        found[f"{HEADING}{group}"] = services.words.text(f"directory.{group}")
        found |= {f"line:{contact.id}": named(contact) for contact in contacts}
    found[f"{GAP}countries"] = ""
    found["countries"] = services.words.text("directory.other-country")
    return found


def described(services: Services, contact: Contact) -> list[tuple[str, bool]]:
    """A contact as (line, is it a number or address): its limits come before any number. An empty
    line stands between groups."""
    words = services.words
    lines: list[tuple[str, bool]] = []
    if contact.about:
        lines.append((contact.about, False))
    lines.append((words.text("directory.limits", text=contact.limits), False))
    if contact.warn:
        lines.append((contact.warn, False))
    lines.append(("", False))
    for phone in contact.phones:
        label = f"  ({phone.label})" if phone.label else ""
        lines.append((words.text("directory.call", number=phone.number) + label, True))
        if phone.abroad:
            lines.append((words.text("directory.abroad", number=phone.abroad), False))
    lines.extend(
        (words.text("directory.message", number=message.number), True)
        for message in contact.messages
    )
    lines.extend((address.url, True) for address in contact.addresses)
    lines.append(("", False))
    return lines + [(line, False) for line in _about(services, contact)]


def _about(services: Services, contact: Contact) -> list[str]:
    words = services.words
    lines = []
    if contact.hours:
        lines.append(words.text("directory.hours", text=contact.hours))
    if contact.cost:
        lines.append(words.text("directory.cost", text=contact.cost))
    if contact.languages:
        names = words.group("languages")
        spoken = ", ".join(names.get(code, code) for code in contact.languages)
        lines.append(words.text("directory.languages", text=spoken))
    lines.append(words.text(f"directory.anonymous-{contact.anonymous}"))
    year, month = contact.checked.split("-")
    checked = words.text("directory.month", month=words.text(f"months.m{month}"), year=year)
    lines.append(words.text(f"directory.{contact.status}", date=checked))
    return lines


def named(contact: Contact) -> str:
    """A service by its name; an emergency service by its number, which needs no translation."""
    if contact.kind == "emergency" and contact.phones:
        return " / ".join(phone.number for phone in contact.phones)
    return contact.name
