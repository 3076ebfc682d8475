from datetime import date

import pytest

from marsad import audit
from marsad.exports import Column, Cover, Order, Table
from marsad.texts import Words

ACTOR = audit.Actor("demonstration", "demonstration", "central", "nation")
COLUMNS = [Column("Nom"), Column("Sans CNIE", "count"), Column("Taux", "rate"), Column("Jour", "day")]
ROWS = [["Salé", 3, 0.8125, date(2024, 6, 9)], ["Fès", 0, None, None]]


@pytest.fixture
def log(monkeypatch, tmp_path):
    """An access log of the test's own."""
    monkeypatch.setattr(audit, "folder", lambda: tmp_path / "audit")
    return tmp_path / "audit"


@pytest.fixture
def cover():
    filters = {"Sexe": ["Féminin"]}
    facts = {"base": "candidats inscrits", "purpose": "Aucune", "as_of": date(2024, 6, 28)}
    return Cover("Couverture CNIE", "Administration centrale, Maroc", "Maroc (nation)", "2024", filters, **facts)


@pytest.fixture
def order(cover):
    """`order("csv", rows=[…])`: an order of one table."""

    def made(format="xlsx", rows=ROWS, columns=COLUMNS, lang="fr", title="Territoires", **changes):
        table = Table(columns, rows)
        said = {
            "name": "marsad_cnie_nation_2024",
            "words": Words(lang),
            "actor": ACTOR,
            "cover": cover,
            "territory": "nation",
            "snapshot": "20241128T120000Z",
            "rows": lambda: len(rows),
            "tables": lambda entry: {title: table},
            "allowed": lambda: True,
        }
        return Order(format=format, **(said | changes))

    return made
