"""Which pages of a file are still as they were written: SQLCipher's page codes, checked without the
engine, which gives up a whole connection at the first page that is not.

Format: SQLCipher 4. The last 80 bytes of a page are 16 of its IV and 64 of an HMAC-SHA512 over all
before them and the page's number; its key is PBKDF2-HMAC-SHA512 of the raw key, two rounds.
"""

import hashlib
import hmac
from collections.abc import Iterator

PAGE = 4_096
"""Bytes of a page of the database; a file holds whole pages."""
_CODE = 64
_SALT = 16
_MASK = 0x3A
_ROUNDS = 2


def unchanged_pages(data: bytes, key: bytearray, header: bytes) -> Iterator[int]:
    """The numbers of whole pages whose code is right, counted from 1. `header` is the salt."""
    salt = bytes(byte ^ _MASK for byte in header)
    code_key = hashlib.pbkdf2_hmac("sha512", bytes(key), salt, _ROUNDS, len(key))
    for number in range(1, len(data) // PAGE + 1):
        start, end = (number - 1) * PAGE, number * PAGE - _CODE
        covered = data[start + (_SALT if number == 1 else 0) : end]
        code = hmac.digest(code_key, covered + number.to_bytes(4, "little"), "sha512")
        if hmac.compare_digest(code, data[end : end + _CODE]):
            yield number
