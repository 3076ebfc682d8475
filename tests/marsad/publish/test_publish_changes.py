"""Record by record from one publication to the next: what was planted is found, all of it, and nothing else."""

import json
import shutil
from collections import Counter

import duckdb
import pytest

from marsad import keyring
from marsad.publish import House, current, publish
from tests.marsad.publish.small import small_house, write_exports
from tests.marsad.publish.two_days import BORDERS, EACH, GATES, HELD, SCHOOLS, exports, naive, two_days

CHANGES = (
    "select region, province, school, stream, kind, gate, crossed, sum(candidates)::bigint from change group by all"
)


class Office:
    """A place that publishes day after day, with the keys it has on that day."""

    def __init__(self, folder):
        self.folder, self.house = folder, House(reference=folder / "reference")
        self.keys, self.snapshots = folder / "keys" / "names.json", folder / "snapshots"

    @classmethod
    def new(cls, folder):
        small_house(folder)
        office = cls(folder)
        keyring.create(office.keys)
        return office

    def publish(self, people, as_of, ring=True):
        files = exports(people)
        written = write_exports(self.folder / "exports", files["candidats"][1:], as_of=as_of, **files)
        keys = keyring.read(self.keys) if ring else None
        outcome = publish(written, self.folder / "snapshots", HELD, house=self.house, ring=keys)
        assert outcome.status == "published", json.loads(outcome.report_path.read_text())["codes"]
        return self.folder / "snapshots" / outcome.snapshot_id


def rows(snapshot, name, sql):
    with duckdb.connect() as db:
        db.execute(f"attach '{snapshot / 'facts' / name}.duckdb' as published (read_only)")
        db.execute("use published")
        return db.execute(sql).fetchall()


def changes(snapshot, name="nation"):
    return Counter({tuple(key): n for *key, n in rows(snapshot, name, CHANGES)})


def status(snapshot):
    return rows(snapshot, "nation", "select status from comparison")[0][0]


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Two days, and between them the key is rotated."""
    office = Office.new(tmp_path_factory.mktemp("office"))
    before, after = two_days()
    first = office.publish(before, "2024-06-27")
    keyring.rotate(office.keys)
    return before, after, first, office.publish(after, "2024-06-28")


def test_all_planted_changes_are_found_and_none_is_invented(planted):
    before, after, _, second = planted
    assert changes(second) == naive(before, after)


def test_a_hundred_of_each_kind_were_planted(planted):
    before, after, _, _ = planted
    found = Counter()
    for (*_, kind, gate, border), n in naive(before, after).items():
        found[kind, gate if kind in ("gained", "lost") else border] += n
    assert min(found.values()) >= EACH
    assert len(found) == 2 * len(("any", *GATES)) + len(("appeared", "vanished", "in", "out")) + 2 * len(BORDERS)


@pytest.mark.parametrize("kind", ["region", "province"])
def test_a_territory_is_told_its_own_changes_and_no_others(planted, kind):
    before, after, _, second = planted
    whole, at = naive(before, after), {"region": 0, "province": 1}[kind]
    for code in {key[at] for key in whole}:
        mine = Counter({key: n for key, n in whole.items() if key[at] == code})
        assert changes(second, f"{kind}_{code}") == mine


def test_no_file_of_a_province_holds_the_code_of_a_school_of_another(planted):
    _, _, _, second = planted
    for _, province, _ in SCHOOLS.values():
        content = (second / "facts" / f"province_{province}.duckdb").read_bytes()
        others = [code for code, (_, of, _) in SCHOOLS.items() if of != province]
        assert [code for code in others if code.encode() in content] == []


def test_the_first_publication_is_compared_with_none(planted):
    _, _, first, second = planted
    assert (status(first), status(second)) == ("no_previous", "compared")
    assert changes(first) == Counter()
    then = rows(second, "nation", "select previous_snapshot, previous_as_of::varchar from comparison")
    assert then == [(first.name, "2024-06-27")]


@pytest.fixture
def office(tmp_path):
    return Office.new(tmp_path)


FEW = two_days()[0][:30]
FEWER = FEW[1:]


@pytest.fixture(scope="module")
def first_day(tmp_path_factory):
    office = Office.new(tmp_path_factory.mktemp("first-day"))
    office.publish(FEW, "2024-06-27")
    return office


@pytest.fixture
def next_day(first_day, tmp_path):
    """An office of the test's own that published a few candidates the day before; and what it published."""
    office = Office(shutil.copytree(first_day.folder, tmp_path, dirs_exist_ok=True))
    return office, office.snapshots / current(office.snapshots)


def test_the_same_day_published_again_is_compared_with_the_day_before(next_day):
    """A correction at noon must not hide what changed since yesterday."""
    office, yesterday = next_day
    office.publish(FEW[:-1], "2024-06-28")
    noon = office.publish(FEWER, "2024-06-28")
    assert rows(noon, "nation", "select previous_snapshot from comparison") == [(yesterday.name,)]
    assert sum(changes(noon).values()) == sum(naive(FEW, FEWER).values())


def test_without_keys_nothing_is_compared_and_the_file_says_why(office):
    office.publish(FEW, "2024-06-26", ring=False)
    assert status(office.publish(FEWER, "2024-06-27")) == "not_sealed"
    assert status(office.publish(FEW, "2024-06-28", ring=False)) == "no_keys"


def test_a_key_that_was_lost_matches_nobody(next_day):
    office, _ = next_day
    keyring.rotate(office.keys)
    keyring.retire(office.keys, 1, set())
    second = office.publish(FEWER, "2024-06-28")
    assert (status(second), changes(second)) == ("key_missing", Counter())


def test_a_day_before_that_was_tampered_with_is_not_compared_with(next_day):
    """Half of it believed would read as arrivals that never were."""
    office, first = next_day
    path = first / "nominative" / "province_04.421.duckdb"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    second = office.publish(FEWER, "2024-06-28")
    assert (status(second), changes(second)) == ("unreadable", Counter())


def test_a_candidate_of_no_province_is_known_again(office):
    """Such a candidate is in no province's file: without the file of the unplaced, one more arrival every day."""
    lost = [line.replace(";16698Z;421;", ";99999X;999;") for line in exports(FEW)["candidats"][1:]]
    for as_of in ("2024-06-27", "2024-06-28"):
        files = exports(FEW) | {"candidats": [exports(FEW)["candidats"][0], *lost]}
        written = write_exports(office.folder / "exports", lost, as_of=as_of, **files)
        outcome = publish(written, office.folder / "snapshots", house=office.house, ring=keyring.read(office.keys))
    snapshot = office.folder / "snapshots" / outcome.snapshot_id
    unplaced = "select count(*) from candidate where province = 'unknown'"
    assert rows(snapshot, "nation", unplaced)[0][0] > 0
    assert (status(snapshot), changes(snapshot)) == ("compared", Counter())
