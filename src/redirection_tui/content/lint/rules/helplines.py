"""C029, C030: help lines are complete, honest about their limits, and not out of date."""

from collections.abc import Iterator
from datetime import date

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.model.contacts import Contact

OLDEST_MONTHS = 6
_EVERYWHERE = "INT"
"""The country of services that can be reached from anywhere."""


@rule("C029", "Each help line has a number or address, its limits, a source and a country")
def help_lines(content: Content) -> Iterator[Problem]:
    """A person in danger reads this once.

    What a service may report is read before its number, and a number that nobody saw on a page
    of the service itself is marked so.
    """
    file = content.contacts
    if file is None:
        return
    for number, contact in enumerate(file.struct.contacts):
        line = file.line(("contacts", number))
        for sentence in _contact(contact, file.struct.countries):
            yield Problem(file.name, line, f"'{contact.id}' {sentence}")
    with_emergency = {c.country for c in file.struct.contacts if c.kind == "emergency"}
    for country in file.struct.countries:
        if country not in with_emergency:
            sentence = f"Country {country} has no emergency number."
            yield Problem(file.name, file.line(("countries", country)), sentence, "warning")


def _contact(contact: Contact, countries: dict[str, str]) -> Iterator[str]:
    statuses = [
        *(phone.status for phone in contact.phones),
        *(message.status for message in contact.messages),
        *(address.status for address in contact.addresses),
    ]
    if not statuses:
        yield "has no number and no address. Add one, or remove the entry."
    elif contact.status != ("verified" if "verified" in statuses else "secondary"):
        yield "has another status than the best of its numbers and addresses. Make them agree."
    if not contact.limits.strip():
        yield "does not say what it may have to report or keep. Write 'limits'."
    if not contact.source:
        yield "has no source. Name the page it was seen on."
    if contact.country != _EVERYWHERE and contact.country not in countries:
        yield f"is in country {contact.country}, which has no name under 'countries'."


@rule("C030", "Help lines were checked in the last six months (releases only)")
def checked_lately(content: Content) -> Iterator[Problem]:
    """Numbers change. It depends on the calendar, so it is asked for with --release."""
    file, today = content.contacts, content.release
    if file is None or today is None:
        return
    for number, contact in enumerate(file.struct.contacts):
        months = _months(contact.checked, today)
        if months > OLDEST_MONTHS:
            line = file.line(("contacts", number, "checked"))
            sentence = f"'{contact.id}' was last checked {months} months ago. Check it again."
            yield Problem(file.name, line, sentence)


def _months(checked: str, today: date) -> int:
    year, month = (int(part) for part in checked.split("-"))
    return (today.year - year) * 12 + today.month - month
