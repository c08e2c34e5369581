"""Help lines: one struct a contact, exactly as the contacts file holds it."""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import Id, Label, Line, Model

Status = Literal["verified", "secondary"]
Kind = Literal["prevention", "crisis", "report", "emergency"]


class Phone(Model, frozen=True, kw_only=True):
    """A number as dialled in its country, and from abroad where that is known to work."""

    number: Annotated[str, Meta(pattern=r"^[0-9*][0-9 /()-]*$")]
    abroad: Annotated[str, Meta(pattern=r"^\+[0-9][0-9 ()-]*$")] | None = None
    label: Label | None = None
    status: Status


class Message(Model, frozen=True, kw_only=True):
    """A number for text messages."""

    number: Annotated[str, Meta(pattern=r"^\+?[0-9][0-9 /()-]*$")]
    label: Label | None = None
    status: Status


class Address(Model, frozen=True, kw_only=True):
    """A page on the web, shown as text; the program never opens it."""

    url: Annotated[str, Meta(pattern=r"^https?://[^\s]+$")]
    status: Status


class Contact(Model, frozen=True, kw_only=True):
    """A service. `limits` is read before its number: what it may have to report or keep."""

    id: Id
    country: Annotated[str, Meta(pattern=r"^[A-Z]{2,3}$")]
    kind: Kind
    name: Annotated[str, Meta(min_length=1)]
    about: Line | None = None
    limits: Line
    hours: Label | None = None
    cost: Label | None = None
    phones: tuple[Phone, ...] = ()
    messages: tuple[Message, ...] = ()
    addresses: tuple[Address, ...] = ()
    languages: tuple[str, ...] = ()
    anonymous: Literal["yes", "no", "unknown"]
    audience: tuple[Literal["self", "family", "professionals", "under-18", "survivor"], ...]
    status: Status
    source: tuple[str, ...]
    checked: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}$")]
    warn: Line | None = None


class Contacts(Model, frozen=True, kw_only=True):
    """All contacts, by country in the order of the file."""

    format: Literal[1]
    contacts: tuple[Contact, ...]
    countries: dict[str, Label]
