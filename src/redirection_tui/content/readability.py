"""How hard a text is to read: published formulas, as pure functions.

Numbers are for finding pages that need another look, never for judging a writer. English has the
grade of Kincaid, Spanish the scale of Szigriszt-Pazos; for Finnish only lengths are counted, as no
formula is valid for it.
"""

import re
from functools import cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”\u2019»)\]]*\s+(?=[\"'“\u2018«¿¡(\[]*[^\W_a-zà-öø-ÿ])")
_SHORT_FORMS = re.compile(
    r"\b(?:e\.g|i\.e|a\.m|p\.m|vs|dr|mr|mrs|no|p\. ?ej|sra?|ee\. ?uu|esim|ns|mm|ks|n)\.(?=\s)",
    re.IGNORECASE,
)
LONG_FINNISH_WORD = 18
"""Letters; longer compounds are hard to read and break badly at 72 columns."""


class Lengths(NamedTuple):
    """Counts of a text: words, sentences, the longest sentence in words."""

    words: int
    sentences: int
    longest: int

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


def words(text: str) -> list[str]:
    """The words of a text; a number is one word."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text. A new line ends one, as after a bullet or a heading."""
    found: list[str] = []
    for line in text.splitlines():
        # A short form's full stop is hidden from the split; it ends no sentence.
        hidden = _SHORT_FORMS.sub(lambda match: match.group().replace(".", "\0"), line)
        found.extend(part.replace("\0", ".") for part in _END.split(hidden))
    return [sentence for sentence in found if words(sentence)]


def lengths(text: str) -> Lengths:
    """Words, sentences and the longest sentence."""
    counts = [len(words(sentence)) for sentence in sentences(text)]
    return Lengths(sum(counts), len(counts), max(counts, default=0))


def english_grade(text: str) -> float:
    """Flesch-Kincaid grade level.

    0.39 x words/sentences + 11.8 x syllables/words - 15.59: Kincaid, Fishburne, Rogers and
    Chissom, Derivation of new readability formulas for Navy enlisted personnel, 1975.
    """
    found = words(text)
    count = lengths(text)
    if not found:
        return 0.0
    syllables = sum(english_syllables(word) for word in found)
    return 0.39 * count.mean + 11.8 * syllables / len(found) - 15.59


def spanish_ease(text: str) -> float:
    """The perspicuity of Szigriszt-Pazos, read on the INFLESZ scale; higher is easier.

    206.835 - 62.3 x syllables/words - words/sentences: Szigriszt Pazos, Sistemas predictivos de
    legilibilidad del mensaje escrito, 1993. On the INFLESZ scale (Barrio-Cantalejo et al., 2008)
    below 40 is very hard, 40-55 rather hard, 55-65 normal, 65-80 rather easy.
    """
    found = words(text)
    count = lengths(text)
    if not found:
        return 100.0
    syllables = sum(spanish_syllables(word) for word in found)
    return 206.835 - 62.3 * syllables / len(found) - count.mean


def long_words(text: str, letters: int = LONG_FINNISH_WORD) -> list[str]:
    """Words with more than `letters` letters; the parts of a hyphened word count apart."""
    parts = (part for word in words(text) for part in word.split("-"))
    return [part for part in parts if len(part) > letters]


_EN_VOWELS = re.compile(r"[aeiouy]+")
_EN_INNER_E = re.compile(
    r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|less|ment|ful|ness|ty|thing|times?|where|one|body|work)\b)"
)
_EN_SILENT_E = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l)e$|(?:[^aeiouylszxcgh]|[aeiouy]l|(?<![cs])h)es$|(?:[^aeiouytdr]|[aeiouy]r)ed$"
)
_EN_TWO_NUCLEI = re.compile(
    r"(?<=[^cstgxln])i[ao](?!ge)"  # di-ary, vi-olence, se-rious; not special, action, marriage
    r"|iet|(?<=[^cstfr])ie(?=n[tc])|rienc|scien"  # qui-et, cli-ent, expe-rience, sci-ence
    r"|(?<!g)eo(?!pl|u)"  # vide-o; not people
    r"|(?<![qg])ua(?=[ltr])|(?<=[lr])uen|(?<=[rdf])uel|suici"  # usu-al, influ-ence, cru-el
    r"|[aeiouy]ing$|oe[mt]|(?:\bid|\bar)ea|crea|react|reali|iu(?=m)"  # be-ing, po-em, ide-a
    r"|[aeiou]y[aiou]|(?<=[^aeiou])yo|sm$"  # be-yond, any-one, mechanis-m
)


@cache
def english_syllables(word: str) -> int:
    """Syllables of an English word by its spelling: an estimate, right for most words."""
    parts = re.split(r"[-'\u2019]", word.lower())
    return max(1, sum(_english_part(part) for part in parts))


def _english_part(part: str) -> int:
    part = _EN_INNER_E.sub("", re.sub(r"^every", "evry", part))
    nuclei = len(_EN_VOWELS.findall(part))
    if not nuclei:
        return 0
    count = nuclei + len(_EN_TWO_NUCLEI.findall(part)) - bool(_EN_SILENT_E.search(part))
    return max(1, count)


_ES_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_ES_VOWELS = re.compile(r"[aeoáéóíúiuü]+|y(?=$)")
_ES_NUCLEI = re.compile(r"[aeoáéóíú]")


@cache
def spanish_syllables(word: str) -> int:
    """Syllables of a Spanish word: each open or accented vowel carries one, the others join it."""
    parts = re.split(r"[-'\u2019]", word.lower())
    return max(1, sum(_spanish_part(part) for part in parts))


def _spanish_part(part: str) -> int:
    groups = _ES_VOWELS.findall(_ES_SILENT_U.sub("", part))
    # A final y joins the vowel before it ("hoy"); alone it is a word ("y").
    joined = part.endswith("y") and len(part) > 1 and len(groups) > 1 and part[-2] in "aeou"
    return sum(max(1, len(_ES_NUCLEI.findall(group))) for group in groups) - joined
