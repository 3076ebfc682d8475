"""Before the announced hour of a session: its results are read and checked, and no row of them goes any further.

Rows are taken out before the first model is built, so that nothing which follows from them can be in a table, a file, a
total or a report. What is left is what a publication without those exports would have been.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from marsad import embargo
from marsad.contract import Finding, SourceFile, Staged
from marsad.embargo import Hours, Rule
from marsad.publish.inputs import House

FOUND = """
select code, severity, session, source, file, sheet, "row", "column", value, region, expected
from findings
where session = $session and source = $source
order by file, sheet, "row", code
"""
# Of these sources every row goes; of the others only columns are emptied.
OF_A_SOURCE = "where session = $session and source = $source"


@dataclass(frozen=True)
class Withheld:
    """What a publication knows of the hours, fixed at its start."""

    hours: Hours
    steps: Mapping[str, tuple[str, ...]]

    def rules(self, session: str) -> list[Rule]:
        return [embargo.rules()[step] for step in self.steps.get(session, ())]

    def sources(self, session: str) -> set[str]:
        return {source for rule in self.rules(session) for source in rule.sources}

    def holds(self, file: SourceFile) -> bool:
        return file.source in self.sources(file.session)

    def until(self) -> dict[str, dict[str, str | None]]:
        """For the manifest: by session and step the hour until which it was withheld; null: none is announced."""
        every = embargo.written(self.hours, self.steps)
        return {
            session: {step: every[session][step] for step in steps} for session, steps in self.steps.items() if steps
        }


def withheld_at(house: House, sessions: Iterable[str], at: datetime) -> Withheld:
    hours = embargo.announced(house.reference)
    return Withheld(hours, {session: embargo.closed(hours, session, at) for session in sorted(set(sessions))})


def withhold(staged: Staged, held: Withheld) -> list[Finding]:
    """Take the rows out. What was found wrong in them is handed back for the report, without a value."""
    told: list[Finding] = []
    for session in held.steps:
        for source in sorted(held.sources(session)):
            told += _told(staged, session, source)
            _take_out(staged, session, source)
        for rule in held.rules(session):
            _empty(staged, session, rule)
    return told


def _told(staged: Staged, session: str, source: str) -> list[Finding]:
    rows = staged.db.execute(FOUND, {"session": session, "source": source}).fetchall()
    return [_without_figures(Finding(*row)) for row in rows]


def _without_figures(found: Finding) -> Finding:
    """Where and what kind of fault: enough to mend a file that one holds. A number of rows is not told either."""
    expected = found.expected
    return replace(found, value=None, expected=None if expected and expected.isdecimal() else expected)


def _take_out(staged: Staged, session: str, source: str) -> None:
    of_both = {"session": session, "source": source}
    staged.db.execute(f"delete from staged_{source} where session = $session", {"session": session})  # noqa: S608 - names of ours
    for table in ("findings", "quarantined_rows"):
        staged.db.execute(f"delete from {table} {OF_A_SOURCE}", of_both)  # noqa: S608 - names of ours


def _empty(staged: Staged, session: str, rule: Rule) -> None:
    if rule.blank:
        nothing = ", ".join(f"{column} = null" for column in rule.blank)
        staged.db.execute(f"update staged_results set {nothing} where session = $session", {"session": session})  # noqa: S608 - names of ours
        staged.db.execute(f"update findings set value = null {OF_A_SOURCE}", {"session": session, "source": "results"})  # noqa: S608 - names of ours
