"""What a proof can say: a figure with its bound, or that it could prove nothing here."""

from dataclasses import dataclass

from tests.bench.figure import Figure


@dataclass(frozen=True)
class NotProven:
    """A proof that this machine does not allow. It counts as failed, and says so."""

    what: str
    why: str

    def __str__(self) -> str:
        return f"NOT PROVEN HERE: {self.what}. {self.why}."


def blind(what: str, caught: int, of: str) -> Figure:
    """The proof must catch the twin that does it wrong."""
    return Figure(f"{what}: blind to its faulty twin", int(not caught), 0, "", of)
