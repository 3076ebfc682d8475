"""Many people, many acts, every byte searched: `python -m tests.security.canary.walk` (`make canary`)."""

import argparse
import io
import random
import re
import sys
import tempfile
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from marsad import audit, roles
from marsad.keyring import create
from tests.browser.served import TREE, free_port, served
from tests.security.canary.acts import Shared, Walk
from tests.security.canary.marked import PEOPLE, SCHOOL, Places, places, publish_few, publish_marked
from tests.security.canary.people import Person, configure, people
from tests.security.canary.report import Found, faults, table, unproved
from tests.security.canary.visitor import Visitor

SIDE_BY_SIDE = 4
WORD = re.compile(rb"(?=([A-Pa-p]{16}))")  # at every place: what stands before a token may look like part of it
ZIPPED = b"PK\x03\x04"
OPENS_NAMES = {"reveal", "export"}


def walked(app: str, person: Person, known: Places, acts: int, seed: int, shared: Shared) -> Found:
    visitor = Visitor(app, person.cookie(app))
    walk = Walk(person, visitor, known, random.Random(f"{seed} {person.subject}"), shared)
    try:
        walk.go(acts)
    finally:
        visitor.close()
    return searched(walk)


def searched(walk: Walk) -> Found:
    """Every byte this person received, held against every token that is not theirs."""
    person, visitor, known = walk.person, walk.visitor, walk.places
    own = {through: mine(person, through, known) for through, _ in visitor.received}
    size = sum(len(raw) for _, raw in visitor.received)
    sought = len(known.words) - min(map(len, own.values()))
    found = Found(person, visitor.acts, visitor.unanswered, sought, size, walk.done)
    for through, raw in visitor.received:
        for word in {one.upper() for one in WORD.findall(unpacked(raw))} & known.words.keys():
            of, school = known.words[word]
            if word in own[through]:
                found.own[of] += 1
            else:
                found.leaks[f"{of} {school}"] += 1
    return found


def mine(person: Person, through: str, known: Places) -> set[bytes]:
    """The tokens this person may receive: an administrator those of whom is played, and never a candidate's."""
    plays = roles.role(person.role).see_as
    looks = (through,) if plays else person.territories if roles.role(person.role).facts else ()
    kinds = {SCHOOL, PEOPLE} if roles.role(person.role).names == "reveal" else {SCHOOL}
    inside = known.inside(looks)
    return {word for word, (of, school) in known.words.items() if of in kinds and school in inside}


def unpacked(raw: bytes) -> bytes:
    """A workbook is a zip: its sheets are searched, not their compressed form."""
    if not raw.startswith(ZIPPED):
        return raw
    with zipfile.ZipFile(io.BytesIO(raw)) as sheets:
        return b"\n".join(sheets.read(name) for name in sheets.namelist())


@dataclass(frozen=True)
class Ground:
    """Where they walk: the marked snapshots, and the keys of their names."""

    folder: Path
    snapshots: Path
    keys: Path

    def walk(self, wanted: int, acts: int, seed: int, tree: Path = TREE) -> list[Found]:
        """`tree` is the checkout that is served."""
        port, known = free_port(), places(self.snapshots)
        app = f"http://localhost:{port}"
        everybody, shared = people(known, wanted, random.Random(seed)), Shared()
        place = Path(tempfile.mkdtemp(dir=self.folder))
        environment = configure(place, app, everybody) | {"MARSAD_KEYS": str(self.keys)}
        with served(self.snapshots, environment, port, tree), ThreadPoolExecutor(SIDE_BY_SIDE) as several:
            found = list(several.map(lambda one: walked(app, one, known, acts, seed, shared), everybody))
        said = {one.subject for one in audit.entries(place / "audit") if one.action in OPENS_NAMES}
        for one in found:
            one.logged = not one.own[PEOPLE] or one.person.subject in said
        return found


def ground(folder: Path, candidates: int = 0) -> Ground:
    """A national sample of so many candidates; without a number a dozen schools."""
    ring = create(folder / "keys" / "names.json")
    snapshots = publish_marked(folder, candidates, ring) if candidates else publish_few(folder, ring)
    return Ground(folder, snapshots, folder / "keys" / "names.json")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=60)
    asked.add_argument("--acts", type=int, default=90, help="of each")
    asked.add_argument("--seed", type=int, default=2024)
    asked.add_argument("--candidates", type=int, default=6_000)
    given = asked.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = ground(Path(folder), given.candidates).walk(given.people, given.acts, given.seed)
    wrong = [*faults(found), *unproved(found)]
    print(table(found), f"{(time.monotonic() - began) / 60:.0f} minutes", *wrong, sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
