"""The part of C004 that compares program.yaml with the files of the folder."""

from collections.abc import Iterator

from redirection_tui.content.library import special_tools
from redirection_tui.content.lint.content import KINDS, OPTIONAL, Content
from redirection_tui.content.lint.rule import Problem
from redirection_tui.content.model.program import JOBS
from redirection_tui.content.model.steps import DocumentStep
from redirection_tui.content.strict_yaml import Path

_PLAIN_NAMES = ("LICENSE", "LICENCE", "NOTICE", "README.md")


def problems(content: Content) -> Iterator[Problem]:
    """What program.yaml names and the folder lacks, and the other way round."""
    yield from _named_files(content)
    yield from _order(content)
    yield from _shelves(content)
    yield from _unnamed_files(content)
    yield from _folders(content)


def _named_files(content: Content) -> Iterator[Problem]:
    program = content.program.struct
    listed: list[tuple[Path, str, str]] = []
    for number, part in enumerate(program.parts):
        place: Path = ("parts", number, "modules")
        listed.extend((place, "modules", module) for module in part.modules)
    listed.extend((("tools",), "tools", tool) for tool in program.tools)
    listed.extend(
        ((job.replace("_", "-"),), "tools", tool)
        for job in JOBS
        if (tool := getattr(program, job)) and tool not in program.tools
    )
    for place, folder, module in listed:
        name = f"{content.source}/{folder}/{module}.yaml"
        if name not in content.names:
            yield _in_program(content, place, f"'{module}' has no file {name}. Write or remove it.")
    for single in ("shared", "ui"):
        name = f"{content.source}/{single}.yaml"
        if name not in content.names:
            yield _in_program(content, (), f"The file {name} is missing. Write it.")


def _order(content: Content) -> Iterator[Problem]:
    # Deferred: references.py uses this module.
    from redirection_tui.content.lint.rules.references import missing_target

    program = content.program.struct
    for module in program.short_path:
        if module not in program.modules:
            sentence = f"The short path names '{module}', which is in no part."
            yield _in_program(content, ("short-path",), sentence)
    for number, target in enumerate(program.crisis):
        why = missing_target(content, target, None)
        if why:
            yield _in_program(content, ("crisis", number), f"'{target}' leads nowhere: {why}.")
    for number, target in enumerate(program.papers):
        why = missing_target(content, target, None) or _no_paper(content, target)
        if why:
            yield _in_program(content, ("papers", number), f"'{target}' is no paper: {why}.")
    for number, part in enumerate(program.parts):
        if content.shared is not None and part.id not in content.shared.struct.parts:
            sentence = f"Part '{part.id}' has no title in shared.yaml, under 'parts'."
            yield _in_program(content, ("parts", number), sentence)


def _shelves(content: Content) -> Iterator[Problem]:
    program = content.program.struct
    titles = content.shared.struct.shelves if content.shared is not None else {}
    for number, shelf in enumerate(program.shelves):
        if shelf.id not in titles:
            sentence = f"Shelf '{shelf.id}' has no title in shared.yaml, under 'shelves'."
            yield _in_program(content, ("shelves", number), sentence)
    shelved = [tool for shelf in program.shelves for tool in shelf.tools]
    for tool in dict.fromkeys((*program.tools, *shelved) if shelved else ()):
        if shelved.count(tool) != 1 or tool not in program.tools:
            sentence = f"'{tool}' must be one of the tools and stand on exactly one shelf."
            yield _in_program(content, ("shelves",), sentence)


def _no_paper(content: Content, target: str) -> str:
    """Why nothing can be printed of what a target leads to; '' when something can."""
    head, _, rest = target.partition("/")
    module, _, step = rest.partition("/")
    file = content.modules.get(module)
    if head not in ("module", "tool"):
        return "it is neither a module nor a tool"
    if file is None:
        return ""
    documents = [one.id for one in file.struct.steps if isinstance(one, DocumentStep)]
    return "" if (step in documents if step else documents) else "it has no document"


def _unnamed_files(content: Content) -> Iterator[Problem]:
    program = content.program.struct
    known = {"modules": program.modules, "tools": (*program.tools, *special_tools(program))}
    for file in content.modules.values():
        folder = file.name.split("/")[1]
        if file.stem not in known[folder]:
            sentence = (
                f"'{file.stem}' is not among the {folder} of program.yaml. Nobody can open it."
            )
            yield Problem(file.name, 1, sentence)


def _folders(content: Content) -> Iterator[Problem]:
    languages = content.program.struct.languages
    seen: set[str] = set()
    for name in content.names:
        folder, _, rest = name.partition("/")
        if not rest:
            if name not in ("program.yaml", "contacts.yaml", *_PLAIN_NAMES):
                yield Problem(
                    name, 0, "No part of the program reads this file. Remove it.", "warning"
                )
        elif folder in languages:
            if not _is_read(rest):
                sentence = "No part of the program reads this file. Move or remove it."
                yield Problem(name, 0, sentence)
        elif folder != "instruments" and folder not in seen:
            seen.add(folder)
            sentence = f"The folder '{folder}' is not one of the languages in program.yaml."
            yield Problem(folder, 0, sentence, "warning")


def _is_read(name: str) -> bool:
    parts = name.split("/")
    if len(parts) == 1:
        return name in ("shared.yaml", "ui.yaml", "contacts.yaml", *OPTIONAL, *_PLAIN_NAMES)
    return len(parts) == 2 and parts[0] in KINDS and name.endswith(".yaml")  # noqa: PLR2004 - folder and file


def _in_program(content: Content, place: Path, sentence: str) -> Problem:
    return Problem("program.yaml", content.program.line(place), sentence)
