"""The cover: in a run that keeps nothing, it hides the page until someone presses Enter."""

from collections.abc import Mapping

from redirection_tui.tui.screens.statement import StatementScreen


class CoverScreen(StatementScreen):
    """Says what it does and what it does not do: nothing is locked without a passphrase."""

    HERE = ()
    target = "cover"

    def heading(self) -> str:
        """That something is covered, and not what."""
        return self.words.text("cover.title")

    def body(self) -> str:
        """What a cover is and is not."""
        return self.words.text("cover.text")

    def ways(self) -> Mapping[str, str]:
        """Back to the page."""
        return {"on": self.words.text("cover.on")}
