"""Valid, but suspicious beside what is published now: held until somebody accepts it with a reason."""

from collections.abc import Iterator

from marsad.contract import Finding
from marsad.publish.totals import Totals

NATION = "all"
ROWS_KEPT_NATION = 0.95
ROWS_KEPT_REGION = 0.90
POINTS_LOST = 2.0
REGRESSIONS = {
    "cnie_held": "COVERAGE_REGRESSION",
    "copy_received": "COPY_REGRESSION",
    "verified": "VERIFICATION_REGRESSION",
    "summoned": "SUMMONS_REGRESSION",
}


def suspicions(now: Totals, before: Totals | None) -> Iterator[Finding]:
    """Every way in which a new state looks worse than the current one, session by session."""
    for session, old in (before or {}).items():
        new = now.get(session)
        if new is None:
            yield _fewer(session, "candidates", 0, old["rows"]["candidates"], ROWS_KEPT_NATION)
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
            yield _fewer(session, source, found, rows, ROWS_KEPT_NATION)
    for region, found, rows in _registered(new, old):
        if 0 < found < rows * ROWS_KEPT_REGION:
            yield _fewer(session, "candidates", found, rows, ROWS_KEPT_REGION, region)


def lost_regions(session: str, new: dict, old: dict) -> Iterator[Finding]:
    for region, found, rows in _registered(new, old):
        if found == 0 < rows:
            yield Finding("REGION_MISSING", "hold", session, "candidates", region=region)


def lower_coverage(session: str, new: dict, old: dict) -> Iterator[Finding]:
    """A card, a copy or a verification is hardly ever lost: a fall is rather a column that came empty."""
    for place, before in old["places"].items():
        after = new["places"].get(place)
        for gate, code in REGRESSIONS.items() if after and after["registered"] else ():
            had, has = _percent(before, gate), _percent(after, gate)
            if has < had - POINTS_LOST:
                shares = _of(place, f"{had:.1f} % → {has:.1f} %")
                yield Finding(code, "hold", session, region=_region(place), value=shares, expected=f"{POINTS_LOST:g}")


def _registered(new: dict, old: dict) -> Iterator[tuple[str, int, int]]:
    for place, before in old["places"].items():
        if place not in (NATION, "unknown"):
            yield place, new["places"].get(place, {"registered": 0})["registered"], before["registered"]


def _fewer(session: str, source: str, found: int, rows: int, kept: float, place: str = NATION) -> Finding:
    drop = _of(place, f"{rows} → {found}")
    return Finding(
        "ROWCOUNT_DROP", "hold", session, source, value=drop, region=_region(place), expected=f"{1 - kept:.0%}"
    )


def _of(place: str, text: str) -> str:
    return text if place == NATION else f"{place}: {text}"


def _region(place: str) -> str | None:
    return None if place == NATION else place


def _percent(place: dict, gate: str) -> float:
    return 100 * place[gate] / place["registered"] if place["registered"] else 0.0
