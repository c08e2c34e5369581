"""A practice: a rating, standing up, the timed part in words, a rating, the reply.

Time speaks: a line when there is something else to do, and how long is left at the interval that
the user chose. Between two lines nothing happens.
"""

from collections.abc import Callable
from functools import partial

from redirection_tui.content.model.steps import BreathPattern, PracticeStep
from redirection_tui.engine.practice import Counting, breath_at, cue_at, lengths
from redirection_tui.engine.wave import TURNS, phase_at
from redirection_tui.errors import NotebookError
from redirection_tui.plain.fields.numbers import Scale, number
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.plain.steps.scene import Scene
from redirection_tui.saying.practices import Stage, ideas, length_choices, stages

MINUTE = 60


def practice(scene: Scene, step: PracticeStep) -> str | None:
    """Stages in a row; back goes to the one before, out of a running practice too."""
    doing = Practising(scene, step)
    plan = stages(step)
    place = 0
    while place < len(plan):
        try:
            doing.go_through(plan[place])
        except Back:
            if place == 0:
                raise
            place -= 1
        else:
            place += 1
    try:
        feedback = scene.services.finish_step(scene.walk, dict(doing.values))
    except NotebookError as error:
        scene.guide.not_kept(error)
        return None
    return scene.reply(feedback, doing.values) if feedback is not None else None


class Practising:
    """One practice with what was chosen and rated in it."""

    def __init__(self, scene: Scene, step: PracticeStep) -> None:
        self.values = scene.services.answering.ratings(step)
        self._scene = scene
        self._talk = scene.talk
        self._step = step
        self._minutes = lengths(step)[0]
        self._spoken = 0
        self._wave = ""
        self._pattern: BreathPattern | None = step.breath[0] if step.breath else None

    def go_through(self, stage: Stage) -> None:
        """One stage, until Enter."""
        stages: dict[Stage, Callable[[], None]] = {
            "why": self._why,
            "before": partial(self._rate, "before"),
            "length": self._length,
            "pattern": self._choose_pattern,
            "away": self._away,
            "doing": self._count if self._step.items else self._let_time_pass,
            "after": partial(self._rate, "after"),
        }
        stages[stage]()

    def _why(self) -> None:
        self._scene.prose(self._step.why)
        self._talk.gap()
        self._scene.prose(self._step.guidance)
        self._talk.say(" ".join(self._step.stop_if.split()))
        self._scene.go_on(key="plain.enter-begins")

    def _rate(self, name: str) -> None:
        rating = self._step.rating
        if rating is None:
            return
        now = self.values.get(name)
        scale = Scale(rating.prompt, rating.low, rating.high, now, rating.top, rating.hint)
        value = number(self._talk, scale)
        self.values.pop(name, None)
        if value is not None:
            self.values[name] = value

    def _length(self) -> None:
        options = length_choices(self._scene.services, self._step)
        self._minutes = int(self._chosen("practice.how-long", options, str(self._minutes)))

    def _choose_pattern(self) -> None:
        options = {pattern.id: pattern.name for pattern in self._step.breath}
        now = self._pattern.id if self._pattern else next(iter(options))
        chosen = self._chosen("practice.which", options, now)
        self._pattern = next(one for one in self._step.breath if one.id == chosen)

    def _chosen(self, key: str, options: dict[str, str], now: str) -> str:
        def asked() -> None:
            self._talk.heading(self._talk.text(key))

        return self._talk.choose(Menu(options, default=now, enter=options[now], before=asked))

    def _away(self) -> None:
        self._talk.gap()
        self._scene.prose(self._talk.text("practice.away"))
        self._scene.go_on()

    def _count(self) -> None:
        """Things to find: Enter for each."""
        counting = Counting()
        said = -1
        while not counting.finished(self._step):
            item = self._step.items[counting.item]
            if counting.item != said:
                self._talk.heading(item.text)
                said = counting.item
            ask = self._talk.text("plain.count", n=counting.found + 1, all=item.count)
            prompt = Prompt("count", ask, here=frozenset(("enough",)))
            if self._talk.ask(prompt).command == "enough":
                return
            counting = counting.one_more(self._step)

    def _let_time_pass(self) -> None:
        """The timed part, to its end or to the first Enter."""
        self._say_ideas()
        terminal = self._talk.terminal
        elapsed, said, self._spoken, self._wave = 0.0, "", 0, ""
        end = float(self._minutes * MINUTE)
        prompt = Prompt("timer", "", leads={"pause": self._pause})
        self._talk.told("plain.timer-how")
        while elapsed < end:
            now, until = self._at(elapsed)
            self._say_wave(elapsed / end)
            if now != said:
                self._talk.say(now)
                said = now
            began = terminal.now()
            line = self._waited(min(until, end) - elapsed)
            elapsed += terminal.now() - began
            if line is None and elapsed < end:
                self._say_left(elapsed, end)
            elif line == "":
                break
            elif line is not None:
                # Time stands still while something else is said.
                self._talk.take(line, prompt)
                said = ""
        self._talk.told("plain.timer-over")
        self.values["minutes-done"] = round(elapsed / MINUTE)

    def _waited(self, seconds: float) -> str | None:
        try:
            line = self._talk.terminal.wait(max(0.0, seconds))
        except KeyboardInterrupt:
            self._talk.interrupted()
            return "again"
        return line if line is None else line.strip()

    def _at(self, elapsed: float) -> tuple[str, float]:
        """What to do now, and the second at which something is to be said again."""
        every = self._scene.services.settings.speak_every
        speaks = (int(elapsed / every) + 1) * every if every else float("inf")
        if self._pattern is not None:
            breath = breath_at(self._pattern, round(elapsed, 1))
            what = self._talk.text(f"breath.{breath.phase}")
            text = self._talk.text("plain.breath", what=what, n=breath.seconds_left)
            return text, elapsed + breath.seconds_left
        cue = cue_at(self._step, elapsed, self._minutes)
        text = " ".join(cue.text.split()) if cue else self._talk.text("practice.wait")
        stretch = self._minutes / self._step.minutes
        moments = [one.at * stretch for one in self._step.cues]
        if self._step.wave:
            moments += [self._minutes * MINUTE * share for share in TURNS]
        return text, min([speaks, *(at for at in moments if at > elapsed)])

    def _say_wave(self, share: float) -> None:
        """Where in its wave an urge may be, when that changes. It is a picture and no forecast."""
        phase = phase_at(share) if self._step.wave else ""
        if phase and phase != self._wave:
            self._talk.told(f"wave.{phase}")
        self._wave = phase

    def _pause(self) -> None:
        """Time stands still until Enter, as it does while anything else is said."""
        self._talk.ask(Prompt("go-on", self._talk.text("plain.enter-on")))

    def _say_left(self, elapsed: float, end: float) -> None:
        """How long is left, at the chosen interval."""
        every = self._scene.services.settings.speak_every
        passed = int(elapsed / every) if every else 0
        left = round(end - elapsed)
        if passed <= self._spoken or left <= 0:
            return
        self._spoken = passed
        minutes, seconds = divmod(left, MINUTE)
        words = self._scene.services.words
        parts = [words.count("practice.minutes", minutes)] if minutes else []
        parts += [words.count("plain.seconds", seconds)] if seconds else []
        self._talk.told("practice.left", time=" ".join(parts))

    def _say_ideas(self) -> None:
        found = ideas(self._scene.services, self._scene.walk, self._step)
        if found:
            self._talk.heading(self._talk.text("practice.ideas"))
            self._talk.own(found)
