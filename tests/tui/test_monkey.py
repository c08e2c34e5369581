"""Random keys, clicks and window sizes do not break the face; the full runs are in the bench."""

import sys
from pathlib import Path

import pytest
from tests.tui.monkey import Monkey, asking_for_help

STOCK = (sys.executable, str(Path(__file__).with_name("stock_app.py")))


@pytest.mark.parametrize("seed", [7431, 7432])
def test_random_keys_do_not_break_it_and_help_is_always_there(seed: int) -> None:
    run = Monkey(ask=asking_for_help()).run(seed, bursts=60)
    assert run.fault is None, run.fault
    assert run.answers


def test_a_stock_app_with_its_palette_breaks() -> None:
    """Negative control: the same keys find what they are there to find."""
    assert any(Monkey(STOCK).run(seed, bursts=200).fault for seed in range(4))
