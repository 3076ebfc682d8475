"""What each page costs the server, as a multiple of an empty page: `python -m benchmarks.pages SNAPSHOTS`."""

import sys
from collections.abc import Iterable
from itertools import cycle, islice, product
from urllib.parse import urlencode

from benchmarks.wire import ROOT, Session, cpu_seconds, server

FLOOR_PORT, PORT = 8711, 8712
FLOOR_RERUNS, RERUNS = 300, 60
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
REGIONS = [{"territory": f"{region:02}"} for region in range(1, 13)]
AREAS, KINDS = ("urban", "rural"), ("public", "private")
ROUNDS = {  # what a viewer does again and again, everything seen once before
    "same place": [{"territory": "nation"}],
    "region to region": REGIONS,
    "filters": [
        {"territory": "04", "sex": sex, "area": area} for sex in ("female", "male") for area in ("urban", "rural")
    ],
}


def queries(places: Iterable[dict[str, str]]) -> list[str]:
    return [urlencode({"lang": "fr", "viewer": "central:nation", "session": "2024", **place}) for place in places]


def milliseconds(pid: int, port: int, page: str, places: list[str], reruns: int) -> float:
    """Processor time of one warm rerun."""
    session = Session(port)
    for query in places * 2:
        session.rerun(page, query)
    before = cpu_seconds(pid)
    for query in islice(cycle(places), reruns):
        session.rerun(page, query)
    spent = cpu_seconds(pid) - before
    session.close()
    return spent / reruns * 1000


def main(snapshots: str) -> None:
    """The floor is measured again beside each figure: what else the machine does weighs on both alike."""
    print("| page | round | CPU ms a rerun | floor ms | × floor |\n|---|---|---:|---:|---:|")
    empty = server(["benchmarks.floor", str(FLOOR_PORT), snapshots], FLOOR_PORT)
    full = server(["marsad", "serve", "--port", str(PORT), "--snapshots", snapshots], PORT)
    with empty as empty_pid, full as full_pid:
        for page, (name, places) in product(PAGES, ROUNDS.items()):
            floor = milliseconds(empty_pid, FLOOR_PORT, "", [""], FLOOR_RERUNS)
            spent = milliseconds(full_pid, PORT, "" if page == "overview" else page, queries(places), RERUNS)
            print(f"| {page} | {name} | {spent:.1f} | {floor:.1f} | {spent / floor:.1f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/snapshots")
