"""A province of the committed sample with candidates at every kind of gate, a director, and a log of the test's own."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from marsad import audit
from marsad.scope import Scope
from marsad.settings import Settings
from marsad.snapshot import Snapshot
from marsad.viewer import Viewer
from marsad.worklist import Asked, NamesClosed, noting, reading


@dataclass
class Desk:
    snapshot: Snapshot
    asked: Asked
    school: Scope
    other: str
    log: Path
    use: object

    @property
    def viewer(self) -> Viewer:
        return Viewer("provincial_director", self.asked.place, "https://id.ma", "u-1")

    @property
    def steward(self) -> Viewer:
        return Viewer("data_steward", Scope.parse("nation"), "https://id.ma", "u-9")

    def lines(self):
        return list(audit.entries(self.log))


@pytest.fixture
def at(sample_snapshot, sample_keys, tmp_path, monkeypatch):
    by = ["province", "school"]
    rows = sample_snapshot.counts(["unsummoned"], by, Scope.parse("nation"), ["2024"])
    rows = rows[(rows["province"] != "unknown") & (rows["school"] != "unknown")]
    provinces = rows.groupby("province")["unsummoned"].sum().sort_values()
    most = provinces.index[-1]
    own = rows[rows["province"] == most]
    school = own.loc[own["unsummoned"].idxmax(), "school"]

    def use(keys):
        made = Settings(keys=keys)
        for module in (noting, reading):
            monkeypatch.setattr(module, "settings", lambda: made)

    use(sample_keys)
    log = tmp_path / "audit"
    monkeypatch.setattr(audit, "folder", lambda: log)
    asked = Asked("unsummoned", Scope.parse(most), "2024", 18)
    return Desk(sample_snapshot, asked, Scope.parse(school), provinces.index[0], log, use)


def refused(act, *args):
    with pytest.raises(NamesClosed) as closed:
        act(*args)
    return closed.value.code
