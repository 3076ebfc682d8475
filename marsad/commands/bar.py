"""A progress bar on standard error: stage, rows, time left. Standard output stays free for data."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

OnProgress = Callable[[str, int, int], None]


@contextmanager
def progress_bar() -> Iterator[OnProgress]:
    """A stage that starts ends the one before; a total of zero is a stage whose length is not known."""
    left = (TextColumn("left:"), TimeRemainingColumn())
    columns = (TextColumn("{task.description:<24}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), *left)
    stages: dict[str, int] = {}
    with Progress(*columns, console=Console(stderr=True)) as bar:

        def on_progress(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = bar.add_task(stage.replace("_", " "), total=total or None)
            bar.update(stages[stage], completed=done, total=total or None)

        yield on_progress
