"""What came of every attempt to publish, refused ones included: `attempts/<id>.json`, and `LATEST` names the newest."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import duckdb

from marsad.contract import Finding
from marsad.publish.durable import make_folder, write_json, write_text
from marsad.publish.store import current, reported

FOUND = """
select
    code, severity, session, source, file, nullif(sheet, ''), row, "column", value,
    nullif(region, 'unknown'), expected
from finding
"""


def findings_of(db: duckdb.DuckDBPyConnection) -> list[Finding]:
    """All findings once the rules across rows have spoken, in the order of the files."""
    return [Finding(*row) for row in db.execute(FOUND).fetchall()]


def report_of(head: dict, findings: Iterable[Finding]) -> dict:
    told = [asdict(each) for each in findings]
    codes = dict(sorted(Counter(each["code"] for each in told).items()))
    return {**head, "codes": codes, "findings": told}


def file_report(snapshots: Path, attempt: str, report: dict) -> Path:
    """Among the attempts, and named as the latest."""
    path = path_of(snapshots, attempt)
    make_folder(path.parent)
    write_json(path, report)
    write_text(path.parent / "LATEST", attempt + "\n")
    return path


def path_of(snapshots: Path, attempt: str) -> Path:
    return snapshots / "attempts" / f"{attempt}.json"


def complete_report(snapshots: Path) -> None:
    """A publication cut short just after the switch left its report inside the snapshot only."""
    served = current(snapshots)
    inside = snapshots / str(served) / "report.json"
    if served and inside.is_file() and not reported(snapshots, served):
        file_report(snapshots, served, json.loads(inside.read_text(encoding="utf-8")))
