"""C002, C003, C024: ids are unique, match their files, and give nothing away."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from redirection_tui.content.lint.content import Content, ContentFile
from redirection_tui.content.lint.refs import OTHER, RATHER_NOT
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.lint.tree import structs, structs_of
from redirection_tui.content.model.fields import FieldBase, OptionsBase
from redirection_tui.content.texts import name_of

_TELLING = frozenset(
    {
        *("account", "address", "age", "aged", "ages", "amount", "app", "apps", "birthday"),
        *("content", "download", "email", "file", "files", "folder", "image", "images"),
        *("keyword", "link", "links", "material", "materials", "passphrase", "password"),
        *("phone", "photo", "photos", "picture", "pictures", "platform", "school", "search"),
        *("site", "sites", "surname", "url", "username", "victim", "victims", "video"),
        *("videos", "website"),
    }
)
"""Words that an id of a question may not hold: what they ask is never asked here."""


@rule("C002", "An id is used once in its scope")
def duplicate_ids(content: Content) -> Iterator[Problem]:
    """A second step, field or option with the same id takes the first one's answers.

    A translation cannot tell the two apart.
    """
    for file in _files(content):
        for place, struct in structs(file.struct):
            for key in struct.__struct_fields__:
                items = getattr(struct, key)
                for name in _twice(items) if isinstance(items, tuple) else ():
                    line = file.line((*place, key.replace("_", "-")))
                    yield Problem(file.name, line, f"'{name}' stands twice in {key}. Rename one.")
        for place, field in structs_of(file.struct, OptionsBase):
            taken = {OTHER, RATHER_NOT} & set(field.options)
            for name in sorted(taken):
                sentence = (
                    f"Option '{name}' is given by the engine. Use 'other: true' or rename it."
                )
                yield Problem(file.name, file.line((*place, "options")), sentence)
    yield from _modules(content)


def _modules(content: Content) -> Iterator[Problem]:
    program = content.program.struct
    for name, count in Counter((*program.modules, *program.tools)).items():
        if count > 1:
            line = content.program.line(("parts",))
            yield Problem("program.yaml", line, f"'{name}' stands twice in the program.")
    for module in content.modules:
        both = [f"{content.source}/{folder}/{module}.yaml" for folder in ("modules", "tools")]
        if all(name in content.names for name in both):
            yield Problem(both[1], 1, f"'{module}' is a module and a tool. Rename one of them.")


def _twice(items: tuple[object, ...]) -> list[str]:
    names = [name_of(item) if isinstance(item, Struct) else item for item in items]
    counted = Counter(name for name in names if isinstance(name, str) and name != "-")
    return [name for name, count in counted.items() if count > 1]


@rule("C003", "A file is named after its id")
def file_names(content: Content) -> Iterator[Problem]:
    """Files are found by their id: one with another name is never opened."""
    for file in content.modules.values():
        yield from _same(file, "id", file.struct.id)
    for notes in content.notes.values():
        yield from _same(notes, "module", notes.struct.module)
    for overlay in content.overlays:
        yield from _same(overlay, "of", overlay.struct.of)
        folder = overlay.name.partition("/")[0]
        if overlay.struct.language != folder:
            sentence = f"The language is '{overlay.struct.language}' in the folder of '{folder}'."
            yield Problem(overlay.name, overlay.line(("language",)), sentence)


def _same(file: ContentFile[Struct], key: str, name: str) -> Iterator[Problem]:
    if name != file.stem:
        sentence = f"'{key}' is '{name}' and the file is called '{file.stem}'. Make them the same."
        yield Problem(file.name, file.line((key,)), sentence)


@rule("C024", "No question asks for what is never asked")
def telling_ids(content: Content) -> Iterator[Problem]:
    """Nothing asks about material, sites, amounts, ages, names or secrets.

    The id of a question that did would say so.
    """
    for placed in content.every_step():
        for place, field in structs_of(placed.step, FieldBase, placed.place):
            for word in sorted(_TELLING & set(field.id.split("-"))):
                sentence = f"Field '{field.id}' holds the word '{word}'. Ask something else."
                yield Problem(placed.file.name, placed.file.line((*place, "id")), sentence)
        asks = any(True for _ in structs_of(placed.step, FieldBase))
        for word in sorted(_TELLING & set(placed.step.id.split("-"))) if asks else ():
            sentence = f"Step '{placed.step.id}' asks, and holds the word '{word}'. Rename it."
            yield Problem(placed.file.name, placed.line, sentence)


def _files(content: Content) -> Iterator[ContentFile[Struct]]:
    yield content.program
    yield from content.source_files.values()
