"""C005, C014, C025: a module can be walked, in sittings, and a hard page is not the last word."""

from collections.abc import Iterator

from redirection_tui.content.lint.content import Content, ContentFile, Placed
from redirection_tui.content.lint.named import refs_in
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.condition import Condition
from redirection_tui.content.model.fields import Field
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import FormStep, PageStep, Step, StepBase
from redirection_tui.content.strict_yaml import Path

MOST_STEPS, MOST_MINUTES = 8, 15


@rule("C005", "Every module can be walked from first to last step with nothing answered")
def reachability(content: Content) -> Iterator[Problem]:
    """Nothing has to be answered here, and nothing brought along.

    A module whose end depends on an answer is a dead end for those who gave none, and a step
    whose condition cannot hold is never seen.
    """
    for file in content.modules.values():
        steps = file.struct.steps
        for number, what in ((0, "first"), (len(steps) - 1, "last")):
            if steps[number].when is not None:
                line = file.line(("steps", number, "when"))
                sentence = f"The {what} step has a condition. Let it be shown to everyone."
                yield Problem(file.name, line, sentence)
        for number, step in enumerate(steps):
            yield from _condition(file, number, step)
            if isinstance(step, FormStep):
                for position, field in enumerate(step.fields):
                    place = ("steps", number, "fields", position, "when")
                    later = {other.id for other in step.fields[position:]}
                    yield from _question(file, place, field, later)


def _condition(file: ContentFile[Module], number: int, step: StepBase) -> Iterator[Problem]:
    if step.when is None:
        return
    earlier = {before.id for before in file.struct.steps[:number]}
    place = ("steps", number, "when")
    for where, ref in refs_in(step.when, place):
        parts = ref.split(".")
        if len(parts) > 1 and parts[0] == file.struct.id and parts[1] not in earlier:
            sentence = f"'{ref}' is asked later than here. Move the step, or its condition."
            yield Problem(file.name, file.line(where), sentence)
    why = contradiction(step.when)
    if why:
        yield Problem(file.name, file.line(place), f"This step is never shown: {why}.")


def _question(
    file: ContentFile[Module], place: Path, field: Field, later: set[str]
) -> Iterator[Problem]:
    if field.when is None:
        return
    for where, ref in refs_in(field.when, place):
        if ref.partition(".")[0] in later:
            sentence = f"'{field.id}' waits for '{ref}', which is asked after it. Change the order."
            yield Problem(file.name, file.line(where), sentence)
    why = contradiction(field.when)
    if why:
        yield Problem(file.name, file.line(place), f"'{field.id}' is never asked: {why}.")


def contradiction(condition: Condition) -> str:
    """Why a condition can never hold; '' when it may."""
    if condition.any is not None:
        reasons = [contradiction(part) for part in condition.any]
        return reasons[0] if reasons and all(reasons) else ""
    if condition.all is None:
        return ""
    parts = list(_flat(condition))
    inner = next((why for part in parts if (why := contradiction(part))), "")
    return inner or _equal(parts) or _ranges(parts)


def _flat(condition: Condition) -> Iterator[Condition]:
    for part in condition.all or ():
        if part.all is not None:
            yield from _flat(part)
        else:
            yield part


def _equal(parts: list[Condition]) -> str:
    wanted: dict[str, object] = {}
    unknown = {part.ref for part in parts if part.ref and part.is_ == "unknown"}
    for part in parts:
        if not part.ref or part.is_ != "==":
            continue
        if wanted.setdefault(part.ref, part.value) != part.value:
            return f"'{part.ref}' cannot be two things at once"
        if part.ref in unknown:
            return f"'{part.ref}' cannot be unknown and '{part.value}'"
    return ""


def _ranges(parts: list[Condition]) -> str:
    least: dict[str, float] = {}
    most: dict[str, float] = {}
    for part in parts:
        if not part.ref or not isinstance(part.value, (int, float)):
            continue
        if part.is_ in (">=", ">", "=="):
            least[part.ref] = max(part.value, least.get(part.ref, part.value))
        if part.is_ in ("<=", "<", "=="):
            most[part.ref] = min(part.value, most.get(part.ref, part.value))
    for ref, low in least.items():
        if low > most.get(ref, low):
            return f"'{ref}' cannot be at least {low} and at most {most[ref]}"
    return ""


@rule("C014", "A sitting has at most 8 steps and 15 minutes")
def sittings(content: Content) -> Iterator[Problem]:
    """A tired person needs an end in sight.

    Each stretch of a module ends on `rest`, with one line to keep. Tools are opened for one thing
    and have no sittings.
    """
    for file in content.modules.values():
        if file.struct.id in content.tools:
            continue
        for start, steps in _sittings(file.struct.steps):
            count, minutes = _most(steps)
            if count > MOST_STEPS or minutes > MOST_MINUTES:
                line = file.line(("steps", start))
                sentence = (
                    f"The sitting from '{steps[0].id}' to '{steps[-1].id}' has {count} steps and"
                    f" {minutes:.0f} minutes (at most {MOST_STEPS} and {MOST_MINUTES})."
                    " Give a step before its end a 'rest'."
                )
                yield Problem(file.name, line, sentence)


def _sittings(steps: tuple[Step, ...]) -> Iterator[tuple[int, list[Step]]]:
    start = 0
    for number, step in enumerate(steps, start=1):
        if step.rest is not None or number == len(steps):
            yield start, list(steps[start:number])
            start = number


def _most(steps: list[Step]) -> tuple[int, float]:
    """Steps and minutes of the longest way through; of alternatives, one is walked."""
    count, minutes = 0, 0.0
    ways: dict[str, dict[object, tuple[int, float]]] = {}
    for step in steps:
        when = step.when
        if when is not None and when.ref is not None and when.is_ == "==":
            before = ways.setdefault(when.ref, {}).get(when.value, (0, 0.0))
            ways[when.ref][when.value] = (before[0] + 1, before[1] + minutes_of(step))
        else:
            count, minutes = count + 1, minutes + minutes_of(step)
    for alternatives in ways.values():
        count += max(found for found, _ in alternatives.values())
        minutes += max(found for _, found in alternatives.values())
    return count, minutes


@rule("C025", "A heavy page is followed by a calm step")
def heavy_then_calm(content: Content) -> Iterator[Problem]:
    """Nobody is left alone with a hard page: what comes next is marked `feel: calm`."""
    for placed in content.steps(PageStep):
        if placed.step.feel == "heavy" and not _calm_after(placed):
            sentence = (
                "This page is heavy. Let a step that everyone sees follow, with 'feel: calm'."
            )
            yield Problem(placed.file.name, placed.line, sentence)


def _calm_after(placed: Placed[PageStep]) -> bool:
    steps = placed.file.struct.steps
    number = int(placed.place[1])
    following = steps[number + 1] if number + 1 < len(steps) else None
    return following is not None and following.feel == "calm" and following.when is None
