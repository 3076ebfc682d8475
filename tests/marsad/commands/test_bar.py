import io

from rich.console import Console

from marsad.commands.bar import progress_bar


def lines(*told):
    """What stands on the terminal when all is done."""
    screen = io.StringIO()
    with progress_bar(Console(file=screen, width=120)) as on_progress:
        for stage, done, total in told:
            on_progress(stage, done, total)
    return [line for line in screen.getvalue().splitlines() if line.strip()]


def test_each_stage_has_its_line_with_its_rows():
    shown = lines(("read", 0, 500), ("read", 500, 500), ("build_tables", 0, 20), ("build_tables", 20, 20))
    assert [line.split()[0] for line in shown] == ["reading", "build"]
    assert "500/500" in shown[0]


def test_a_stage_that_goes_on_counting_stays_on_its_line():
    assert len(lines(("candidates.csv", 1, 3), ("claims.csv", 2, 3), ("results.csv", 3, 3))) == 1


def test_a_stage_of_unknown_length_ends_when_the_next_begins():
    shown = lines(("hash", 0, 0), ("read", 1, 1))
    assert "1/1" in shown[0]


def test_the_end_of_a_stage_keeps_its_rows_in_sight():
    assert "500/500" in lines(("read", 0, 0), ("read", 400, 500), ("read", 1, 1))[0]
