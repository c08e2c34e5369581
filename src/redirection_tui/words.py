"""The interface's words by key, with named values filled in."""

from collections.abc import Mapping

from redirection_tui.content.model.program import Interface


class Words:
    """`text("home.title")` in the language of the library; unknown keys are a fault in the code
    and a test finds them."""

    def __init__(self, interface: Interface) -> None:
        self._words: Mapping[str, Mapping[str, str]] = interface.words

    def text(self, key: str, **values: object) -> str:
        """The words at `group.key` with `{name}` replaced by each value."""
        group, _, name = key.partition(".")
        found = self._words[group][name]
        for placeholder, value in values.items():
            found = found.replace("{" + placeholder + "}", str(value))
        return found

    def count(self, key: str, number: int) -> str:
        """The words at `key-one` or `key-many` with `{n}` filled in."""
        return self.text(f"{key}-one" if number == 1 else f"{key}-many", n=number)

    @property
    def letters(self) -> str:
        """Every letter of the language that is not in ASCII; signs and stops are not counted. The
        names of other languages are."""
        own = (
            text
            for name, group in self._words.items()
            if name != "languages"
            for text in group.values()
        )
        return "".join(
            sorted({sign for text in own for sign in text if sign > "\x7f" and sign.isalpha()})
        )

    def group(self, name: str) -> Mapping[str, str]:
        """All words of a group, in the order they are written."""
        return self._words[name]


def day_in_words(day: str, words: Words) -> str:
    """An ISO date as one says it."""
    year, month, number = day.split("-")
    named = words.text(f"months.m{month}")
    return words.text("notes.date", day=int(number), month=named, year=year)
