"""From a passphrase to the key: Argon2id, and a header that says which work was done.

The header is the 16 clear bytes with which every SQLCipher file begins (its salt): `R`, the
profile, ten random bytes, four check bytes. The check tells a wrong passphrase from a damaged
file; it gives an attacker nothing that the first page's MAC does not give after the same work.
"""

import base64
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from nacl import exceptions
from nacl.pwhash import argon2id

from redirection_tui.errors import NotebookError

HEADER = 16
"""Bytes of the header."""
_MARK = ord("R")
_RANDOM, _SALTED = 10, 12
_LETTERS = 32
"""Below are the profiles of all versions to come; a text that begins with `R` goes on above."""
_CHECK = b"redirection_tui vault check"
LONGEST = 1_024
"""Bytes of a passphrase; more is refused before any work is done."""
_LONGEST_TYPED = 2 * LONGEST
"""Characters that are brought to NFC at all. It makes three bytes of four characters at most, so
more than this cannot become LONGEST bytes; and the time it takes grows with the square."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How much work a key takes: Argon2id memory in bytes and passes."""

    memory: int
    passes: int


STANDARD, SMALL = 1, 2
PROFILES = {
    STANDARD: Profile(256 * 2**20, 3),
    SMALL: Profile(64 * 2**20, 3),
}
"""Profile byte -> work. Both are above the second option of RFC 9106, section 4, in memory or
passes: 64 MiB and 3 passes for small machines, four times the memory where there is some."""


def normal(passphrase: str) -> bytes:
    """The bytes that are hashed: NFC, so that é typed in one piece or in two is the same."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def new_header(passphrase: str, profile: int = STANDARD) -> tuple[bytes, bytearray]:
    """A fresh header and the key for it. Raises NotebookError: weak (empty, or longer than
    LONGEST), not-enough-memory."""
    if not _can_be_one(passphrase):
        raise NotebookError("weak")
    start = bytes([_MARK, profile]) + secrets.token_bytes(_RANDOM)
    key = _derive(passphrase, start)
    return start + _check(key), key


def known(header: bytes) -> None:
    """Whether this is the header of a notebook, as far as can be told without a passphrase. Raises
    NotebookError: not-a-notebook, newer."""
    if len(header) < HEADER or header[0] != _MARK:
        raise NotebookError("not-a-notebook")
    if header[1] not in PROFILES:
        raise NotebookError("newer" if header[1] < _LETTERS else "not-a-notebook")


def key_for(passphrase: str, header: bytes) -> bytearray:
    """The key of a file with this header. Raises NotebookError: wrong-passphrase,
    not-enough-memory, and as `known`."""
    known(header)
    if not _can_be_one(passphrase):
        raise NotebookError("wrong-passphrase")
    key = _derive(passphrase, header[:_SALTED])
    if not hmac.compare_digest(_check(key), header[_SALTED:HEADER]):
        raise NotebookError("wrong-passphrase")
    return key


def _can_be_one(passphrase: str) -> bool:
    return len(passphrase) <= _LONGEST_TYPED and 0 < len(normal(passphrase)) <= LONGEST


def _derive(passphrase: str, start: bytes) -> bytearray:
    work = PROFILES[start[1]]
    # As text, so that stock tools can be given the salt on a command line (SECURITY.md).
    salt = base64.b64encode(start[:_SALTED])
    try:
        return bytearray(argon2id.kdf(32, normal(passphrase), salt, work.passes, work.memory))
    except (exceptions.RuntimeError, MemoryError) as error:
        raise NotebookError("not-enough-memory") from error


def _check(key: bytearray) -> bytes:
    return hashlib.blake2b(_CHECK, key=bytes(key), digest_size=HEADER - _SALTED).digest()
