"""Two files are read at once: that must not show in what comes of it."""

import threading
import time

import pytest

from marsad.contract import Settling, content, read_exports, reading
from tests.exports import CONTRACTS, REFERENCE, candidates, csv_text, found, read, rows, write, write_session


def numbered(first: int, how_many: int) -> str:
    every = candidates(first + how_many)
    return csv_text(every[first:])


def several(tmp_path, sizes=(3000, 1, 1, 1)):
    """The first file takes the longest to read."""
    folder, first = write_session(tmp_path), 10
    for number, size in enumerate(sizes, start=1):
        write(folder, f"candidats_1{number}.csv", numbered(first, size))
        first += size
    return folder


def test_files_and_progress_keep_the_order_of_their_names(tmp_path):
    several(tmp_path)
    told = []
    staged = read_exports(tmp_path, REFERENCE, CONTRACTS, lambda *each: told.append(each[1]), settling=Settling(0))
    assert [each.path.name for each in staged.files] == [
        "etablissements.csv",
        "candidats_04.csv",
        *(f"candidats_1{number}.csv" for number in (1, 2, 3, 4)),
    ]
    assert told == [1, 2, 3002, 3003, 3004, 3005]


def test_every_row_keeps_the_file_it_came_from(tmp_path):
    several(tmp_path)
    assert dict(rows(read(tmp_path), "massar_code, file"))["G100000010"] == "candidats_11.csv"
    counted = read(tmp_path).db.table("staged_candidates").aggregate("file, count(*)").order("file").fetchall()
    assert [number for _, number in counted] == [1, 3000, 1, 1, 1]


def test_of_two_alike_the_first_by_name_counts(tmp_path):
    folder = write_session(tmp_path)
    for name in ("candidats_1a.csv", "candidats_1b.csv"):
        write(folder, name, numbered(10, 2000))
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.file, finding.expected) == ("DUPLICATE_FILE", "candidats_1b.csv", "candidats_1a.csv")


def test_a_class_list_finds_its_province_in_the_register_beside_it(tmp_path):
    sheet = csv_text(candidates(1)).replace("CD_PROV;", "").replace(";421;", ";")
    write_session(tmp_path, sheet)
    assert rows(read(tmp_path), "province") == [("04.421",)]


def test_a_reading_leaves_nothing_but_what_it_was_for(tmp_path):
    several(tmp_path)
    found_in = read(tmp_path).db.execute("select schema_name, table_name from duckdb_tables()").fetchall()
    assert {schema for schema, _ in found_in} == {"main"}
    kept = {table for _, table in found_in if not table.startswith("staged_")}
    assert kept == {"findings", "quarantined_rows"}


@pytest.mark.parametrize("error", [MemoryError, OSError, RuntimeError])
def test_what_breaks_one_file_breaks_the_reading(tmp_path, monkeypatch, error):
    several(tmp_path)
    sound = content.stage

    def stage(export, rules):
        if export.record.path.name == "candidats_12.csv":
            raise error("no more")
        return sound(export, rules)

    monkeypatch.setattr(content, "stage", stage)
    with pytest.raises(error, match="no more"):
        read(tmp_path)


def test_a_refused_file_stops_no_other(tmp_path):
    write(several(tmp_path), "candidats_13.csv", "")
    assert found(tmp_path) == {("FILE_EMPTY", "reject"): 1}
    assert len(rows(read(tmp_path), "massar_code")) == 3003


def test_whoever_interrupts_a_reading_does_not_wait_for_its_files(tmp_path, monkeypatch):
    write(write_session(tmp_path), "candidats_11.csv", numbered(10, 1))
    endless, sound = "select count(*) from range(100000000) as a, range(100000) as b", content.stage

    def stage(export, rules):
        return (
            sound(export, rules) if export.record.source == "schools" else export.staged.db.execute(endless).fetchall()
        )

    def enter(export, seen, sound=reading.enter):
        if export.record.path.name == "candidats_11.csv":
            raise KeyboardInterrupt
        return sound(export, seen)

    monkeypatch.setattr(content, "stage", stage)
    monkeypatch.setattr(reading, "enter", enter)
    with pytest.raises(KeyboardInterrupt):
        read(tmp_path)


@pytest.mark.parametrize(("above", "at_most"), [(0, 1), (10**9, 2)])
def test_a_file_that_fills_memory_is_read_alone(tmp_path, monkeypatch, above, at_most):
    several(tmp_path, (1, 1, 1, 1))
    busy, most, lock, sound = [0], [0], threading.Lock(), content.stage

    def stage(export, rules):
        with lock:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        time.sleep(0.2)
        with lock:
            busy[0] -= 1
        return sound(export, rules)

    monkeypatch.setattr(content, "stage", stage)
    monkeypatch.setattr(reading, "ALONE_ABOVE", above)
    assert found(tmp_path) == {}
    assert most[0] == at_most
