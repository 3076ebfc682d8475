"""A progress bar on standard error: stage, rows, time left. Standard output stays free for data."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

OnProgress = Callable[[str, int, int], None]
WORDS = {
    "hash": "hashing files",
    "read": "reading exports",
    "model": "building tables",
    "check": "checking",
    "write": "writing, reading back",
    "switch": "switching",
}
COLUMNS = (
    TextColumn("{task.description:<28}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
    TextColumn("left"),
    TimeRemainingColumn(),
)


class Stages:
    """One line per count. A stage that goes on counting where the last one stopped stays on its line."""

    def __init__(self, bar: Progress) -> None:
        self.bar = bar
        self.line = None
        self.stage, self.done, self.total = "", 0, 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage == self.stage and total < self.total:  # the stage is over, its rows stay on the line
            return self.finish()
        name = WORDS.get(stage, stage.replace("_", " "))
        if self.line is None or (stage != self.stage and not self._goes_on(done, total)):
            self.finish()
            self.line = self.bar.add_task(name, total=total or None)
        self.bar.update(self.line, description=name, completed=done, total=total or None)
        self.stage, self.done, self.total = stage, done, total

    def _goes_on(self, done: int, total: int) -> bool:
        return total == self.total and done >= self.done > 0

    def finish(self) -> None:
        if self.line is not None:
            self.bar.update(self.line, completed=self.total or 1, total=self.total or 1)


@contextmanager
def progress_bar(console: Console | None = None) -> Iterator[OnProgress]:
    with Progress(*COLUMNS, console=console or Console(stderr=True)) as bar:
        stages = Stages(bar)
        yield stages
        stages.finish()
