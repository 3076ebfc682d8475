"""What people do: own pages, addresses made by hand, widgets with values not offered, forged frames, others' files."""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg

from marsad.roles import may_open, plan
from tests.browser.matrix import FRONT, PAGES
from tests.security.canary.marked import Places
from tests.security.canary.people import Person
from tests.security.canary.visitor import Visitor, Widget

FILTERS = ("region", "province", "commune", "school", "area", "sex", "stream", "school_type", "candidate_type")
LOOKING = {name: role.territory for name, role in plan().roles.items() if role.facts}
# What people do, and how often.
KINDS = {"look": 4, "name": 2, "take": 1, "reach": 5, "press": 6, "forge": 1, "knock": 2, "overhear": 1}
DOORS = (
    "/_stcore/metrics",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/upload_file/x/y",
    "/_stcore/agent",
    "/media/x.csv",
    "/export/x",
    "/auth/x",
    "/static/../app.py",
    "/app/static/../../data/snapshots/CURRENT",
)
FRAMES = (
    {"clear_cache": True},
    {"load_git_info": True},
    {"stop_script": True},
    {"set_run_on_save": True},
    {"debug_disconnect_websocket": True},
    {"file_urls_request": {"request_id": "1", "file_names": ["a.csv"]}},
)
# How a widget of each kind says its state; anything else gets one at random.
STATES = {
    "button": lambda one, code, luck: {"trigger_value": True},
    "selectbox": lambda one, code, luck: {"string_value": luck.choice([*one.options, code])},
    "multiselect": lambda one, code, luck: {"string_array_value": {"data": [luck.choice([*one.options, code])]}},
    "button_group": lambda one, code, luck: {"string_array_value": {"data": [luck.choice([*one.options, code])]}},
    "text_input": lambda one, code, luck: {"string_value": code},
    "pagination": lambda one, code, luck: {"int_value": luck.randint(0, 9)},
    "checkbox": lambda one, code, luck: {"bool_value": True},
    "expandable": lambda one, code, luck: {"bool_value": True},
    "popover": lambda one, code, luck: {"bool_value": True},
    "arrow_data_frame": lambda one, code, luck: {"string_value": _selected(code, luck)},
    "plotly_chart": lambda one, code, luck: {"string_value": _selected(code, luck)},
    "echarts_chart": lambda one, code, luck: {"string_value": _selected(code, luck)},
}


@dataclass
class Shared:
    """What was sent to anybody: others try it."""

    links: set[str] = field(default_factory=set)
    sessions: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


@dataclass
class Walk:
    person: Person
    visitor: Visitor
    places: Places
    luck: random.Random
    shared: Shared
    done: Counter = field(default_factory=Counter)  # interactions of each kind

    def go(self, acts: int) -> None:
        self.act("enter")
        while self.visitor.acts < acts:
            self.act(*self.luck.choices(list(KINDS), weights=KINDS.values()))

    def act(self, kind: str) -> None:
        before = self.visitor.acts
        getattr(self, kind)()
        self.done[kind] += self.visitor.acts - before
        self.shared.links |= self.visitor.links
        self.shared.sessions |= self.visitor.sessions
        self.shared.sources |= self.visitor.sources

    def enter(self) -> None:
        """One's own front page; then the nation's, which only some may open."""
        self.ask(FRONT, self.own() | {"territory": self.person.territories[0]})
        _, province = self.luck.choice(sorted(self.places.schools.values()))
        self.ask(FRONT, {"viewer": "central:nation", "territory": province})

    def look(self) -> None:
        """A page as its links would lead there."""
        self.ask(self.luck.choice([page for page in PAGES if may_open(self.person.role, page)] or PAGES), self.own())

    def name(self) -> None:
        """A work-list with somebody on it, if there is one; a purpose given, the button pressed; then the file."""
        gate = self.luck.choice(sorted(self.places.stopped))
        known = sorted(self.places.within(self.person.territories) & self.places.stopped[gate])
        where = {"territory": self.luck.choice(known)} if known else {}
        self.ask("worklist", self.own() | where | {"gate": gate, "session": self.places.session})
        self.press_these([*self.widgets("-reveal-purpose"), *self.widgets("-reveal-show")])
        for part in ("-export-names", "-export-names-purpose", "-export-names-go"):
            self.press_these(self.widgets(part)[:1])
        self.fetch_new()

    def take(self) -> None:
        """The tables of a page as a file: made, fetched, and tried once more."""
        self.look()
        for part in ("-export-", "-export-go-"):
            self.press_these(self.widgets(part)[:1])
        self.fetch_new()
        self.fetch_new()

    def reach(self) -> None:
        """An address made by hand: somebody else's viewer, territory, filter."""
        asked = {
            "territory": self.foreign(),
            "viewer": self.luck.choice((self.somebody(), f"{self.luck.choice(tuple(LOOKING))}:{self.foreign()}")),
            self.luck.choice(FILTERS): self.foreign(),
        }
        chosen = self.luck.sample(sorted(asked), self.luck.randint(1, len(asked)))
        self.ask(self.luck.choice(PAGES), {name: asked[name] for name in chosen})

    def press(self) -> None:
        """Widgets that were shown, with values that were offered or not."""
        known = list(self.visitor.widgets.values())
        self.press_these(self.luck.sample(known, min(len(known), self.luck.randint(1, 3))))

    def widgets(self, part: str) -> list[Widget]:
        return [one for one in self.visitor.widgets.values() if part in one.id]

    def fetch_new(self) -> None:
        """The links that nobody else has heard of yet."""
        for link in sorted(self.visitor.links - self.shared.links):
            self.visitor.fetch(link)

    def press_these(self, widgets: list[Widget]) -> None:
        fragments = {one.fragment for one in widgets}
        if widgets:
            self.visitor.press([self.state(one) for one in widgets], fragments.pop() if len(fragments) == 1 else "")

    def state(self, one: Widget) -> dict:
        said = STATES.get(one.kind) or self.luck.choice(list(STATES.values()))
        return {"id": one.id, **said(one, self.foreign(), self.luck)}

    def forge(self) -> None:
        """Frames that no page of ours sends; then a fragment, a page by its hash, that this tab was never shown."""
        self.visitor.send(BackMsg(**self.luck.choice(FRAMES)).SerializeToString())
        self.visitor.send(self.luck.randbytes(self.luck.randint(1, 200)))
        if self.visitor.hashes:
            query = urlencode({"territory": self.foreign()})
            self.visitor.ask("", query, self.luck.choice(sorted(self.visitor.hashes)))
        # Streamlit answers nothing to an unknown fragment: what comes all the same is read with the next answer.
        self.visitor.send(self.visitor.rerun(fragment_id=self.luck.choice(("x" * 32, "0" * 32))))

    def knock(self) -> None:
        """Doors beside the pages, and files that were meant for others."""
        paths = self.luck.choice([DOORS, [f"/export/{quote(self.foreign())}"], sorted(self.shared.links) or DOORS])
        self.visitor.fetch(self.luck.choice(paths), self.luck.choice(("GET", "GET", "GET", "POST", "PUT")), b"x")

    def overhear(self) -> None:
        """Another's session: its socket, then the rows of its grids and its files."""
        if self.shared.sessions:
            session = self.luck.choice(sorted(self.shared.sessions))
            self.visitor.overhear(session)
            for source in self.luck.sample(sorted(self.shared.sources), min(3, len(self.shared.sources))):
                asked = {"request_id": "1", "session_id": session}
                for operation in (
                    {"dataframe_chunk": {"source_id": source, "limit": 99}},
                    {"deferred_file": {"file_id": source}},
                ):
                    self.visitor.send(BackMsg(backend_operation_request=asked | operation).SerializeToString())

    def ask(self, page: str, address: dict[str, str]) -> None:
        lang, session = self.luck.choice(("fr", "ar", "en")), self.luck.choice(("2024", "2024", "2023"))
        self.visitor.ask("" if page == FRONT else page, urlencode({"lang": lang, "session": session, **address}))

    def own(self) -> dict[str, str]:
        """A territory of one's own, or a smaller one in it; an administrator plays somebody."""
        where = self.luck.choice(self.person.territories)
        if self.person.role == "administrator":
            region = self.luck.choice(sorted(self.places.schools.values()))[0]
            return {"viewer": self.luck.choice((f"regional_director:{region}", "central:nation"))}
        inside = sorted(self.places.inside((where,)))
        school = self.luck.choice(inside) if inside else where
        return {"territory": self.luck.choice((where, school, *self.places.schools.get(school, ())[1:]))}

    def somebody(self) -> str:
        """A viewer that exists, whoever it is."""
        role, kind = self.luck.choice(sorted(LOOKING.items()))
        school = self.luck.choice(sorted(self.places.schools))
        region, province = self.places.schools[school]
        codes = {"nation": "nation", "region": region, "province": province, "school": school}
        return f"{role}:{codes[kind]}"

    def foreign(self) -> str:
        school = self.luck.choice(sorted(self.places.schools))
        return self.luck.choice((school, *self.places.schools[school], "nation", "all", f"{school}' or 1=1 --"))


def _selected(code: str, luck: random.Random) -> str:
    at = luck.randint(0, 3)
    marks = {"points": [{"customdata": code, "point_index": at}], "point_indices": [at], "rows": [at], "columns": []}
    return json.dumps({"selection": marks | {"cells": [[at, code]], "selected": [{"data_indices": [at]}]}})
