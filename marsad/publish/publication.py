"""One publication, step by step: exports in, a verified snapshot out, or a report that says why not."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from marsad.contract import Finding, Staged, read_exports
from marsad.keyring import Keyring
from marsad.publish import report, store
from marsad.publish.building import build_snapshot
from marsad.publish.earlier import earlier
from marsad.publish.failures import failure_of
from marsad.publish.inputs import House, sources
from marsad.publish.manifest import accounts_of
from marsad.publish.outcome import Outcome, Progress
from marsad.publish.sealed import Keys
from marsad.publish.tables import build_tables, judge_tables
from marsad.publish.totals import totals_of
from marsad.publish.withholding import Withheld, withheld_at, withhold

# Of the 3 GB that a publication may take; the rest is Python and the files being written.
MEMORY = "2500MB"


def new_id() -> str:
    """Ids sort by time; the random end keeps two publications of one second apart."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


@dataclass
class Publication:
    """What one attempt knows, from the first hash to the switch."""

    exports: Path
    snapshots: Path
    accept: dict[str, str]
    progress: Progress
    house: House
    at: datetime
    ring: Keyring | None = None
    id: str = field(default_factory=new_id)
    started: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    seconds: dict[str, float] = field(default_factory=dict)
    made_from: dict = field(default_factory=dict)
    withheld: Withheld = field(default_factory=lambda: Withheld({}, {}))

    def __post_init__(self) -> None:
        self.previous = store.current(self.snapshots)
        self.before = store.manifest_of(self.snapshots, self.previous)

    def run(self) -> Outcome:
        with self.timed("hash"):
            inputs, versions = sources(self.exports), self.house.versions()
            self.withheld = withheld_at(self.house, (name.partition("/")[0] for name in inputs), self.at)
            until = {"withheld": self.withheld.until()}
            self.made_from = {"inputs": inputs, "versions": versions, **until, **self.sealed_with()}
        if self.before and self.made_from == {name: self.before.get(name) for name in self.made_from}:
            return Outcome("unchanged", self.previous, report.path_of(self.snapshots, self.previous), 0)
        with self.timed("read"):
            rules = self.house.reference, self.house.contracts
            staged = read_exports(self.exports, *rules, self.progress, memory=MEMORY)
        told = withhold(staged, self.withheld)
        if refusal := self.verdict(found := [*told, *staged.findings()], holds=False):
            return self.stop(refusal, found)
        return self.judge(staged, told)

    def judge(self, staged: Staged, told: list[Finding]) -> Outcome:
        """Rules across rows, sentences that must hold, and the comparison with what is current."""
        with self.timed("model"):
            known = earlier(self.snapshots, max((file.as_of for file in staged.files if file.as_of), default=None))
            keys = Keys.of(self.ring, known.manifest) if self.ring else None
            watched = partial(self.progress, "model")
            build_tables(staged, self.house, known, keys, self.withheld, watched)
        with self.timed("check"):
            totals = totals_of(staged.db)
            judge_tables(staged.db, self.house, totals, self.before and self.before["sessions"])
        found = [*told, *report.findings_of(staged.db)]
        if refusal := self.verdict(found):
            return self.stop(refusal, found)
        return self.publish(staged, accounts_of(staged.db, staged.files, totals, self.withheld), found)

    def publish(self, staged: Staged, accounts: dict, found: list[Finding]) -> Outcome:
        try:
            build_snapshot(self, staged.db, accounts, found)
        except Exception:
            store.abandon(self.snapshots, self.id)
            raise
        with self.timed("switch"):
            store.complete(self.snapshots, self.id)
            store.switch(self.snapshots, self.id)
            report.complete_report(self.snapshots)
        return Outcome("published", self.id, report.path_of(self.snapshots, self.id), len(found))

    def verdict(self, found: list[Finding], holds: bool = True) -> str | None:
        """A refusal cannot be argued with; a suspicion can, with a reason."""
        if any(each.severity == "reject" for each in found):
            return "rejected"
        suspected = {each.code for each in found if each.severity == "hold"} - set(self.accept)
        return "held" if holds and suspected else None

    def stop(self, status: str, found: list[Finding]) -> Outcome:
        """Nothing changes but the report."""
        path = report.file_report(self.snapshots, self.id, report.report_of(self.head(status), found))
        return Outcome(status, self.previous, path, len(found))

    def sealed_with(self) -> dict:
        """No version: no name was sealed. After a rotation the same exports are published again, with the new key."""
        active = self.ring and self.ring.active
        return {"key_version": active and active.version, "key_mark": active and active.mark}

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Whatever stops the attempt is told on the pages too, unless the disk will not take even that."""
        try:
            yield
        except Exception as error:
            if store.current(self.snapshots) != self.id:
                with suppress(OSError):
                    self.fail(*failure_of(error))
            raise

    def fail(self, code: str, said: str) -> None:
        """Under a name of its own: a snapshot that has a report by its id counts as one that was served."""
        found = [Finding(code, "reject", value=said)]
        report.file_report(self.snapshots, f"{self.id}-failed", report.report_of(self.head("failed"), found))

    def head(self, status: str) -> dict:
        return {
            "id": self.id,
            "status": status,
            "started": self.started,
            "exports": str(self.exports),
            "previous": self.previous,
            "accepted": self.accept,
            "seconds": self.seconds,
            **self.made_from,
        }

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        begun = time.monotonic()
        self.progress(stage, 0, 0)
        yield
        self.seconds[stage] = round(time.monotonic() - begun, 1)
        self.progress(stage, 1, 1)
