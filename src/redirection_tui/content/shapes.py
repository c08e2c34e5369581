"""Shapes of details that are better left out: links, addresses, handles, numbers, file names.

Structure only, never a word list, and never the text that matched. It is a simple check and
misses things; it is also content with a false alarm now and then, which costs one rewording.
"""

import re
import unicodedata
from functools import cache
from typing import Literal

ShapeName = Literal["link", "onion", "handle", "e-mail", "phone", "file", "hash", "age", "digits"]

_ENDINGS = "com|org|net|info|biz|app|dev|site|online|xyz|club|top|chat|live|onion|edu|gov"
"""Common last labels of three letters and more; two letters are taken as a country."""
_FILES = (
    "jpe?g|png|gif|webp|heic|bmp|tiff?|svg|raw|mp4|mov|avi|mkv|wmv|webm|flv|mpe?g|m4[av]|3gp|mp3"
    "|wav|ogg|zip|rar|7z|tar|gz|tgz|iso|torrent|pdf|docx?|xlsx?|txt|csv|html?|exe|apk|dmg|db|sqlite"
)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])"  # two characters at least: "e.g" is no domain

_EN = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen"
)
_ES = (
    "un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    "|diecis[eé]is|diecisiete"
)
_FI_ONES = "yksi|kaksi|kolm[ei]|nelj[aä]|neli|viisi|kuusi|seitsem[aä]n|seitsen"
_FI = rf"(?:{_FI_ONES})(?:toista)?|kahdeksan|yhdeks[aä]n|kymmenen|kymmen"
_YOUNG = r"(?<![\d.,])(?:1[0-7]|0?\d)"


def _number(words: str) -> str:
    return rf"(?:{_YOUNG}|\b(?:{words}))"


_SPANISH_LEAD = (
    r"(?:(?<!más )(?<!mas )(?<!menos )(?<!cerca )de|con|tien\w+|ten[ií]a\w*|tengo|tuvo|cumpl\w+"
    r"|a (?:los|mis|sus|tus)|edad|niñ\w+|nin\w+)"
)
_SHAPES: dict[ShapeName, tuple[str, ...]] = {
    "link": (
        r"\b[a-z][a-z0-9+.-]{1,15}://",
        r"\b[a-z]{3,10}:\?\w",
        r"\bwww\.\w",
        rf"(?<![\w@.-])(?:{_LABEL}\.){{1,8}}(?:[a-z]{{2}}|{_ENDINGS})(?![\w@-])",
        rf"(?<![\w@.-])(?:{_LABEL}\.){{1,8}}[a-z]{{2,24}}(?:/\w|:\d)",
        rf"\b\w{{2,63}}\s?(?:[\[({{]\s?(?:\.|dot)\s?[\])}}]|\bdot\b)\s?(?:[a-z]{{2}}|{_ENDINGS})\b",
        r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])",
    ),
    "onion": (r"\b[a-z2-7]{56}\b", r"\b(?=[a-z]{0,15}[2-7])[a-z2-7]{16}\b", r"\w\.onion\b"),
    "handle": (r"(?<![\w@.])@\w[\w.-]", r"\b\w{2,32}#\d{4}\b"),
    "e-mail": (
        r"[\w.+-]{1,64}@[\w-]{1,63}\.\w",
        r"\b[\w.+-]{1,64}\s?[\[({](?:at|@)[\])}]\s?\w",
    ),
    "file": (
        rf"(?:[\w)*-]|(?<!\S))\.(?:{_FILES})\b",
        r"\b[A-Za-z]:\\",
        r"(?:^|\s)(?:~|\.{1,2})?/[\w.-]{1,64}/\w",
    ),
    "hash": (
        r"\b(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[0-9a-f]{16,}\b",
        r"\b(?=[a-z_]{0,60}\d)(?=[\d_]{0,60}[a-z])[a-z0-9_]{20,}\b",
    ),
    "age": (
        rf"{_number(_EN)}[\s-]{{0,2}}(?:years?|yrs?|months?)[\s-]{{0,2}}(?:olds?\b|of age\b)",
        rf"{_YOUNG}\s?(?:y/?o|y\.o)\b",
        rf"\bage[ds]?:?\s(?:(?:of|between)\s)?{_number(_EN)}\b(?![.,]?\d)",
        rf"\b{_SPANISH_LEAD}\s(?:\w{{1,12}}\s(?:a|y|o)\s)?{_number(_ES)}\s(?:años|añitos|anos)\b",
        rf"{_number(_ES)}\s(?:años|anos|meses)\sde\sedad\b",
        rf"{_number(_FI)}[\s-]?vuotia",
        rf"{_number(_FI)}\s?(?:vuotta|v\.?)\svanh",
        rf"{_YOUNG}v\b",
    ),
}
_HINTS: dict[ShapeName, re.Pattern[str]] = {
    "link": re.compile(r"[.:][\w/?]|\bdot|[\[({]\s?[.d]", re.IGNORECASE),
    "onion": re.compile(r"[a-z2-7]{16}|\.o", re.IGNORECASE),
    "handle": re.compile(r"[@#]\w"),
    "e-mail": re.compile(r"[@\[({]"),
    "file": re.compile(r"[./]\w|:\\"),
    "hash": re.compile(r"\w{16}"),
    "age": re.compile(
        r"year|yr|month|\dv|\dy|\d\sy[/.o]|\bage|a[ñn](?:os|itos)|vuot|meses\sde|vanh",
        re.IGNORECASE,
    ),
}
"""What a text must hold for a pattern to be worth trying: most sentences hold none of it."""
_DATES = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?"
    r"|(?:19|20)\d\d\s?[-\u2013/]\s?(?:19|20)?\d\d|\d{1,3}(?:[.,\s]000)+)(?!\d)"
)
_PHONE = re.compile(r"(?<!\w)\+?\(?\d[\d ()/.-]{4,24}\d(?!\w)")
_PHONE_DIGITS = range(7, 16)
_RUN = re.compile(r"\d{7,}")
_LONGEST_PHONE = 15


def shapes_in(text: str, *, allow_phone: bool = False) -> frozenset[ShapeName]:
    """The names of the shapes in `text`. `allow_phone` lets telephone numbers pass."""
    plain = _plain(text)
    found = {
        name for name, hint in _HINTS.items() if hint.search(plain) and _pattern(name).search(plain)
    }
    rest = _DATES.sub(" ", plain)
    if not allow_phone and any(_is_phone(match.group()) for match in _PHONE.finditer(rest)):
        found.add("phone")
    longest = max((len(run) for run in _RUN.findall(rest)), default=0)
    if longest > (_LONGEST_PHONE if allow_phone else 0):
        found.add("digits")
    return frozenset(found)


@cache
def _pattern(name: ShapeName) -> re.Pattern[str]:
    """Compiled when a text first holds the hint of it: few do, and no page should wait for it.

    A sentence that lacks the space after its full stop ("tired.Then") is not a link: the last label
    must be written in one case.
    """
    parts = "|".join(_SHAPES[name])
    if name == "link":
        parts = parts.replace("[a-z]", "(?-i:[a-z])")
    return re.compile(parts, re.IGNORECASE)


def _is_phone(run: str) -> bool:
    groups = re.findall(r"\d+", run)
    return sum(map(len, groups)) in _PHONE_DIGITS and max(map(len, groups)) > 2  # noqa: PLR2004 - lists of small numbers are not phones


def _plain(text: str) -> str:
    """Full-width and styled letters as plain ones, without characters that cannot be seen."""
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) != "Cf")
