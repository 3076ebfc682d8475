"""The values that a nomenclature allows: every spelling that the reference files give, folded, with its code."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.contract.declaration import ContractError
from marsad.contract.folding import fold

SPELLED = ("code", "name_fr", "name_ar", "name_en")


class Nomenclatures:
    """Codes by nomenclature and folded spelling. Provinces and communes are nomenclatures like the others."""

    def __init__(self, reference: Path) -> None:
        self.codes = {path.stem: _listed(path) for path in sorted((reference / "nomenclatures").glob("*.csv"))}
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
        """What a message may list: the codes, cut short when they are many."""
        codes = [code for code in dict.fromkeys(self.codes[nomenclature].values()) if code != "unknown"]
        return " | ".join(codes[:20]) + (" | …" if len(codes) > 20 else "")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def _listed(path: Path) -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in _rows(path):
        for spelling in (*(row[name] for name in SPELLED), *row["aliases"].split("|")):
            if spelling and codes.setdefault(fold(spelling), row["code"]) != row["code"]:
                raise ContractError(f"{path.name}: {spelling!r} stands for {codes[fold(spelling)]} and {row['code']}")
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
    found: dict[str, set[str]] = {}
    for spelling, code in spellings:
        found.setdefault(fold(spelling), set()).add(code)
    return {spelling: codes.pop() for spelling, codes in found.items() if len(codes) == 1 and spelling}
