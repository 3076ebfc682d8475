"""How a publication ended, and what its callers are told on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# stage, steps done, steps in all; the stages are hash, read, model, check, write and switch
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Outcome:
    """`published`, `rejected`, `held` or `unchanged`; the snapshot is the one that is current afterwards."""

    status: str
    snapshot_id: str | None
    report_path: Path
    findings: int


def nobody_listens(stage: str, done: int, total: int) -> None:
    """The progress of a publication that nobody watches."""
