"""The values that a nomenclature allows: every spelling that the reference files give, folded, with its code."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.contract.declaration import ContractError
from marsad.contract.folding import fold

SPELLED = ("code", "name_fr", "name_ar", "name_en")
# A message lists no more values than one reads.
LISTED = 12


class Nomenclatures:
    """Codes by nomenclature and folded spelling. Provinces and communes are nomenclatures like the others."""

    def __init__(self, reference: Path) -> None:
        listed = {path.stem: list(_rows(path)) for path in sorted((reference / "nomenclatures").glob("*.csv"))}
        self.codes = {name: _spellings(name, rows) for name, rows in listed.items()}
        self.names = {name: [_named(row) for row in rows if row["code"] != "unknown"] for name, rows in listed.items()}
        self.codes["province"] = _unambiguous(_provinces(reference / "territories.csv"))
        self.codes["commune"] = _unambiguous(_communes(reference / "communes.csv"))

    def code(self, nomenclature: str, value: str) -> str | None:
        try:
            return self.codes[nomenclature].get(fold(value))
        except KeyError:
            raise ContractError(
                f"no nomenclature {nomenclature!r}: add reference/nomenclatures/{nomenclature}.csv"
            ) from None

    def allowed(self, nomenclature: str) -> str:
        """What a message may list: each value as it may be written in French and in Arabic; codes of territories."""
        names = self.names.get(nomenclature) or sorted(set(self.codes[nomenclature].values()))
        return " | ".join(names[:LISTED]) + (" | …" if len(names) > LISTED else "")


def _named(row: dict[str, str]) -> str:
    return f"{row['name_fr']} · {row['name_ar']}"


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def _spellings(nomenclature: str, rows: list[dict[str, str]]) -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in rows:
        for spelling in (*(row[name] for name in SPELLED), *row["aliases"].split("|")):
            if spelling and (other := codes.setdefault(fold(spelling), row["code"])) != row["code"]:
                raise ContractError(f"{nomenclature}.csv: {spelling!r} stands for {other} and {row['code']}")
    return codes


def _provinces(path: Path) -> Iterator[tuple[str, str]]:
    for row in _rows(path):
        if row["is_direction_provinciale"] == "1":
            yield from ((spelling, row["hcp_code"]) for spelling in _code_spellings(row["hcp_code"]))
            yield from ((row[name], row["hcp_code"]) for name in ("province_fr", "province_ar"))


def _communes(path: Path) -> Iterator[tuple[str, str]]:
    for row in _rows(path):
        yield from ((spelling, row["code"]) for spelling in _code_spellings(row["code"]))


def _code_spellings(code: str) -> set[str]:
    """With and without region, and as a spreadsheet leaves them: no leading zero, a number's last zero gone."""
    whole = {code, code.partition(".")[2]}
    whole |= {each.lstrip("0") for each in whole}
    numbers = {each.rstrip("0") for each in whole if each.count(".") == 1}
    return whole | numbers | {each.replace(".", "") for each in whole if each.count(".") > 1}


def _unambiguous(spellings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A spelling that could mean two territories means neither."""
    found: dict[str, str] = {}
    neither = {""}
    for spelling, code in spellings:
        if found.setdefault(folded := fold(spelling), code) != code:
            neither.add(folded)
    return {spelling: code for spelling, code in found.items() if spelling not in neither}
