"""The six steps for one problem ask which idea is best only where there are two or more."""

import pytest

from program.conftest import opened

RANKING = {"helps-most", "least-effort"}


@pytest.mark.parametrize(
    ("answers", "ranked"),
    [
        ({}, False),
        ({"ideas": ("ask-advice",)}, False),
        ({"own-idea": "Swap one evening."}, False),
        ({"ideas": ("ask-advice", "small-part")}, True),
        ({"ideas": ("ask-advice",), "own-idea": "Swap one evening."}, True),
    ],
)
def test_ideas_are_compared_only_where_there_are_several(answers, ranked):
    services = opened()
    walk = services.walk("difficult-feelings", "solve")
    session = services.form(walk, walk.current)
    for key, value in answers.items():
        session.answer(key, value)
    asked = {field.id for field in session.visible()}
    assert (asked >= RANKING) is ranked
    assert ranked or not asked & RANKING
    assert ("begin-with" in asked) is bool(answers)
