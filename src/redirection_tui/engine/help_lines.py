"""Which help lines to show, and in which order. Crisis, prevention and reporting stay apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from redirection_tui.content.model.contacts import Contact, Kind

ORDER: tuple[Kind, ...] = ("emergency", "crisis", "prevention", "report")
"""Emergency first. Reporting hotlines are not help lines and come last, as a list of their own."""


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
    """Contacts by kind in the order they are shown, verified first; empty kinds left out."""
    found: dict[Kind, tuple[Contact, ...]] = {}
    for kind in ORDER:
        own = sorted(
            (contact for contact in contacts if contact.kind == kind),
            key=lambda contact: contact.status != "verified",
        )
        if own:
            found[kind] = tuple(own)
    return found


def _first(contacts: Sequence[Contact], kind: Kind) -> Contact | None:
    for contact in by_kind(contacts).get(kind, ()):
        if contact.phones and "self" in contact.audience and "under-18" not in contact.audience:
            return contact
    return None
