"""Valid, but suspicious beside what is published now: held until somebody accepts it with a reason."""

from collections.abc import Iterator

from marsad.contract import Finding
from marsad.publish.totals import GATES, Totals

NATION = "all"
ROWS_KEPT_NATION = 0.95
ROWS_KEPT_REGION = 0.90
POINTS_LOST = 2.0


def suspicions(now: Totals, before: Totals | None) -> Iterator[Finding]:
    """Every way in which a new state looks worse than the current one, session by session."""
    for session, old in (before or {}).items():
        new = now.get(session)
        if new is None:
            yield Finding("ROWCOUNT_DROP", "hold", session, "candidates", value="0", expected=_whole(old))
            continue
        yield from older(session, new, old)
        yield from fewer_rows(session, new, old)
        yield from lost_regions(session, new, old)
        yield from lower_coverage(session, new, old)


def older(session: str, new: dict, old: dict) -> Iterator[Finding]:
    if new["as_of"] < old["as_of"]:
        yield Finding("OLDER_EXPORT", "reject", session, value=new["as_of"], expected=old["as_of"])


def fewer_rows(session: str, new: dict, old: dict) -> Iterator[Finding]:
    for source, rows in old["rows"].items():
        found = new["rows"].get(source, 0)
        if found < rows * ROWS_KEPT_NATION:
            yield Finding("ROWCOUNT_DROP", "hold", session, source, value=str(found), expected=str(rows))
    for region, found, rows in _registered(new, old):
        if 0 < found < rows * ROWS_KEPT_REGION:
            yield _fewer("ROWCOUNT_DROP", session, region, found, rows)


def lost_regions(session: str, new: dict, old: dict) -> Iterator[Finding]:
    for region, found, rows in _registered(new, old):
        if found == 0 < rows:
            yield _fewer("REGION_MISSING", session, region, found, rows)


def lower_coverage(session: str, new: dict, old: dict) -> Iterator[Finding]:
    for region, before in old["places"].items():
        after = new["places"].get(region)
        for gate in GATES if after else ():
            had, has = _percent(before, gate), _percent(after, gate)
            if has < had - POINTS_LOST:
                place = None if region == NATION else region
                shares = {"value": f"{has:.1f} %", "expected": f"{had:.1f} %"}
                yield Finding("COVERAGE_REGRESSION", "hold", session, "candidates", column=gate, region=place, **shares)


def _fewer(code: str, session: str, region: str, found: int, rows: int) -> Finding:
    return Finding(code, "hold", session, "candidates", value=str(found), region=region, expected=str(rows))


def _registered(new: dict, old: dict) -> Iterator[tuple[str, int, int]]:
    for region, before in old["places"].items():
        if region not in (NATION, "unknown"):
            yield region, new["places"].get(region, {"registered": 0})["registered"], before["registered"]


def _percent(place: dict, gate: str) -> float:
    return 100 * place[gate] / place["registered"] if place["registered"] else 0.0


def _whole(old: dict) -> str:
    return str(old["rows"].get("candidates", 0))
