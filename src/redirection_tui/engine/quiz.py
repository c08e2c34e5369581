"""Knowledge checks: two tries, then the answer. Nothing is counted across questions or kept."""

from dataclasses import dataclass, replace

from redirection_tui.content.model.steps import Question, QuizAnswer

TRIES = 2


@dataclass(frozen=True, slots=True)
class Try:
    """The state of one question."""

    question: Question
    chosen: tuple[str, ...] = ()

    def choose(self, answer: str) -> "Try":
        """After choosing an answer; choosing on after the end changes nothing."""
        if self.over or answer in self.chosen:
            return self
        return replace(self, chosen=(*self.chosen, answer))

    @property
    def right(self) -> bool:
        """True when the last choice was the right one."""
        return bool(self.chosen) and self.answer(self.chosen[-1]).right

    @property
    def over(self) -> bool:
        """True when it was found or both tries are used."""
        return self.right or len(self.chosen) >= TRIES

    @property
    def solution(self) -> QuizAnswer:
        """The right answer."""
        return next(answer for answer in self.question.answers if answer.right)

    def answer(self, answer_id: str) -> QuizAnswer:
        """The answer with this id."""
        return next(answer for answer in self.question.answers if answer.id == answer_id)
