"""Two files at once: one keeps one processor busy, and most of them are too small to share it out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from queue import SimpleQueue
from types import TracebackType

from marsad.contract.scratch import beside, forget_working_tables, leave
from marsad.contract.staged import Staged


class Readers:
    """A thread and a connection for each file under way; all of them fill the same staged tables."""

    def __init__(self, staged: Staged, at_once: int) -> None:
        names = [f"reader_{number}" for number in range(at_once)]
        self.all = {name: replace(staged, db=beside(staged.db, name)) for name in names}
        self.free: SimpleQueue[Staged] = SimpleQueue()
        for each in self.all.values():
            self.free.put(each)
        self.pool = ThreadPoolExecutor(at_once)
        self.started: list[Future[None]] = []

    def start(self, read: Callable[[Staged], None]) -> Future[None]:
        """Waits until one of the readers is free: no more files are held in memory than are being read."""
        self.started.append(self.pool.submit(self._run, read, self.free.get()))
        return self.started[-1]

    def _run(self, read: Callable[[Staged], None], its: Staged) -> None:
        try:
            read(its)
        finally:
            forget_working_tables(its.db)
            self.free.put(its)

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is not None:
            self._interrupt()
        self.pool.shutdown()
        for name, each in self.all.items():
            leave(each.db, name)

    def _interrupt(self) -> None:
        """What stopped one file, or the person at the keyboard, does not wait for the end of the others."""
        while wait(self.started, timeout=0.1).not_done:
            for each in self.all.values():
                each.db.interrupt()
