"""Passphrases: made of words drawn by chance, and what is asked of one's own."""

import hmac
import math
import secrets
import unicodedata
from functools import cache
from importlib import resources
from typing import Literal

Problem = Literal["too-short", "too-long"]
ENOUGH_BITS = 77
"""Bits of a generated passphrase: as many as six words of the EFF's long list have."""
SHORTEST = 15
"""Characters of one's own: NIST SP 800-63B-4 for a single factor, without rules of composition."""
LONGEST = 1_024
"""Bytes that are hashed at most."""
_LISTS = {"en": "english.txt", "es": "spanish.txt"}
"""Lists of the mnemonic package: short, plain words that differ in their first four letters. The
longer diceware lists hold words of the body and worse. Another language gets English words."""
_ACUTE = "\u0301"
_LEFT_OUT = resources.files("redirection_tui.privacy").joinpath("left-out-words.txt")


def drawn_words(language: str) -> tuple[str, ...]:
    """As many words as make ENOUGH_BITS, drawn with the system's randomness."""
    words = word_list(language)
    count = math.ceil(ENOUGH_BITS / math.log2(len(words)))
    return tuple(secrets.choice(words) for _ in range(count))


def problem(passphrase: str) -> Problem | None:
    """What is wrong with one's own passphrase; None when it can be taken."""
    if len(passphrase) > 2 * LONGEST:  # NFC cannot bring it below LONGEST, and would take minutes
        return "too-long"
    normal = normalised(passphrase)
    if len(normal.encode("utf-8", "surrogatepass")) > LONGEST:
        return "too-long"
    return "too-short" if len(normal.strip()) < SHORTEST else None


def normalised(passphrase: str) -> str:
    """NFC: é typed in one piece or in two is the same."""
    return unicodedata.normalize("NFC", passphrase)


def same(one: str, other: str) -> bool:
    """Whether two were typed alike."""
    pair = (normalised(text).encode("utf-8", "surrogatepass") for text in (one, other))
    return hmac.compare_digest(*pair)


@cache
def word_list(language: str) -> tuple[str, ...]:
    """The words to draw from, without those that would be hard to meet here. Accents are left
    away, so that every keyboard can type them; words with other marks are left out."""
    name = _LISTS.get(language, _LISTS["en"])
    text = resources.files("mnemonic").joinpath("wordlist", name).read_text("utf-8")
    left_out = set(map(normalised, _LEFT_OUT.read_text("utf-8").split()))
    words = set(map(normalised, text.split())) - left_out
    return tuple(sorted({plain for word in words if (plain := _without_accents(word)).isascii()}))


def _without_accents(word: str) -> str:
    return unicodedata.normalize("NFD", word).replace(_ACUTE, "")
