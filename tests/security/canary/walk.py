"""Many people, many acts, every byte searched: `python -m tests.security.canary.walk` (`make canary`)."""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg

from marsad.keyring import create
from tests.browser.matrix import FRONT, PAGES
from tests.browser.served import TREE, free_port, served
from tests.security.canary.marked import Places, places, publish_marked, token
from tests.security.canary.people import Person, configure, people
from tests.security.canary.visitor import Visitor

SIDE_BY_SIDE = 4
FILTERS = ("region", "province", "commune", "school", "area", "sex", "stream", "school_type", "candidate_type")
LOOKING = ("central", "data_steward", "regional_director", "provincial_director", "school_head")
DOORS = ("/_stcore/metrics", "/_stcore/upload_file/x/y", "/_stcore/host-config", "/media/x.csv", "/export/x", "/auth/x")
FRAMES = (
    {"clear_cache": True},
    {"load_git_info": True},
    {"stop_script": True},
    {"set_run_on_save": True},
    {"debug_disconnect_websocket": True},
    {"file_urls_request": {"request_id": "1", "file_names": ["a.csv"], "session_id": "other"}},
)


@dataclass
class Found:
    """What one person's walk showed."""

    person: Person
    acts: int
    sought: int
    size: int
    own: int
    leaks: Counter = field(default_factory=Counter)


@dataclass
class Walk:
    """One person's acts, drawn at random: own pages, addresses made by hand, forged frames, others' links."""

    person: Person
    visitor: Visitor
    places: Places
    luck: random.Random
    shared: set[str]  # links that were sent to anybody

    def go(self, acts: int) -> None:
        kinds = (self.look, self.reach, self.forge, self.click, self.knock)
        while self.visitor.acts < acts:
            self.luck.choices(kinds, weights=(3, 4, 1, 3, 1))[0]()
            self.shared |= self.visitor.links

    def look(self) -> None:
        """A page as its links would lead there."""
        self.ask(territory=self.luck.choice(self.person.territories))

    def reach(self) -> None:
        """An address made by hand: somebody else's viewer, territory, filter."""
        asked = {
            "territory": self.foreign(),
            "viewer": f"{self.luck.choice(LOOKING)}:{self.foreign()}",
            self.luck.choice(FILTERS): self.foreign(),
        }
        self.ask(**{name: asked[name] for name in self.luck.sample(sorted(asked), self.luck.randint(1, len(asked)))})

    def click(self) -> None:
        """States of widgets that were shown, with values that were not offered."""
        known = self.luck.sample(sorted(self.visitor.widgets), min(3, len(self.visitor.widgets)))
        self.ask(widgets=tuple(self.state(one) for one in known), territory=self.luck.choice(self.person.territories))

    def state(self, widget: str) -> dict:
        code = self.foreign()
        marks = {"points": [{"customdata": code}], "cells": [[0, code]], "selected": [{"data_indices": [0]}]}
        values = (
            {"trigger_value": True},
            {"bool_value": True},
            {"int_value": 1},
            {"string_value": code},
            {"json_value": json.dumps({"selection": marks})},
        )
        return {"id": widget, **self.luck.choice(values)}

    def forge(self) -> None:
        """Frames that no page of ours sends."""
        self.visitor.send(BackMsg(**self.luck.choice(FRAMES)))
        self.ask(fragment=self.luck.choice(("x" * 32, "0" * 32)), territory=self.foreign())

    def knock(self) -> None:
        """Doors beside the pages, and files that were meant for others."""
        paths = [*DOORS, f"/export/{quote(self.foreign())}", *sorted(self.shared)]
        self.visitor.fetch(self.luck.choice(paths), self.luck.choice(("GET", "GET", "POST")))

    def ask(self, widgets: tuple[dict, ...] = (), fragment: str = "", **address: str) -> None:
        page, lang = self.luck.choice(PAGES), self.luck.choice(("fr", "ar", "en"))
        query = urlencode({"lang": lang, "session": self.luck.choice(("2024", "2023")), **address})
        self.visitor.ask("" if page == FRONT else page, query, widgets, fragment)

    def foreign(self) -> str:
        school = self.luck.choice(sorted(self.places.schools))
        return self.luck.choice((school, *self.places.schools[school], "nation", "all", f"{school}' or 1=1 --"))


def walked(app: str, person: Person, known: Places, acts: int, seed: int, shared: set[str]) -> Found:
    visitor = Visitor(app, person.cookie(app))
    try:
        Walk(person, visitor, known, random.Random(f"{seed} {person.subject}"), shared).go(acts)
    finally:
        visitor.close()
    return searched(person, visitor, known)


def searched(person: Person, visitor: Visitor, known: Places) -> Found:
    """Every byte this person received, held against every word that is not theirs.

    Who may look as another sees that other's territory, and who sees the nation sees all of it.
    """
    received = b"\n".join(visitor.received)
    foreign = known.foreign(("nation",) if person.role == "administrator" else person.territories)
    mine = [token(code).encode() for code in set().union(*(known.inside(each) for each in person.territories))]
    leaks = Counter({code: received.count(word) for word, code in foreign.items() if word in received})
    return Found(person, visitor.acts, len(foreign), len(received), sum(word in received for word in mine), leaks)


def walk(folder: Path, wanted: int, acts: int, seed: int, tree: Path = TREE, candidates: int = 2_000) -> list[Found]:
    """Publish, serve, walk. `tree` is the checkout that is served."""
    keys, port = folder / "keys" / "names.json", free_port()
    snapshots = publish_marked(folder, candidates, create(keys))
    known, app = places(snapshots), f"http://localhost:{port}"
    everybody = people(known, wanted, random.Random(seed))
    environment = configure(folder, app, everybody) | {"MARSAD_KEYS": str(keys)}
    shared: set[str] = set()
    with served(snapshots, environment, port, tree), ThreadPoolExecutor(SIDE_BY_SIDE) as several:
        return list(several.map(lambda person: walked(app, person, known, acts, seed, shared), everybody))


def report(found: Sequence[Found]) -> str:
    leaks = [f"{one.person.subject}: {dict(one.leaks)}" for one in found if one.leaks]
    acts, size, own = (sum(getattr(one, name) for one in found) for name in ("acts", "size", "own"))
    roles = Counter(one.person.role for one in found)
    lines = [
        f"{len(found)} people ({', '.join(f'{n} {role}' for role, n in roles.items())})",
        f"{acts} interactions, {size / 1e6:.0f} MB received, {own} own tokens seen (the search works)",
        f"{sum(one.sought for one in found)} foreign tokens sought, {sum(one.leaks.total() for one in found)} received",
        *leaks,
    ]
    return "\n".join(lines)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=60)
    asked.add_argument("--acts", type=int, default=90, help="of each")
    asked.add_argument("--seed", type=int, default=2024)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = walk(Path(folder), given.people, given.acts, given.seed)
    print(report(found))
    return int(any(one.leaks for one in found))


if __name__ == "__main__":
    sys.exit(main())
