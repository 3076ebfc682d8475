"""Which rows each territory's files hold: what is not written there cannot leak from there."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from marsad.queries import load

FAMILIES = {
    "facts": (
        "headcount",
        "candidate",
        "claim",
        "scholarship",
        "school",
        "territory",
        "calendar",
        "session",
        "finding",
        "benchmark",
        "comparison",
        "change",
        "account",
        "completeness",
        "plausibility",
    ),
    "nominative": ("identity",),
}
# Their rows lie in one province of one region. What the others show of elsewhere is said in `queries/publish/slices`.
PLACED = (
    "headcount",
    "candidate",
    "claim",
    "scholarship",
    "finding",
    "change",
    "completeness",
    "plausibility",
    "identity",
)
PUBLISHED = (*FAMILIES["facts"], *FAMILIES["nominative"])


@dataclass(frozen=True)
class Slice:
    """One file to be written: a family of tables for one territory."""

    family: str
    kind: str
    territory: str

    @property
    def name(self) -> str:
        stem = self.kind if self.kind == "nation" else f"{self.kind}_{self.territory}"
        return f"{self.family}/{stem}.duckdb"

    @property
    def alias(self) -> str:
        """A name in SQL; of its own, because several files are open at once."""
        return f"{self.family}_{self.kind}_{self.territory.replace('.', '_')}"

    @property
    def tables(self) -> tuple[str, ...]:
        return FAMILIES[self.family]


# Work-lists are of one province or one of its schools: a file of names for more would only be there to be stolen.
KINDS = {"facts": ("nation", "region", "province"), "nominative": ("province",)}


# Candidates whom no province claims. No scope leads to this file: tomorrow's comparison must know them all the same.
UNPLACED = Slice("nominative", "province", "unknown")


def all_slices(db: duckdb.DuckDBPyConnection) -> list[Slice]:
    """Every territory of a family, whether or not it has a candidate."""
    places = db.execute(
        "select kind, code from territory where kind in ('nation', 'region', 'province') order by kind, code"
    ).fetchall()
    every = [Slice(family, kind, code) for family in FAMILIES for kind, code in places if kind in KINDS[family]]
    return [*every, UNPLACED]


def rows_of(table: str, part: Slice, queries: Path) -> str:
    """The statement that returns the rows of a table inside a territory, once `look_at` has chosen it."""
    if table not in PLACED:
        return load(table, queries / "publish" / "slices").text
    return f"from {table}" if part.kind == "nation" else f"from {table} where {part.kind} = getvariable('territory')"


def is_same_everywhere(table: str, queries: Path) -> bool:
    """Whether its question asks for no territory."""
    return table not in PLACED and "getvariable" not in load(table, queries / "publish" / "slices").text


def look_at(db: duckdb.DuckDBPyConnection, territory: str) -> None:
    db.execute("set variable territory = $territory", {"territory": territory})
