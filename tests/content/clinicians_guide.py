"""docs/clinicians.md from the guide in the program: `make docs` writes it, a test compares it."""

from pathlib import Path

from redirection_tui.content.library import Library
from redirection_tui.content.model.steps import PageStep
from redirection_tui.content.prose import Block, blocks
from redirection_tui.paths import content_folder

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "clinicians.md"
START = ROOT / "stick" / "start"
HEAD = """\
<!-- Made by `make docs` from content/en/tools/for-clinicians.yaml. Change it there. -->

# {title}

{aim} The program shows the same pages: start `redirection-tui demo`, press F4, and choose
*{title}*.
"""
FOOT = """
## What `start` does on the stick

This is all of it. `wheels` and `run.txt` stand beside it.

```sh
{start}```
"""


def markdown() -> str:
    """The whole document."""
    library = Library(content_folder(), "en")
    name = library.program.for_clinicians
    assert name is not None
    guide = library.module(name).value
    parts = [HEAD.format(title=guide.title, aim=guide.aim)]
    for step in guide.steps:
        assert isinstance(step, PageStep)
        parts.append(f"\n## {step.title}\n\n{_page(blocks(step.body))}")
    parts.append(FOOT.format(start=START.read_text(encoding="utf-8")))
    return "".join(parts)


def _page(found: tuple[Block, ...]) -> str:
    lines: list[str] = []
    for number, block in enumerate(found):
        listed = bool(block.mark) and number > 0 and bool(found[number - 1].mark)
        gap = [] if not number or listed else [""]
        lines += [*gap, _line(block)]
    return "\n".join(lines) + "\n"


def _line(block: Block) -> str:
    if block.kind == "quote":
        return f"    {block.text}"
    marks = {"": "", "em": "*", "strong": "**"}
    words = "".join(f"{marks[style]}{text}{marks[style]}" for text, style in block.spans)
    return f"{block.mark}{words}"


if __name__ == "__main__":
    DOCUMENT.write_text(markdown(), encoding="utf-8")
