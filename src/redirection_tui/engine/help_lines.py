"""Which help lines to show, and in which order. Crisis, prevention and reporting stay apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from redirection_tui.content.model.contacts import Contact, Kind

ORDER: tuple[Kind, ...] = ("emergency", "crisis", "prevention", "report")
"""Emergency first. Reporting hotlines are not help lines and come last, as a list of their own."""
EVERYWHERE = "INT"
"""The 'country' of services that can be used from anywhere."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The first emergency and crisis number of a country, as dialled there; None where unknown."""

    emergency: str | None
    crisis_name: str | None
    crisis: str | None


def numbers(contacts: Sequence[Contact]) -> Numbers:
    """What the crisis panel shows. A verified entry goes before one seen elsewhere."""
    emergency = _first(contacts, "emergency")
    crisis = _first(contacts, "crisis")
    return Numbers(
        emergency.phones[0].number if emergency else None,
        crisis.name if crisis else None,
        crisis.phones[0].number if crisis else None,
    )


def by_kind(contacts: Sequence[Contact]) -> dict[Kind, tuple[Contact, ...]]:
    """Contacts by kind in the order they are shown; empty kinds left out. The lines of a country
    come before a list for the whole world, and what is verified before what was seen elsewhere."""
    found: dict[Kind, tuple[Contact, ...]] = {}
    for kind in ORDER:
        own = sorted(
            (contact for contact in contacts if contact.kind == kind),
            key=lambda contact: (contact.country == EVERYWHERE, contact.status != "verified"),
        )
        if own:
            found[kind] = tuple(own)
    return found


def grouped(contacts: Sequence[Contact]) -> dict[str, tuple[Contact, ...]]:
    """Contacts as the directory lists them: by kind, and those made for people under 18 and for
    survivors in groups of their own, before the list for reporting."""
    found: dict[str, tuple[Contact, ...]] = {}
    own: dict[str, list[Contact]] = {"under-18": [], "survivor": []}
    for kind, of_kind in by_kind(contacts).items():
        rest: list[Contact] = []
        for contact in of_kind:
            group = next((name for name in own if name in contact.audience), None)
            (own[group] if group and kind != "emergency" else rest).append(contact)
        if rest:
            found[kind] = tuple(rest)
    report = found.pop("report", ())
    found |= {name: tuple(group) for name, group in own.items() if group}
    return found | ({"report": report} if report else {})


def usable_anywhere(contacts: Sequence[Contact]) -> tuple[Contact, ...]:
    """Of the services of no country, those that a person in any country may be shown: an
    emergency number or a child line that holds in some countries only would mislead."""
    return tuple(
        contact
        for contact in contacts
        if contact.kind != "emergency" and "under-18" not in contact.audience
    )


def _first(contacts: Sequence[Contact], kind: Kind) -> Contact | None:
    for contact in by_kind(contacts).get(kind, ()):
        if contact.phones and "self" in contact.audience and "under-18" not in contact.audience:
            return contact
    return None
