"""What each page costs the server, as a multiple of an empty page: `python -m benchmarks.pages SNAPSHOTS [PAGE…]`."""

import sys
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.wire import ROOT, Session, cpu_seconds, server
from tests.browser.places import nation

FLOOR_PORT, PORT = 8711, 8712
SLICES, FLOOR_RERUNS, RERUNS = 10, 60, 12  # in turn: a machine that is slower for a while is slower for both
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
CENTRAL = "central:nation"
# One school of each region, and twelve of the province that has most.
SCHOOLS = """
select any_value(school order by school), max(region)
from headcount
where session = '2024' and school <> 'unknown' and region <> 'unknown'
group by region
order by region
"""
NEIGHBOURS = """
with busiest as (
    select province from headcount where session = '2024' and school <> 'unknown' group by province
    order by sum(cnie_missing) desc, province limit 1
)

select school, province
from headcount
where session = '2024' and school <> 'unknown' and province = (select province from busiest)
group by school, province
having sum(cnie_missing) > 0
order by school
limit 12
"""
REGIONS = [f"{region:02}" for region in range(1, 13)]
Round = list[dict[str, str]]


def rounds(page: str, snapshots: Path) -> dict[str, Round]:
    """What a viewer does again and again, everything seen once before; a page goes where it has most to show."""
    if page == "log":
        return {"same place": [{"viewer": "auditor:nation"}]}
    if page == "worklist":
        schools, province = asked(snapshots, NEIGHBOURS)
        viewer = f"provincial_director:{province}"
        return {"school to school": at(schools, viewer), "same place": at([province], viewer)}
    if page == "school":
        return {"school to school": at(asked(snapshots, SCHOOLS)[0]), "same place": at(["nation"])}
    filters = [{"sex": sex, "area": area} for sex in ("female", "male") for area in ("urban", "rural")]
    return {
        "same place": at(["nation"]),
        "region to region": at(REGIONS),
        "filters": [place | chosen for place in at(["04"]) for chosen in filters],
    }


def at(territories: Iterable[str], viewer: str = CENTRAL) -> Round:
    return [{"viewer": viewer, "territory": code} for code in territories]


def asked(snapshots: Path, sql: str) -> tuple[list[str], str]:
    """Codes of schools, and the territory of the last."""
    with nation(snapshots) as db:
        rows = db.execute(sql).fetchall()
    return [code for code, _ in rows], rows[-1][1]


def queries(places: Round) -> list[str]:
    return [urlencode({"lang": "fr", "session": "2024", **place}) for place in places]


class Viewer:
    """Somebody who goes from place to place on one page, everything seen twice before it counts."""

    def __init__(self, pid: int, port: int, page: str, places: list[str]) -> None:
        self.pid, self.page, self.places = pid, page, cycle(places)
        self.session = Session(port)
        for query in islice(self.places, 2 * len(places)):
            self.session.rerun(page, query)

    def seconds(self, reruns: int) -> float:
        """Processor time of the server."""
        before = cpu_seconds(self.pid)
        for query in islice(self.places, reruns):
            self.session.rerun(self.page, query)
        return cpu_seconds(self.pid) - before


def main(snapshots: str = "data/snapshots", *pages: str) -> None:
    """The floor is measured again in turn with each figure: what else the machine does weighs on both alike."""
    print("| page | round | CPU ms a rerun | floor ms | × floor |\n|---|---|---:|---:|---:|")
    empty = server(["benchmarks.floor", str(FLOOR_PORT), snapshots], FLOOR_PORT)
    full = server(["marsad", "serve", "--port", str(PORT), "--snapshots", snapshots], PORT)
    with empty as empty_pid, full as full_pid:
        for page in pages or PAGES:
            for name, places in rounds(page, Path(snapshots)).items():
                nobody = Viewer(empty_pid, FLOOR_PORT, "", [""])
                viewer = Viewer(full_pid, PORT, "" if page == "overview" else page, queries(places))
                pairs = [(nobody.seconds(FLOOR_RERUNS), viewer.seconds(RERUNS)) for _ in range(SLICES)]
                floor, spent = (1000 * sum(side) / SLICES for side in zip(*pairs, strict=True))
                floor, spent = floor / FLOOR_RERUNS, spent / RERUNS
                print(f"| {page} | {name} | {spent:.1f} | {floor:.1f} | {spent / floor:.1f} |", flush=True)
                nobody.session.close()
                viewer.session.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
