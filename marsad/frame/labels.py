"""Names of codes in the reader's language, from `data/reference/nomenclatures/`."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache

from marsad.settings import settings
from marsad.texts import Words


def label(dimension: str, code: str, words: Words) -> str:
    """The name of a code; a code the reference does not know is shown as it is."""
    row = nomenclature(dimension).get(code)
    return words.name(row) if row else code


def brief(dimension: str, code: str, words: Words) -> str:
    """The name beside a bar: an international option is its stream with a mark, the page says what the mark means."""
    row = nomenclature(dimension).get(code, {})
    if row.get("international") != "1":
        return label(dimension, code, words)
    return words.t("who.option", stream=label(dimension, code, words).rpartition(" (")[0])


def all_of(dimension: str, codes: Iterable[str], words: Words) -> list[str]:
    return [label(dimension, code, words) for code in codes]


@cache
def nomenclature(dimension: str) -> Mapping[str, Mapping[str, str]]:
    """In the order of the file, which is the order in which officials list them."""
    path = settings().reference / "nomenclatures" / f"{dimension}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def rank(dimension: str, code: str) -> int:
    known = list(nomenclature(dimension))
    return known.index(code) if code in known else len(known)
