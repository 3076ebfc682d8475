from dataclasses import replace
from types import SimpleNamespace

from marsad.frame.receipt import written


def test_the_receipt_accounts_for_every_row_of_the_session(view_of):
    view = view_of(lang="en")
    sources = [{"session": "2024", "file": "candidats_04.csv", "sha256": "0123456789abcdef"}]
    rows = view.snapshot.ask("accounts_by", view.scope, by=["file"], sessions=["2024"], within="nation")
    kept = SimpleNamespace(manifest={"sources": sources}, folder=view.snapshot.folder / "x", ask=view.snapshot.ask)
    table = written(replace(view, snapshot=kept))
    assert list(table.iloc[1]) == [r"candidats\_04\.csv", "28 June 2024", "10", "9", "0", "1", "0123456789ab"]
    assert len(table) == len(rows)


def test_a_region_s_receipt_counts_its_own_rows(view_of):
    assert list(written(view_of("regional_director:01", lang="en"))["Rows read"]) == ["2", "1"]


def test_a_block_s_receipt_names_the_files_that_feed_it(view_of):
    assert list(written(view_of(), ("claims",)).iloc[:, 0]) == [r"reclamations\.csv"]
