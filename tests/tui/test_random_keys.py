"""Random keys, clicks and resizes in a real terminal do not end the program."""

import pytest

from bench.monkey import play
from bench.terminal import Terminal


@pytest.mark.parametrize("seed", [1, 2])
def test_random_keys_clicks_and_resizes_do_not_end_it(seed: int) -> None:
    with Terminal() as terminal:
        terminal.until(terminal.shows("Ctrl+O"))
        assert play(terminal, seed, 60) == 60
