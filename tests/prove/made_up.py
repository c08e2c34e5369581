"""Made-up notes and passphrases, and keys that take no work: for proofs, never for a person."""

import hashlib
import random

from redirection_tui.notebook import key_derivation
from redirection_tui.records import Entry, SlotLine

QUICK = 0x7F
"""A profile that the program itself refuses."""
LEAST = key_derivation.Profile(memory=8_192, passes=1)
"""The least work that Argon2id does."""
FIRST = "made up words for a proof 0"


_WORDS = ("tea", "walk", "sea", "sleep", "call", "sister", "doctor", "garden", "rain", "music")


def allow_quick_keys() -> None:
    """Let this process open and make notebooks of the profile QUICK."""
    key_derivation.PROFILES[QUICK] = LEAST


def passphrase(number: int) -> str:
    return f"{FIRST[:-1]}{number}"


def note(text: str, place: str = "day.one", **keys: object) -> Entry:
    """A finished entry of `MODULE.STEP` with one answer, one label and one line for a slot."""
    module, step = place.split(".")
    given: dict[str, object] = {
        "values": {"it": text},
        "labels": {"it": "What is it?"},
        "exports": {"lines": (SlotLine("", text[:40]),)},
        **keys,
    }
    return Entry(module, step, 1, "en", "2026-03-02", "evening", **given)  # type: ignore[arg-type]


def notes(count: int) -> list[Entry]:
    """As a long diary has them: many steps, a few hundred characters each."""
    made = []
    for number in range(count):
        text = f"note {number}: " + " ".join(_WORDS[(number + n) % len(_WORDS)] for n in range(40))
        made.append(note(text, f"day{number % 12}.step{number % 60}"))
    return made


def random_text(chance: random.Random) -> str:
    """Twenty characters to ten thousand; most notes are short."""
    length = int(20 * 500 ** (chance.random() ** 3))
    return "".join(chance.choices("abcdefgh ijklmnop qrstuvwxyz äöñ", k=length))


def fingerprint(entry: Entry) -> str:
    """What an entry holds, in few letters."""
    return hashlib.sha256(repr((entry.values, entry.done)).encode()).hexdigest()[:12]
