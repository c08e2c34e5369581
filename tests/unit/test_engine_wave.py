"""The wave of urge surfing: three lines, filled as far as the time has passed."""

import pytest

from redirection_tui.engine.wave import AHEAD, ROWS, drawn, phase_at


def filled(share, columns=30):
    """Columns that hold anything but a dot or nothing."""
    lines = drawn(share, columns)
    return sum(any(line[n] not in f"{AHEAD} " for line in lines) for n in range(columns))


@pytest.mark.parametrize("share", [-1, 0, 0.5, 1, 2])
@pytest.mark.parametrize("columns", [12, 48])
def test_it_is_three_lines_as_wide_as_asked(share, columns):
    lines = drawn(share, columns)
    assert len(lines) == ROWS
    assert {len(line) for line in lines} == {columns}


@pytest.mark.parametrize(("share", "columns"), [(-1, 0), (0, 0), (0.5, 15), (1, 30), (2, 30)])
def test_it_is_filled_as_far_as_the_time_has_passed(share, columns):
    assert filled(share) == columns


def test_every_column_shows_where_the_crest_is_from_the_beginning():
    lines = drawn(0, 30)
    assert all(sum(line[n] == AHEAD for line in lines) == 1 for n in range(30))
    assert lines[0].strip(" ") == AHEAD * lines[0].count(AHEAD)


def test_it_rises_is_near_its_top_and_eases():
    phases = [phase_at(n / 30) for n in range(31)]
    assert sorted(set(phases), key=phases.index) == ["rising", "top", "easing"]
