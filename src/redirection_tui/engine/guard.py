"""The free-text guard: looks for the shape of details that are better left out.

It is a simple check and will miss things. It knows shapes only (links, addresses, handles, file
names, numbers), never a word list, and it never gives back, shows or keeps what it found.
"""

from redirection_tui.content.model.fields import ContactField, Field, TextField
from redirection_tui.content.shapes import shapes_in


def too_detailed(field: Field, text: str) -> bool:
    """True when `text` has a shape that the field asks to leave out."""
    if isinstance(field, ContactField):
        return bool(shapes_in(text, allow_phone=True))
    if isinstance(field, TextField):
        return field.guard != "off" and bool(shapes_in(text))
    return bool(shapes_in(text))
