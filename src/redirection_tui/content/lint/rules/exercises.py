"""C022, C023, C026, C027: exercises that are complete, kept safe, and answer everything."""

from collections.abc import Iterator

from redirection_tui.content.lint.content import Content, Placed
from redirection_tui.content.lint.examples import wrong_example
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.lint.tree import structs_of
from redirection_tui.content.model.fields import (
    FieldBase,
    OptionsBase,
    ShowField,
    TextField,
)
from redirection_tui.content.model.steps import (
    ExerciseBase,
    FormStep,
    PracticeStep,
    QuizStep,
    SortStep,
)
from redirection_tui.content.strict_yaml import Path

MOST_OPTIONS = 8
LEAST_GROUPS = 2
SECONDS = 60


@rule("C022", "Exercises are complete: examples, few options, sensible times")
def complete_exercises(content: Content) -> Iterator[Problem]:
    """A question without an example leaves a person alone with it.

    An example that is no possible answer cannot be shown.
    """
    for placed in content.steps(ExerciseBase):
        for place, field in _asked(placed):
            line = placed.file.line(place)
            for sentence in (*_example(content, field), *_options(field)):
                yield Problem(placed.file.name, line, sentence)
    for practice in content.steps(PracticeStep):
        for sentence in _practice(practice.step):
            yield Problem(practice.file.name, practice.line, sentence)


def _asked(placed: Placed[ExerciseBase]) -> Iterator[tuple[Path, FieldBase]]:
    """The questions of an exercise; those in the rows of a list belong to the list."""
    step = placed.step
    if isinstance(step, FormStep):
        for number, field in enumerate(step.fields):
            yield (*placed.place, "fields", number), field
    elif isinstance(step, PracticeStep) and step.rating is not None:
        yield (*placed.place, "rating"), step.rating


def _example(content: Content, field: FieldBase) -> Iterator[str]:
    why = "" if isinstance(field, ShowField) else wrong_example(content, field)
    if why:
        yield f"Field '{field.id}' {why}."


def _options(field: FieldBase) -> Iterator[str]:
    for _, found in structs_of(field, OptionsBase):
        if len(found.options) > MOST_OPTIONS and not found.from_list:
            yield (
                f"Field '{found.id}' has {len(found.options)} options (at most {MOST_OPTIONS})."
                " Leave some out, or make a shared list."
            )
        if not (found.options or found.from_list or found.from_slot or found.from_field):
            yield f"Field '{found.id}' has no options. Write them, or say where they come from."


def _practice(step: PracticeStep) -> Iterator[str]:
    if not (step.breath or step.cues or step.items or step.ideas):
        yield f"Practice '{step.id}' has nothing to do. Give it breath, cues, items or ideas."
    choice = step.minutes_choice
    if choice and (list(choice) != sorted(set(choice)) or step.minutes not in choice):
        yield "'minutes-choice' goes upwards and holds the number in 'minutes'. Mend the list."
    times = [cue.at for cue in step.cues]
    if times != sorted(set(times)):
        yield "Cues stand in the order of their seconds, each at its own. Put them in order."
    if times and (times[0] != 0 or times[-1] >= step.minutes * SECONDS):
        yield "The first cue is at 0, and the last before the time is over. Mend their seconds."


@rule("C023", "What is sensitive is guarded and not carried on")
def guarding(content: Content) -> Iterator[Problem]:
    """The guard on free text is off only in safety plans, where an honest word matters more.

    What is not saved is not passed on to other steps either. Safety questions store nothing, by
    their form.
    """
    for placed in content.steps(FormStep):
        for place, field in structs_of(placed.step, FieldBase, placed.place):
            line = placed.file.line(place)
            if isinstance(field, TextField) and field.guard == "off" and not _about_safety(placed):
                sentence = f"Field '{field.id}' switches the guard off outside a safety plan."
                yield Problem(placed.file.name, line, f"{sentence} Use strict or soft.")
            if field.export and field.store != "saved":
                sentence = f"Field '{field.id}' exports what it does not save. Remove one of them."
                yield Problem(placed.file.name, line, sentence)


def _about_safety(placed: Placed[FormStep]) -> bool:
    fields = structs_of(placed.step, FieldBase)
    return any(slot.split("-")[0] == "safety" for _, field in fields for slot in field.export)


@rule("C026", "Each knowledge check has one right answer")
def quizzes(content: Content) -> Iterator[Problem]:
    """Every answer is explained, and one is right.

    A check that cannot be passed, or cannot be failed, teaches nothing.
    """
    for placed in content.steps(QuizStep):
        for number, question in enumerate(placed.step.questions):
            right = sum(answer.right for answer in question.answers)
            if right != 1:
                place: Path = (*placed.place, "questions", number)
                sentence = f"'{question.id}' has {right} right answers. Mark exactly one."
                yield Problem(placed.file.name, placed.file.line(place), sentence)
            told = [answer.because for answer in question.answers]
            for answer in question.answers:
                if told.count(answer.because) > 1:
                    place = (*placed.place, "questions", number)
                    sentence = f"'{answer.id}' of '{question.id}' needs an explanation of its own."
                    yield Problem(placed.file.name, placed.file.line(place), sentence)


@rule("C027", "Everything that is sorted has a group to go to")
def sorting(content: Content) -> Iterator[Problem]:
    """An item that no group accepts is wrong wherever it is put."""
    for placed in content.steps(SortStep):
        step = placed.step
        if step.groups and len(step.groups) < LEAST_GROUPS:
            yield Problem(placed.file.name, placed.line, "One group sorts nothing. Add another.")
        for number, item in enumerate(step.items):
            line = placed.file.line((*placed.place, "items", number))
            for sentence in _item(item.id, item.accept, set(step.groups)):
                yield Problem(placed.file.name, line, sentence)


def _item(name: str, accept: tuple[str, ...], groups: set[str]) -> Iterator[str]:
    if groups and not accept:
        yield f"'{name}' is accepted by no group. Name at least one in 'accept'."
    unknown = sorted(set(accept) - groups)
    if unknown:
        what = ", ".join(unknown)
        yield f"'{name}' is accepted by {what}, which is no group of this step. Mend the name."
