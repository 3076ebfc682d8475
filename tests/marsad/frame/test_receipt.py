from types import SimpleNamespace

from marsad.frame.receipt import written
from marsad.texts import Words

MANIFEST = {
    "sources": [{"session": "2024", "file": "a.csv", "sha256": "0123456789abcdef"}],
    "rows_by_file": [
        {"session": "2024", "file": "a.csv", "rows_read": 1200, "published": 1190, "quarantined": 7, "deduplicated": 3},
        {"session": "2023", "file": "b.csv", "rows_read": 9, "published": 9, "quarantined": 0, "deduplicated": 0},
    ],
}


def test_the_receipt_accounts_for_every_row_of_the_session():
    snapshot, session = SimpleNamespace(manifest=MANIFEST), SimpleNamespace(code="2024")
    table = written(SimpleNamespace(words=Words("en"), snapshot=snapshot, session=session))
    assert list(table.iloc[0]) == ["a.csv", "1,200", "1,190", "7", "3", "0123456789ab"]
    assert len(table) == 1
